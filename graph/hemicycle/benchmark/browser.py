"""Browser: Debian's Chromium on one core, offline, and the one rule by which drawings are timed."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from hemicycle.errors import HemicycleError

CHROMIUM = Path("/usr/bin/chromium")
CORE = 0
SIZE = (1400, 900)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# In each frame, look at every eighth row of the network's canvas; it bears ink as soon as one
# pixel differs from the first. Drawings of the same frame come after this look: it sees them in
# the next frame, in whatever page.
WATCH = """
(() => {
  const inked = (canvas) => {
    const { width, height } = canvas;
    const pen = width && height ? canvas.getContext("2d") : null;
    let ground = null;
    for (let y = 0; pen && y < height; y += 8) {
      const row = new Uint32Array(pen.getImageData(0, y, width, 1).data.buffer);
      ground ??= row[0];
      if (row.some((pixel) => pixel !== ground)) return true;
    }
    return false;
  };
  const look = (now) => {
    const canvas = document.querySelector(".vis-network canvas");
    if (canvas && inked(canvas)) document.documentElement.dataset.firstInk = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
"""
INKED = "Number(document.documentElement.dataset.firstInk)"  # milliseconds since navigation


class PinningError(HemicycleError):
    """Raised when the browser runs on other cores than the one it was bound to."""


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Start Chromium on one core; raises PinningError when it runs on others."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        program = _write_wrapper(Path(folder))
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            _check_cores()
            yield browser
        finally:
            browser.close()


@contextmanager
def open_page(browser: Browser, path: Path) -> Iterator[Page]:
    """Open a file in a fresh context, offline; what a page asks of a network fails at once."""
    context = browser.new_context(
        viewport={"width": SIZE[0], "height": SIZE[1]}, offline=True, locale="fr-FR"
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    try:
        page.goto(path.resolve().as_uri(), wait_until="commit")
        yield page
    finally:
        context.close()


@dataclass(frozen=True, slots=True)
class Ink:
    """Hold the seconds from navigation to the first frame with ink, and those of work till then."""

    shown: float
    worked: float

    def __str__(self) -> str:
        """Say both."""
        return f"{self.shown:.2f} s (main thread {self.worked:.2f} s)"


def first_ink(browser: Browser, path: Path, limit: float) -> Ink | None:
    """Open a page afresh and wait for its first ink, None when there is none within the limit."""
    before = worked()
    with open_page(browser, path) as page:
        try:
            page.wait_for_selector("html[data-first-ink]", timeout=limit * 1000)
        except PlaywrightTimeout:
            return None
        spent = worked_since(before)
        return Ink(page.evaluate(INKED) / 1000, spent)


def worked() -> dict[int, int]:
    """Return the processor time of the main thread of each of Chromium's pages, in nanoseconds.

    Other than time on the clock, it stays the same on a busy machine. Linux counts it in
    `/proc/PID/schedstat`.
    """
    pages = [process for process in _descendants(os.getpid())
             if "--type=renderer" in _read(f"/proc/{process}/cmdline")]  # fmt: skip
    counts = {process: _read(f"/proc/{process}/schedstat").split() for process in pages}
    return {process: int(count[0]) for process, count in counts.items() if count}


def worked_since(before: Mapping[int, int]) -> float:
    """Return the seconds of processor time that the pages' main threads took since."""
    return sum(spent - before.get(process, 0) for process, spent in worked().items()) / 1e9


def _write_wrapper(folder: Path) -> Path:
    """Write a program that starts Chromium on one core."""
    program = folder / "chromium"
    program.write_text(f'#!/bin/sh\nexec taskset -c {CORE} {CHROMIUM} "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def _check_cores() -> None:
    """Make sure that every process of Chromium below this one is bound to the core."""
    found = {process: os.sched_getaffinity(process) for process in _descendants(os.getpid())
             if _read(f"/proc/{process}/comm").startswith("chromium")}  # fmt: skip
    if not found or any(cores != {CORE} for cores in found.values()):
        raise PinningError(
            f"chromium runs on cores {found}, not on {CORE} alone: is taskset there?"
        )


def _descendants(process: int) -> Iterator[int]:
    """Yield the processes below one."""
    for thread in Path(f"/proc/{process}/task").glob("*"):
        for child in map(int, _read(f"{thread}/children").split()):
            yield child
            yield from _descendants(child)


def _read(path: str) -> str:
    """Read a file of `/proc`, empty when its process has ended."""
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
