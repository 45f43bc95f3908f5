"""Unknown names: where a run of words looks like a person or an organisation no table has."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from hemicycle.edges.actor import PERSON
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import mapping, word_set, words
from hemicycle.extract.small_words import ARTICLES, DE
from hemicycle.tables import Tables, load_tables
from hemicycle.tables.spelling import fold_name

LONGEST_PERSON = 5  # tokens
LONGEST_QUOTED = 8
LOOK_BACK = 4  # tokens between a title and the name that it vouches for
PERSON_LABELS = frozenset({"PER", "PERSON"})
PLACE_LABELS = frozenset({"LOC", "GPE"})
_QUOTES = {"«": "»", "“": "”", '"': '"', "‹": "›"}
Stops = Callable[[int], bool]  # tells whether a name that the tables know begins at a token


def is_name_word(token: Token) -> bool:
    """Tell whether a token is a capitalised word of a name."""
    text = token.text
    bare = text.replace("-", "").replace("'", "").replace("’", "")
    return text[0].isupper() and len(text) > 1 and bare.isalpha()


def entity_end(doc: Doc, index: int, labels: frozenset[str]) -> int | None:
    """Return where an entity of some labels that begins at a token ends, None without one."""
    if doc[index].ent_iob_ != "B" or doc[index].ent_type_ not in labels:
        return None
    end = index + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return end


def person_end(doc: Doc, index: int, tables: Tables, stops: Stops) -> int | None:
    """Return where an unknown person's name that begins at a token ends, None without one.

    A first name vouches for it, else the entity recogniser, `M.` / `Mme`, or a title before it.
    """
    if not is_name_word(doc[index]) or doc[index].lower_ in ARTICLES | DE:
        return None
    by_entity = entity_end(doc, index, PERSON_LABELS)
    known = is_first_name(doc[index].text)
    if not known and by_entity is None and not _is_vouched_for(doc, index, tables):
        return None
    end = max(_run_end(doc, index, stops), by_entity or 0)
    if known and by_entity is None and entity_end(doc, index, PLACE_LABELS) == end:
        return None
    torn = not known and by_entity is None and end < len(doc) and stops(end)
    return None if end - index < 2 or torn or _is_no_name(doc[index:end].text) else end


def is_first_name(word: str) -> bool:
    """Tell whether a word is a first name, by its first part where it has a hyphen."""
    first = fold_name(word).partition(" ")[0]
    return first in first_names() and word not in word_set("names", "not_names", "first_names")


def _is_vouched_for(doc: Doc, index: int, tables: Tables) -> bool:
    """Tell whether `Mme` or a title (`la sénatrice républicaine`) stands before a name."""
    first = max(doc[index].sent.start, index - LOOK_BACK)
    for before in range(index - 1, first - 1, -1):
        token = doc[before]
        if before == index - 1 and token.text in mapping("reference", "courtesy"):
            return True
        if singular(token.text) in _title_words(tables):
            return token.text.islower()
        if not (token.pos_ == "ADJ" and token.text.islower()) and not token.text.isupper():
            return False
    return False


@lru_cache(maxsize=4)
def _title_words(tables: Tables) -> frozenset[str]:
    """Collect the titles of one word, folded."""
    titles = (title for office in tables.titles.values() for title in office.titles)
    return frozenset(singular(title) for title in titles if title.isalpha() or "-" in title)


def _run_end(doc: Doc, index: int, stops: Stops) -> int:
    """Return where a run of name words ends, particles inside it included."""
    end = last = index + 1
    limit = min(len(doc), index + LONGEST_PERSON, doc[index].sent.end)
    while end < limit and not stops(end):
        token = doc[end]
        if is_name_word(token) and not (token.text.isupper() and len(token) < 4):
            last = end + 1
        elif last > index + 1 or token.text not in word_set("names", "particles"):
            break
        end += 1
    return last


def organisation_extent(doc: Doc, index: int, stops: Stops) -> tuple[int, int] | None:
    """Return first and last token (exclusive) of an unknown organisation's name, None for none.

    It begins with a noun in capitals (`Internationale féministe`) or follows one in small letters
    (`le collectif « Rase campagne »`).
    """
    if doc[index].text in word_set("names", "organisation_heads"):
        return _headed_name(doc, index, stops)
    if doc[index].text in mapping("names", "organisation_nouns"):
        return _announced_name(doc, index, stops)
    end = entity_end(doc, index, frozenset({"ORG"}))
    plain = end is None or not is_name_word(doc[index]) or _is_no_name(doc[index:end].text)
    return None if plain or end is None else (index, end)


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
    if doc[index].text in word_set("names", "phrase_heads"):
        end = _phrase_end(doc, index, end, stops)
    while end > index + 1 and doc[end - 1].pos_ in ("ADP", "DET", "CCONJ"):
        end -= 1
    return (index, end) if end - index > 1 else None


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
    if is_name_word(token) or (token.pos_ == "ADJ" and _follows_adjectives(doc, start, index)):
        return True
    joins = token.text.lower() in DE | ARTICLES | {"pour"}
    ahead = [follower for follower in doc[index + 1 : index + 3] if is_name_word(follower)]
    return joins and bool(ahead) and not is_first_name(ahead[0].text)


def _follows_adjectives(doc: Doc, start: int, index: int) -> bool:
    """Tell whether nothing but adjectives stands between a name's noun and a token."""
    return all(token.pos_ in ("ADJ", "PROPN") for token in doc[start + 1 : index])


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
    if after >= limit or stops(after):
        return None
    closer = _QUOTES.get(doc[after].text)
    if closer:
        return _quoted_name(doc, after + 1, closer, stops)
    if doc[after].lower_ in ("pour", "contre") and index and doc[index - 1].pos_ == "DET":
        attached = any(child.i > after and child.dep_ == "nmod" for child in doc[index].children)
        end = _phrase_end(doc, index, after, stops) if attached else after
        return (index, end) if end > after else None
    end = _capitals_end(doc, after, stops)
    named = end > after and not is_first_name(doc[after].text)
    return (after, end) if named and not _is_no_name(doc[after:end].text) else None


def _quoted_name(doc: Doc, start: int, closer: str, stops: Stops) -> tuple[int, int] | None:
    """Read a name between quotation marks that begins with a capital."""
    limit = min(len(doc), start + LONGEST_QUOTED)
    end = next((i for i in range(start, limit) if doc[i].text == closer), None)
    if end is None or end == start or stops(start) or not doc[start].text[0].isupper():
        return None
    return start, end


def _capitals_end(doc: Doc, start: int, stops: Stops) -> int:
    """Return where a run of capitals ends, small words between two of them included."""
    end, limit = start, doc[start].sent.end
    while end < limit and not stops(end):
        joined = end > start and doc[end].lower_ in DE | ARTICLES | {"en", "et", "pour"}
        step = 1 + (joined and not is_name_word(doc[end]))
        last = end + step - 1
        if last >= limit or not is_name_word(doc[last]) or stops(last):
            break
        end = last + 1
    return end


def acronym_tokens(doc: Doc) -> Iterator[Token]:
    """Yield the tokens in capitals that may be the acronyms of organisations."""
    stop = word_set("names", "not_names", "acronyms")
    for token in doc:
        letters = token.text.replace("-", "").replace("&", "")
        if (
            2 <= len(letters) <= 6
            and letters.isupper()
            and (letters.isalnum() and token.text not in stop and not letters.isdigit())
            and token.pos_ in ("PROPN", "NOUN", "X")
            and token.ent_type_ not in PERSON_LABELS | PLACE_LABELS
            and not _in_capitals(token)
        ):
            yield token


def _in_capitals(token: Token) -> bool:
    """Tell whether a token stands in a line of capitals, where capitals mean nothing."""
    near = token.doc[max(0, token.i - 2) : token.i + 3]
    return sum(other.text.isupper() and len(other) > 1 for other in near if other.is_alpha) > 2


def _is_no_name(text: str) -> bool:
    """Tell whether a run of capitals is known to be no actor."""
    return any(text.startswith(stop) for stop in words("names", "not_names", "words"))


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Map each folded first name of the tables' people to the gender of most who bear it.

    The lexicon adds first names that the tables lack.
    """
    counts: dict[str, list[int]] = {}
    for person in load_tables().people.values():
        tally = counts.setdefault(fold_name(person.name.partition(" ")[0]), [0, 0])
        if person.gender in ("male", "female"):
            tally[person.gender == "female"] += 1
    listed = {fold_name(n): sex for sex in ("female", "male") for n in words("names", "first", sex)}
    told = {name: "female" if one[1] > one[0] else "male" for name, one in counts.items()}
    return listed | told


def kind_of_run(doc: Doc, index: int, tables: Tables, stops: Stops) -> tuple[int, int, str] | None:
    """Read the unknown name at a token: first and last token (exclusive) and its kind."""
    end = person_end(doc, index, tables, stops)
    if end is not None:
        return index, end, PERSON
    extent = organisation_extent(doc, index, stops)
    return (*extent, organisation_kind(doc, extent[0])) if extent else None
