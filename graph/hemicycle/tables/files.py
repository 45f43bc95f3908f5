"""Files of `ontology/`: where they lie, and the lexicons among them."""

import re
import tomllib
from functools import cache
from pathlib import Path

from hemicycle.errors import TableError

_PACKAGE = Path(__file__).resolve().parents[1]
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def find_ontology() -> Path:
    """Return the folder `ontology/`: inside the installed package, else at the checkout's root."""
    for folder in (_PACKAGE / "ontology", _PACKAGE.parents[1] / "ontology"):
        if folder.is_dir():
            return folder
    raise TableError(f"no folder ontology/ in {_PACKAGE} nor in {_PACKAGE.parents[1]}")


def read_toml(path: Path) -> dict[str, object]:
    """Read a TOML file; raise TableError with its name and line when it is malformed."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TableError(f"{path}: can't be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise TableError(f"{path}: isn't UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        reason = _AT_LINE.sub("", str(error)).strip()
        raise TableError(f"{path}:{found[1] if found else 1}: {reason}") from None


@cache
def load_lexicon(name: str) -> dict[str, object]:
    """Return the lexicon `ontology/lexicon/NAME.toml`, read once; treat it as read-only."""
    return read_toml(find_ontology() / "lexicon" / f"{name}.toml")
