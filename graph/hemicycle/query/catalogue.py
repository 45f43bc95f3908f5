"""The catalogue of questions: the queries shipped in `ontology/queries/`.

Each file begins with comment lines `# key: value`: `title-fr`, `title-en`, `question` (its number
among the questions that an export must answer), `data` (the export to ask, unless it is
`hemicycle.ttl`) and, for each parameter, `parameter: name default (what it is)`. In the query a
parameter's default stands in a line `VALUES ?name { default }`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from hemicycle.errors import QueryError
from hemicycle.tables.files import find_ontology

_HEADER = re.compile(r"# ([a-z-]+): (.+)")


@dataclass(frozen=True, slots=True)
class ShippedQuery:
    """Describe a question that is shipped; `text` is the query with its defaults.

    `data` names the export that answers it.
    """

    name: str
    title_fr: str
    title_en: str
    question: int
    data: str
    parameters: tuple[str, ...]
    text: str


def list_queries() -> tuple[ShippedQuery, ...]:
    """List the questions that are shipped, in the order of their numbers and names."""
    found = (_read(path) for path in sorted(_folder().glob("*.rq")))
    return tuple(sorted(found, key=lambda query: (query.question, query.name)))


def load_query(name: str) -> ShippedQuery:
    """Return the question shipped under a name, with or without `.rq`; else raise QueryError."""
    path = _folder() / f"{name.removesuffix('.rq')}.rq"
    if path.parent != _folder() or not path.is_file():
        raise QueryError(f"no question is shipped as {name}: see {_folder()}")
    return _read(path)


def _folder() -> Path:
    """Return the folder of the shipped questions."""
    return find_ontology() / "queries"


def _read(path: Path) -> ShippedQuery:
    """Read one question."""
    text = path.read_text(encoding="utf-8")
    lines = map(_HEADER.fullmatch, text.splitlines())
    header = [(found[1], found[2]) for found in lines if found]
    single = dict(header)
    return ShippedQuery(
        name=path.stem,
        title_fr=single["title-fr"],
        title_en=single["title-en"],
        question=int(single["question"]),
        data=single.get("data", "hemicycle.ttl"),
        parameters=tuple(value for key, value in header if key == "parameter"),
        text=text,
    )
