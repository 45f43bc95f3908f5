"""Settings: what the traits of an article's pairs are read from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hemicycle.extract.decisions.camps import Camps
from hemicycle.extract.decisions.elsewhere import Elsewhere
from hemicycle.extract.decisions.page import Page
from hemicycle.extract.decisions.pairs import Pair
from hemicycle.extract.finding import Finding

NOWHERE = -1  # the place of a trait that no single token shows
Trait = tuple[str, int]  # what is said of a pair, and the token that shows it
Rules = Mapping[int, tuple[Finding, ...]]  # sentence -> what the rules found in it


@dataclass(frozen=True, slots=True)
class Setting:
    """Hold an article's page, the camps of its actors, and what the rules found in it.

    `kept` holds the traits that are the same wherever two actors meet.
    """

    page: Page
    camps: Camps
    rules: Rules
    elsewhere: Elsewhere
    kept: dict[tuple[str, ...], tuple[Trait, ...]] = field(default_factory=dict)

    def camps_of(self, pair: Pair) -> str:
        """Write the camps of a pair, the subject's first."""
        return f"{self.camps.camp(pair.subject)}>{self.camps.camp(pair.object)}"

    def kind(self, actor: str) -> str:
        """Return an actor's kind."""
        return self.page.scene.cast.part(actor).type


def words_at(page: Page, indices: Iterable[int], place: str) -> Iterator[Trait]:
    """Tell which content words and stances stand at some tokens that are no actor's."""
    telling = page.telling
    for index in indices:
        for told in telling[index]:
            yield f"{place} {told}", index
