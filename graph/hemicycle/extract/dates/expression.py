"""One date expression of a text: where it stands and what its parts are."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """Hold one expression: its characters (end exclusive), its form, and its named parts."""

    start: int
    end: int
    form: str
    parts: Mapping[str, str]

    @property
    def is_dated(self) -> bool:
        """Tell whether the expression names its year itself."""
        return "year" in self.parts
