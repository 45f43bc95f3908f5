"""Resumption: whether a title takes up somebody introduced before, or tells of somebody else."""

from collections.abc import Set

from spacy.tokens import Doc, Token

from hemicycle.extract.affiliations import Setting, organisation_of
from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import mapping, word_set
from hemicycle.extract.small_words import DE
from hemicycle.extract.titles import TitlePhrase

AHEAD = 3  # tokens behind a title within which a name makes it that name's
WITHIN = ("ADJ", "NOUN", "PROPN")  # what may stand between a title and its name
GENDERS = {"le": "male", "un": "male", "ce": "male", "la": "female", "une": "female"}


def may_resume(setting: Setting, title: TitlePhrase, names: Set[int]) -> bool:
    """Tell whether a title may take somebody up.

    `le responsable de cette enseigne` and `le futur ministre` tell of others, and a title before a
    name is that name's. `names` are the tokens at which persons' names begin.
    """
    doc = setting.doc
    words = {token.lower_ for token in doc[title.start : title.end]}
    idle = words & (word_set("roles", "future") | word_set("reference", "never_resumed"))
    if idle or title.end >= len(doc):
        return not idle
    goes_on = not title.complemented and doc[title.end].lower_ in DE
    goes_on = goes_on and not _tells_age(doc, title.end)
    limit = min(len(doc), doc[title.head].sent.end, title.end + AHEAD)
    within = (token.i for token in doc[title.end : limit] if not _is_within(token))
    stop = next((i for i in within if i not in names), limit)
    return not goes_on and names.isdisjoint(range(title.end, stop))


def _tells_age(doc: Doc, index: int) -> bool:
    """Tell whether an age stands at a token: `l'ex-Premier ministre de 73 ans` is no one else."""
    return doc[index + 1 : index + 3].text.endswith(" ans") and doc[index + 1].text.isdigit()


def _is_within(token: Token) -> bool:
    """Tell whether a word may stand between a title and its name: an adjective, a mark of quote."""
    return token.pos_ in WITHIN or token.text in ("«", "»", '"', "“", "”")


def are_apart(setting: Setting, title: TitlePhrase, phrase: TitlePhrase) -> bool:
    """Tell whether two titles name two places, or one a body that is little known."""
    places, others = places_of(setting, title), places_of(setting, phrase)
    if places and others:
        return places != others
    word = singular(setting.doc[title.head].text)
    bare = word in mapping("roles", "bare") and not title.complemented
    if not bare or phrase.end >= len(setting.doc):
        return False
    of_other = phrase.complemented or setting.doc[phrase.end].lower_ in DE
    body = organisation_of(setting, phrase, None)
    return of_other and (body is None or not setting.cast.part(body).known)


def places_of(setting: Setting, title: TitlePhrase) -> set[str]:
    """Return the capitalised words of a title's complement that are no organisation's."""
    if any(office.organisation for office in title.offices):
        return set()  # the title's own words name it
    name = title.organisation
    own = range(name.start, name.end) if name else range(0)
    inside = setting.doc[title.head + 1 : title.end]
    return {token.text for token in inside if token.text[0].isupper() and token.i not in own}


def gender_of(setting: Setting, title: TitlePhrase) -> str | None:
    """Return the gender that a title's article tells, after `l'` its noun; None for neither."""
    for token in setting.doc[title.start : title.head]:
        if token.lower_ in GENDERS:
            return GENDERS[token.lower_]
    noun = setting.doc[title.head].lower_
    if noun.endswith(("ée", "ue", "trice", "ère", "ente", "ienne")):
        return "female"
    return "male" if noun.endswith(("é", "u", "eur", "er", "ien", "ant", "ent")) else None
