"""Camps: whether an actor governs, backs those who govern or stands against them, on a day."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from hemicycle.tables import Tables
from hemicycle.tables.days import covers

GOVERNMENT = "gouvernement"
PRESIDENT = "president-of-the-republic"
LEAST = 0.1  # share of the ministers that makes a party one of those in government


@dataclass(slots=True)
class Camps:
    """Tell party and camp of actors on one day; answers are kept for the article."""

    tables: Tables
    day: date | None
    parties: dict[str, str | None] = field(default_factory=dict)
    camps: dict[str, str] = field(default_factory=dict)
    governing: frozenset[str] | None = None

    def party(self, actor: str) -> str | None:
        """Return an actor's party on the day, None for an actor unknown or without one."""
        if actor not in self.parties:
            known = self.tables.actor(actor) is not None
            self.parties[actor] = self.tables.party_at(actor, self.day) if known else None
        return self.parties[actor]

    def camp(self, actor: str) -> str:
        """Return `power`, `majority`, `opposition` or `none`."""
        if actor not in self.camps:
            self.camps[actor] = self._find_camp(actor)
        return self.camps[actor]

    def tie(self, one: str, other: str) -> str:
        """Tell how the parties of two actors stand: the same, one the other's, two, or unknown."""
        first, second = self.party(one), self.party(other)
        if first is None or second is None:
            return "unknown"
        if first != second:
            return "two"
        return "its own" if first == other else "its member" if second == one else "same"

    def _find_camp(self, actor: str) -> str:
        """Work out an actor's camp."""
        if actor == GOVERNMENT or self._governs(actor):
            return "power"
        party = self.party(actor)
        if party is None:
            return "none"
        return "majority" if party in self._governing() else "opposition"

    def _governs(self, actor: str) -> bool:
        """Tell whether a person is a minister or the president on the day."""
        day = self.day
        if day is None or actor not in self.tables.people:
            return False
        return any(
            one.organisation == GOVERNMENT and covers(one.begin, one.end, day)
            for one in self.tables.memberships(actor)
        ) or any(
            one.office == PRESIDENT and covers(one.begin, one.end, day)
            for one in self.tables.tenures(actor)
        )

    def _governing(self) -> frozenset[str]:
        """Return the parties of the ministers on the day."""
        if self.governing is None:
            day = self.day
            members = [
                self.party(one.member)
                for one in self.tables.members(GOVERNMENT)
                if day is not None and covers(one.begin, one.end, day)
            ]
            counts = Counter(party for party in members if party)
            least = LEAST * counts.total()
            self.governing = frozenset(p for p, count in counts.items() if count >= least)
        return self.governing
