"""hemicycle: who allies with whom, who attacks whom, when, and which sentence says so."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hemicycle.pipeline import load_pipeline
    from hemicycle.run.loading import load

__version__ = "0.1.0"
__all__ = ["__version__", "load", "load_pipeline"]

_HOMES = {"load": "hemicycle.run.loading", "load_pipeline": "hemicycle.pipeline"}


def __getattr__(name: str) -> Any:
    """Import a function when it is first asked for, since what it needs takes long to import."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
