"""Papers of the rights and upgrade tools: both formats agree, figures and doubts are printed."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
import tomli
from msgspec.structs import replace

from ocop_desktop import documents, paths
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.upgrade.recognised import recognised_of
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import docx_text, pdf_body, squeezed

CASES = Path(__file__).parent.parent / "cases"
WORDS = re.compile(r"[\w%+]+")
NAMES = ("to-khai-nhan-hieu", "danh-muc-nhan-hieu", "de-nghi-quyen-su-dung", "bao-cao-thay-doi")


class Printer:
    """Prints a document of the worked honey dossier and reads it back."""

    def __init__(self, rulebook: Rulebook, units: AdminUnits, out: Path) -> None:
        file = next((paths.samples_dir() / "mat-ong-hoa-rung-thung-may").glob("*.json"))
        honey = decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32)
        rights, newer = (_case(name) for name in ("so-huu-tri-tue-mat-ong", "nang-hang-mat-ong"))
        worked = {**rights["answers"], **rights["tables"], **newer["answers"], **newer["tables"]}
        self._new = replace(honey, answers={**honey.answers, **worked})
        self._old = replace(self._new, answers={**self._new.answers, **newer["old"]})
        self._rulebook, self._units, self._out = rulebook, units, out

    def __call__(self, document: str, fmt: str = "pdf", *, base: bool = True, **more: Any) -> str:
        dossier: Dossier = replace(self._new, answers={**self._new.answers, **more})
        told = recognised_of(self._old, "version", "Bản chốt 1") if base else None
        context = PrintContext(today=date(2026, 11, 20), recognised=told)
        path = self._out / f"{document}.{fmt}"
        documents.render(self._rulebook, dossier, self._units, document, fmt, path, context)
        return squeezed(pdf_body(path) if fmt == "pdf" else docx_text(path))


@pytest.fixture
def printed(rulebook: Rulebook, units: AdminUnits, tmp_path: Path) -> Printer:
    return Printer(rulebook, units, tmp_path)


def _case(name: str) -> dict[str, Any]:
    return tomli.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_both_formats_say_the_same(name: str, printed: Printer, tmp_path: Path) -> None:
    pdf = printed(name)
    printed(name, "docx")
    words = set(WORDS.findall(docx_text(tmp_path / f"{name}.docx")))
    assert {word for word in words if word not in pdf} == set()


def test_the_data_sheet_has_the_fields_of_the_form(printed: Printer) -> None:
    text = printed("to-khai-nhan-hieu")
    for part in ("THUNG MÂY", "hai ngọn núi đá", "Hợp tác xã Nông lâm nghiệp Thung Mây", "Mật ong"):
        assert squeezed(part) in text
    assert squeezed("Cần đối chiếu: Tên, số hiệu tờ khai") in text
    assert squeezed("Quy chế sử dụng nhãn hiệu") not in text
    group = printed("to-khai-nhan-hieu", **{"mark.type": "certification", "mark.classes": []})
    assert squeezed("Quy chế sử dụng nhãn hiệu") in group
    assert squeezed("Nhóm gợi ý theo bộ sản phẩm") in group


def test_the_list_tells_steps_needs_and_owners(printed: Printer) -> None:
    text = printed("danh-muc-nhan-hieu")
    for part in ("11/02/2027", "01/3/2027 (tính)", "Chưa đăng ký", "Luật Sở hữu trí tuệ, Điều 119"):
        assert squeezed(part) in text
    assert squeezed("ONG ĐÁ ghi chủ sở hữu là Ông Mẫu Văn A") in text


def test_the_request_goes_to_the_owner(printed: Printer) -> None:
    text = printed("de-nghi-quyen-su-dung")
    assert squeezed("Kính gửi: UBND xã Phú Long") in text
    assert squeezed("12.000 kg") in text


def test_the_report_shows_changes_and_growth(printed: Printer) -> None:
    text = printed("bao-cao-thay-doi")
    for part in ("+12%", "+22,2%", "+15,8%", "+50,8%", "2024*", "Chai nhựa 350 g", "Quá cũ"):
        assert squeezed(part) in text
    alone = printed("bao-cao-thay-doi", base=False)
    assert squeezed("Chưa chọn bản đã công nhận để so") in alone


def test_the_report_marks_what_changed(printed: Printer, tmp_path: Path) -> None:
    text = printed("bao-cao-thay-doi", "docx")
    assert squeezed("Chữ đậm là chỗ mới") in text
    tables = docx.Document(str(tmp_path / "bao-cao-thay-doi.docx")).tables
    rows = [row.cells for table in tables for row in table.rows if len(row.cells) == 3]
    _, old, new = next(cells for cells in rows if cells[1].text.startswith("2024;"))
    assert next(run.text for run in old.paragraphs[0].runs if run.italic).startswith(
        "2.600.000.000"
    )
    assert next(run.text for run in new.paragraphs[0].runs if run.bold).startswith("2.632.000.000")
    assert any(run.text.startswith("2024; 11.200; kg") for run in new.paragraphs[0].runs)


def test_without_a_base_the_report_says_so_once_above(printed: Printer) -> None:
    text = printed("bao-cao-thay-doi", base=False)
    assert text.count(squeezed("Chưa chọn bản đã công nhận để so")) == 1
    assert squeezed("Chưa so với bản đã công nhận.") in text
