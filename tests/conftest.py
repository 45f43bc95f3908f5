"""What tests of several stages share."""

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# No deadline: a shared machine may take a second over what takes a millisecond; and the same
# examples in each run, so that a failure in CI is a failure at the desk.
settings.register_profile("hemicycle", deadline=None, derandomize=True)
settings.load_profile("hemicycle")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the checkout's root."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder of the five seed articles."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def built(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all that the main job writes for the seeds; treat as read-only."""
    from hemicycle.run.job import Request, build_exports

    out = tmp_path_factory.mktemp("built") / "exports"
    build_exports(Request((seeds,), out, recorded="2026-11-21"))
    return out
