"""Actors: the nodes of the graph."""

from dataclasses import dataclass

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Actor:
    """Name one actor, as a statement carries it.

    `id` is the stable slug under which the graph knows the actor (`jean-luc-melenchon`), `label`
    its name at the date of the text, `type` is `person` or the kind of an organisation (`party`,
    `movement`, `coalition`, `group`, `government`, `union`, `association`, `international`,
    `institution`, `media`, `organisation` when unknown). `aliases` are the surface forms that the
    article uses, sorted. `wikidata` is an identifier such as `Q1234`, from a table, or None.
    """

    id: str
    label: str
    type: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None

    @property
    def is_person(self) -> bool:
        """Tell persons from organisations."""
        return self.type == PERSON
