"""evidence add and evidence list."""

import json
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from ocop_desktop import paths
from tests.cli.conftest import Run

HONEY = str(paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "ho-so.json")


def paper(folder: Path, name: str, text: str) -> str:
    path = folder / name
    canvas = Canvas(str(path))
    canvas.drawString(72, 720, text)
    canvas.save()
    return str(path)


def test_papers_are_taken_in_and_listed(run: Run, tmp_path: Path) -> None:
    (dossier_id,) = json.loads(run("import", HONEY, "--json").out)
    before = json.loads(run("evidence", "list", dossier_id, "--json").out)
    file = paper(tmp_path, "hop-dong.pdf", "Hop dong lien ket")
    done = run("evidence", "add", dossier_id, file, "--kind", "nguyen-lieu", "--criteria", "1.5")
    assert done.code == 0
    after = json.loads(run("evidence", "list", dossier_id, "--json").out)
    assert len(after) == len(before) + 1
    (added,) = [item for item in after if item["id"] not in {item["id"] for item in before}]
    assert added["kind"] == "nguyen-lieu"
    assert added["criteria"] == ["1.5"]


def test_a_wrong_kind_or_criterion_is_refused(run: Run, tmp_path: Path) -> None:
    (dossier_id,) = json.loads(run("import", HONEY, "--json").out)
    file = paper(tmp_path, "a.pdf", "A")
    assert run("evidence", "add", dossier_id, file, "--kind", "khong-co").code == 1
    assert run("evidence", "add", dossier_id, file, "--criteria", "99").code == 1
    assert run("evidence", "add", dossier_id).code == 2
    assert run("evidence", "list", dossier_id, file).code == 2


def test_what_is_read_is_told_as_a_guess_and_not_stored(run: Run, tmp_path: Path) -> None:
    (dossier_id,) = json.loads(run("import", HONEY, "--json").out)
    file = paper(tmp_path, "Giay ATTP so 18-2026.pdf", "Giay chung nhan")
    (added,) = json.loads(run("evidence", "add", dossier_id, file, "--json").out)
    told = json.loads(run("evidence", "guess", dossier_id, "--json").out)
    (mine,) = [item for item in told if item["id"] == added["id"]]
    assert mine["guess"]["kind"]["value"]
    assert mine["guess"]["kind"]["where"]
    after = json.loads(run("evidence", "list", dossier_id, "--json").out)
    assert next(item for item in after if item["id"] == added["id"]).get("kind") is None
    assert "loại giấy?" in run("evidence", "guess", dossier_id).out


def test_a_newer_paper_is_put_in_the_place_of_an_older_one(run: Run, tmp_path: Path) -> None:
    (dossier_id,) = json.loads(run("import", HONEY, "--json").out)
    (old, *_) = json.loads(run("evidence", "list", dossier_id, "--json").out)
    assert old["code"] == "MC-01"
    file = paper(tmp_path, "moi.pdf", "Moi")
    (new,) = json.loads(run("evidence", "replace", dossier_id, "mc-01", file, "--json").out)
    assert (new["id"], new["criteria"], new["file"]) == (old["id"], old["criteria"], "moi.pdf")
    again = run("evidence", "replace", dossier_id, "MC-01", file)
    assert again.code == 1
    assert "đã có trong hồ sơ" in again.err
    assert run("evidence", "replace", dossier_id, "MC-99", file).code == 1
    assert run("evidence", "replace", dossier_id, "MC-01").code == 2
    assert run("evidence", "guess", dossier_id, file).code == 2


def test_the_row_of_an_older_paper_follows_when_asked(run: Run, tmp_path: Path) -> None:
    (dossier_id,) = json.loads(run("import", HONEY, "--json").out)
    papers = json.loads(run("evidence", "list", dossier_id, "--json").out)
    report = next(one for one in papers if one.get("subkind") == "phieu-kiem-nghiem")
    file = paper(tmp_path, "kn2.pdf", "khong co so")
    told = run("evidence", "replace", dossier_id, report["code"], file, "--row")
    assert "dòng trong bảng sẽ theo" in told.err


def test_a_row_that_stays_behind_is_told(run: Run, tmp_path: Path) -> None:
    (dossier_id,) = json.loads(run("import", HONEY, "--json").out)
    papers = json.loads(run("evidence", "list", dossier_id, "--json").out)
    report = next(one for one in papers if one.get("subkind") == "phieu-kiem-nghiem")
    file = paper(tmp_path, "kn.pdf", "Phieu")
    told = run("evidence", "replace", dossier_id, report["code"], file)
    assert "dòng của giấy cũ còn nguyên" in told.err
    assert "đã được thay bằng giấy mới" in run("check", dossier_id).out


def test_a_field_that_changes_takes_its_paper_along(run: Run) -> None:
    (dossier_id,) = json.loads(run("import", HONEY, "--json").out)
    ran = run("set", dossier_id, "quality.safety_number=99/2026")
    assert "sửa theo trường đã đổi" in ran.out
    papers = json.loads(run("evidence", "list", dossier_id, "--json").out)
    assert "99/2026" in [item.get("number") for item in papers]
