"""Skills: what the understanding of articles may do without, so that its worth can be measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skills:
    """Tell which skills an understanding makes use of.

    Without `quotations` nobody is known to speak. Without `coreference` an actor is meant only
    where it is named: no pronoun, possessive, demonym, or title apart from its bearer's name.
    """

    quotations: bool = True
    coreference: bool = True


ALL = Skills()
