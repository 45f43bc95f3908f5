"""Universal Dependencies files read into trees of surface tokens, under one convention."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hemicycle.pipeline.tree import Tree, Word

FOLDERS = {
    "sequoia-train": "UD_French-Sequoia/fr_sequoia-ud-train.conllu",
    "sequoia-dev": "UD_French-Sequoia/fr_sequoia-ud-dev.conllu",
    "sequoia-test": "UD_French-Sequoia/fr_sequoia-ud-test.conllu",
    "gsd-dev": "UD_French-GSD/fr_gsd-ud-dev.conllu",
    "gsd-test": "UD_French-GSD/fr_gsd-ud-test.conllu",
    "pud": "UD_French-PUD/fr_pud-ud-test.conllu",
    "fqb": "UD_French-FQB/fr_fqb-ud-test.conllu",
}
HELD_OUT = ("sequoia-dev", "sequoia-test", "gsd-test")
LABELS = {
    "aux": "aux:tense",
    "compound": "fixed",
    "csubj:outer": "csubj",
    "dep:comp": "dep",
    "expl": "expl:comp",
    "expl:pv": "expl:comp",
    "flat": "flat:name",
    "iobj:agent": "iobj",
    "nmod:appos": "appos",
    "nsubj:outer": "nsubj",
    "obl": "obl:mod",
    "parataxis:parenth": "parataxis:insert",
}
REPEAT_LENGTH = 25


@dataclass(slots=True)
class _Rows:
    """The lines of one sentence: words by number, and spans of multiword tokens."""

    text: str = ""
    words: dict[int, list[str]] = field(default_factory=dict)
    spans: dict[int, tuple[int, list[str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One treebank sentence: its text as printed and its tree of surface tokens."""

    text: str
    tree: Tree


def read_treebank(folder: Path, name: str) -> list[Sentence]:
    """Read one of FOLDERS; raises FileNotFoundError when the file is not there."""
    return list(read_sentences(folder / FOLDERS[name]))


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Read a CoNLL-U file, multiword tokens (`du`, `auquel`) merged into one token each."""
    for block in path.read_text(encoding="utf8").split("\n\n"):
        rows = _parse_block(block.splitlines())
        if rows.words:
            yield Sentence(rows.text, _merge(rows))


def drop_repeated(sentences: Iterable[Sentence], held_out: set[str]) -> list[Sentence]:
    """Leave out the sentences whose text recurs among the held-out ones."""
    return [s for s in sentences if text_key(s.text) not in held_out]


def held_out_keys(folder: Path) -> set[str]:
    """Collect the keys of every sentence that training must not see."""
    keys = {text_key(s.text) for name in HELD_OUT for s in read_treebank(folder, name)}
    return {key for key in keys if len(key) >= REPEAT_LENGTH}


def text_key(text: str) -> str:
    """Reduce a text to its letters and digits, so that reprints compare equal."""
    return re.sub(r"\W+", "", text.lower())


def _parse_block(lines: Iterable[str]) -> _Rows:
    """Sort the lines of one sentence; empty nodes (`8.1`) are left out."""
    rows = _Rows()
    for line in lines:
        if line.startswith("# text ="):
            rows.text = line.removeprefix("# text =").strip()
        elif line and not line.startswith("#"):
            _parse_row(rows, line.split("\t"))
    return rows


def _parse_row(rows: _Rows, cells: list[str]) -> None:
    """Add one line's cells to the words or the spans."""
    number = cells[0]
    if "-" in number:
        first, last = number.split("-")
        rows.spans[int(first)] = (int(last), cells)
    elif "." not in number:
        rows.words[int(number)] = cells


def _merge(rows: _Rows) -> Tree:
    """Merge each span into one token and renumber the heads."""
    groups = list(_groups(rows))
    place = {number: k for k, (members, _) in enumerate(groups) for number in members}
    return tuple(_surface_word(rows, members, cells, place) for members, cells in groups)


def _groups(rows: _Rows) -> Iterator[tuple[list[int], list[str]]]:
    """Yield the word numbers behind each surface token, with the token's own cells."""
    number, last = 1, max(rows.words)
    while number <= last:
        end, cells = rows.spans.get(number, (number, rows.words[number]))
        yield list(range(number, end + 1)), cells
        number = end + 1


def _surface_word(rows: _Rows, members: list[int], cells: list[str], place: dict[int, int]) -> Word:
    """Build a token from its first member that is governed from outside."""
    outside = [n for n in members if int(rows.words[n][6]) not in members]
    chief = rows.words[outside[0]]
    feats = chief[5] if len(outside) == 1 else _union([rows.words[n][5] for n in members])
    governor = int(chief[6])
    own = place[outside[0]]
    return Word(
        form=cells[1],
        lemma=cells[1] if chief[2] == "_" and cells[1] != "_" else chief[2],
        upos="X" if chief[3] == "_" else chief[3],
        feats="" if feats == "_" else feats,
        head=place[governor] if governor else own,
        dep=LABELS.get(chief[7], chief[7]) if governor else "root",
        space="SpaceAfter=No" not in cells[9],
    )


def _union(bundles: Iterable[str]) -> str:
    """Unite feature bundles, values of one feature joined by commas."""
    values: dict[str, set[str]] = {}
    for bundle in bundles:
        for pair in bundle.split("|") if bundle != "_" else ():
            name, value = pair.split("=", 1)
            values.setdefault(name, set()).update(value.split(","))
    return "|".join(f"{k}={','.join(sorted(v))}" for k, v in sorted(values.items()))
