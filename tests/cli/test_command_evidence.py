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
