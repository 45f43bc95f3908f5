"""Camps: whether an actor governs, backs those who govern or stands against them, on a day."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from hemicycle.tables import Tables
from hemicycle.tables.days import covers

GOVERNMENT = "gouvernement"
PRESIDENT = "president-of-the-republic"
GROUP = "group"
LEAST = 0.1  # share of the ministers that makes a party one of those in government
DAYS = 4096  # days for which the parties in government are remembered


@dataclass(slots=True)
class Camps:
    """Tell party and camp of actors on one day; answers are kept for the article."""

    tables: Tables
    day: date | None
    parties: dict[str, str | None] = field(default_factory=dict)
    camps: dict[str, str] = field(default_factory=dict)

    def party(self, actor: str) -> str | None:
        """Return an actor's party on the day, None for an actor unknown or without one."""
        if actor not in self.parties:
            known = self.tables.actor(actor) is not None
            self.parties[actor] = _party(self.tables, actor, self.day) if known else None
        return self.parties[actor]

    def camp(self, actor: str) -> str:
        """Return `power`, `majority`, `opposition` or `none`, the last where there is no day."""
        if actor not in self.camps:
            self.camps[actor] = "none" if self.day is None else self._find_camp(actor, self.day)
        return self.camps[actor]

    def tie(self, one: str, other: str) -> str:
        """Tell how the parties of two actors stand: the same, one the other's, two, or unknown."""
        first, second = self.party(one), self.party(other)
        if first is None or second is None:
            return "unknown"
        if first != second:
            return "two"
        return "its own" if first == other else "its member" if second == one else "same"

    def _find_camp(self, actor: str, day: date) -> str:
        """Work out an actor's camp."""
        if actor == GOVERNMENT or self._governs(actor, day):
            return "power"
        party = self.party(actor)
        if party is None:
            return "none"
        return "majority" if party in governing_parties(self.tables, day) else "opposition"

    def _governs(self, actor: str, day: date) -> bool:
        """Tell whether a person is a minister or the president on the day."""
        if actor not in self.tables.people:
            return False
        return any(
            one.organisation == GOVERNMENT and covers(one.begin, one.end, day)
            for one in self.tables.memberships(actor)
        ) or any(
            one.office == PRESIDENT and covers(one.begin, one.end, day)
            for one in self.tables.tenures(actor)
        )


@lru_cache(maxsize=DAYS)
def governing_parties(tables: Tables, day: date) -> frozenset[str]:
    """Return the parties to which a share of the ministers belongs on a day."""
    members = [
        _party(tables, one.member, day)
        for one in tables.members(GOVERNMENT)
        if covers(one.begin, one.end, day)
    ]
    counts = Counter(party for party in members if party)
    least = LEAST * counts.total()
    return frozenset(party for party, count in counts.items() if count >= least)


def _party(tables: Tables, actor: str, day: date | None) -> str | None:
    """Return the party of an actor of the tables; for a parliamentary group, its members'."""
    party = tables.party_at(actor, day)
    if party is None or tables.organisations[party].type != GROUP:
        return party
    return main_party(tables, party, day) or party


@lru_cache(maxsize=DAYS)
def main_party(tables: Tables, group: str, day: date | None) -> str | None:
    """Return the party to which most members of a parliamentary group belong, if any does."""
    members = sorted({one.member for one in tables.members(group)})
    parties = (tables.party_at(member, day) for member in members)
    counts = Counter(one for one in parties if one and tables.organisations[one].type != GROUP)
    return min(counts, key=lambda party: (-counts[party], party), default=None)
