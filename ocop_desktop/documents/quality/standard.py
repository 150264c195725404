"""Indicators with their limits, the parts of a declaration, results beside limits."""

from collections.abc import Sequence
from itertools import groupby

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Paragraph, Run
from ocop_desktop.documents.tables import aimed, grid
from ocop_desktop.documents.wording import body, dotted
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.quality import reports as judged
from ocop_desktop.dossier.quality.reports import INDICATORS, RESULTS, ReportLine
from ocop_desktop.dossier.quality.verdicts import Verdict
from ocop_desktop.dossier.values import Row
from ocop_desktop.text import lower_first

_PACKINGS = "product.packings"
_LINES_TO_FILL = 4
_VERDICTS = {"pass": "Đạt", "fail": "Không đạt", "unknown": "Chưa rõ"}
_COLUMNS = ("name", "limit", "unit", "method")
_LABELS = ("TT", "Chỉ tiêu", "Mức", "Đơn vị", "Phương pháp thử")


def indicators(answers: Answers) -> list[Block]:
    """Return a table for every group of indicators; lines to write on while there are none."""
    rows = answers.rows(INDICATORS)
    if not rows:
        return list(dotted(_LINES_TO_FILL))
    order = [choice.id for choice in answers.rulebook.fields[INDICATORS].column("group").choices]
    place = {name: number for number, name in enumerate(order)}
    ranked = sorted(rows, key=lambda row: place.get(str(row.get("group") or ""), len(order)))
    blocks: list[Block] = []
    for group, found in groupby(ranked, key=lambda row: row.get("group")):
        blocks += _group(answers, str(group or ""), list(found))
    return blocks


def declared(answers: Answers) -> list[Block]:
    """Return the packing sizes as the declaration states them."""
    field = answers.rulebook.fields[_PACKINGS]
    column = field.column("packing")
    sizes = [text for row in answers.rows(_PACKINGS) if (text := answers.cell(row, column))]
    return list(body(f"Quy cách đóng gói: {'; '.join(sizes)}.")) if sizes else []


def reports(answers: Answers) -> list[Block]:
    """Return every result with its limit, laboratory and verdict, then what is not clear."""
    found = judged.reports(answers.dossier)
    if not found.lines:
        return list(body("Chưa chép kết quả nào từ phiếu kiểm nghiệm."))
    labels = ("TT", "Chỉ tiêu", "Mức", "Kết quả", "Đơn vị", "Phiếu, nơi kiểm nghiệm", "Kết luận")
    rows = [
        (
            str(number),
            line.name,
            line.limit,
            line.result,
            line.unit,
            _lab(line),
            _VERDICTS[line.verdict],
        )
        for number, line in enumerate(found.lines, start=1)
    ]
    table = grid(labels, rows, ("center", "left", "center", "center", "center", "left", "center"))
    notes = [f"{line.name}: {lower_first(line.why)}" for line in found.lines if line.why]
    return [
        aimed(table, [RESULTS]),
        *body(_summed(found)),
        *(part for note in notes for part in body(f"- {note}")),
    ]


def untested(answers: Answers) -> list[Block]:
    """Return the indicators of the standard that no report tested; nothing when all were."""
    names = judged.reports(answers.dossier).untested
    if not names or not answers.rows(RESULTS):
        return []
    listed = "; ".join(lower_first(name) for name in names)
    return list(body(f"Chỉ tiêu trong tiêu chuẩn chưa có kết quả: {listed}."))


def _group(answers: Answers, group: str, rows: Sequence[Row]) -> list[Block]:
    field = answers.rulebook.fields[INDICATORS]
    title = next((c.label for c in field.column("group").choices if c.id == group), "Chỉ tiêu")
    texts = [
        [str(number), *(answers.cell(row, field.column(name)) for name in _COLUMNS)]
        for number, row in enumerate(rows, start=1)
    ]
    used = [0, *(i for i in range(1, len(_LABELS)) if any(row[i] for row in texts))]
    table = grid(
        [_LABELS[i] for i in used],
        [[row[i] for i in used] for row in texts],
        [("center", "left", "center", "center", "left")[i] for i in used],
    )
    heading = Paragraph(inlines=(Run(text=title, italic=True),), indent=True, keep_next=True)
    return [heading, aimed(table, [INDICATORS])]


def _lab(line: ReportLine) -> str:
    if not line.known:
        return f"Phiếu {line.report} chưa có trong bảng Phiếu kiểm nghiệm"
    parts = [f"Phiếu {line.report}", line.lab, line.accreditation]
    if line.tested_on:
        parts.append(format_date(line.tested_on))
    return ", ".join(part for part in parts if part)


def _summed(found: judged.Reports) -> str:
    words: tuple[tuple[Verdict, str], ...] = (
        ("pass", "đạt"),
        ("fail", "không đạt"),
        ("unknown", "chưa rõ"),
    )
    counts = [f"{found.count(verdict)} {word}" for verdict, word in words]
    return f"Cộng {len(found.lines)} kết quả: {', '.join(counts)}."
