"""Pages: the alliance map and the comparison, each one self-contained HTML file.

Python makes the data (`content`, `actors`, `lines`, `evidence`, `marks`, `places`) and puts the
file together (`page`, `escape`). What a browser reads lies beside it: `template.html` around
`map.html`, `compare.html` or `timeline.html`, `styles/`, `scripts/` (shared, and a folder for
each page), `labels.json` in two languages, and vis-network in `vendor/`; `parts.toml` says which
page takes which of them.
"""

from hemicycle.export.pages.comparison import write_comparison
from hemicycle.export.pages.map import write_map
from hemicycle.export.pages.options import PageOptions
from hemicycle.export.pages.timeline import write_timeline

__all__ = ["PageOptions", "write_comparison", "write_map", "write_timeline"]
