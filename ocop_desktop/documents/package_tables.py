"""Lists of the package: evidence in the order of its codes, documents with their pages."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import AFTER, Align, Block, Paragraph, Run
from ocop_desktop.documents.tables import aimed, grid
from ocop_desktop.documents.wording import plain
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence

_NONE = "(Chưa có minh chứng nào.)"
_COLUMNS: tuple[tuple[str, Align], ...] = (
    ("Mã", "left"),
    ("Minh chứng", "left"),
    ("Số, ngày cấp, hết hạn", "left"),
    ("Nơi cấp", "left"),
    ("Tiêu chí", "left"),
    ("Trang phụ lục", "center"),
)


def evidence_list(answers: Answers) -> list[Block]:
    """Return the table of all evidence; columns nobody filled are left out."""
    rows = [_row(answers, item) for item in answers.evidence()]
    if not rows:
        return [plain(_NONE, italic=True, after=AFTER)]
    used = [index for index in range(len(_COLUMNS)) if any(row[index] for row in rows)]
    table = grid(
        [_COLUMNS[index][0] for index in used],
        [[row[index] for index in used] for row in rows],
        [_COLUMNS[index][1] for index in used],
    )
    return [aimed(table, [f"evidence/{item.id}" for item in answers.evidence()])]


def contents_table(answers: Answers) -> list[Block]:
    """Return the contents list: documents with page counts, then evidence, then the snapshot."""
    context = answers.context
    blocks: list[Block] = []
    if context.contents:
        rows = [
            [str(number), row.name, row.file, "" if row.pages is None else str(row.pages)]
            for number, row in enumerate(context.contents, start=1)
        ]
        blocks.append(_heading("I. Tài liệu"))
        blocks.append(
            grid(
                ["TT", "Tên tài liệu", "Tệp", "Số trang"],
                rows,
                ["center", "left", "left", "center"],
            )
        )
    blocks.append(_heading("II. Minh chứng" if context.contents else "Minh chứng"))
    blocks += evidence_list(answers)
    if context.snapshot:
        blocks.append(
            Paragraph(
                inlines=(Run(text="Bản chốt số liệu: "), Run(text=context.snapshot, bold=True)),
                indent=True,
            )
        )
    return blocks


def _heading(text: str) -> Paragraph:
    return plain(text, bold=True, keep_next=True, after=AFTER, level=2)


def _row(answers: Answers, item: Evidence) -> list[str]:
    kind = item.kind or ""
    known = {kind.id: kind.name for kind in answers.rulebook.evidence.kinds}
    title = item.label if kind not in known else f"{item.label}\n({known[kind]})"
    issued = format_date(item.issued_on) if item.issued_on else ""
    expires = f"hết hạn {format_date(item.expires_on)}" if item.expires_on else ""
    return [
        answers.code(item),
        title,
        "\n".join(part for part in (item.number, issued, expires) if part),
        item.issuer,
        ", ".join(item.criteria),
        answers.place(item).removeprefix("tr. "),
    ]
