"""Lists of workers and of materials, with their sums."""

from collections.abc import Sequence

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Align, Block, TableBlock
from ocop_desktop.documents.slots import field_blocks
from ocop_desktop.documents.tables import aimed, grid
from ocop_desktop.documents.wording import body
from ocop_desktop.dossier.environment.labour import PEOPLE, labour
from ocop_desktop.dossier.environment.origin import SOURCES, Origin, Source, origin
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.scoring.measures import percent

_LABOUR = "people.labour"
_SUPPLIES = "resources.local_supplies"
_MOST_BLANK = 30
_PLACES = {
    "commune": "Trong xã",
    "province": "Trong tỉnh",
    "country": "Ngoài tỉnh",
    "imported": "Nhập khẩu",
    "unknown": "Chưa rõ",
}
_HEAD = ("TT", "Họ tên", "Năm sinh", "Nhóm việc", "Nơi thường trú", "Mã số bảo hiểm", "Đóng từ")


def labour_table(answers: Answers) -> list[Block]:
    """Return the groups of the labour table with their sums."""
    field = answers.rulebook.fields[_LABOUR]
    return field_blocks(answers, field, "") or list(body("Chưa kê lao động."))


def workers(answers: Answers) -> list[Block]:
    """Return the list of people; as many lines to fill as people are insured, while empty."""
    rows = answers.rows(PEOPLE)
    counted = labour(answers.dossier)
    if not rows:
        blank = min(max(counted.insured, counted.total, 1), _MOST_BLANK)
        empty = [[str(number), *[""] * (len(_HEAD) - 1)] for number in range(1, blank + 1)]
        return [_list(empty)]
    columns = {column.id: column for column in answers.rulebook.fields[PEOPLE].columns}
    names = ("name", "birth_year", "group", "commune", "insurance_number", "since")
    texts = []
    for number, row in enumerate(rows, start=1):
        shown = [answers.cell(row, columns[name]) for name in names]
        if not row.get("insured"):
            shown[-2] = shown[-2] or "Không đóng"
        texts.append([str(number), *shown])
    told = (
        f"Cộng {counted.listed} người, {counted.listed_local} người thường trú trong xã, "
        f"{counted.listed_insured} người đóng bảo hiểm."
    )
    return [aimed(_list(texts), [PEOPLE]), *body(told)]


def sources(answers: Answers) -> list[Block]:
    """Return every source of materials with the place it counts for."""
    found = origin(answers.units, answers.dossier)
    if not found.sources:
        return list(body("Chưa kê nguồn nguyên liệu."))
    labels = ("TT", "Nguyên liệu", "Nơi cung cấp", "Xã, phường", "Lượng", "Tỷ lệ", "Tính là")
    rows = [_source(number, one) for number, one in enumerate(found.sources, start=1)]
    total = ["Cộng", "", "", "", "", percent(found.total), ""]
    aligns: tuple[Align, ...] = ("center", "left", "left", "left", "right", "right", "left")
    return [aimed(grid(labels, rows, aligns, total), [SOURCES])]


def origin_said(answers: Answers) -> list[Block]:
    """Return the shares in words, and how they are counted."""
    found = origin(answers.units, answers.dossier)
    if not found.sources:
        return []
    rule = answers.rulebook.environment
    texts = [_shares(found)]
    if not found.complete:
        texts.append(f"Lưu ý: tỷ lệ cộng lại là {percent(found.total)}, cần đủ 100%.")
    if rule is not None:
        texts.append(f"Cách tính: {rule.origin.text}")
        texts += [rule.origin.imported_text] if found.foreign else []
        texts.append(f"Căn cứ: {rule.origin.source}.")
        texts += [f"Cần đối chiếu: {rule.origin.doubt}"] if rule.origin.doubt else []
    return [part for text in texts for part in body(text)]


def supplies(answers: Answers) -> list[Block]:
    """Return the local goods a tourism place serves its guests with."""
    field = answers.rulebook.fields[_SUPPLIES]
    return field_blocks(answers, field, field.label) or list(body("Chưa kê hàng hóa địa phương."))


def _list(rows: Sequence[Sequence[str]]) -> TableBlock:
    return grid(_HEAD, rows, ("center", "left", "center", "left", "left", "left", "center"))


def _source(number: int, one: Source) -> tuple[str, ...]:
    amount = f"{format_number(one.quantity)} {one.unit}".strip() if one.quantity else ""
    supplier = "; ".join(part for part in (one.supplier, one.contract) if part)
    return (
        str(number),
        one.material,
        supplier,
        one.commune,
        amount,
        percent(one.share),
        _PLACES[one.place],
    )


def _shares(found: Origin) -> str:
    rest = ", ".join(
        f"{_PLACES[place].lower()} {percent(found.shares[place])}"
        for place in ("country", "imported", "unknown")
        if found.shares[place]
    )
    told = (
        f"Từ xã nơi sản xuất {percent(found.in_commune)}; "
        f"từ tỉnh nơi sản xuất, gồm cả xã, {percent(found.in_province)}"
    )
    return f"{told}; {rest}." if rest else f"{told}."
