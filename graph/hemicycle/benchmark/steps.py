"""Steps: how long the map takes to answer a click on its legend or a move of its time handle."""

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import CDPSession, Page

LEGEND = "#legend [data-predicate=criticises]"
HANDLE = "#low"
MONTHS = 12  # that the handle moves in a step
ROUNDS = 5
REST = 300  # milliseconds in which what a step has put off gets done
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
    """Hold medians in milliseconds: to the second frame after an act, and of the main thread."""

    shown: float
    busy: float

    def __str__(self) -> str:
        """Say both."""
        return f"{self.shown:.0f} ms (main thread busy {self.busy:.0f} ms)"


def time_filter(page: Page) -> Step:
    """Time clicks on a button of the legend."""
    return _time(page, LEGEND, CLICK)


def time_slider(page: Page) -> Step:
    """Time moves of the lower time handle, a year each."""
    return _time(page, HANDLE, MOVE)


def _time(page: Page, selector: str, act: str) -> Step:
    """Do the same several times and take the medians."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    rounds = [_time_once(page, session, selector, act) for _ in range(ROUNDS)]
    session.detach()
    return Step(median(shown for shown, _ in rounds), median(busy for _, busy in rounds))


def _time_once(page: Page, session: CDPSession, selector: str, act: str) -> tuple[float, float]:
    """Do it once; returns milliseconds to the second frame, and those that the thread worked."""
    before = _worked(session)
    shown = float(page.evaluate(TIMED.replace("ACT", act), selector))
    page.wait_for_timeout(REST)
    return shown, _worked(session) - before


def _worked(session: CDPSession) -> float:
    """Return the milliseconds that the page's main thread has worked so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))
