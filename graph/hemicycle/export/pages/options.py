"""Options: what the maker of a page may choose; its reader may choose again."""

from dataclasses import dataclass

PALETTES = ("press", "safe")
LANGUAGES = ("auto", "fr", "en")


@dataclass(frozen=True, slots=True)
class PageOptions:
    """Say how a page looks when it is opened.

    Without a `title` it bears the title of its kind in the reader's language. `lang` is one of
    `LANGUAGES`, `auto` the browser's. `palette` is one of `PALETTES`: the parties' colours as the
    press uses them, or colours that the colour-blind tell apart. `embed` leaves out all but the
    map and its time, for a frame in another page.
    """

    title: str | None = None
    lang: str = "auto"
    palette: str = "press"
    embed: bool = False


AS_USUAL = PageOptions()
