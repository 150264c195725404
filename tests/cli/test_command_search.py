"""search."""

from collections.abc import Callable
from typing import Any

import pytest

from ocop_desktop import paths

Run = Callable[..., Any]


def test_everything_is_searched(run: Run) -> None:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (made,) = run("import", file, "--json").value
    hits = run("search", "mat", "ong", "--json").value
    assert hits[0]["kind"] == "dossier"
    assert hits[0]["target"] == {"dossier": made}
    told = run("search", "dieu 7").out
    assert told.startswith("[điều luật] Điều 7\n    Trình tự tiếp nhận")
    inside = [h for h in run("search", "ngày cấp", "--json").value if h["kind"] == "evidence"]
    assert inside
    assert inside[0]["target"]["page"] >= 1
    assert len(run("search", "nhãn", "--limit", "3", "--json").value) == 3
    assert "Không thấy" in run("search", "zzzqqq").out


@pytest.mark.parametrize("limit", ["0", "x", "1001"])
def test_a_limit_is_a_number(run: Run, limit: str) -> None:
    assert "không phải số từ 1" in run("search", "a", "--limit", limit).err
