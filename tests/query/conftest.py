"""A small press of our own invention, exported, with answers that can be worked out by hand."""

from pathlib import Path

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.rdf import RunInfo, write_rdf
from hemicycle.read.article import Article

ACTORS = {
    "macron": Actor("emmanuel-macron", "Emmanuel Macron", "person", wikidata="Q3052772"),
    "melenchon": Actor("jean-luc-melenchon", "Jean-Luc Mélenchon", "person"),
    "hamon": Actor("benoit-hamon", "Benoît Hamon", "person"),
    "faure": Actor("olivier-faure", "Olivier Faure", "person"),
    "hidalgo": Actor("anne-hidalgo", "Anne Hidalgo", "person"),
    "valls": Actor("manuel-valls", "Manuel Valls", "person"),
    "LFI": Actor("la-france-insoumise", "La France insoumise", "movement"),
    "PCF": Actor("parti-communiste-francais", "Parti communiste français", "party"),
    "PS": Actor("parti-socialiste", "Parti socialiste", "party"),
    "EM": Actor("renaissance", "La République en marche", "party"),
    "PRG": Actor("parti-radical-de-gauche", "Parti radical de gauche", "party"),
}
ARTICLES = (
    Article("000_a7fbd186a3fadcf8", "", (), "Un printemps", "2017-06-02", publisher="Le Courrier",
            url="https://courrier.example/1"),
    Article("gazette 1", "", (), "Un automne", "2017-11", publisher="La Gazette"),
    Article("gazette 2", "", (), None, "2022-05-05", publisher="La Gazette"),
    Article("sans date", "", (), "Sans date"),
)  # fmt: skip
# article, subject, predicate, object, role, status, valid time, basis, speaker, [quote] in sentence
PRESS = (
    (0, "melenchon", "criticises", "macron", None, "asserted", "2017-03-04", "text", None,
     "Le 4 mars, M. Mélenchon [a jugé timide] le programme de M. Macron."),
    (1, "melenchon", "criticises", "macron", None, "asserted", "2017-03-04", "text", None,
     "Déjà le 4 mars 2017 il [trouvait le programme trop timide]."),
    (1, "faure", "criticises", "macron", None, "asserted", "2017-11", "article", None,
     "M. Faure [n'est pas convaincu] par M. Macron."),
    (3, "hamon", "criticises", "macron", None, "asserted", "2017", "inferred", "Une conseillère",
     "M. Hamon « [l'a trouvé long] », dit une conseillère."),
    (2, "melenchon", "criticises", "macron", None, "asserted", "2022-05-05", "article", None,
     "M. Mélenchon [n'a pas changé d'avis] sur M. Macron."),
    (0, "hamon", "criticises", "macron", None, "denied", "2017-05-02", "text", "Anne Hidalgo",
     "Non, dit Mme Hidalgo, M. Hamon [n'a pas critiqué] M. Macron."),
    (0, "macron", "criticises", "melenchon", None, "asserted", "2017-05-03", "text", None,
     "Le 3 mai, M. Macron [a répondu vertement] à M. Mélenchon."),
    (0, "LFI", "alliedWith", "PCF", None, "asserted", "2017-06-01", "text", None,
     "Jeudi, [l'accord a été signé] par LFI et le PCF."),
    (2, "PCF", "breaksWith", "LFI", None, "asserted", "2018-05-01", "text", None,
     "Le 1er mai 2018, le PCF [avait mis fin à l'accord] avec LFI."),
    (2, "PS", "alliedWith", "LFI", None, "asserted", "2022-05-04", "text", None,
     "Mercredi, le PS [s'est allié] à LFI."),
    (2, "LFI", "alliedWith", "PRG", None, "hypothetical", "2022-05-05", "article", "Olivier Faure",
     "M. Faure aimerait que le PRG [se joigne] à LFI."),
    (2, "PS", "alliedWith", "PRG", None, "former", "../2021", "text", None,
     "Jusqu'en 2021, le PS [était l'allié] du PRG."),
    (0, "hamon", "memberOf", "PS", "candidate", "asserted", "2017-01-29", "text", None,
     "Le 29 janvier, M. Hamon est devenu [le candidat du PS]."),
    (0, "hamon", "breaksWith", "PS", None, "asserted", "2017-07-01", "text", None,
     "M. Hamon [quitte le PS] le 1er juillet."),
    (2, "faure", "memberOf", "PS", "leader", "asserted", "2018-04-07", "text", None,
     "M. Faure, [premier secrétaire] depuis le 7 avril 2018."),
    (2, "hidalgo", "memberOf", "PS", None, "asserted", "2022-05", "text", None,
     "Mme Hidalgo est [membre du PS]."),
    (2, "valls", "memberOf", "PS", None, "denied", "2022-05-05", "article", None,
     "M. Valls [n'est pas membre] du PS."),
    (2, "hidalgo", "supports", "faure", None, "asserted", "2022-05-03", "text", None,
     "Mardi, Mme Hidalgo [a soutenu] M. Faure."),
    (2, "faure", "supports", "macron", None, "asserted", "2022-04-10", "text", None,
     "Le 10 avril, M. Faure [avait voté pour] M. Macron."),
    (0, "hamon", "supports", "melenchon", None, "asserted", "2017-05-10", "text", None,
     "Le 10 mai, M. Hamon [a défendu] M. Mélenchon."),
    (0, "macron", "memberOf", "EM", "founder", "asserted", "2016-04-06", "text", None,
     "Depuis le 6 avril 2016, M. Macron a [un mouvement, En marche]."),
    (0, "hamon", "supports", "macron", None, "asserted", "2017-05-07", "text", None,
     "Le 7 mai, M. Hamon [a voté pour] M. Macron."),
)  # fmt: skip


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the RDF exports of the press."""
    folder = tmp_path_factory.mktemp("press")
    statements = [_state(place, *row) for place, row in enumerate(PRESS)]
    write_rdf(folder, edges_of(statements), ARTICLES, RunInfo("0.1.0", "2026-11-21"))
    return folder


def _state(
    place: int,
    article: int,
    subject: str,
    predicate: str,
    object_: str,
    role: str | None,
    status: str,
    when: str,
    basis: str,
    speaker: str | None,
    marked: str,
) -> Statement:
    before, _, rest = marked.partition("[")
    quote = rest.partition("]")[0]
    sentence, start = f"{before}{quote}{rest.partition(']')[2]}", 100 * place + len(before)
    return Statement(
        article=ARTICLES[article].id,
        subject=ACTORS[subject],
        predicate=predicate,
        object=ACTORS[object_],
        role=role,
        status=status,
        date=when,
        date_basis=basis,
        date_source=when,
        published=ARTICLES[article].published,
        recorded="2026-11-21",
        evidence=Evidence(quote, start, start + len(quote), sentence),
        attributed_to=speaker,
        confidence=0.9,
        rule="hand",
    )
