"""Pictures: the alliance map for print, as PNG or SVG, drawn without a browser.

`content` says what is shown, `drawing` and `legend` turn it into `marks`, `paint` draws those by
matplotlib; `strokes`, `curves`, `names`, `sheet`, `colours` and `type` know one thing each.
"""

from hemicycle.export.pictures.picture import write_png, write_svg

__all__ = ["write_png", "write_svg"]
