"""The main job: articles in, exports out."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hemicycle.edges.edge import Edge, edges_of
from hemicycle.edges.json_lines import write_statements
from hemicycle.edges.valid_time import parse_edtf
from hemicycle.run.clock import stated_day
from hemicycle.run.extraction import Extraction, earlier_days, extract
from hemicycle.run.folder import check_writable, remove_stale
from hemicycle.run.inputs import Inputs, read_inputs
from hemicycle.run.naming import STATEMENTS
from hemicycle.run.periods import busiest_years
from hemicycle.run.record import RECORD, describe_run, noted_files, write_record
from hemicycle.run.watch import Watch, unwatched

Periods = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Request:
    """Say what to do: with which paths, and where to write.

    `out` is a folder for exports, a file for statements alone. `model` is an installed spaCy
    pipeline in place of the bundled one, `recorded` the day to note as that on which the
    statements entered the graph.
    """

    paths: tuple[Path, ...]
    out: Path
    model: str | None = None
    recorded: str | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """Tell what a build read, found, wrote and removed; files by their names in the folder."""

    out: Path
    inputs: Inputs
    edges: tuple[Edge, ...]
    periods: Periods | None
    files: tuple[str, ...]
    removed: tuple[str, ...]


def build_exports(
    request: Request, compare: Periods | None = None, watch: Watch = unwatched
) -> Built:
    """Read articles, extract their statements and write every export.

    `compare` are two periods in EDTF, by default the two years with the most evidence. Raises
    PeriodError, OutputError or InputError before any work is done where a period is none, the
    folder can't be written to, or no article can be read.
    """
    for period in compare or ():
        parse_edtf(period)
    inputs, extraction = _read(request, request.out, request.out / STATEMENTS, watch)
    edges = edges_of(extraction.statements)
    periods = compare or busiest_years(edges)
    files = _write(request.out, inputs, extraction, edges, periods, watch)
    return Built(request.out, inputs, edges, periods, *files)


def extract_to_file(request: Request, watch: Watch = unwatched) -> tuple[int, Inputs]:
    """Read articles and write their statements into a file; return how many, and from what."""
    inputs, extraction = _read(request, request.out.parent, request.out, watch)
    write_statements(request.out, extraction.statements)
    return len(extraction.statements), inputs


def _read(
    request: Request, folder: Path, statements: Path, watch: Watch
) -> tuple[Inputs, Extraction]:
    """Check what can be checked, then read articles and extract their statements."""
    stated = stated_day(request.recorded, os.environ)
    check_writable(folder)
    inputs = read_inputs(request.paths, watch)
    earlier = earlier_days(statements)
    return inputs, extract(inputs.articles, request.model, stated, earlier, watch)


def _write(
    out: Path,
    inputs: Inputs,
    extraction: Extraction,
    edges: Sequence[Edge],
    periods: Periods | None,
    watch: Watch,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the exports and their record; return the names of files written and removed."""
    from hemicycle.run.exports import gather_material, write_exports  # pyvis is slow to import

    earlier = noted_files(out)
    material = gather_material(inputs, extraction, edges, periods)
    files = tuple(sorted((*write_exports(out, material, watch), RECORD)))
    write_record(out, describe_run(inputs, extraction, edges, periods, files))
    return files, remove_stale(out, earlier, files)
