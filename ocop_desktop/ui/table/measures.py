"""How wide the columns of a table should be and how high its rows, from what stands in them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from ocop_desktop.rulebook.sections import FieldKind
from ocop_desktop.ui.table.headers import PAD
from ocop_desktop.ui.table.model import TableModel, column_title
from ocop_desktop.ui.table.totals import ROW
from ocop_desktop.ui.theme import Theme

MOST_LINES = 3
_SAMPLE = 60
_WIDEST = 280
_BROADEST_WORD = 130
_LEAST: dict[FieldKind, int] = {
    "text": 84,
    "long_text": 120,
    "choice": 92,
    "commune": 104,
    "province": 92,
    "link": 92,
    "date": 92,
    "yes_no": 58,
    "year": 60,
    "percent": 66,
    "integer": 66,
    "decimal": 70,
    "money": 100,
}
_ELASTIC = ("text", "long_text", "choice", "commune", "province", "link", "email")
_OTHER = 84
WRAPPED = _ELASTIC
# What a column's width counts for when spare width is shared out; a tick box needs none of it.
_WEIGHTS: dict[FieldKind, int] = {"long_text": 4, "text": 2, "link": 2, "email": 2, "yes_no": 0}


def column_widths(theme: Theme, model: TableModel, room: int) -> list[int]:
    """Return a width per column: content first, at least readable, the rest shared out.

    When even the least widths do not fit the table scrolls sideways.
    """
    body = QFontMetrics(theme.figure(13, bold=False))
    head = QFontMetrics(theme.font(bold=True))
    least: list[int] = []
    wanted: list[int] = []
    for column, spec in enumerate(model.columns):
        longest_word = max(head.horizontalAdvance(word) for word in column_title(spec).split(" "))
        texts = [model.cells.shown(line, column) for line in model.lines[:_SAMPLE]]
        content = max((body.horizontalAdvance(text) for text in texts), default=0)
        low = theme.px(_LEAST.get(spec.kind, _OTHER))
        if spec.kind == "yes_no":
            content = 0
        elif spec.kind in _ELASTIC and content:
            words = {word for text in texts for word in text.split(" ")}
            broad = max(body.horizontalAdvance(word) for word in words) + 2 * PAD + 4
            low = max(min(low, content + 2 * PAD + 4), min(broad, theme.px(_BROADEST_WORD)))
        low = max(low, longest_word + 2 * PAD + 2)
        least.append(low)
        half = head.horizontalAdvance(column_title(spec)) // 2 + 2 * PAD + 6
        wanted.append(max(low, half, min(theme.px(_WIDEST), content + 2 * PAD + 4)))
    weights = [_WEIGHTS.get(spec.kind, 1) for spec in model.columns]
    return _shared(least, wanted, weights, room)


def _shared(least: list[int], wanted: list[int], weights: Sequence[int], room: int) -> list[int]:
    spare = room - sum(wanted)
    if spare >= 0:
        return _spread(wanted, weights, spare)
    give = [want - low for want, low in zip(wanted, least, strict=True)]
    if sum(least) >= room or not sum(give):
        return least
    # Everyone gives up the same share of what is more than the least.
    part = -spare / sum(give)
    cut = [want - round(extra * part) for want, extra in zip(wanted, give, strict=True)]
    return _spread(cut, weights, room - sum(cut))


def _spread(widths: list[int], weights: Sequence[int], spare: int) -> list[int]:
    """Share out spare width by what stands in the columns, so that a short one stays short."""
    parts = [width * weight for width, weight in zip(widths, weights, strict=True)]
    if not sum(parts):
        return widths
    made = [width + spare * part // sum(parts) for width, part in zip(widths, parts, strict=True)]
    # What rounding leaves over goes where it is seen least.
    made[parts.index(max(parts))] += sum(widths) + spare - sum(made)
    return made


def row_height(theme: Theme, model: TableModel, row: int, widths: Sequence[int]) -> int:
    """Return the height of a row: its longest text in up to three lines."""
    metrics = QFontMetrics(theme.figure(13, bold=False))
    line = model.line(row)
    lines = 1
    for column, spec in enumerate(model.columns):
        if spec.kind not in WRAPPED:
            continue
        text = model.cells.shown(line, column)
        inside = widths[column] - 2 * PAD
        if text and metrics.horizontalAdvance(text) > inside:
            box = QRect(0, 0, max(20, inside), 10_000)
            high = metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), text).height()
            lines = max(lines, round(high / metrics.lineSpacing()))
    lines = min(lines, MOST_LINES)
    return theme.px(ROW) + (lines - 1) * metrics.lineSpacing()
