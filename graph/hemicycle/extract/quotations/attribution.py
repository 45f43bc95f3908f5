"""Attributions: who says a quotation, and what says so."""

from dataclasses import dataclass

from hemicycle.extract.quotations.clitics import is_nobody
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.persons import is_somebody
from hemicycle.extract.quotations.phrases import Span
from hemicycle.extract.quotations.sayings import attitude_at, saying_in_form, verb_form
from hemicycle.extract.quotations.vocabulary import ATTITUDE

OWN = "own"  # the place of words such as `à ses yeux`: whoever was spoken of last


@dataclass(frozen=True, slots=True)
class Attribution:
    """Hold the speaker of a quotation and what says so; `place` is where that stands."""

    speaker: Span | None
    verb: int | None
    stance: str | None
    place: str


def by_verb(layout: Layout, verb: int, speaker: Span | None, place: str) -> Attribution:
    """Make the attribution by a verb; a speaker that is nobody counts as none."""
    entry = attitude_at(layout, verb) or saying_in_form(layout, verb)
    nobody = speaker is None or is_nobody(layout, speaker)
    loose = entry is not None and entry.use == ATTITUDE
    if speaker is not None and (loose or verb_form(layout.doc[verb]) == "Inf"):
        nobody = not is_somebody(layout, speaker)
    stance = entry.stance if entry else None
    return Attribution(None if nobody else speaker, verb, stance, place)
