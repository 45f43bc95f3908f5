"""`hemicycle validate`: does an export follow the shipped SHACL shapes?"""

from dataclasses import asdict
from pathlib import Path

import typer

from hemicycle.cli.options import AsJson, Export, find_turtle

COLUMNS = ("severity", "focus", "path", "value", "message")


def validate(
    data: Export = Path("exports/hemicycle.ttl"),
    as_json: AsJson = False,
) -> None:
    """Check an export against the SHACL shapes.

    The exit code is 0 where the export conforms (warnings may be left) and 1 where it doesn't.

    \b
    hemicycle validate
    hemicycle validate --data exports/hemicycle.trig --json
    """
    from hemicycle.cli.progress import waiting
    from hemicycle.cli.terminal import print_json, print_table
    from hemicycle.validate import validate_export

    data = find_turtle(data)
    with waiting("Checking the shapes"):
        found = validate_export(data)
    if as_json:
        print_json([asdict(violation) for violation in found])
    else:
        print_table(COLUMNS, ([getattr(one, name) for name in COLUMNS] for one in found))
    broken = sum(violation.severity == "violation" for violation in found)
    if not as_json:
        print(f"{data}: {f'{broken} violations' if broken else 'conforms to the shapes'}")
    if broken:
        raise typer.Exit(1)
