"""The questions that are shipped have known answers, in Oxigraph and in rdflib alike."""

import re
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest
from hemicycle.errors import QueryError
from hemicycle.query import Rows, ShippedQuery, list_queries, load_query, run_query
from rdflib import Dataset

MACRON, MELENCHON, HAMON = "Emmanuel Macron", "Jean-Luc Mélenchon", "Benoît Hamon"
FAURE, HIDALGO, VALLS = "Olivier Faure", "Anne Hidalgo", "Manuel Valls"
LFI, PCF, PS, PRG = (
    "La France insoumise",
    "Parti communiste français",
    "Parti socialiste",
    "Parti radical de gauche",
)
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

Answer = list[tuple[str, ...]]

# question, what replaces its defaults, columns, answer
CASES: list[tuple[str, dict[str, str], tuple[str, ...], Answer]] = [
    (
        "critics-of",
        {},
        ("when", "critic", "quote", "speaker", "source", "link"),
        [
            ("2017", HAMON, "l'a trouvé long", "Une conseillère", "sans date", ""),
            (
                "2017-03-04",
                MELENCHON,
                "a jugé timide",
                "",
                "000_a7fbd186a3fadcf8",
                "https://courrier.example/1",
            ),
            ("2017-03-04", MELENCHON, "trouvait le programme trop timide", "", "gazette 1", ""),
            ("2017-11", FAURE, "n'est pas convaincu", "", "gazette 1", ""),
        ],
    ),
    (
        "critics-of",
        {"from": '"2017-11-15"^^xsd:date', "until": '"2022-05-05"^^xsd:date'},
        ("when", "critic"),
        [("2017", HAMON), ("2017-11", FAURE), ("2022-05-05", MELENCHON)],
    ),
    ("critics-of", {"actor": "actor:jean-luc-melenchon"}, ("critic",), [(MACRON,)]),
    ("alliances-in-force", {}, ("one", "other", "since"), [(LFI, PS, "2022-05-04")]),
    (
        "alliances-in-force",
        {"day": '"2017-12-31"^^xsd:date'},
        ("one", "other", "endedOn", "quote"),
        [(LFI, PCF, "2018-05-01", "l'accord a été signé")],
    ),
    ("alliances-in-force", {"day": '"2018-05-01"^^xsd:date'}, ("other",), [(PCF,)]),
    ("alliances-in-force", {"day": '"2018-05-02"^^xsd:date'}, ("other",), []),
    ("alliances-in-force", {"day": '"2017-05-31"^^xsd:date'}, ("other",), []),
    (
        "alliances-formed-and-ended",
        {},
        ("day", "change", "one", "other", "rule"),
        [
            ("2017-06-01", "formed", LFI, PCF, ""),
            ("2018-05-01", "ended", LFI, PCF, "break"),
            ("2022-05-04", "formed", LFI, PS, ""),
        ],
    ),
    (
        "alliances-formed-and-ended",
        {"from": '"2017-06-02"^^xsd:date', "until": '"2022-05-03"^^xsd:date'},
        ("day", "change"),
        [("2018-05-01", "ended")],
    ),
    (
        "members-of-party",
        {},
        ("member", "role", "since", "quote"),
        [(FAURE, "leader", "2018-04-07", "premier secrétaire")],
    ),
    (
        "members-of-party",
        {"day": '"2022-05-05"^^xsd:date'},
        ("member", "role"),
        [(HIDALGO, ""), (FAURE, "leader")],
    ),
    (
        "members-of-party",
        {"day": '"2017-07-01"^^xsd:date'},
        ("member", "role"),
        [(HAMON, "candidate")],
    ),
    ("members-of-party", {"day": '"2017-07-02"^^xsd:date'}, ("member",), []),
    ("members-of-party", {"party": "actor:la-france-insoumise"}, ("member",), []),
    (
        "support-within-party",
        {},
        ("when", "member", "relationLabel", "leader"),
        [("2022-05-03", HIDALGO, "soutient", FAURE)],
    ),
    (
        "support-across-parties",
        {},
        ("year", "supporter", "supported", "when"),
        [("2017", HAMON, MACRON, "2017-05-07"), ("2022", FAURE, MACRON, "2022-04-10")],
    ),
    ("support-across-parties", {"other": "actor:la-france-insoumise"}, ("year",), []),
    (
        "sign-reversals",
        {},
        ("subjectName", "objectName", "was", "whenBefore", "is", "whenAfter"),
        [(FAURE, MACRON, "critique", "2017-11", "soutient", "2022-04-10")],
    ),
    (
        "several-outlets",
        {},
        ("label", "outlets"),
        [("Jean-Luc Mélenchon critique Emmanuel Macron (2017-03-04)", "2")],
    ),
    (
        "approximate-dates",
        {},
        ("when", "precision", "basis"),
        [
            ("../2021", "interval", "text"),
            ("2017", "year", "inferred"),
            ("2017-11", "month", "article"),
            ("2022-05", "month", "text"),
        ],
    ),
    (
        "friends-of-enemies",
        {},
        ("actorName", "friendName", "enemyName"),
        [(HAMON, MACRON, MELENCHON), (HAMON, MELENCHON, MACRON)],
    ),
    ("friends-of-enemies", {"slice": "slice:2022"}, ("actorName",), []),
    (
        "article-statements",
        {"article": "<https://w3id.org/hemicycle/article/gazette%201>"},
        ("start", "subjectName", "relationLabel", "objectName", "status", "when", "basis"),
        [
            ("123", MELENCHON, "critique", MACRON, "asserted", "2017-03-04", "text"),
            ("209", FAURE, "critique", MACRON, "asserted", "2017-11", "article"),
        ],
    ),
    (
        "article-statements",
        {},
        ("quote", "role", "speaker"),
        [
            ("a jugé timide", "", ""),
            ("n'a pas critiqué", "", HIDALGO),
            ("a répondu vertement", "", ""),
            ("l'accord a été signé", "", ""),
            ("le candidat du PS", "candidate", ""),
            ("quitte le PS", "", ""),
            ("a défendu", "", ""),
            ("un mouvement, En marche", "founder", ""),
            ("a voté pour", "", ""),
        ],
    ),
    (
        "denied-or-hypothetical",
        {},
        ("when", "status", "subjectName", "relationLabel", "objectName", "speaker"),
        [
            ("2017-05-02", "denied", HAMON, "critique", MACRON, HIDALGO),
            ("2022-05-05", "denied", VALLS, "est membre de", PS, ""),
            ("2022-05-05", "hypothetical", LFI, "est allié à", PRG, FAURE),
        ],
    ),
    (
        "most-criticised",
        {},
        ("quarter", "name", "critics", "passages"),
        [
            ("2017-T1", MACRON, "2", "3"),
            ("2017-T2", MELENCHON, "1", "1"),
            ("2017-T4", MACRON, "1", "1"),
            ("2022-T2", MACRON, "1", "1"),
        ],
    ),
    (
        "new-in-slice",
        {},
        ("subjectName", "relationLabel", "objectName"),
        [
            (HIDALGO, "est membre de", PS),
            (HIDALGO, "soutient", FAURE),
            (LFI, "est allié à", PS),
            (FAURE, "est membre de", PS),
            (FAURE, "soutient", MACRON),
            (PS, "est allié à", LFI),
        ],
    ),
]


@pytest.mark.parametrize(("name", "values", "columns", "answer"), CASES)
@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_a_shipped_question_has_its_answer(
    press: Path,
    engine: str,
    name: str,
    values: dict[str, str],
    columns: tuple[str, ...],
    answer: Answer,
) -> None:
    query = load_query(name)
    ask = _ask_oxigraph if engine == "oxigraph" else _ask_rdflib
    rows = ask(_fill(query.text, values), press / query.data)
    assert [tuple(row[column] for column in columns) for row in rows] == answer


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_a_shipped_question_tells_its_parameters_and_their_defaults(query: ShippedQuery) -> None:
    in_query = re.findall(r"VALUES \?(\w+) \{ ([^{}]+) \}", query.text)
    told = [(name, default) for name, default, _ in map(_split, query.parameters)]
    assert [pair for pair in in_query if pair[0] not in ("status", "predicate")] == told
    assert query.title_fr.endswith(("?", "(un seul MINUS)"))
    assert query.title_en.endswith(("?", "(one MINUS)"))


def test_the_questions_of_the_main_job_are_shipped() -> None:
    assert {1, 2, 3, 4, 11, 12} <= {query.question for query in list_queries()}


def test_every_shipped_question_is_tested() -> None:
    assert {query.name for query in list_queries()} == {case[0] for case in CASES}


@pytest.mark.parametrize("name", ["nothing-of-the-kind", "../shapes", "/etc/passwd"])
def test_an_unknown_question_gives_one_clear_line(name: str) -> None:
    with pytest.raises(QueryError, match="no question is shipped as"):
        load_query(name)


def _split(parameter: str) -> tuple[str, str, str]:
    """Split `name default (what it is)`."""
    name, _, rest = parameter.partition(" ")
    default, _, what = rest.partition(" (")
    return name, default, what


def _fill(text: str, values: dict[str, str]) -> str:
    """Put other values into the place of a question's defaults."""
    for name, value in values.items():
        before, opened, rest = text.partition(f"VALUES ?{name} {{ ")
        assert opened
        text = f"{before}{opened}{value} {rest[rest.index('}') :]}"
    return text


def _ask_oxigraph(text: str, data: Path) -> list[dict[str, str]]:
    rows = run_query(text, data)
    assert isinstance(rows, Rows)
    return [dict(zip(rows.variables, map(_show, row), strict=True)) for row in rows.rows]


def _ask_rdflib(text: str, data: Path) -> list[dict[str, str]]:
    result = _parse_with_rdflib(data).query(text)
    names = [str(name) for name in result.vars or ()]
    return [
        dict(zip(names, map(_show, row), strict=True)) for row in result if isinstance(row, tuple)
    ]


@cache
def _parse_with_rdflib(data: Path) -> Dataset:
    dataset = Dataset()
    dataset.parse(data, format="trig")  # Turtle is TriG without named graphs
    return dataset


def _show(term: object) -> str:
    return (
        ""
        if term is None
        else str(
            term.value if isinstance(term, pyoxigraph.Literal | pyoxigraph.NamedNode) else term
        )
    )
