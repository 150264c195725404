"""Our own pages of the appendix: cover, contents, dividers, and the stamp on every page."""

from collections.abc import Callable, Iterable, Sequence

import msgspec
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.appendix.fitting import A4, BAND, MM, PHOTO_MARGIN, Placed
from ocop_desktop.documents.appendix.items import Item
from ocop_desktop.documents.appendix.subject import Subject
from ocop_desktop.documents.blocks import (
    AFTER,
    DRAFT_MARK,
    KEYWORD,
    MARGIN_LEFT,
    MARGIN_TOP,
    TABLE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Align,
    Block,
    Cell,
    Document,
    Paragraph,
    Qr,
    Row,
    Rule,
    Space,
    TableBlock,
)
from ocop_desktop.documents.frame import COUNTRY, MOTTO
from ocop_desktop.documents.pdf.flow import Page, pages
from ocop_desktop.documents.pdf.fonts import fonts
from ocop_desktop.documents.pdf.lines import layout
from ocop_desktop.documents.pdf.writer import strips_of
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.documents.wording import one_line, plain
from ocop_desktop.dossier.numbers import format_date

Words = Callable[[Item], str]

_STAMP = 9.5
_NUMBER = 12.0
_WIDTHS = (17.0, 70.0, 50.0, 23.0)
_BETWEEN = " · "


class SheetPage(msgspec.Struct, frozen=True):
    """A page laid out, and for each line of its table the evidence that line leads to."""

    page: Page
    links: dict[int, str]


def cover(subject: Subject, items: Sequence[Item]) -> tuple[SheetPage, ...]:
    """Return the cover sheet."""
    printed = sum(bool(item.pages) for item in items)
    pages_in_all = sum(len(item.pages) for item in items)
    kept = len(items) - printed
    counted = f"{printed} minh chứng in trong phụ lục, {pages_in_all} trang"
    if kept:
        counted += f"; {kept} tệp gốc, đường dẫn kèm riêng"
    blocks: list[Block] = [
        plain(COUNTRY, size=13, bold=True, align="center"),
        plain(MOTTO, bold=True, align="center"),
        Rule(width=60, after=2 * AFTER),
        Space(height=38),
        _centred(subject.heading, 22, bold=True),
        _centred("Kèm theo Báo cáo tự đánh giá về sản phẩm (Mẫu số 02)", 14, italic=True),
        Space(height=14),
        _centred(subject.product or "(chưa đặt tên sản phẩm)", 18, bold=True),
        _centred(subject.producer, 14),
        _centred(subject.address, 13),
        Space(height=8),
        _centred(f"Bộ sản phẩm: {subject.chosen.name}" if subject.chosen else "", 13),
        _centred(counted, 13),
    ]
    if subject.sample:
        blocks.append(_centred("MẪU, số liệu giả định", 13, bold=True))
    if subject.context.snapshot:
        blocks += [Space(height=20), *_identity(subject)]
    return _pages(blocks)


def contents(subject: Subject, items: Sequence[Item], words: Words) -> tuple[SheetPage, ...]:
    """Return the contents: papers under the criterion they stand at, in page order."""
    rows: list[Row] = []
    leads: list[str] = []
    for criterion in dict.fromkeys(item.criterion for item in items):
        rows.append(_wide(_heading(subject, criterion)))
        leads.append("")
        for item in items:
            if item.criterion == criterion:
                rows.append(_line(item, words))
                leads.append(item.evidence.id)
    title: list[Block] = [
        _centred("MỤC LỤC MINH CHỨNG", 14, bold=True, level=1),
        Rule(width=40, after=AFTER),
    ]
    if not rows:
        return _pages([*title, plain("(Chưa có minh chứng nào.)", italic=True)])
    return _pages([*title, _table(rows)], leads)


def divider(
    subject: Subject,
    criterion: str,
    found: Sequence[Item],
    everything: Sequence[Item],
    words: Words,
) -> tuple[SheetPage, ...]:
    """Return the sheet before the papers of a criterion."""
    also = [
        item for item in everything if criterion in item.evidence.criteria and item not in found
    ]
    rows = [_line(item, words) for item in (*found, *also)]
    leads = [item.evidence.id for item in (*found, *also)]
    top = f"TIÊU CHÍ {criterion}" if criterion else "MINH CHỨNG KHÁC"
    blocks: list[Block] = [
        Space(height=45),
        _centred(top, 20, bold=True),
        _centred(subject.title_of(criterion), 16),
        Rule(width=40, after=3 * AFTER),
        _table(rows),
    ]
    if any(not item.pages for item in found):
        blocks.append(
            plain(
                "Tệp gốc (văn bản, bảng tính, clip) nằm trong thư mục Minh chứng của bộ điện tử.",
                size=12,
                italic=True,
            )
        )
    links = [item for item in found if item.evidence.link]
    blocks += [plain(f"{item.code}: {item.evidence.link}", size=12, align="left") for item in links]
    return _pages(blocks, leads)


class Drawing:
    """The pages of one appendix on reportlab's canvas; they become forms of the final file."""

    def __init__(self, subject: Subject, canvas: Canvas) -> None:
        self._subject, self._canvas = subject, canvas
        self._fonts = fonts()
        self.links: list[tuple[int, tuple[float, float, float, float], str]] = []
        self._count = 0

    def sheet(self, sheet: SheetPage, number: int) -> None:
        """Draw one of our own pages."""
        canvas = self._canvas
        canvas.setPageSize(A4)
        top, left = A4[1] - MARGIN_TOP * MM, MARGIN_LEFT * MM
        for index, (place, strip) in enumerate(sheet.page.placed):
            strip.draw(canvas, left, top - place)
            target = sheet.links.get(index)
            if target:
                high = top - place
                box = (left, high - strip.height, left + TEXT_WIDTH * MM, high)
                self.links.append((self._count, box, target))
        if self._subject.context.draft:
            self._words(DRAFT_MARK, A4[1] - 9 * MM, "right", left, TEXT_WIDTH * MM, bold=True)
        product = f"{sentence(self._subject.heading)}{_BETWEEN}Hồ sơ {self._subject.product}"
        self._stamp(product, number, A4[0], left, 20 * MM)
        self._next()

    def stamp(self, item: Item, index: int, number: int, placed: Placed) -> None:
        """Draw the stamp below a page of a paper, and the caption below a photo."""
        self._canvas.setPageSize(placed.sheet)
        if item.kind == "photo":
            self._caption(item, placed.clip[1])
        place = f"tr. {index + 1}/{len(item.pages)}"
        words = _BETWEEN.join((item.code, place, f"Hồ sơ {self._subject.product}"))
        self._stamp(words, number, placed.sheet[0], 12 * MM, 12 * MM)
        self._next()

    def _caption(self, item: Item, below: float) -> None:
        said = f"{item.code}. {item.name}"
        if item.evidence.issued_on:
            said += f" ({format_date(item.evidence.issued_on)})"
        caption = plain(said, size=12, align="center", italic=True)
        width, top = A4[0] - 2 * PHOTO_MARGIN, below - 2 * MM
        for line in layout(caption, width, self._fonts)[:2]:
            line.draw(self._canvas, PHOTO_MARGIN, top)
            top -= line.height

    def _stamp(self, words: str, number: int, wide: float, left: float, right: float) -> None:
        width = wide - left - right
        self._canvas.setLineWidth(0.4)
        self._canvas.line(left, BAND - 1.2 * MM, left + width, BAND - 1.2 * MM)
        tail = _BETWEEN.join(part for part in (f"Trang {number}", self._subject.state) if part)
        face = self._fonts.regular
        room = width - face.width(tail, _STAMP) - 4 * MM
        top = BAND - 2.2 * MM
        self._words(_shortened(one_line(words), room, face.width), top, "left", left, width)
        self._words(tail, top, "right", left, width)

    def _words(
        self, words: str, top: float, align: Align, left: float, width: float, *, bold: bool = False
    ) -> None:
        line = plain(words, size=_STAMP, align=align, bold=bold)
        layout(line, width, self._fonts)[0].draw(self._canvas, left, top)

    def _next(self) -> None:
        self._count += 1
        self._canvas.showPage()


def sentence(heading: str) -> str:
    """Return a heading in capitals as it stands in a sentence."""
    return heading.capitalize()


def _shortened(words: str, room: float, width: Callable[[str, float], float]) -> str:
    if width(words, _STAMP) <= room:
        return words
    while words and width(f"{words}…", _STAMP) > room:
        words = words[:-1].rstrip()
    return f"{words}…"


def _identity(subject: Subject) -> Iterable[Block]:
    snapshot = subject.context.snapshot
    yield Qr(text=f"{KEYWORD} phu-luc {snapshot}", size=26)
    yield plain(subject.state, size=12)


def _centred(
    words: str, size: float, *, bold: bool = False, italic: bool = False, level: int = 0
) -> Paragraph:
    return plain(
        words, size=size, align="center", bold=bold, italic=italic, after=AFTER, level=level
    )


def _heading(subject: Subject, criterion: str) -> str:
    title = subject.title_of(criterion)
    return f"{criterion}. {title}" if criterion else title


def _table(rows: Sequence[Row]) -> TableBlock:
    head = head_row(("Mã", "Minh chứng", "Số, ngày cấp", "Trang"), TABLE)
    return TableBlock(widths=_WIDTHS, head=(head,), rows=tuple(rows))


def _wide(words: str) -> Row:
    return Row(cells=(cell(words, TABLE, bold=True, span=len(_WIDTHS)),), keep_next=True)


def _line(item: Item, words: Words) -> Row:
    evidence = item.evidence
    issued = format_date(evidence.issued_on) if evidence.issued_on else ""
    cells: tuple[Cell, ...] = (
        cell(item.code, TABLE),
        cell(one_line(item.name), TABLE),
        cell("\n".join(part for part in (one_line(evidence.number), issued) if part), TABLE),
        cell(words(item), TABLE, "center"),
    )
    return Row(cells=cells)


def _pages(blocks: Sequence[Block], leads: Sequence[str] = ()) -> tuple[SheetPage, ...]:
    """Lay blocks out; `leads` names for each row of their table the evidence it leads to."""
    document = Document(
        title="", blocks=tuple(blocks), footer_left="", footer_right="", draft=False
    )
    strips = strips_of(document, fonts())
    rows = [strip for strip in strips if strip.head]
    # A row cut in two over pages has no single place; then nothing is a link.
    whole = len(rows) == len(leads)
    known = dict(zip(map(id, rows), leads, strict=True)) if whole else {}
    return tuple(
        SheetPage(
            page,
            {
                index: known[id(strip)]
                for index, (_, strip) in enumerate(page.placed)
                if known.get(id(strip))
            },
        )
        for page in pages(strips, TEXT_HEIGHT * MM)
    )
