"""A printed sheet: letterhead, title, paragraphs, tables, signatures, the MẪU watermark."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from tests.sample_papers import fonts

Block = Flowable
GOLD = HexColor("#B8862B")
RED = HexColor("#B3261E")
HEAD = HexColor("#EFE9DC")
_WATER = Color(0.55, 0.42, 0.25, alpha=0.13)
_ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT, "justify": TA_JUSTIFY}


def style(
    size: float = 12.5,
    align: str = "justify",
    *,
    bold: bool = False,
    italic: bool = False,
    color: Color = black,
    indent: float = 0,
    after: float = 5,
) -> ParagraphStyle:
    """Return a paragraph style of the one family."""
    return ParagraphStyle(
        "sample",
        fontName=fonts.name(bold=bold, italic=italic),
        fontSize=size,
        leading=size * 1.28,
        alignment=_ALIGN[align],
        textColor=color,
        firstLineIndent=indent,
        spaceAfter=after,
    )


def text(words: str, *, bold: bool = False, italic: bool = False, indent: bool = True) -> Block:
    """Return a justified paragraph."""
    return Paragraph(words, style(bold=bold, italic=italic, indent=10 * mm if indent else 0))


def line(words: str, *, align: str = "left", bold: bool = False, italic: bool = False) -> Block:
    """Return one line or a short paragraph without indent."""
    return Paragraph(words, style(align=align, bold=bold, italic=italic, after=3))


def heading(words: str) -> Block:
    """Return a bold line that opens a part."""
    return Paragraph(words, style(bold=True, align="left", after=4))


def new_page() -> Block:
    """Return a break: what follows starts on the next page."""
    return PageBreak()


def together(*blocks: Block) -> Block:
    """Return the blocks as one that no page break parts."""
    return KeepTogether(list(blocks))


def gap(points: float = 8) -> Block:
    """Return empty height."""
    return Spacer(1, points)


def letterhead(agency: Sequence[str], number: str, place_date: str) -> list[Block]:
    """Return the two-column head: agency and number at the left, the national header right."""
    left = [
        Paragraph(row, style(11.5, "center", bold=index == len(agency) - 1, after=0))
        for index, row in enumerate(agency)
    ]
    left += [_rule("35%")]
    if number:
        left += [Paragraph(f"Số: {number}", style(12, "center", after=0))]
    right: list[Block] = [
        Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style(11.5, "center", bold=True, after=0)),
        Paragraph("Độc lập - Tự do - Hạnh phúc", style(12.5, "center", bold=True, after=0)),
        _rule("58%"),
        Paragraph(place_date, style(12, "center", italic=True, after=0)),
    ]
    table = Table([[left, right]], colWidths=["43%", "57%"])
    looks = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (0, 0), (-1, -1), "CENTER")]
    table.setStyle(TableStyle([*looks, *_no_padding()]))
    return [table, gap(14)]


def national() -> list[Block]:
    """Return the centred national header of contracts and certificates."""
    return [
        Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style(12.5, "center", bold=True, after=0)),
        Paragraph("Độc lập - Tự do - Hạnh phúc", style(13, "center", bold=True, after=0)),
        _rule("34%"),
        gap(12),
    ]


def title(words: str, *below: str, color: Color = black, size: float = 15) -> list[Block]:
    """Return a centred title with lines below it."""
    parts: list[Block] = [Paragraph(words, style(size, "center", bold=True, color=color, after=2))]
    parts += [Paragraph(row, style(12.5, "center", italic=True, after=1)) for row in below]
    return [*parts, gap(10)]


def facts(*pairs: tuple[str, str], label_width: float = 0.34) -> Block:
    """Return labels and values in two columns."""
    rows = [
        [Paragraph(f"{label}:", style(align="left", after=0)), Paragraph(value, style(after=0))]
        for label, value in pairs
    ]
    table = Table(rows, colWidths=[f"{label_width:.0%}", f"{1 - label_width:.0%}"])
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ]
        )
    )
    return table


def grid(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    align: str = "",
    total: Sequence[str] | None = None,
    size: float = 11,
) -> list[Block]:
    """Return a ruled table; `align` has one letter per column (l, c, r), widths are shares."""
    letters = align or "l" * len(head)
    names = {"l": "left", "c": "center", "r": "right"}

    def cells(row: Sequence[str], *, bold: bool = False) -> list[Paragraph]:
        return [
            Paragraph(cell, style(size, names[letters[index]], bold=bold, after=0))
            for index, cell in enumerate(row)
        ]

    body = [[Paragraph(cell, style(size, "center", bold=True, after=0)) for cell in head]]
    body += [cells(row) for row in rows]
    if total is not None:
        body.append(cells(total, bold=True))
    whole = sum(widths)
    table = Table(body, colWidths=[f"{width / whole:.4%}" for width in widths], repeatRows=1)
    ruled = [
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("BACKGROUND", (0, 0), (-1, 0), HEAD),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), 3.5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3.5),
    ]
    table.setStyle(TableStyle(ruled))
    return [table, gap(8)]


def save(
    path: Path, blocks: Sequence[Block], *, wide: bool = False, certificate: bool = False
) -> None:
    """Write the blocks as a PDF, the same bytes each time."""
    fonts.register()
    size = landscape(A4) if wide else A4
    edge = 24 * mm if certificate else 20 * mm
    left = 26 * mm if certificate else 28 * mm

    def dress(canvas: Canvas, document: BaseDocTemplate) -> None:
        if certificate:
            _frame(canvas, size)
        _watermark(canvas, size)
        if document.page > 1:
            canvas.setFont(fonts.name(), 12)
            canvas.drawCentredString(size[0] / 2, size[1] - 12 * mm, str(document.page))

    document = BaseDocTemplate(
        str(path), pagesize=size, invariant=1, title=path.stem, author="MẪU", creator="",
        producer="", leftMargin=left, rightMargin=edge, topMargin=edge, bottomMargin=18 * mm,
    )  # fmt: skip
    frame = Frame(
        left, 18 * mm, size[0] - left - edge, size[1] - 18 * mm - edge, 0, 0, 0, 0, id="page"
    )
    document.addPageTemplates([PageTemplate(frames=[frame], onPage=dress)])
    document.build(list(blocks))


def _rule(width: str) -> Block:
    return HRFlowable(width=width, thickness=0.7, color=black, spaceBefore=2, spaceAfter=3)


def _no_padding() -> list[tuple[str, tuple[int, int], tuple[int, int], int]]:
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    return [(side, (0, 0), (-1, -1), 0) for side in sides]


def _watermark(canvas: Canvas, size: tuple[float, float]) -> None:
    canvas.saveState()
    canvas.setFillColor(_WATER)
    canvas.translate(size[0] / 2, size[1] / 2)
    canvas.rotate(40)
    canvas.setFont(fonts.name(bold=True), 150)
    canvas.drawCentredString(0, -50, "MẪU")
    canvas.restoreState()
    canvas.setFillColor(HexColor("#7A6A52"))
    canvas.setFont(fonts.name(italic=True), 8.5)
    canvas.drawCentredString(
        size[0] / 2, 9 * mm, "MẪU: giấy tờ, tên và số liệu giả định, không có giá trị pháp lý"
    )
    canvas.setFillColor(black)


def _frame(canvas: Canvas, size: tuple[float, float]) -> None:
    """Draw the double golden frame of certificates with a knot in each corner."""
    canvas.saveState()
    canvas.setStrokeColor(GOLD)
    for inset, width in ((12, 2.2), (14.5, 0.7)):
        edge = inset * mm
        canvas.setLineWidth(width)
        canvas.rect(edge, edge, size[0] - 2 * edge, size[1] - 2 * edge)
    canvas.setFillColor(white)
    for x in (13.2 * mm, size[0] - 13.2 * mm):
        for y in (13.2 * mm, size[1] - 13.2 * mm):
            canvas.setLineWidth(1.2)
            canvas.rect(x - 9, y - 9, 18, 18, fill=1)
            canvas.rect(x - 5, y - 5, 10, 10)
    canvas.restoreState()
