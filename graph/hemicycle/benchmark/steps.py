"""Steps: how long the map takes to answer a click on its legend or a move of its time handle."""

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Page

from hemicycle.benchmark.browser import worked, worked_since

LEGEND = "#legend [data-predicate=criticises]"
HANDLE = "#low"
MONTHS = 12  # that the handle moves in a step
ROUNDS = 5
REST = 500  # milliseconds in which what a step has put off gets done
CLICK = "element.click()"
MOVE = f"""
  element.value = Number(element.value) + {MONTHS};
  element.dispatchEvent(new Event("input", {{ bubbles: true }}))"""
TIMED = """async (selector) => {
  const element = document.querySelector(selector);
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  const start = performance.now();
  ACT;
  await frame();
  await frame();
  return performance.now() - start;
}"""


@dataclass(frozen=True, slots=True)
class Step:
    """Hold medians in milliseconds.

    `shown` is the time to the second frame after an act; `worked` the processor time of the main
    thread for the act and all that it put off.
    """

    shown: float
    worked: float

    def __str__(self) -> str:
        """Say both."""
        return f"{self.shown:.0f} ms (main thread {self.worked:.0f} ms in all)"


def time_filter(page: Page) -> Step:
    """Time clicks on a button of the legend."""
    return _time(page, LEGEND, CLICK)


def time_slider(page: Page) -> Step:
    """Time moves of the lower time handle, a year each."""
    return _time(page, HANDLE, MOVE)


def _time(page: Page, selector: str, act: str) -> Step:
    """Do the same several times and take the medians."""
    rounds = [_time_once(page, TIMED.replace("ACT", act), selector) for _ in range(ROUNDS)]
    return Step(median(shown for shown, _ in rounds), median(worked for _, worked in rounds))


def _time_once(page: Page, script: str, selector: str) -> tuple[float, float]:
    """Do it once and wait until all is done; returns milliseconds to the frame and of work."""
    before = worked()
    shown = float(page.evaluate(script, selector))
    page.wait_for_timeout(REST)
    return shown, 1000 * worked_since(before)
