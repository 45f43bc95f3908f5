"""Each edge is one node that tells who, what, whom, when, how surely and on which evidence."""

from collections.abc import Callable, Iterable

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import Evidence, Statement
from hemicycle.export.rdf import RunInfo
from hemicycle.export.rdf.iris import VOCABULARIES
from hemicycle.export.rdf.write import build_rdf, format_rdf
from hemicycle.read.article import Article
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

Vary = Callable[..., Statement]
ORCHARD = Actor("le-verger", "Le Verger", "movement")


def load(statements: Iterable[Statement], run: RunInfo, *articles: Article) -> Store:
    """Export statements and load the Turtle."""
    text = format_rdf(build_rdf(edges_of(statements), articles, run))["hemicycle.ttl"]
    store = Store()
    store.load(text, format=RdfFormat.TURTLE)
    return store


def ask(store: Store, pattern: str) -> bool:
    """Tell whether a pattern holds; `a:`, `r:` … shorten the export's own resources."""
    own = {name: f"https://w3id.org/hemicycle/{name}/" for name in OWN}
    prefixes = {**VOCABULARIES, **own}
    return bool(store.query(f"ASK {{ {pattern} }}", prefixes=prefixes))


OWN = ("actor", "article", "evidence", "period", "publisher", "role", "run", "speaker")


def test_an_edge_tells_its_ends_its_predicate_and_its_status(state: Vary, run: RunInfo) -> None:
    assert ask(
        load([state()], run),
        """?r a hc:Relation ; rdf:subject actor:ada-martin ; rdf:predicate hc:criticises ;
           rdf:object actor:les-tilleuls ; hc:status "asserted" ; hc:confidence 0.85 ;
           rdfs:label "Ada Martin critique Les Tilleuls (2017-11-24)"@fr""",
    )


def test_a_denied_edge_says_so_in_its_label(state: Vary, run: RunInfo) -> None:
    store = load([state(status="denied")], run)
    assert ask(store, '?r rdfs:label "Ada Martin critique Les Tilleuls (2017-11-24, démenti)"@fr')


@pytest.mark.parametrize(
    ("date", "start", "end", "precision"),
    [
        ("2017-11-24", "2017-11-24", "2017-11-24", "day"),
        ("2016-02", "2016-02-01", "2016-02-29", "month"),
        ("2017", "2017-01-01", "2017-12-31", "year"),
        ("2017-01-29/2017-04", "2017-01-29", "2017-04-30", "interval"),
        ("2023-11/..", "2023-11-01", None, "interval"),
        ("../2016-12-06", None, "2016-12-06", "interval"),
    ],
)
def test_valid_time_is_edtf_with_full_days_as_bounds(
    state: Vary, run: RunInfo, date: str, start: str | None, end: str | None, precision: str
) -> None:
    store = load([state(date=date)], run)
    assert ask(store, f'?r hc:when "{date}"^^edtf:EDTF ; hc:precision "{precision}"')
    for name, day in (("startDate", start), ("endDate", end)):
        held = ask(store, f'?r a hc:Relation ; schema:{name} "{day}"^^xsd:date')
        assert held == (day is not None)
        assert ask(store, f"?r a hc:Relation ; schema:{name} ?any") == (day is not None)


def test_the_surest_basis_of_a_date_speaks_for_the_edge(state: Vary, run: RunInfo) -> None:
    unsure = state(article="journal-2", date_basis="inferred", date_source="mandat")
    store = load([unsure, state()], run)
    assert ask(store, '?r a hc:Relation ; hc:dateBasis "text"')
    assert ask(store, '?e a hc:Evidence ; hc:dateBasis "inferred" ; hc:dateSource "mandat"')


def test_an_edge_bears_all_three_clocks(state: Vary, run: RunInfo) -> None:
    later = state(article="journal-2", published="2018-02", recorded="2026-11-20")
    undated = state(article="journal-3", published=None)
    store = load([state(), later, undated], run)
    assert ask(
        store,
        """?r a hc:Relation ; schema:startDate "2017-11-24"^^xsd:date ;
           hc:firstPublished "2017-11-25"^^xsd:date ; hc:lastPublished "2018-02-28"^^xsd:date ;
           hc:recorded "2026-11-20"^^xsd:date""",
    )


def test_evidence_gives_quote_place_sentence_rule_and_source(state: Vary, run: RunInfo) -> None:
    assert ask(
        load([state()], run),
        """?r hc:evidence ?e .
           ?e a hc:Evidence ; oa:hasSource article:journal-1 ; oa:hasSelector ?q , ?p ;
              prov:wasQuotedFrom article:journal-1 ; prov:wasGeneratedBy ?run ;
              hc:sentence "Vendredi, Mme Martin a moqué les Tilleuls."@fr ;
              hc:rule "moquer/nsubj-obj" ; hc:confidence 0.85 ; hc:recorded ?day .
           ?q a oa:TextQuoteSelector ; oa:prefix "Vendredi, Mme Martin "@fr ;
              oa:exact "a moqué"@fr ; oa:suffix " les Tilleuls."@fr .
           ?p a oa:TextPositionSelector ; oa:start 120 ; oa:end 127 .
           ?run a prov:Activity ; hc:softwareVersion "0.1.0" ; hc:pipeline "hemicycle_fr 0.1.0"
        """,
    )


def test_a_quote_that_stands_twice_in_its_sentence_has_no_context(
    state: Vary, run: RunInfo
) -> None:
    store = load([state(evidence=Evidence("non", 3, 6, "non et non"))], run)
    assert ask(store, '?q oa:exact "non"@fr')
    assert not ask(store, "?q oa:prefix|oa:suffix ?context")


def test_two_articles_that_say_the_same_are_two_evidences_of_one_edge(
    state: Vary, run: RunInfo
) -> None:
    store = load([state(), state(article="journal-2", confidence=0.95)], run)
    assert len(set(store.quads_for_pattern(None, term("hc:evidence"), None))) == 2
    assert len(set(store.quads_for_pattern(None, term("hc:status"), None))) == 1
    assert ask(store, "?r a hc:Relation ; hc:confidence 0.95")


def test_a_speaker_who_is_an_actor_is_that_actor(state: Vary, run: RunInfo) -> None:
    said = state(subject=ORCHARD, attributed_to="Ada Martin")
    store = load([state(), said], run)
    assert ask(store, "?e prov:wasAttributedTo actor:ada-martin")


def test_an_unknown_speaker_is_a_node_with_a_name(state: Vary, run: RunInfo) -> None:
    store = load([state(attributed_to="Un proche")], run)
    assert ask(store, "?e prov:wasAttributedTo speaker:Un_proche")
    assert ask(store, 'speaker:Un_proche a prov:Agent ; skos:prefLabel "Un proche"@fr')


def test_a_name_that_two_actors_bear_is_no_guess_at_either(state: Vary, run: RunInfo) -> None:
    namesake = Actor("ada-martin-1950", "Ada Martin", "person")
    both = [state(), state(subject=namesake), state(subject=ORCHARD, attributed_to="Ada Martin")]
    assert ask(load(both, run), "?e prov:wasAttributedTo speaker:Ada_Martin")


def test_an_asserted_membership_speaks_org_too(state: Vary, run: RunInfo) -> None:
    store = load([state(predicate="memberOf", role="leader", date="2017/..")], run)
    assert ask(
        store,
        """?r a hc:Relation , org:Membership ; org:member actor:ada-martin ; hc:role "leader" ;
           org:organization actor:les-tilleuls ; org:role role:leader ; org:memberDuring ?when .
           ?when a <http://www.w3.org/2006/time#Interval> ; schema:startDate ?start .
           role:leader a org:Role""",
    )


@pytest.mark.parametrize("status", ["former", "denied", "hypothetical"])
def test_a_membership_that_does_not_hold_is_none_in_org(
    state: Vary, run: RunInfo, status: str
) -> None:
    store = load([state(predicate="memberOf", role="leader", status=status)], run)
    assert ask(store, "?r a hc:Relation ; rdf:predicate hc:memberOf")
    assert not ask(store, "?r a org:Membership")


def test_a_state_tells_what_ended_it(state: Vary, run: RunInfo) -> None:
    store = load([state(predicate="memberOf"), state(predicate="breaksWith", date="2019")], run)
    assert ask(
        store,
        """?state rdf:predicate hc:memberOf ; hc:endedOn "2019-12-31"^^xsd:date ;
           hc:endingRule "break" ; hc:endedBy ?break . ?break rdf:predicate hc:breaksWith""",
    )


def test_a_state_that_nothing_ended_has_no_end(state: Vary, run: RunInfo) -> None:
    assert not ask(load([state(predicate="memberOf")], run), "?r hc:endedOn ?day")


def test_actors_bear_their_latest_name_and_all_others(state: Vary, run: RunInfo) -> None:
    before = Actor("les-tilleuls", "Le Tilleul", "party", ("le parti",), "Q12")
    store = load([state(), state(object=before, date="2010")], run)
    assert ask(
        store,
        """actor:les-tilleuls a hc:Party , org:Organization ; skos:prefLabel "Les Tilleuls"@fr ;
           skos:altLabel "Le Tilleul"@fr , "LT"@fr , "le parti"@fr ; owl:sameAs wd:Q12 .
           actor:ada-martin a hc:Person , foaf:Person ; owl:sameAs wd:Q11""",
    )
    assert not ask(store, 'actor:les-tilleuls skos:altLabel "Les Tilleuls"@fr')


def test_an_unknown_kind_of_actor_is_an_organisation(state: Vary, run: RunInfo) -> None:
    store = load([state(object=Actor("x", "X", "club de pétanque", wikidata="nonsense"))], run)
    assert ask(store, "actor:x a hc:Organisation , org:Organization")
    assert not ask(store, "actor:x owl:sameAs ?same")


def test_an_article_is_described_without_its_text(state: Vary, run: RunInfo) -> None:
    article = Article("journal-1", "Le secret", (), "Titre", "2017-11-25", "header", "Le Journal",
                      "Une Plume", "https://journal.example/a b", "f.txt", "ab" * 32)  # fmt: skip
    store = load([state()], run, article)
    assert ask(
        store,
        """article:journal-1 a schema:NewsArticle ; schema:headline "Titre"@fr ;
           schema:datePublished "2017-11-25"^^xsd:date ; schema:publisher publisher:Le_Journal ;
           schema:url <https://journal.example/a%20b> .
           publisher:Le_Journal schema:name "Le Journal" """,
    )
    assert not any("secret" in str(quad.object) for quad in store)


def test_a_month_of_publication_is_bounds_and_no_day(state: Vary, run: RunInfo) -> None:
    store = load([state()], run, Article("journal-1", "", (), published="2022-04"))
    assert ask(
        store,
        """article:journal-1 hc:published "2022-04"^^edtf:EDTF ;
           hc:publishedFrom "2022-04-01"^^xsd:date ; hc:publishedUntil "2022-04-30"^^xsd:date""",
    )
    assert not ask(store, "article:journal-1 schema:datePublished ?day")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "journal",
        "http://[",
        "https://a.example/b/../c",
    ],
)
def test_only_an_address_of_the_web_is_a_link(state: Vary, run: RunInfo, url: str) -> None:
    store = load([state()], run, Article("journal-1", "", (), url=url))
    assert not ask(store, "?article schema:url ?url")


def test_an_article_that_only_a_statement_names_is_described(state: Vary, run: RunInfo) -> None:
    store = load([state()], run)
    assert ask(store, 'article:journal-1 a hc:Article ; hc:published "2017-11-25"^^edtf:EDTF')


def test_unwritable_characters_are_replaced_one_for_one(state: Vary, run: RunInfo) -> None:
    quote = 'a\x00b\ufffec\x1b\tété "q" \\ 😀\n'
    store = load([state(evidence=Evidence(quote, 0, len(quote), quote))], run)
    (exact,) = store.quads_for_pattern(None, term("oa:exact"), None)
    assert isinstance(exact.object, Literal)
    assert exact.object.value == 'a\ufffdb\ufffdc\ufffd\tété "q" \\ 😀\n'


def test_the_base_of_all_resources_can_be_chosen(state: Vary, run: RunInfo) -> None:
    edges = edges_of([state(predicate="memberOf", role="chef", attributed_to="X")])
    files = format_rdf(build_rdf(edges, [], run, base="https://example.org/g/"))
    assert "https://w3id.org/hemicycle/actor/" not in "".join(files.values())
    assert "@prefix actor: <https://example.org/g/actor/> ." in files["hemicycle.ttl"]
    assert "@prefix hc: <https://w3id.org/hemicycle/ontology#> ." in files["hemicycle.ttl"]


def term(prefixed: str) -> NamedNode:
    """Return a term by its prefixed name."""
    prefix, _, name = prefixed.partition(":")
    return NamedNode(VOCABULARIES[prefix] + name)
