"""Progress: on the error stream, and only where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import TypeVar

from hemicycle.run.watch import Watch, unwatched

T = TypeVar("T")


@contextmanager
def progress(quiet: bool) -> Iterator[Watch]:
    """Yield a function that shows how far a loop has come; one that shows nothing when quiet."""
    if quiet or not sys.stderr.isatty():
        yield unwatched
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bars:

        def watch(items: Iterable[T], doing: str) -> Iterator[T]:
            total = len(items) if isinstance(items, Sized) else None
            task = bars.add_task(doing, total=total)  # at once: the first item may be slow to come
            return iter(bars.track(items, total=total, task_id=task))

        yield watch


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Show what is being done while it is, where the error stream is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing):
        yield
