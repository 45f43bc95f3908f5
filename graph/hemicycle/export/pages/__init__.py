"""Pages: the alliance map and the comparison, each one self-contained HTML file.

Python makes the data (`content`, `actors`, `lines`, `evidence`, `marks`, `spread`) and puts the
file together (`page`, `escape`); what a browser reads lies beside it: `template.html` around
`map.html` or `compare.html`, `styles/`, `scripts/` (shared, map, comparison), `labels.json` in two
languages, and vis-network in `vendor/`.
"""

from hemicycle.export.pages.comparison import write_comparison
from hemicycle.export.pages.map import write_map
from hemicycle.export.pages.options import PageOptions

__all__ = ["PageOptions", "write_comparison", "write_map"]
