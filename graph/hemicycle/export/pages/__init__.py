"""Pages: the alliance map and the comparison, each one self-contained HTML file."""

from hemicycle.export.pages.comparison import write_comparison
from hemicycle.export.pages.map import write_map

__all__ = ["write_comparison", "write_map"]
