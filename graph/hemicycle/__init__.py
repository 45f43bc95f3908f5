"""hemicycle: who allies with whom, who attacks whom, when, and which sentence says so."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hemicycle.pipeline import load_pipeline

__version__ = "0.1.0"
__all__ = ["__version__", "load_pipeline"]


def __getattr__(name: str) -> Any:
    """Import `load_pipeline` when it is first asked for, since spaCy takes a second to import."""
    if name == "load_pipeline":
        from hemicycle.pipeline import load_pipeline

        return load_pipeline
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
