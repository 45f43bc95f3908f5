"""`hemicycle query`: SPARQL over an export."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hemicycle.cli.options import Export, find_turtle

if TYPE_CHECKING:
    from hemicycle.query import Answer

SUFFIX = ".rq"
SHIPPED_NAME = re.compile(r"[a-z]+(?:-[a-z]+)+")  # `critics-of` for critics-of.rq
UNDECLARED = "Unknown namespace prefix"  # as rdflib says it


def query(
    question: Annotated[
        str,
        typer.Argument(
            metavar="QUERY", help="A file that ends in .rq, a question that is shipped, or SPARQL."
        ),
    ],
    data: Export = Path("exports/hemicycle.ttl"),
    form: Annotated[
        Literal["table", "csv", "json"],
        typer.Option("--format", metavar="FORM", help="How to print the answer: table, csv, json."),
    ] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Ask an export a question in SPARQL.

    SERVICE, LOAD, and FROM a file or an address are refused before anything is fetched. The
    questions that are shipped lie in ontology/queries; a name ending in .rq that is no file here
    is looked for among them. The prefixes of the export need no declaration.

    \b
    hemicycle query question.rq --format csv
    hemicycle query 'SELECT ?relation WHERE { ?relation a hc:Relation } LIMIT 5'
    """
    from hemicycle.cli.progress import waiting
    from hemicycle.query import format_rows

    with waiting("Asking the export"):
        answer = _answer(_read_question(question), find_turtle(data))
    print(format_rows(answer, "json" if as_json else form), end="")


def _answer(text: str, data: Path) -> "Answer":
    """Answer a query, with the export's prefixes where it uses one that it doesn't declare."""
    from hemicycle.errors import QueryError
    from hemicycle.export.rdf.iris import Iris
    from hemicycle.query import run_query

    try:
        return run_query(text, data)
    except QueryError as error:
        if UNDECLARED not in str(error):
            raise
    prefixes = Iris().prefixes().items()
    return run_query("".join(f"PREFIX {name}: <{iri}> " for name, iri in prefixes) + text, data)


def _read_question(question: str) -> str:
    """Return the text of a query; raises InputError or QueryError where there is no such file."""
    from hemicycle.errors import InputError
    from hemicycle.query import load_query

    if SHIPPED_NAME.fullmatch(question):
        question += SUFFIX
    if not question.strip().endswith(SUFFIX):
        return question
    path = Path(question.strip())
    if not path.is_file() and path.name == str(path):
        return load_query(path.name).text
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "isn't UTF-8"
        raise InputError(f"{path}: can't be read: {reason}") from error
