"""Watching a loop: how the main job tells its caller how far it has come."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watch(Protocol):
    """Pass the items of a loop on, and show what is being done and how far it has come."""

    def __call__(self, items: Iterable[T], doing: str) -> Iterator[T]: ...


def unwatched(items: Iterable[T], doing: str) -> Iterator[T]:
    """Pass items on and show nothing."""
    return iter(items)
