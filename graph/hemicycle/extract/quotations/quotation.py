"""Quotations: stretches of speech with the words that name their speaker."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

DIRECT = "direct"
FRAGMENT = "fragment"
INDIRECT = "indirect"
SCARE = "scare"
TURN = "turn"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Hold one quotation by token indices, ends exclusive.

    `start` and `end` bound the quoted words without their marks. `speaker` is the noun phrase or
    pronoun that names who speaks, as it stands in the text and unresolved: title, name and a name
    in apposition (`l'un des porte-parole du PS, Razzy Hammadi`), but nothing after a proper name.
    `verb` is the verb of saying (None after `selon X`, a bare colon or a quotation carried on);
    `stance` is the verb's (neutral, hostile, friendly), None for no verb or one not in speech.toml.
    `kind`: `direct` (a quoted clause or sentence), `fragment` (quoted words woven into the
    writer's sentence), `indirect` (reported without marks), `scare` (a label or single word in
    marks: not speech, no speaker), `turn` (a speaker's turn in an interview).
    """

    start: int
    end: int
    speaker: tuple[int, int] | None
    verb: int | None
    stance: str | None
    kind: str


def quotations_around(quotations: Iterable[Quotation]) -> Mapping[int, Quotation]:
    """Map each quoted token to the innermost quotation; to a `scare` one only where no speech is.

    >>> outer = Quotation(0, 9, (10, 11), 9, "neutral", "direct")
    >>> quotations_around([outer, Quotation(3, 4, None, None, None, "scare")])[3] == outer
    True
    """
    around: dict[int, Quotation] = {}
    inner = sorted(quotations, key=lambda found: (found.kind == SCARE, found.end - found.start))
    for one in reversed(inner):
        around.update(dict.fromkeys(range(one.start, one.end), one))
    return around
