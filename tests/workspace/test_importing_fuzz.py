"""Whatever stands in a dossier file, reading it ends in a dossier or in a sentence."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desktop import paths
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.reading import read_dossier

TODAY = date(2026, 11, 20)
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**6), 10**40),
    st.floats(allow_nan=False),
    st.text(max_size=30),
    st.sampled_from(["", "x" * 3000, "2026-02-30", "\u202e", "Ma\u0323\u0302t", "1e9", "-1"]),
)
_JSON = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    content: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return content


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value inside a plain value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path]
    for key, inner in items:
        nested = isinstance(inner, dict | list)
        found += _places(inner, (*path, key)) if nested else [(*path, key)]
    return found


def _replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    changed = copy.copy(value)
    changed[path[0]] = _replaced(value[path[0]], path[1:], new)
    return changed


def _judged(catalogue: Catalogue, path: Path) -> None:
    try:
        dossier = read_dossier(path, catalogue)
    except UserError:
        return  # refused in words; any other exception fails the test
    rulebook = catalogue.get(dossier.rulebook)
    assess(rulebook, catalogue.units(rulebook), dossier, TODAY)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_sample_with_anything_anywhere(
    catalogue: Catalogue, sample: dict[str, Any], tmp_path: Path, data: st.DataObject
) -> None:
    content = sample
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(_places(content)))
        content = _replaced(content, place, data.draw(_JSON))
        if not isinstance(content, dict):
            break
    (tmp_path / "h.json").write_text(json.dumps(content), "utf-8")
    _judged(catalogue, tmp_path / "h.json")


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.one_of(st.binary(max_size=200), _JSON.map(json.dumps).map(str.encode)))
def test_anything_at_all(catalogue: Catalogue, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "h.json").write_bytes(content)
    _judged(catalogue, tmp_path / "h.json")
