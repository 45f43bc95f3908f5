"""Members called by their party alone: `le socialiste`, `l'Insoumise`, of somebody spoken of."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from hemicycle.extract.affiliations import Setting
from hemicycle.extract.cast import only
from hemicycle.extract.columns import columns_of
from hemicycle.extract.linking import PARTY_TYPES, Mention
from hemicycle.extract.quotations.vocabulary import fold

WINDOW = 150  # tokens back within which no second member of the party may be named
ARTICLES = {"le": "male", "la": "female", "l'": None}
KINDS = frozenset({"adjective", "demonym"})


def resolve_members(
    setting: Setting, heads: Mapping[int, str], parties: Mapping[str, str]
) -> Iterator[Mention]:
    """Resolve `le socialiste` to the one socialist named shortly before.

    `heads` maps tokens to the actors named; `parties` persons to the party that the article gives
    them, which goes before what the tables say.
    """
    doc = setting.doc
    for article in columns_of(doc).places_of(ARTICLES.keys()):
        token = doc[min(article + 1, len(doc) - 1)]
        if token.i == article or token.i in heads or not _is_alone(token, heads):
            continue
        meant = _parties_meant(setting, token)
        if meant:
            person = _sole_member(setting, token, meant, heads, parties)
            if person:
                yield Mention(token.i, token.i + 1, person, "title")


def _is_alone(token: Token, heads: Mapping[int, str]) -> bool:
    """Tell whether a singular word stands with its article, and no name or noun behind it."""
    if not token.i or fold(token.nbor(-1)) not in ARTICLES:
        return False
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    named = after.i in heads or after.pos_ in ("PROPN", "NOUN") or after.text == "-"
    return not named and not token.text.endswith("es")


def _parties_meant(setting: Setting, token: Token) -> set[str]:
    """Return the parties whose members are called by a word."""
    uses = [use for use in setting.tables.named(token.text) if use.kind in KINDS]
    found = {use.actor_id for use in uses if use.actor_id in setting.tables.organisations}
    return {one for one in found if setting.tables.organisations[one].type in PARTY_TYPES}


def _sole_member(
    setting: Setting,
    token: Token,
    meant: set[str],
    heads: Mapping[int, str],
    parties: Mapping[str, str],
) -> str | None:
    """Return the one member of a party who was named shortly before, of the right gender."""
    gender = ARTICLES[fold(token.nbor(-1))] or _gender_of(token)
    near = {heads[i] for i in range(max(0, token.i - WINDOW), token.i) if i in heads}
    persons = [
        one
        for one in sorted(near)
        if setting.cast.part(one).is_person
        and _may_be(setting, one, gender)
        and _belongs(setting, one, meant, parties)
    ]
    return only(persons)


def _may_be(setting: Setting, person: str, gender: str | None) -> bool:
    """Tell whether a person's gender, where known, is the one wanted."""
    own = setting.cast.part(person).gender
    return None in (own, gender) or own == gender


def _gender_of(token: Token) -> str | None:
    """Return the gender that an ending tells after `l'`, None where it tells none."""
    if fold(token).endswith(("ise", "ée", "enne", "ante")):
        return "female"
    return "male" if fold(token).endswith(("is", "é", "ien", "ant")) else None


def _belongs(setting: Setting, person: str, meant: set[str], parties: Mapping[str, str]) -> bool:
    """Tell whether a person is in one of some parties, by the article or else by the tables."""
    if person in parties:
        return parties[person] in meant
    return person in setting.tables.people and any(
        fact.organisation in meant and setting.covers(fact)
        for fact in setting.tables.memberships(person)
    )
