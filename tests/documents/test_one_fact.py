"""A fact is entered once: every document, check and tool that speaks of it follows its entry."""

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from ocop_desktop import documents, paths
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import docx_text, squeezed

DAY = date(2026, 11, 20)


class Fact(NamedTuple):
    """An entry, its new value (a row's change for tables), words to look for, who must follow."""

    field: str
    value: Any
    words: str
    documents: tuple[str, ...]
    findings: tuple[str, ...] = ()


PRODUCER = ("mau-01", "mau-02", "phuong-an", "noi-dung-nhan", "noi-dung-truy-xuat")
FACTS = {
    "product name": Fact(
        "product.name", "Mật Zếch", "Mật Zếch",
        (*PRODUCER, "tieu-chuan-co-so", "ban-tu-cong-bo", "ke-hoach-kiem-soat", "so-lo",
         "bang-kiem-nghiem", "tom-tat-lien-ket", "ban-ke-nguon-goc", "de-nghi-quyen-su-dung",
         "tu-lieu-cau-chuyen"),
        ("label-missing", "paper-other-product"),
    ),
    "address": Fact(
        "producer.address", "Xóm Zếch", "Xóm Zếch",
        (*PRODUCER, "ban-tu-cong-bo", "hop-dong-lien-ket", "to-khai-nhan-hieu",
         "giai-trinh-moi-truong", "de-nghi-quyen-su-dung"),
        ("label-wrong",),
    ),
    "net quantity": Fact(
        "labelling.quantity", 777, "777 g", ("noi-dung-nhan",), ("label-wrong",)
    ),
    "shelf life": Fact(
        "labelling.shelf_life", 29, "29 tháng",
        ("noi-dung-nhan", "tieu-chuan-co-so", "ban-tu-cong-bo"), ("label-wrong",),
    ),
    "own standard": Fact(
        "product.standard", "TCCS 99:2026/ZZ", "TCCS 99:2026/ZZ",
        ("mau-02", "noi-dung-truy-xuat", "yeu-cau-chat-luong", "tieu-chuan-co-so",
         "ban-tu-cong-bo", "bang-kiem-nghiem"),
        ("label-wrong",),
    ),
    "declaration": Fact(
        "quality.declaration_number", "99/ZZ/2026", "99/ZZ/2026",
        ("mau-02", "ban-tu-cong-bo", "yeu-cau-chat-luong"), ("label-wrong",),
    ),
    "bar code": Fact(
        "packaging.gtin", "8930000000026", "8930000000026", ("mau-02", "noi-dung-nhan"),
        ("label-wrong",),
    ),
    "test report": Fact(
        "quality.tests", {"number": "ZZ-0099"}, "ZZ-0099",
        ("mau-02", "yeu-cau-chat-luong", "bang-kiem-nghiem"),
    ),
    "trademark": Fact(
        "ip.rights", {"application": "4-2025-99999"}, "4-2025-99999", ("mau-02",)
    ),
    "workers": Fact(
        "people.labour", {"total": 101}, "101", ("mau-02", "danh-sach-bao-hiem"),
        ("workers-differ", "claims-more-than-data"),
    ),
    "local material": Fact(
        "materials.sources", {"share": 41.7}, "41,7%", ("mau-02", "ban-ke-nguon-goc"),
        ("material-shares",),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def honey(rulebook: Rulebook, units: AdminUnits) -> Dossier:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    return decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32)


def changed(dossier: Dossier, fact: Fact) -> Dossier:
    """Return the dossier with one answer changed; of a table the first row."""
    value = fact.value
    if isinstance(value, dict):
        rows = deepcopy(dossier.rows(fact.field))
        value = [{**rows[0], **value}, *rows[1:]]
    return replace(dossier, answers={**dossier.answers, fact.field: value})


@pytest.mark.parametrize("name", FACTS)
def test_one_entry_reaches_everything_that_speaks_of_it(
    name: str, honey: Dossier, rulebook: Rulebook, units: AdminUnits, tmp_path: Path
) -> None:
    fact = FACTS[name]
    dossier = changed(honey, fact)
    out = tmp_path / "giay.docx"
    for document in fact.documents:
        documents.render(rulebook, dossier, units, document, "docx", out, PrintContext(today=DAY))
        assert squeezed(fact.words) in squeezed(docx_text(out)), document
    before = {(one.rule, one.message) for one in check(rulebook, units, honey, DAY)}
    after = {(one.rule, one.message) for one in check(rulebook, units, dossier, DAY)}
    assert {rule for rule, _ in after - before} >= set(fact.findings)
