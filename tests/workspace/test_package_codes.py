"""The QR code on the first page of every printed document tells the version."""

from datetime import date
from pathlib import Path

import pypdfium2
import segno
from PIL import Image

from ocop_desktop.workspace import Workspace
from tests.media import files
from tests.scanning import scanned

TODAY = date(2026, 11, 20)
_SCALE = 3.0
_DARK = 128
CODES = (
    ("mau-01", 17.0),
    ("mau-02", 17.0),
    ("phieu-cham", 17.0),
    ("danh-muc", 17.0),
    ("phu-luc", 26.0),
)


def first_page(path: Path) -> Image.Image:
    """Return the first page in grey, three pixels a point."""
    document = pypdfium2.PdfDocument(path)
    page = document[0].render(scale=_SCALE).to_pil().convert("L")
    document.close()
    return page


def holds(page: Image.Image, text: str, side_mm: float) -> bool:
    """Return whether the page shows the code of `text`, every module of it, that large."""
    matrix = segno.make(text, error="m", micro=False).matrix
    cell = side_mm * 72 / 25.4 * _SCALE / len(matrix)
    pixels = page.load()
    assert pixels is not None
    dark = [
        (x, y)
        for y in range(1, page.height - int(cell * len(matrix)))
        for x in range(1, page.width // 2)
        if pixels[x, y] < _DARK and pixels[x - 1, y] >= _DARK and pixels[x, y - 1] >= _DARK
    ]

    def fits(left: int, top: int) -> bool:
        return all(
            (pixels[round(left + (c + 0.5) * cell), round(top + (r + 0.5) * cell)] < _DARK)
            == bool(module)
            for r, row in enumerate(matrix)
            for c, module in enumerate(row)
        )

    return any(fits(x, y) for x, y in dark)


def test_every_document_begins_with_the_code_of_its_version(
    workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    paper = files.pdf(tmp_path / "giấy.pdf", ["giay"])
    workspace.evidence.add(honey, [paper], criteria=["1.1"])
    made = workspace.packages.export(honey, tmp_path / "ra", ("pdf",), draft=True, today=TODAY)
    printed = sorted((made.folder / "Bộ in").iterdir())
    assert len(printed) == len(CODES)
    for path, (form, side) in zip(printed, CODES, strict=True):
        text = f"OCOP {form} {made.snapshot}"
        assert holds(first_page(path), text, side), path.name
        assert scanned(first_page(path)) == {("QRCode", text)}, path.name
    assert not holds(first_page(printed[0]), "OCOP mau-01 0000-0000", CODES[0][1])
