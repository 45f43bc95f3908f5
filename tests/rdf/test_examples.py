"""The examples in the docstrings hold."""

import doctest
from types import ModuleType

import pytest
from hemicycle.export.rdf import iris, literals, memberships
from hemicycle.query import spelling


@pytest.mark.parametrize(
    "module", [iris, literals, memberships, spelling], ids=lambda module: module.__name__
)
def test_examples_hold(module: ModuleType) -> None:
    found = doctest.testmod(module)
    assert found.attempted > 0
    assert found.failed == 0
