"""Tables without actors: what is left when nobody is known before an article is read."""

from dataclasses import replace

from hemicycle.extract.lexicon import mapping
from hemicycle.tables import Tables
from hemicycle.tables.index import index_names


def forget_actors(tables: Tables) -> Tables:
    """Forget all persons and organisations, with their names, memberships, offices and candidacies.

    Words stay: titles, but tied to no organisation, apart from the few to which a lexicon ties a
    role or a noun (`ministre` means the government), and which no name of theirs finds any more.
    """
    meant = _meant_by_words()
    titles = {
        name: office if office.organisation in meant else replace(office, organisation="")
        for name, office in tables.titles.items()
    }
    return replace(
        tables,
        people={},
        organisations={name: tables.organisations[name] for name in sorted(meant)},
        titles=titles,
        successions=(),
        names={},
        colours={},
        by_surface=index_names((), ()),
        by_title={spelling: titles[office.id] for spelling, office in tables.by_title.items()},
        by_member={},
        by_organisation={},
        by_person={},
        by_office={},
        by_candidate={},
        by_election={},
    )


def _meant_by_words() -> frozenset[str]:
    """Return the organisations to which lexicons tie roles (`ministre`) and nouns (`majorité`)."""
    by_role = {str(one) for one in mapping("roles", "organisations").values()}
    nouns = [mapping("names", "stand_ins", noun) for noun in mapping("names", "stand_ins")]
    return frozenset(by_role | {str(noun["organisation"]) for noun in nouns})
