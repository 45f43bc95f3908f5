"""Former titles: `l'ex-garde des Sceaux`, said of the one named who bore the office before."""

from hemicycle.extract.affiliations import Setting, office_of, organisation_of
from hemicycle.extract.cast import only
from hemicycle.extract.inflection import singular
from hemicycle.extract.linking import Mention
from hemicycle.extract.resumption import may_resume
from hemicycle.extract.titles import TitlePhrase

BEHIND = 2  # tokens behind a title in which a name makes it that name's


def former_bearer(
    setting: Setting, title: TitlePhrase, mentions: tuple[Mention, ...]
) -> str | None:
    """Return the one person whom an article names and who once bore a title's office.

    Persons named before the title go before those named after it.
    """
    if not title.former or setting.period is None:
        return None
    bearers = _bearers(setting, title)
    if not bearers or not may_resume(setting, title, {m.start for m in mentions}):
        return None
    if any(token.pos_ == "PROPN" for token in setting.doc[title.end : title.end + BEHIND]):
        return None  # `l'ancien président américain George Bush`
    named = [m for m in mentions if m.part in bearers]
    before = {m.part for m in named if m.start < title.start}
    return only(before or {m.part for m in named})


def _bearers(setting: Setting, title: TitlePhrase) -> frozenset[str]:
    """Return who bore an office, or stood for a party, before an article was written."""
    if title.role == "candidate":
        return _candidates(setting, title)
    office, period = office_of(title), setting.period
    if not office.unique or period is None:
        return frozenset()
    holders = setting.tables.holders(office.id, None, period.latest)
    return frozenset(one.person for one in holders if one.end and one.end <= period.earliest)


def _candidates(setting: Setting, title: TitlePhrase) -> frozenset[str]:
    """Return who stood for a party in any presidential election."""
    presidential = title.election in (None, "presidentielle")
    called = singular(setting.doc[title.head].text) in ("candidat", "candidate")
    named = presidential and called and title.organisation is not None
    party = organisation_of(setting, title, None) if named else None
    return frozenset(
        one.person
        for election in setting.tables.elections
        if party and election.kind == "presidential"
        for one in setting.tables.candidates(election.id)
        if one.organisation == party
    )
