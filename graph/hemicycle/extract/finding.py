"""Findings: relations as the rules find them, before they are dated and given a status."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold one relation between two actors of the cast, with its place in the text.

    `trigger` is the token that carries the relation; `start` and `end` (exclusive) bound the
    words that show it. `status` is None where the trigger's modality is still to be read.
    `rule` names the rule, and after a colon the trigger's lemma and how its ends are joined.
    `confidence` is None where the rule's own share of right findings stands for it.
    """

    subject: str
    predicate: str
    object: str
    trigger: int
    start: int
    end: int
    rule: str
    role: str | None = None
    status: str | None = None
    speaker: str | None = None
    confidence: float | None = None
