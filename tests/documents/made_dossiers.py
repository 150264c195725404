"""Complete dossiers made from the rulebook itself: every field that is asked gets an answer."""

from datetime import date
from typing import Any

from ocop_desktop.dossier.conditions import shown_fields, shown_sections
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.rulebook.units import AdminUnits

HONEY = "mat-ong-va-nong-san-khac"
TEA = "che-tuoi-che-che-bien"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"
PHOTO = "anh"
_ROWS = 3
# Answers that only tick a box.
TICKED = frozenset(
    {
        "registration.kind",
        "product.business_paper",
        "quality.declaration",
        "quality.safety_status",
        "service.declaration",
    }
)

# What the person answers where a rule hangs on it; the rest is made up by kind.
_CHOSEN: dict[str, Any] = {
    "registration.kind": "reassessment",
    "producer.name": "Hợp tác xã Nông lâm nghiệp Thung Mây",
    "producer.kind": "cooperative",
    "producer.province": "37",
    "producer.representative": "Đinh Thị Mơ",
    "producer.representative_gender": "female",
    "product.name": "Mật ong hoa rừng Thung Mây",
    "quality.declaration": "self",
    "quality.safety_status": "has",
    "story.text": "Người Mường ở chân núi đá vôi giữ đàn ong qua mùa hoa dẻ.\nMỗi tổ một tên gọi.",
}


def full(rulebook: Rulebook, commune: str, set_id: str = HONEY) -> Dossier:
    """Return a dossier of `set_id` with every visible field answered and every option chosen."""
    chosen = rulebook.sets[set_id]
    dossier = Dossier(
        id="d" * 32,
        rulebook=rulebook.id,
        set=set_id,
        sample=True,
        answers={**_CHOSEN, "producer.commune": commune},
        assessment={
            item.number: Answer(
                option=max(1, len(item.options("a" if item.criterion.cases else None)) - 1),
                case="a" if item.criterion.cases else None,
                description=f"Mô tả của tiêu chí {item.number}: số liệu lấy từ bảng ở phần II.",
            )
            for item in chosen.criteria
        },
        evidence=_evidence(rulebook, set_id),
    )
    # Answering one field may show another; three rounds reach them all.
    for _ in range(3):
        for section in shown_sections(rulebook, dossier):
            for field in shown_fields(section, rulebook, dossier):
                if field.id not in dossier.answers and field.kind != "files":
                    dossier.answers[field.id] = _value(field, commune)
    return dossier


def said(rulebook: Rulebook, units: AdminUnits, dossier: Dossier) -> dict[str, str]:
    """Return every answer as people read it, by field and cell; ticks print no words."""
    found: dict[str, str] = {}
    for section in shown_sections(rulebook, dossier):
        for field in shown_fields(section, rulebook, dossier):
            value = dossier.answers.get(field.id)
            if value is None or field.id in TICKED:
                continue
            if field.kind == "table":
                for no, row in enumerate(dossier.rows(field.id)):
                    for column in field.columns:
                        text = kind_of(column, units).show(row[column.id], column)
                        found[f"{field.id}[{no}].{column.id}"] = text
            else:
                found[field.id] = kind_of(field, units).show(value, field)
    for number, answer in dossier.assessment.items():
        found[f"assessment/{number}"] = answer.description
    return found


def codes(dossier: Dossier) -> dict[str, str]:
    """Return a code for each piece of evidence."""
    return {item.id: f"MC-{no:02d}" for no, item in enumerate(dossier.evidence, start=1)}


def _evidence(rulebook: Rulebook, set_id: str) -> tuple[Evidence, ...]:
    found = []
    for no, kind in enumerate(rulebook.evidence.kinds, start=1):
        topics = {proof.topic for proof in rulebook.evidence.proofs if kind.id in proof.kinds}
        found.append(
            Evidence(
                id=f"e{no:02d}",
                file=f"giay-{no}.pdf",
                kind=kind.id,
                title=f"Giấy tờ số {no} của cơ sở",
                number=f"{no:03d}/2026/XN",
                issuer="Cơ quan cấp giấy (MẪU)",
                issued_on=date(2026, 3, no),
                expires_on=date(2029, 3, no) if kind.expires else None,
                criteria=tuple(
                    item.number
                    for item in rulebook.sets[set_id].criteria
                    if item.criterion.topic in topics
                ),
                order=no,
            )
        )
    photo = Evidence(id=PHOTO, file="anh.jpg", title="Mặt trước", fields=("product.photos",))
    return (*found, photo)


_SHAPED = {"integer", "decimal", "percent", "money", "date", "year", "yes_no"}


def _value(field: Field, commune: str) -> Any:
    if field.kind == "table":
        rows = range(1, _ROWS + 1)
        return [{c.id: _cell(c, commune, row) for c in field.columns} for row in rows]
    # An example is how people write a value; numbers and days are kept in another shape.
    said = field.example if field.kind not in _SHAPED else None
    return said or _simple(field, commune, field.label, 1)


def _cell(column: Column, commune: str, row: int) -> Any:
    return _simple(column, commune, f"{column.label} {row}", row)


def _simple(spec: Field | Column, commune: str, words: str, row: int) -> Any:
    if spec.kind == "choice":
        return spec.choices[min(row, len(spec.choices)) - 1].id
    if spec.kind == "choices":
        return [choice.id for choice in spec.choices]
    by_row = {
        "integer": 10 + row,
        "decimal": 10 + row,
        "percent": 10 + row,
        "money": 125_000_000 * row,
        "date": f"2026-0{row}-15",
        "year": 2023 + row,
        "yes_no": row % 2 == 1,
        "long_text": (
            f"{words}: cơ sở làm theo phương án đã đặt ra khi tham gia chương trình, giữ chất "
            "lượng đều giữa các lô.\nNăm sau mở rộng thêm một phần ba so với năm nay."
        ),
    }
    return by_row.get(spec.kind) if spec.kind in by_row else _coded(spec, commune, words)


def _coded(spec: Field | Column, commune: str, words: str) -> str:
    known = {
        "phone": "0912345678",
        "email": "thungmay@vidu.vn",
        "tax_code": "0100109106",
        "personal_number": "037185001234",
        "gtin": "8930000000019",
        "province": "37",
        "commune": commune,
        "link": "https://vidu.vn/cua-hang/mat-ong-hoa-rung-thung-may?loai=1",
    }
    return known.get(spec.kind, words)
