"""Slots: all answers that are printed at one place of a document."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Paragraph, Picture, PictureRow, Run
from ocop_desktop.documents.tables import field_table, sums_in_words
from ocop_desktop.documents.wording import body, dotted, one_line, said
from ocop_desktop.dossier.conditions import is_filled, shown_fields, shown_sections
from ocop_desktop.rulebook.items import Slot
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.text import fold

_LINES_TO_FILL = 2
_PER_ROW = 2
_SAME = 0.4
# A text and the entry it prints, "" for a label.
_Part = tuple[str, str]
_LONG = frozenset({"long_text", "table", "files", "link"})


def slot_blocks(answers: Answers, spec_id: str, item: Slot, heading: str) -> list[Block]:
    """Return the blocks of a slot; none when this dossier is asked nothing that goes here.

    `heading` is what stands above it: an answer whose label it repeats is printed without label.
    An empty slot under a heading leaves lines to write on.
    """
    fields = _fields(answers, {f"{spec_id}/{item.id}", *item.also})
    if not fields:
        return []
    blocks: list[Block] = []
    if item.text:
        blocks.append(_title(item.text))
    above = item.text or heading
    content = _content(answers, fields, above)
    if not content and above:
        content = list(dotted(_LINES_TO_FILL))
    return blocks + content


def field_blocks(answers: Answers, field: Field, heading: str) -> list[Block]:
    """Return label and answer of one field; nothing when it is empty."""
    if not is_filled(field, answers.dossier):
        return []
    known = _repeats(field, heading)
    lead = "" if known else f"- {field.label}: "
    caption = [] if known else [_caption(f"- {field.label}:")]
    if field.kind == "table":
        table = field_table(answers, field)
        told = (said((text, field.id)) for text in sums_in_words(answers, field))
        return [*caption, table, *told] if table else []
    if field.kind == "files":
        return [*caption, *_files(answers, field)]
    return list(body(answers.field(field.id), lead, target=field.id))


def _title(text: str) -> Block:
    return Paragraph(inlines=(Run(text=text, bold=True),), indent=True, keep_next=True, level=3)


def _content(answers: Answers, fields: list[Field], above: str) -> list[Block]:
    """Return all answers in order; short ones that belong together share a paragraph."""
    blocks: list[Block] = []
    shared: list[_Part] = []
    before: Field | None = None
    for field in fields:
        short = field.kind not in _LONG
        if shared and not (short and before and _belongs(field, before)):
            blocks.append(_together(shared))
            shared = []
        if short and not _repeats(field, above):
            if is_filled(field, answers.dossier):
                shared += _labelled(answers, field, first=not shared)
        else:
            blocks += field_blocks(answers, field, above)
        before = field
    return [*blocks, *([_together(shared)] if shared else ())]


def _together(parts: list[_Part]) -> Block:
    return said(("- ", ""), *parts)


def _belongs(field: Field, before: Field) -> bool:
    """Return whether a short answer continues the one before: same row, or asked because of it."""
    asked = field.shown_when.field if field.shown_when else ""
    earlier = before.shown_when.field if before.shown_when else ""
    if asked and asked in {before.id, earlier}:
        return True
    return "full" not in {field.width, before.width} and asked == earlier


def _labelled(answers: Answers, field: Field, *, first: bool) -> list[_Part]:
    label = field.label
    if not first and label[1:2].islower():
        label = label[0].lower() + label[1:]
    lead = f"{label}: " if first else f"; {label}: "
    return [(lead, ""), (one_line(answers.field(field.id)), field.id)]


def _repeats(field: Field, heading: str) -> bool:
    """Return whether the heading says what the label says, not merely one of its words."""
    label, above = fold(field.label), fold(heading)
    return label in above and len(label) > _SAME * len(above)


def _caption(text: str) -> Block:
    return Paragraph(inlines=(Run(text=text),), indent=True, keep_next=True)


def _files(answers: Answers, field: Field) -> list[Block]:
    tied = answers.dossier.evidence_of_field(field.id)
    photos = answers.context.photos
    pictures = [
        Picture(path=photos[item.id], caption=item.label, target=f"evidence/{item.id}")
        for item in tied
        if item.id in photos
    ]
    rows: list[Block] = [
        PictureRow(pictures=tuple(pictures[start : start + _PER_ROW]))
        for start in range(0, len(pictures), _PER_ROW)
    ]
    for item in tied:
        if item.id not in photos:
            code = answers.code(item)
            text = f"+ {code}: {item.label}" if code else f"+ {item.label}"
            rows += body(text, target=f"evidence/{item.id}")
    return rows


def _fields(answers: Answers, places: set[str]) -> list[Field]:
    return [
        field
        for section in shown_sections(answers.rulebook, answers.dossier)
        for field in shown_fields(section, answers.rulebook, answers.dossier)
        if field.slot in places
    ]
