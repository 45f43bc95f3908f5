"""Each name of `linking.txt` stands for the actor beside it, or for nobody."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hemicycle.extract.reading import Reading
from hemicycle.extract.understanding import understand
from hemicycle.tables import Tables

TABLE = Path(__file__).with_name("linking.txt")
MARK = re.compile(r"\[([^][{}]+)\]\{([a-z0-9-]+)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """Hold one line: its day, its plain text, and where which actor is meant (None: nobody)."""

    day: str
    text: str
    meant: tuple[tuple[int, int, str | None], ...]
    gap: str | None


def read_cases() -> list[Case]:
    """Read the table; raise ValueError naming a line that isn't `day | text [| gap: why]`."""
    cases: list[Case] = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        gap = parts[2].removeprefix("gap: ") if len(parts) == 3 else None
        told = len(parts) == 2 or (len(parts) == 3 and parts[2].startswith("gap: "))
        if not told or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", parts[0]):
            raise ValueError(f"{TABLE.name}:{number}: not `day | text [| gap: why]`: {line!r}")
        text, meant = _unmark(parts[1])
        if not meant or set("[]{}") & set(text):
            raise ValueError(f"{TABLE.name}:{number}: a mark is `[words]{{actor}}`: {line!r}")
        cases.append(Case(parts[0], text, meant, gap))
    return cases


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int, str | None], ...]]:
    """Return the plain text, and each mark's first and last offset with its actor."""
    text, meant, last = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        actor = None if match[2] == "-" else match[2]
        meant.append((len(text), len(text) + len(match[1]), actor))
        text, last = text + match[1], match.end()
    return text + marked[last:], tuple(meant)


def _params() -> Iterator[object]:
    """Yield the cases, those of the known gaps marked as failing."""
    for case in read_cases():
        failing = pytest.mark.xfail(strict=True, reason=f"known gap: see {case.gap}")
        yield pytest.param(case, marks=[failing] if case.gap else [], id=case.text[:60])


Heads = Callable[[Case], list[str | None]]


@pytest.fixture(scope="session")
def found(read: Callable[..., Reading], whole_tables: Tables) -> Heads:
    """Return what tells for whom each marked place of a case stands."""

    def tell(case: Case) -> list[str | None]:
        understood = understand(read(case.text, case.day), whole_tables)
        offset, heads = understood.reading.offset, understood.scene.heads
        places = [
            {heads[i] for i in heads if start <= offset(i) < end} for start, end, _ in case.meant
        ]
        return [" and ".join(sorted(actors)) or None for actors in places]

    return tell


@pytest.mark.parametrize("case", list(_params()))
def test_a_name_stands_for_its_actor(case: Case, found: Heads) -> None:
    assert found(case) == [actor for _, _, actor in case.meant]


def test_at_least_95_names_of_100_are_right(found: Heads) -> None:
    pairs = [
        (case.text[start:end], want, got)
        for case in read_cases()
        for (start, end, want), got in zip(case.meant, found(case), strict=True)
    ]
    wrong = [pair for pair in pairs if pair[1] != pair[2]]
    share = 1 - len(wrong) / len(pairs)
    print(f"names: {len(pairs) - len(wrong)} of {len(pairs)} right ({share:.3f})")
    assert len(pairs) >= 160
    assert share >= 0.95, wrong
