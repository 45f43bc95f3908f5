"""Who says a quotation: the surest places first."""

from hemicycle.extract.quotations.announced import (
    agent_after,
    captioned,
    headed,
    headlined,
    told_next,
    whose_phrase_before,
)
from hemicycle.extract.quotations.attribution import Attribution
from hemicycle.extract.quotations.layout import Layout
from hemicycle.extract.quotations.persons import is_somebody
from hemicycle.extract.quotations.said_after import said_inside, said_later, said_right_after
from hemicycle.extract.quotations.said_before import (
    has_clause,
    is_adjacent,
    is_attitude,
    said_before,
)
from hemicycle.extract.quotations.unsaid import (
    announced,
    named_before_colon,
    related,
    sourced,
    sourced_after,
    told_by_own_verb,
)


def attribute(layout: Layout, number: int) -> Attribution | None:
    """Find who says a marked stretch, trying the surest places first."""
    told = said_before(layout, number)
    if told is not None and has_clause(layout, told):
        return told
    if told is not None and is_adjacent(layout, number, told):
        return told
    if told is not None and told.speaker is not None and not is_somebody(layout, told.speaker):
        told = said_later(layout, number) or told
    if told is not None and is_attitude(layout, told):
        headline = announced(layout, number, (headlined,))
        told = headline or sourced_after(layout, number) or told
    return (
        related(layout, number)
        or said_right_after(layout, number)
        or said_inside(layout, number)
        or announced(layout, number, (agent_after, whose_phrase_before))
        or told
        or announced(layout, number, (headlined,))
        or said_later(layout, number)
        or sourced(layout, number)
        or named_before_colon(layout, number)
        or told_by_own_verb(layout, number)
        or announced(layout, number, (captioned, told_next, headed))
    )
