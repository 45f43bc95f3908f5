"""Pages: the alliance map, the comparison and one actor's timeline, each a file by itself.

Python makes the data (`content`, `actors`, `lines`, `evidence`, `marks`; `places` by `spread` and
`packing`) and puts the file together (`page`, `columns`, `escape`, `assets`). What a browser
reads lies beside it: `template.html` around `map.html`, `compare.html` or `timeline.html`,
`styles/`, `scripts/` (shared, and a folder for each page), `labels.json` in two languages, and
vis-network in `vendor/`; `parts.toml` says which page takes which of them.
"""

from hemicycle.export.pages.comparison import write_comparison
from hemicycle.export.pages.map import write_map
from hemicycle.export.pages.options import PageOptions
from hemicycle.export.pages.timeline import write_timeline

__all__ = ["PageOptions", "write_comparison", "write_map", "write_timeline"]
