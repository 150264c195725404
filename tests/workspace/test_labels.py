"""Labels and traceability of a workspace: designs, papers, codes that read back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pypdf
import pytest
import segno
import tomli
from PIL import Image

from ocop_desktop import paths
from ocop_desktop.documents.label.layout import lay_out
from ocop_desktop.errors import UserError
from ocop_desktop.media.rendering import page_image
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.labels import LabelDesign, read_label
from tests.scanning import scanned, scanned_pages

CASES = Path(__file__).parent.parent / "cases"
BASE = tomli.loads((CASES / "nhan.toml").read_text(encoding="utf-8"))["bases"]["mat-ong"]
LINK = "https://truyxuat.example/thung-may"
TODAY = date(2026, 11, 22)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w", Catalogue(paths.forms_dir())) as made:
        yield made


@pytest.fixture
def dossier(workspace: Workspace) -> str:
    answers = BASE["answers"] | {"packaging.trace_link": LINK}
    return workspace.dossiers.add("qd-26-2026", {"set": BASE["set"], **answers})


def test_a_design_is_kept_beside_the_dossier(workspace: Workspace, dossier: str) -> None:
    before = workspace.dossiers.get(dossier)
    workspace.labels.set_design(dossier, LabelDesign(width=120, height=80))
    assert workspace.labels.design(dossier).width == 120
    assert workspace.dossiers.get(dossier) == before
    workspace.dossiers.undo(dossier)
    assert workspace.labels.design(dossier) == LabelDesign()
    with pytest.raises(ValueError, match="width"):
        workspace.dossiers.set(dossier, "label/design", {"width": 5})
    with pytest.raises(KeyError):
        workspace.dossiers.set(dossier, "label/other", {})


def test_a_nudge_keeps_all_other_blocks(workspace: Workspace, dossier: str) -> None:
    workspace.labels.set_design(dossier, LabelDesign(width=140, height=90))
    before = {b.id: (b.x, b.y) for b in workspace.labels.layout(dossier, TODAY).blocks}
    x, y = before["responsible"]
    spot = workspace.labels.nudge(dossier, TODAY, "responsible", x, y + 2)
    after = {b.id: (b.x, b.y) for b in workspace.labels.layout(dossier, TODAY).blocks}
    assert spot == pytest.approx((x, y + 2))
    assert after == before | {"responsible": spot}


def test_a_draft_passes_its_own_check(workspace: Workspace, dossier: str) -> None:
    draft = workspace.labels.draft(dossier, TODAY)
    assert draft.missing == () or {line.id for line in draft.missing} == {"directions"}
    workspace.dossiers.set(dossier, "quality.directions", "Pha nước ấm. Để nơi khô mát.")
    whole = workspace.labels.draft(dossier, TODAY)
    assert whole.missing == ()
    report = workspace.labels.check(dossier, TODAY, f"{whole.text}\n{whole.gtin}")
    assert report.of("missing", "wrong", "old") == ()


def test_the_printed_draft_passes_the_check(
    workspace: Workspace, dossier: str, tmp_path: Path
) -> None:
    workspace.dossiers.set(dossier, "quality.directions", "Pha nước ấm. Để nơi khô mát.")
    out = tmp_path / "nhan.pdf"
    made = workspace.labels.write(dossier, out, TODAY, LabelDesign(width=160, height=100))
    assert made.left_out == ()
    words = workspace.labels.read(dossier, out)
    report = workspace.labels.check(dossier, TODAY, words)
    assert report.of("missing", "wrong", "old") == (), words


def test_what_was_read_is_ticked_once(workspace: Workspace, dossier: str) -> None:
    workspace.dossiers.set(dossier, "labelling.text", BASE["text"])
    new = workspace.labels.note_contents(dossier, TODAY)
    assert {"name", "responsible", "origin", "quantity", "made_on", "lot"} <= set(new)
    ticked = workspace.dossiers.get(dossier).chosen("packaging.label_contents")
    assert set(ticked) == set(new)
    assert workspace.labels.note_contents(dossier, TODAY) == ()
    workspace.dossiers.undo(dossier)
    assert workspace.dossiers.get(dossier).chosen("packaging.label_contents") == []


def test_an_attached_pdf_is_read(workspace: Workspace, dossier: str, tmp_path: Path) -> None:
    out = tmp_path / "nhan.pdf"
    workspace.labels.write(dossier, out, TODAY)
    (paper,) = workspace.evidence.add(dossier, [out], fields=("packaging.photos",))
    assert [item.id for item in workspace.labels.papers(dossier)] == [paper.id]
    assert "Thung Mây" in workspace.labels.text_of(dossier, paper.id)


def test_a_picture_of_words_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "scan.pdf"
    Image.new("RGB", (60, 60), "white").save(out)
    with pytest.raises(UserError, match="gõ lại chữ"):
        read_label(out)
    with pytest.raises(UserError, match="Không thấy tệp"):
        read_label(tmp_path / "x.pdf")


@pytest.mark.parametrize("fmt", ["png", "svg", "pdf"])
def test_codes_read_back(workspace: Workspace, dossier: str, tmp_path: Path, fmt: str) -> None:
    made = workspace.tracing.write_qr(dossier, tmp_path / f"ma.{fmt}")
    squares = workspace.tracing.code(LINK)
    assert made.side == pytest.approx((len(squares) + 8) * 0.4)
    wanted = segno.make(LINK, error="m", micro=False).matrix
    assert [[int(cell) for cell in row] for row in squares] == [list(row) for row in wanted]
    if fmt == "svg":
        assert 'mm"' in made.path.read_text(encoding="utf-8")
        return
    if fmt == "png":
        assert scanned(Image.open(made.path)) == {("QRCode", LINK)}
    else:
        assert scanned_pages(made.path) == [{("QRCode", LINK)}]
    if fmt == "pdf":
        (page,) = pypdf.PdfReader(made.path).pages
        assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(made.side, abs=0.01)
        image = page_image(made.path, 1, 600 / 72).convert("L")
    else:
        image = Image.open(made.path).convert("L")
    assert _squares(image, len(squares)) == [list(row) for row in squares]


def _squares(image: Image.Image, count: int) -> list[list[bool]]:
    """Read a code the way a camera does: the middle of every square, quiet zone left out."""
    step = image.width / (count + 8)
    return [
        [image.getpixel(((x + 4.5) * step, (y + 4.5) * step)) < 128 for x in range(count)]  # type: ignore[operator, arg-type]
        for y in range(count)
    ]


def test_layouts_are_the_same_twice(workspace: Workspace, dossier: str) -> None:
    draft = workspace.labels.draft(dossier, TODAY)
    one, two = (msgspec.to_builtins(lay_out(draft, LabelDesign())) for _ in range(2))
    assert one == two
