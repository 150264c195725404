"""`rights.toml` and `upgrade.toml`: slips of the pen are refused with file and key."""

import shutil
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.loader import load

EDITION = "qd-26-2026"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("rights.toml", 'column = "applied_on"', 'column = "name"', "không có cột ngày “name”"),
        ("rights.toml", 'route = "mark"', 'route = "nowhere"', "không có đường đi “nowhere”"),
        ("rights.toml", 'id = "trademark"', 'id = "brand"', "mã phải trùng các mức của cột kind"),
        ("rights.toml", 'id = "filed"', 'id = "sent"', "mã phải trùng các mức của cột stage"),
        ("rights.toml", 'step = "acceptance"', 'step = "x"', "không có bước “x”"),
        ("rights.toml", 'use_route = "use"\n', "", "owner “group” và use_route đi cùng nhau"),
        ("rights.toml", "life_months = 120\n", "", "life_months và life_from đi cùng nhau"),
        ("rights.toml", '"vai-may-mac"', '"vai"', "không có bộ “vai”"),
        ("rights.toml", 'topic = "int', 'topic = "xint', "không có tiêu chí thuộc chủ đề"),
        ("rights.toml", "print_dpi = 300", 'print_dpi = "300"', "print_dpi"),
        ("rights.toml", "sample_mm = 80", "sample_cm = 8", "sample_cm"),
        ("upgrade.toml", '"materials."', '"material."', "không có “material.”"),
        ("upgrade.toml", 'column = "tested_on"', 'column = "x"', "không có bảng hoặc cột này"),
        ("upgrade.toml", 'clock = "test', 'clock = "x', "không có thời hạn"),
        ("upgrade.toml", '"planned/"', '"plans/"', "không có “plans/”"),
        ("upgrade.toml", 'results = "results.yearly"', 'results = "results.y"', "results.y"),
        ("upgrade.toml", '["phieu-kiem-nghiem"]', '["phieu"]', "giấy lạ “phieu”"),
    ],
)
def test_a_slip_is_refused(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    folder = tmp_path / EDITION
    shutil.copytree(paths.forms_dir() / EDITION, folder)
    path = folder / file
    whole = path.read_text(encoding="utf-8")
    assert old in whole
    path.write_text(whole.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        load(folder)
    assert caught.value.file == file
    assert told in f"{caught.value.key}: {caught.value.reason}"


def test_an_edition_may_do_without(tmp_path: Path) -> None:
    folder = tmp_path / EDITION
    shutil.copytree(paths.forms_dir() / EDITION, folder)
    for name in ("rights.toml", "upgrade.toml"):
        (folder / name).unlink()
    rulebook = load(folder)
    assert rulebook.rights is None
    assert rulebook.upgrade is None
