"""Rounds: tasks timed in turns, so that a machine's moods touch all of them alike."""

import time
from collections.abc import Callable, Mapping
from statistics import median


def time_rounds(tasks: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Run the tasks one after another, round after round; returns processor seconds by task.

    A first round warms caches up and isn't counted.
    """
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            start = time.process_time()
            task()
            if number:
                seconds[name].append(time.process_time() - start)
    return seconds


def median_ratio(above: list[float], below: list[float]) -> float:
    """Return the median over rounds of one task's time by another's in the same round.

    >>> median_ratio([2.0, 3.0, 9.0], [1.0, 1.0, 1.0])
    3.0
    """
    return median(a / b for a, b in zip(above, below, strict=True))
