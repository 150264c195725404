"""Papers of the quality and environment tools: both formats, every page, figures that agree."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from msgspec.structs import replace

from ocop_desktop import documents, paths
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.computed_items import EnvironmentPart, QualityPart
from ocop_desktop.rulebook.documents import Line
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import docx_text, pdf_body, squeezed

CASES = Path(__file__).parent.parent / "cases"
# Rules, boxes and dots are drawn otherwise in the two formats.
WORDS = re.compile(r"[\w%≤≥]+")
TODAY = PrintContext(today=date(2026, 11, 20))
SAMPLES = {
    "honey": ("mat-ong-hoa-rung-thung-may", "cong-cu-mat-ong.toml"),
    "tourism": ("du-lich-cong-dong-hang-sao", "cong-cu-du-lich.toml"),
}


def _own(rulebook: Rulebook) -> Iterator[str]:
    for spec in rulebook.documents.values():
        if any(isinstance(item, QualityPart | EnvironmentPart) for item in spec.items):
            yield spec.id


@pytest.fixture(scope="module")
def dossiers(rulebook: Rulebook, units: AdminUnits) -> dict[str, Dossier]:
    found = {}
    for name, (folder, case) in SAMPLES.items():
        file = next((paths.samples_dir() / folder).glob("*.json"))
        dossier = decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32)
        more: dict[str, Any] = tomli.loads((CASES / case).read_text(encoding="utf-8"))
        answers = {**dossier.answers, **more["answers"], **more["tables"]}
        found[name] = replace(dossier, answers=answers)
    return found


class Printer:
    """Prints one document of a sample and reads it back."""

    def __init__(
        self, rulebook: Rulebook, units: AdminUnits, dossiers: dict[str, Dossier], out: Path
    ) -> None:
        self._rulebook, self._units, self._dossiers, self._out = rulebook, units, dossiers, out

    def __call__(self, sample: str, document: str, fmt: str = "pdf", **answers: Any) -> str:
        dossier = self._dossiers[sample]
        dossier = replace(dossier, answers={**dossier.answers, **answers})
        path = self._out / f"{document}.{fmt}"
        documents.render(self._rulebook, dossier, self._units, document, fmt, path, TODAY)
        return squeezed(pdf_body(path) if fmt == "pdf" else docx_text(path))


@pytest.fixture
def printed(
    rulebook: Rulebook, units: AdminUnits, dossiers: dict[str, Dossier], tmp_path: Path
) -> Printer:
    return Printer(rulebook, units, dossiers, tmp_path)


@pytest.mark.parametrize("sample", SAMPLES)
def test_both_formats_say_the_same(
    sample: str, printed: Printer, rulebook: Rulebook, tmp_path: Path
) -> None:
    names = list(_own(rulebook))
    assert len(names) == 13
    for name in names:
        pdf = printed(sample, name)
        printed(sample, name, "docx")
        words = set(WORDS.findall(docx_text(tmp_path / f"{name}.docx")))
        assert {word for word in words if word not in pdf} == set(), name


def test_an_empty_dossier_prints_every_paper(
    rulebook: Rulebook, units: AdminUnits, tmp_path: Path
) -> None:
    for chosen in ("do-an-nhanh", "hoa", "du-lich-cong-dong-sinh-thai-diem-du-lich", None):
        empty = Dossier(id="d", rulebook=rulebook.id, set=chosen)
        for name in _own(rulebook):
            path = tmp_path / f"{name}.pdf"
            pages = documents.render(rulebook, empty, units, name, "pdf", path, TODAY)
            assert pages >= 1


def test_the_standard_holds_indicators_in_groups(printed: Printer) -> None:
    text = printed("honey", "tieu-chuan-co-so")
    places = [text.index(squeezed(name)) for name in ("Cảm quan", "Lý hóa", "Vi sinh vật")]
    assert places == sorted(places)
    for told in ("TCCS 01:2026/TM", "không lớn hơn 40", "03/QĐ-TM", "Thời hạn sử dụng: 24 tháng"):
        assert squeezed(told) in text


def test_reports_are_told_with_their_sum(printed: Printer) -> None:
    text = printed("honey", "bang-kiem-nghiem")
    assert squeezed("Cộng 8 kết quả: 6 đạt, 2 không đạt, 0 chưa rõ.") in text
    assert squeezed("VILAS 0000") in text


def test_the_declaration_follows_the_rules_chosen(printed: Printer, rulebook: Rulebook) -> None:
    text = printed("honey", "ban-tu-cong-bo")
    assert squeezed("Mẫu số 01 (NĐ 15/2018/NĐ-CP)") in text
    assert squeezed("Mật ong hoa rừng") in text
    suspended = printed("honey", "ban-tu-cong-bo", **{"control.regime": "nd-46-2026"})
    assert squeezed("đang tạm ngưng áp dụng") in suspended
    assert squeezed("Mẫu số 01 (NĐ 15/2018/NĐ-CP)") not in suspended
    assert squeezed("không phải mẫu để nộp") in suspended
    # Nothing of what the form in force asks is lost by choosing the suspended rules.
    spec = rulebook.documents["ban-tu-cong-bo"]
    asked = [item.text.partition("{")[0] for item in spec.items if isinstance(item, Line)]
    asked = [part for part in asked if squeezed(part) in text]
    assert len(asked) > 10
    assert [part for part in asked if squeezed(part) not in suspended] == []
    for paper in ("yeu-cau-chat-luong", "ho-so-attp"):
        told = printed("honey", paper, **{"control.regime": "nd-46-2026"})
        assert squeezed("chưa có mẫu trong bộ quy định này") in told
        assert squeezed("chưa có mẫu trong bộ quy định này") not in printed("honey", paper)


def test_doubts_and_articles_are_printed(printed: Printer) -> None:
    text = printed("honey", "yeu-cau-chat-luong")
    assert squeezed("Luật An toàn thực phẩm, Điều 37") in text
    assert squeezed("Còn nghi vấn:") in text
    waste = printed("tourism", "giai-trinh-moi-truong")
    assert squeezed("phải đăng ký môi trường tại UBND cấp xã") in waste
    assert squeezed("Cần đối chiếu:") in waste
    assert squeezed("Bảo tồn di sản") in waste


def test_shares_are_the_same_on_every_paper(printed: Printer) -> None:
    assert squeezed("Từ xã nơi sản xuất 81,1%") in printed("honey", "ban-ke-nguon-goc")
    assert squeezed("gồm 78% sản lượng") in printed("honey", "tom-tat-lien-ket")
    draft = printed("honey", "hop-dong-lien-ket")
    assert squeezed("24% sản lượng một năm") in draft
    assert squeezed("từ ngày 15/8/2026 đến ngày 14/8/2029") in draft


def test_a_list_without_people_has_a_line_for_each(printed: Printer) -> None:
    text = printed("honey", "danh-sach-bao-hiem", **{"workforce.people": []})
    assert squeezed("20 21") in text or "2021" in text
    full = printed("honey", "danh-sach-bao-hiem")
    assert squeezed("Cộng 2 người, 2 người thường trú trong xã, 1 người đóng bảo hiểm.") in full


def test_guests_read_the_prices_of_services_and_packages(printed: Printer) -> None:
    told = printed("tourism", "tieu-chuan-phuc-vu")
    # 12 × 5 + 20 × 2 + 8 × 3 guests on the routes; 12,5 + 8 + 18 hours of guiding.
    assert "12khách×5đoàn=60kháchmộtngày" in told
    assert "cần38,5giờdẫn;có5ngườidẫn" in told
    assert squeezed("Đi bộ xuyên rừng sang Cổ Lũng 1 ngày 24 450.000") in told
    assert "2.100.000" in told
    one = [{"service": "Thăm vườn", "price": 50000}]
    alone = printed(
        "tourism", "tieu-chuan-phuc-vu", **{"operation.services": one, "product.packings": []}
    )
    assert squeezed("Thăm vườn") in alone
    assert "50.000" in alone
    bare = printed(
        "tourism", "tieu-chuan-phuc-vu", **{"operation.services": [], "product.packings": []}
    )
    assert squeezed("Chưa ghi giá dịch vụ nào.") in bare
