"""Codes on labels and leaflets, read by a decoder that had no part in drawing them."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from ocop_desktop import paths
from ocop_desktop.documents.label.layout import lay_out
from ocop_desktop.documents.label.pdf import write_label
from ocop_desktop.documents.story.leaflet import write_leaflet
from ocop_desktop.dossier.labels.design import LabelDesign
from ocop_desktop.dossier.labels.draft import draft_label
from ocop_desktop.dossier.stories.leaflet import Format, Leaflet
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from tests.scanning import scanned_pages

CASES = Path(__file__).parent.parent / "cases"
BASES = tomli.loads((CASES / "nhan.toml").read_text(encoding="utf-8"))["bases"]
CATALOGUE = Catalogue(paths.forms_dir())
LAW = CATALOGUE.get("qd-26-2026")
LINK = "https://truyxuat.example/thung-may?lo=TM-0826&hang=m%E1%BA%ADt"
GTIN = "8938505974194"


def _label(base: str, size: tuple[float, float], out: Path) -> list[set[tuple[str, str]]]:
    answers = {**BASES[base]["answers"], "packaging.trace_link": LINK, "packaging.gtin": GTIN}
    dossier = Dossier(id="a", rulebook=LAW.id, set=BASES[base]["set"], answers=answers)
    draft = draft_label(LAW, CATALOGUE.units(LAW), dossier, date(2026, 11, 22))
    width, height = size
    layout = lay_out(draft, LabelDesign(width=width, height=height))
    assert {"barcode", "qr"} <= {block.id for block in layout.blocks}
    write_label(layout, draft.title, out)
    return scanned_pages(out)


@pytest.mark.parametrize("size", [(150.0, 100.0), (120.0, 140.0)])
@pytest.mark.parametrize("base", sorted(BASES))
def test_a_label_gives_its_number_and_its_link(
    base: str, size: tuple[float, float], tmp_path: Path
) -> None:
    (page,) = _label(base, size, tmp_path / "nhan.pdf")
    assert page == {("EAN13", GTIN), ("QRCode", LINK)}


@pytest.mark.parametrize("form", ["a5", "a4"])
def test_a_leaflet_gives_its_link(form: Format, tmp_path: Path) -> None:
    leaflet = Leaflet(
        product="Mật ong MẪU", producer="Hợp tác xã MẪU", place="Xã Mẫu, tỉnh Mẫu",
        story="Lấy một nửa, để một nửa.", full="Lấy một nửa, để một nửa.", contacts=(), link=LINK,
        sample=True,
    )  # fmt: skip
    made = write_leaflet(leaflet, tmp_path / "to-roi.pdf", form)
    found = set().union(*scanned_pages(made.path))
    assert found == {("QRCode", LINK)}
