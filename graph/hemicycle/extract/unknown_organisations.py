"""Unknown organisations: where a run of words looks like the name of one that no table has."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import compress

from spacy.tokens import Doc, Token

from hemicycle.extract.columns import FORMS, columns_of
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.name_words import (
    is_first_name,
    is_name_word,
    is_no_name,
)
from hemicycle.extract.small_words import ARTICLES, DE
from hemicycle.tables.spelling import fold_name

LONGEST_QUOTED = 8  # tokens
_QUOTES = {"«": "»", "“": "”", '"': '"', "‹": "›"}
Stops = Callable[[int], bool]  # tells whether a name that the tables know begins at a token


def organisation_extent(doc: Doc, index: int, stops: Stops) -> tuple[int, int] | None:
    """Return first and last token (exclusive) of an unknown organisation's name, None for none.

    It begins with a noun in capitals (`Internationale féministe`) or follows one in small letters
    (`le collectif « Rase campagne »`). What an entity recogniser alone holds for an organisation is
    left out: companies, ministries and media cost more precision than they bring.
    """
    word = columns_of(doc).words[index]
    if word in word_set("names", "organisation_heads"):
        return _headed_name(doc, index, stops)
    if word in mapping("names", "organisation_nouns") and doc[index].pos_ != "VERB":
        return _announced_name(doc, index, stops)
    return None


def may_begin_organisation(word: str) -> bool:
    """Tell whether an unknown organisation's name may begin with or behind a word."""
    heads, nouns = word_set("names", "organisation_heads"), mapping("names", "organisation_nouns")
    return word in heads or word in nouns


def organisation_kind(doc: Doc, start: int) -> str:
    """Return the kind of organisation that a name's first noun, or the noun before it, tells."""
    own = mapping("names", "organisation_kinds").get(doc[start].text)
    before = start - 1 - (start > 0 and doc[start - 1].text in _QUOTES)
    nouns = mapping("names", "organisation_nouns")
    announced = nouns.get(doc[start].text) or (nouns.get(doc[before].text) if before >= 0 else None)
    return str(own or announced or "organisation")


def _headed_name(doc: Doc, index: int, stops: Stops) -> tuple[int, int] | None:
    """Read an organisation's name from its first noun: adjectives, capitals, complements."""
    if not _may_begin(doc[index]):
        return None
    end = index + 1
    while end < doc[index].sent.end and not stops(end) and _continues(doc, end, index):
        end += 1
    whole = _phrase_end(doc, index, end, stops)
    if doc[index].text in word_set("names", "phrase_heads") or _is_shortened(doc, index, whole):
        end = whole
    while end > index + 1 and doc[end - 1].pos_ in ("ADP", "DET", "CCONJ"):
        end -= 1
    return (index, end) if end - index > 1 else None


def _is_shortened(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an acronym in brackets behind some words shows that they are a name."""
    if end + 2 >= len(doc) or doc[end].text != "(" or doc[end + 2].text != ")":
        return False
    return doc[end + 1].text.isupper() and shortens(doc[end + 1].text, doc[start:end].text)


def shortens(acronym: str, name: str) -> bool:
    """Tell whether an acronym's letters stand in a name, in their order, from its first on.

    >>> shortens("LDR", "Ligue du rail"), shortens("CGT", "Ligue du rail")
    (True, False)
    """
    letters, folded = fold_name(acronym), fold_name(name)
    rest = iter(folded)
    return " " in folded and folded[0] == letters[0] and all(one in rest for one in letters)


def _may_begin(token: Token) -> bool:
    """Tell a capital that means a name from one that begins a sentence."""
    return not token.is_sent_start or (
        token.i + 1 < len(token.doc) and token.nbor().text[0].isupper()
    )


def _continues(doc: Doc, index: int, start: int) -> bool:
    """Tell whether a token goes on an organisation's name: capital, adjective, `de`, `pour`."""
    token = doc[index]
    if is_first_name(token.text) and index > start + 1:
        return False
    described = _describes(token, start) and _follows_adjectives(doc, start, index)
    if is_name_word(token.text) or described:
        return True
    joins = token.text.lower() in DE | ARTICLES | {"pour"}
    ahead = [follower for follower in doc[index + 1 : index + 3] if is_name_word(follower.text)]
    return joins and bool(ahead) and not is_first_name(ahead[0].text)


def _follows_adjectives(doc: Doc, start: int, index: int) -> bool:
    """Tell whether nothing but adjectives stands between a name's noun and a token."""
    return all(
        is_name_word(token.text) or _describes(token, start) for token in doc[start + 1 : index]
    )


def _describes(token: Token, noun: int) -> bool:
    """Tell whether a word is an adjective, or a noun that stands as one behind a name's noun."""
    joined = token.pos_ == "NOUN" and token.head.i == noun and token.text.islower()
    return token.is_alpha and (token.pos_ == "ADJ" or token.dep_ == "amod" or joined)


def _phrase_end(doc: Doc, start: int, end: int, stops: Stops) -> int:
    """Return where a name of whole phrases ends: `Collectif des usagers du rail`."""
    limit = doc[start].sent.end
    while end + 1 < limit and doc[end].lower_ in DE | word_set("names", "phrase_joints"):
        noun = end + 1 + (doc[end + 1].lower_ in ARTICLES | {"un", "une"})
        if noun >= limit or stops(noun) or is_first_name(doc[noun].text):
            break
        if doc[noun].pos_ not in ("NOUN", "PROPN"):
            break
        end = noun + 1
        while end < limit and doc[end].pos_ == "ADJ" and doc[end].head.i == noun:
            end += 1
    return end


def _announced_name(doc: Doc, index: int, stops: Stops) -> tuple[int, int] | None:
    """Read the name behind a noun in small letters: quoted, in capitals, or `pour ...`."""
    after, limit = index + 1, doc[index].sent.end
    if after + 1 < limit and doc[after].pos_ == "ADJ" and doc[after].text.islower():
        after += 1
    if after >= limit or stops(after):
        return None
    closer = _QUOTES.get(doc[after].text)
    if closer:
        return _quoted_name(doc, after + 1, closer, stops)
    phrased = doc[index].text in word_set("names", "phrase_nouns") and index > 0
    if phrased and doc[after].lower_ in ("pour", "contre") and doc[index - 1].pos_ == "DET":
        attached = any(child.i > after and child.dep_ == "nmod" for child in doc[index].children)
        end = _phrase_end(doc, index, after, stops) if attached else after
        return (index, end) if end > after else None
    end = _capitals_end(doc, after, stops)
    adverb = end == after + 1 and doc[after].pos_ in ("ADV", "ADP", "DET", "PRON")
    named = end > after and not is_first_name(doc[after].text) and not adverb
    return (after, end) if named and not is_no_name(doc[after:end].text) else None


def _quoted_name(doc: Doc, start: int, closer: str, stops: Stops) -> tuple[int, int] | None:
    """Read a name between quotation marks that begins with a capital."""
    limit = min(len(doc), start + LONGEST_QUOTED)
    end = next((i for i in range(start, limit) if doc[i].text == closer), None)
    if end is None or end == start or stops(start) or not doc[start].text[0].isupper():
        return None
    return start, end


def _capitals_end(doc: Doc, start: int, stops: Stops) -> int:
    """Return where a run of capitals ends, small words between or `en colère` behind included."""
    end, limit = start, doc[start].sent.end
    while end < limit and not stops(end):
        joined = end > start and doc[end].lower_ in DE | ARTICLES | {"en", "et", "pour"}
        last = end + (joined and not is_name_word(doc[end].text))
        ends_in_noun = last > end and doc[end].lower_ == "en" and doc[last].pos_ == "NOUN"
        flat = end > start and (
            doc[end].dep_ in ("flat:foreign", "flat:name")
            or (doc[end].dep_ == "amod" and doc[end].head.i == start)
        )
        if (
            last >= limit
            or not (is_name_word(doc[last].text) or flat or ends_in_noun)
            or stops(last)
        ):
            break
        end = last + 1
    return end


def acronym_tokens(doc: Doc) -> Iterator[Token]:
    """Yield the tokens in capitals that may be the acronyms of organisations."""
    words = columns_of(doc).words
    for index in compress(range(len(words)), map(_is_acronym, words)):
        token = doc[index]
        if token.pos_ in ("PROPN", "NOUN", "X") and not _in_capitals(token):
            yield token


@lru_cache(maxsize=FORMS)
def _is_acronym(word: str) -> bool:
    """Tell whether a word in capitals may shorten a name."""
    letters = word.replace("-", "").replace("&", "")
    return (
        2 <= len(letters) <= 6
        and letters.isupper()
        and (letters.isalnum() and not letters.isdigit())
        and word not in word_set("names", "not_names", "acronyms")
    )


def _in_capitals(token: Token) -> bool:
    """Tell whether a token stands in a line of capitals, where capitals mean nothing."""
    near = token.doc[max(0, token.i - 2) : token.i + 3]
    return sum(other.text.isupper() and len(other) > 1 for other in near if other.is_alpha) > 2
