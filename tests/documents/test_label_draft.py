"""Draft labels: true size, nothing over anything, words as text, bars and codes that read back."""

from datetime import date
from itertools import groupby
from pathlib import Path

import msgspec
import pypdf
import pytest
import tomli
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from ocop_desktop import paths
from ocop_desktop.documents.label.layout import lay_out, moved
from ocop_desktop.documents.label.pdf import write_label
from ocop_desktop.documents.label.values import LabelLayout
from ocop_desktop.dossier.labels import ean13
from ocop_desktop.dossier.labels.design import LabelDesign
from ocop_desktop.dossier.labels.draft import LabelDraft, draft_label
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.media.rendering import page_image
from ocop_desktop.media.text import pdf_text
from ocop_desktop.rulebook.catalogue import Catalogue

CASES = Path(__file__).parent.parent / "cases"
BASES = tomli.loads((CASES / "nhan.toml").read_text(encoding="utf-8"))["bases"]
CATALOGUE = Catalogue(paths.forms_dir())
LAW = CATALOGUE.get("qd-26-2026")
TODAY = date(2026, 11, 22)
LINK = "https://truyxuat.example/thung-may"
CERTIFICATE = {
    "registration.certificate_number": "12/OCOP",
    "registration.certificate_star": "4",
    "registration.certificate_expires": "2028-01-01",
}


def _draft(base: str, **more: str) -> LabelDraft:
    answers = {**BASES[base]["answers"], "packaging.trace_link": LINK, **more}
    dossier = Dossier(id="a", rulebook=LAW.id, set=BASES[base]["set"], answers=answers)
    return draft_label(LAW, CATALOGUE.units(LAW), dossier, TODAY)


DRAFTS = {base: _draft(base) for base in BASES}
HONEY = DRAFTS["mat-ong"]


def _sound(layout: LabelLayout) -> None:
    low, right = layout.height - layout.margin, layout.width - layout.margin
    for at, block in enumerate(layout.blocks):
        assert block.x >= layout.margin - 0.01
        assert block.y >= layout.margin - 0.01
        assert block.x + block.width <= right + 0.01
        assert block.y + block.height <= low + 0.01
        assert not any(block.overlaps(other) for other in layout.blocks[at + 1 :])


@settings(max_examples=25, deadline=None)
@given(
    base=st.sampled_from(sorted(BASES)),
    width=st.floats(min_value=20, max_value=200),
    height=st.floats(min_value=20, max_value=200),
    margin=st.floats(min_value=0, max_value=6),
)
@example(base="cao-la", width=184.0, height=20.0, margin=3.0)
@example(base="cao-la", width=166.0, height=20.0, margin=4.0)
def test_nothing_overlaps_or_is_cut(base: str, width: float, height: float, margin: float) -> None:
    draft = DRAFTS[base]
    design = LabelDesign(width=width, height=height, margin=margin)
    layout = lay_out(draft, design)
    _sound(layout)
    assert layout.letters >= layout.least_letters - 1e-9
    everything = {block.name for block in layout.blocks} | set(layout.left_out)
    assert {line.name for line in draft.lines if line.mandatory} <= everything
    if layout.left_out:
        enough = msgspec.structs.replace(design, width=layout.least[0], height=layout.least[1])
        assert layout.least[0] >= width
        if layout.least != (400.0, 400.0):
            assert lay_out(draft, enough).fits


def test_the_name_is_largest() -> None:
    layout = lay_out(HONEY, LabelDesign())
    sizes = {b.id: max((line.size for line in b.lines), default=0) for b in layout.blocks}
    assert all(sizes["name"] > size for name, size in sizes.items() if name != "name")


@pytest.fixture
def label(tmp_path: Path) -> Path:
    path = tmp_path / "nhan.pdf"
    write_label(lay_out(HONEY, LabelDesign(width=100, height=70)), "Nhãn", path)
    return path


def test_the_page_has_true_size_and_embedded_fonts(label: Path) -> None:
    (page,) = pypdf.PdfReader(label).pages
    box = page.mediabox
    assert float(box.width) / 72 * 25.4 == pytest.approx(100, abs=0.01)
    assert float(box.height) / 72 * 25.4 == pytest.approx(70, abs=0.01)
    found = page["/Resources"].get_object()["/Font"].get_object()
    for font in found.values():
        descriptor = font.get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor


def test_the_words_can_be_read(label: Path) -> None:
    text = " ".join(" ".join(pdf_text(label)).split())
    assert "Mật ong hoa rừng Thung Mây" in text
    assert "Sản xuất tại Việt Nam" in text
    assert "Hợp tác xã" in text
    assert "24 tháng kể từ" in text


def test_the_same_label_is_the_same_file(label: Path, tmp_path: Path) -> None:
    again = tmp_path / "b.pdf"
    write_label(lay_out(HONEY, LabelDesign(width=100, height=70)), "Nhãn", again)
    assert again.read_bytes() == label.read_bytes()


def test_bars_are_those_of_the_standard() -> None:
    # Worked by hand from the tables of the standard: 5 901234 123457, parity ABBAAB.
    left = "0001011 0100111 0110011 0010011 0111101 0011101"
    right = "1100110 1101100 1000010 1011100 1001110 1000100"
    wanted = f"101 {left} 01010 {right} 101".replace(" ", "")
    assert ean13.bars("5901234123457") == wanted


def test_a_wrong_number_has_no_bars() -> None:
    with pytest.raises(ValueError, match="8930000000018"):
        ean13.bars("8930000000018")


def test_the_printed_bars_read_back(label: Path) -> None:
    layout = lay_out(HONEY, LabelDesign(width=100, height=70))
    block = next(item for item in layout.blocks if item.kind == "barcode")
    image = page_image(label, 1, 1200 / 72).convert("L")
    dots = 1200 / 25.4
    row = round((block.y + 4) * dots)
    left, right = round(block.x * dots), round((block.x + block.width) * dots)
    assert _read_ean13(image, row, left, right) == HONEY.gtin


def _read_ean13(image: Image.Image, row: int, left: int, right: int) -> str:
    """Read the bars on one row of pixels, as a scanner does: by the widths of the modules."""
    dark = [image.getpixel((x, row)) < 128 for x in range(left, right)]  # type: ignore[operator]
    first, last = dark.index(True), len(dark) - 1 - dark[::-1].index(True)
    module = (last - first + 1) / ean13.MODULES
    assert first >= 10 * module  # the quiet zone
    modules = "".join(
        "1" if dark[round(first + (at + 0.5) * module)] else "0" for at in range(ean13.MODULES)
    )
    assert (modules[:3], modules[45:50], modules[-3:]) == ("101", "01010", "101")
    right = [_WIDTHS[_runs(modules[50 + 7 * at : 57 + 7 * at])] for at in range(6)]
    halves = [modules[3 + 7 * at : 10 + 7 * at] for at in range(6)]
    # An odd number of dark modules is set A; the others are set B, read from the other end.
    odd = [half.count("1") % 2 == 1 for half in halves]
    left = [
        _WIDTHS[_runs(half if straight else half[::-1])]
        for half, straight in zip(halves, odd, strict=True)
    ]
    lead = _LEADS["".join("A" if straight else "B" for straight in odd)]
    return "".join(map(str, (lead, *left, *right)))


# Widths of the four bars and gaps of every digit, and the sets that stand for the first digit.
_WIDTHS = {
    "3211": 0, "2221": 1, "2122": 2, "1411": 3, "1132": 4,
    "1231": 5, "1114": 6, "1312": 7, "1213": 8, "3112": 9,
}  # fmt: skip
_LEADS = {
    "AAAAAA": 0, "AABABB": 1, "AABBAB": 2, "AABBBA": 3, "ABAABB": 4,
    "ABBAAB": 5, "ABBBAA": 6, "ABABAB": 7, "ABABBA": 8, "ABBABA": 9,
}  # fmt: skip


def _runs(modules: str) -> str:
    return "".join(str(len(list(run))) for _, run in groupby(modules))


def test_a_star_is_printed_only_when_recognised() -> None:
    names = {block.id for block in lay_out(HONEY, LabelDesign()).blocks}
    assert "star" not in names
    wide = LabelDesign(width=140, height=90)
    with_star = lay_out(_draft("mat-ong", **CERTIFICATE), wide)
    assert "star" in {block.id for block in with_star.blocks}
    lapsed = CERTIFICATE | {"registration.certificate_expires": "2026-01-01"}
    assert "star" not in {b.id for b in lay_out(_draft("mat-ong", **lapsed), wide).blocks}


def test_a_moved_block_stops_before_another() -> None:
    layout = lay_out(HONEY, LabelDesign())
    for block in layout.blocks:
        for x, y in ((0, 0), (50, 30), (99, 69), (-20, 500)):
            spot = moved(layout, block.id, x, y)
            shifted = msgspec.structs.replace(block, x=spot[0], y=spot[1])
            rest = tuple(b for b in layout.blocks if b.id != block.id)
            _sound(msgspec.structs.replace(layout, blocks=(*rest, shifted)))


def test_moves_are_kept_while_they_fit() -> None:
    wide = LabelDesign(width=140, height=90)
    layout = lay_out(HONEY, wide)
    last = next(block for block in layout.blocks if block.id == "qr")
    spot = moved(layout, "qr", last.x, last.y + 5)
    corners = {block.id: (block.x, block.y) for block in layout.blocks} | {"qr": spot}
    again = lay_out(HONEY, msgspec.structs.replace(wide, moved=corners))
    found = next(block for block in again.blocks if block.id == "qr")
    assert (found.x, found.y) == spot
    assert again.not_moved == ()
    off = lay_out(HONEY, msgspec.structs.replace(wide, moved={"qr": (139.0, 89.0)}))
    assert off.not_moved == ("Mã QR truy xuất",)
    _sound(off)


def test_services_have_no_draft() -> None:
    tourism = next(item.id for item in LAW.sets.values() if item.no == 26)
    dossier = Dossier(id="a", rulebook=LAW.id, set=tourism)
    with pytest.raises(UserError, match="dịch vụ"):
        draft_label(LAW, CATALOGUE.units(LAW), dossier, TODAY)
