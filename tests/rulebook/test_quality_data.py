"""quality.toml and environment.toml: one thing is broken at a time and named."""

import shutil
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.loader import load
from ocop_desktop.rulebook.model import Rulebook

Q, E = "quality.toml", "environment.toml"
BREAKS = [
    (Q, 'verdict = "required"', 'verdict = "must"', "must"),
    (Q, 'id = "safety"\n', 'id = "declaration"\n', "duties"),
    (Q, 'paper = "ban-cong-bo"', 'paper = "khong-co"', "khong-co"),
    (Q, 'place = "quality.declaration"', 'place = "quality.khong_co"', "quality.khong_co"),
    (Q, 'document = "ban-tu-cong-bo"', 'document = "khong-co"', "khong-co"),
    (Q, 'issued_column = "tested_on"', 'issued_column = "khong_co"', "khong_co"),
    (Q, 'lasts_source = "Luật An toàn thực phẩm, Điều 37: hiệu lực 03 năm"\n', "", "lasts_source"),
    (Q, 'article = "NĐ 15/2018/NĐ-CP, Điều 6 đến 8"', 'article = ""', "article"),
    (Q, '"do-uong-co-con-khac"', '"do-uong-la"', "do-uong-la"),
    (Q, 'id = "primary"', 'id = "first"', "control.exemption"),
    (Q, 'subkinds = ["bang-ke-thiet-bi"]', 'subkinds = ["giay-la"]', "giay-la"),
    (Q, 'column = "tested_on"', 'column = "lab"', "ngày"),
    (Q, '"Chứng nhận {system} hết hạn"', '"Chứng nhận {loai} hết hạn"', "loai"),
    (E, 'kind = "licence"', 'kind = "giay_la"', "giay_la"),
    (E, 'field = "impact.gas"', 'field = "impact.khoi"', "impact.khoi"),
    (E, "below = 20\n", "below = 0\n", "hazardous"),
    (E, "below = 20\n", 'below = "20"\n', "below"),
    (E, 'share = "share"', 'share = "phan"', "phan"),
    (E, 'id = "industrial"', 'id = "hazardous"', "thresholds"),
]


@pytest.mark.parametrize(("file", "old", "new", "says"), BREAKS)
def test_a_broken_file_is_refused(tmp_path: Path, file: str, old: str, new: str, says: str) -> None:
    folder = tmp_path / "qd-26-2026"
    shutil.copytree(paths.forms_dir() / "qd-26-2026", folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulebookError) as error:
        load(folder)
    assert error.value.file == file
    assert says in f"{error.value.key} {error.value.reason}"


def test_an_edition_may_have_neither(tmp_path: Path) -> None:
    folder = tmp_path / "qd-26-2026"
    shutil.copytree(paths.forms_dir() / "qd-26-2026", folder)
    (folder / Q).unlink()
    (folder / E).unlink()
    rulebook = load(folder)
    assert rulebook.environment is None
    assert rulebook.quality.duties == ()
    assert rulebook.quality.regime("") is None


def test_every_rule_has_its_article_and_every_set_a_rule(rulebook: Rulebook) -> None:
    for duty in rulebook.quality.duties:
        assert all(rule.article and rule.text for rule in duty.rules)
    assert rulebook.environment is not None
    assert [item.below for item in rulebook.environment.thresholds] == [20, 100, 300, 5, 50]
