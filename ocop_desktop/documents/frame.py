"""Headers, titles, headings and signatures of a document (Phụ lục I, NĐ 30/2020/NĐ-CP)."""

from msgspec.structs import replace

from ocop_desktop.documents.blocks import (
    AFTER,
    KEYWORD,
    TEXT_WIDTH,
    Block,
    Columns,
    PageBreak,
    Paragraph,
    Qr,
    Rule,
    Simple,
    Space,
)
from ocop_desktop.documents.desk_blocks import recipients
from ocop_desktop.documents.fill import Filler
from ocop_desktop.documents.wording import plain
from ocop_desktop.rulebook import items as printed

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_MOTTO_RULE = 60.0
_TITLE_RULE = 50.0
_AGENCY_RULE = 25.0
_AGENCY_WIDTH = 62.0
_SIGNATURE_WIDTH = 92.0
_SIGNING_ROOM = 22.0


def form_number(fill: Filler, item: printed.FormNumber, form_id: str) -> Block:
    """Return “Mẫu số …” at the right, and once frozen a QR code of the snapshot at the left."""
    snapshot = fill.answers.context.snapshot
    inlines = fill.inlines(item.text, bold=True)
    label = Paragraph(inlines=inlines, align="right", after=0 if snapshot else AFTER)
    if not snapshot:
        return label
    return _beside_mark(snapshot, form_id, (label,))


def identity_mark(snapshot: str, form_id: str) -> list[Block]:
    """Return the QR code of the snapshot for a document that has no form number beside it."""
    return [_beside_mark(snapshot, form_id, ())] if snapshot else []


def _beside_mark(snapshot: str, form_id: str, right: tuple[Simple, ...]) -> Columns:
    return Columns(
        left=(Qr(text=f"{KEYWORD} {form_id} {snapshot}"),),
        right=right,
        left_width=TEXT_WIDTH / 2,
        right_width=TEXT_WIDTH / 2,
        after=AFTER / 2,
    )


def national_header(fill: Filler, item: printed.NationalHeader) -> list[Block]:
    """Return Quốc hiệu and tiêu ngữ, beside the issuing agency when there is one."""
    nation = (
        plain(COUNTRY, size=13, bold=True, align="center"),
        plain(MOTTO, bold=True, align="center"),
    )
    if not item.agency:
        return [*nation, Rule(width=_MOTTO_RULE, after=2 * AFTER)]
    agency = [fill.centred(line, size=13) for line in item.agency]
    below: list[Simple] = []
    if item.number:
        below.append(replace(fill.centred(item.number, bold=False, size=13), before=AFTER))
    if item.about:
        below.append(replace(fill.centred(item.about, bold=False, size=12), before=AFTER / 2))
    day: list[Simple] = []
    if item.place_date:
        line = fill.centred(item.place_date, bold=False, italic=True)
        day.append(replace(line, before=AFTER))
    return [
        Columns(
            left=(*agency, Rule(width=_AGENCY_RULE, after=0), *below),
            right=(*nation, Rule(width=_MOTTO_RULE, after=0), *day),
            left_width=_AGENCY_WIDTH,
            right_width=TEXT_WIDTH - _AGENCY_WIDTH,
            after=2 * AFTER,
        )
    ]


def title(fill: Filler, item: printed.Title) -> list[Block]:
    """Return the title lines with the short rule below."""
    lines = [fill.centred(line) for line in item.lines]
    lines += [fill.centred(line, bold=False, italic=True) for line in item.italic]
    blocks: list[Block] = [replace(line, keep_next=True) for line in lines]
    if item.rule:
        blocks.append(Rule(width=_TITLE_RULE, after=2 * AFTER))
    return blocks


def heading(fill: Filler, item: printed.Heading) -> list[Block]:
    """Return a heading, on a new page when the form says so."""
    last = len(item.lines) - 1
    blocks: list[Block] = [PageBreak()] if item.new_page else []
    return blocks + [
        Paragraph(
            inlines=fill.inlines(line, bold=True),
            align="center" if item.centred else "left",
            indent=not item.centred,
            before=2 * AFTER if place == 0 else 0,
            after=AFTER if place == last else 0,
            keep_next=True,
            level=(1 if item.centred else 2) if place == last else 0,
        )
        for place, line in enumerate(item.lines)
    ]


def signature(fill: Filler, item: printed.Signature) -> Columns:
    """Return place, date, capacity and room to sign, at the right; who else signs at the left."""
    right: list[Simple] = []
    if item.place_date:
        right.append(fill.centred(item.place_date, bold=False, italic=True))
    right += [fill.centred(line) for line in item.lines]
    right += [fill.centred(line, bold=False, italic=True) for line in item.italic]
    right.append(Space(height=_SIGNING_ROOM))
    name = fill.only_answers(item.name)
    if name:
        place = fill.first_place(item.name)
        right.append(plain(name, bold=True, align="center", target=place))
    left: list[Simple] = list(recipients(fill.answers)) if item.recipients else []
    if item.beside:
        # The capacities stand on one line: nothing faces the place and date.
        above = [plain("", align="center")] if item.place_date else []
        left = [*above, *(fill.centred(line) for line in item.beside)]
        left += [fill.centred(line, bold=False, italic=True) for line in item.italic]
    return Columns(
        left=tuple(left),
        right=tuple(right),
        left_width=TEXT_WIDTH - _SIGNATURE_WIDTH,
        right_width=_SIGNATURE_WIDTH,
    )
