"""Benchmark the pages on one core: `python -m hemicycle.benchmark.pages --actors 100 500`."""

import argparse
import os
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from hemicycle.benchmark.browser import open_chromium
from hemicycle.benchmark.drawings import measure_drawing

SIZES = (100, 500, 2000, 5000)
LIMIT = 90.0


def main() -> None:
    """Read the command line and print one line a size."""
    parser = argparse.ArgumentParser(prog="hemicycle.benchmark.pages", description=__doc__)
    parser.add_argument("--actors", type=int, nargs="+", default=SIZES, help="with 4 edges each")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the pages there")
    parser.add_argument(
        "--limit", type=float, default=LIMIT, help="seconds for pyvis's page, 0: leave it out"
    )
    arguments = parser.parse_args()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    place = nullcontext(arguments.keep) if arguments.keep else TemporaryDirectory()
    with place as folder, open_chromium() as browser:
        print(f"load of the machine before: {os.getloadavg()[0]:.1f}", flush=True)
        for actors in arguments.actors:
            drawing = measure_drawing(browser, Path(folder), actors, arguments.limit)
            print(drawing, flush=True)


if __name__ == "__main__":
    main()
