"""Lay the blocks of a label: as large as fits, nothing over anything, nothing cut off.

The head goes across the top, all else into columns from left to right. The type shrinks until
everything has its place; at the least size of the rule what is left over is named, together with
a size of label that would do.
"""

import msgspec

from ocop_desktop.documents.label.blocks import Part, parts_of
from ocop_desktop.documents.label.type import X_HEIGHT, Faces
from ocop_desktop.documents.label.values import POINT, LabelLayout, Placed
from ocop_desktop.dossier.labels.design import LARGEST, LabelDesign
from ocop_desktop.dossier.labels.draft import LabelDraft

_LARGEST_PT = 9.0
_STEP_PT = 0.25
_GAP = 1.0
_COLUMN = 2.5
_NARROWEST = 26.0
_GROW = 2.0
_HAIR = 0.001


def lay_out(draft: LabelDraft, design: LabelDesign, faces: Faces | None = None) -> LabelLayout:
    """Return the label with everything in its place, or naming what found none."""
    family = faces or Faces()
    parts = parts_of(draft, design, family)
    least = _least_size(draft, design)
    size, blocks, left = _best(parts, design, least)
    placed, not_moved = _with_moves(blocks, design)
    letters = _LETTERS * size
    return LabelLayout(
        width=design.width,
        height=design.height,
        margin=design.margin,
        frame=design.frame,
        blocks=placed,
        size=size,
        letters=letters,
        least_letters=_LETTERS * least,
        left_out=tuple(part.name for part in left),
        least=_enough(draft, parts, design) if left else (0.0, 0.0),
        not_moved=not_moved,
    )


def moved(layout: LabelLayout, block_id: str, x: float, y: float) -> tuple[float, float]:
    """Return the nearest lawful corner on the way of a block to (x, y): inside, over nothing.

    The block stops before what it would run over; a place beyond another block is reached when it
    is free itself.
    """
    block = next(item for item in layout.blocks if item.id == block_id)
    others = [item for item in layout.blocks if item.id != block_id]
    left = min(max(x, layout.margin), layout.width - layout.margin - block.width)
    top = min(max(y, layout.margin), layout.height - layout.margin - block.height)
    steps = max(1, int(max(abs(left - block.x), abs(top - block.y)) / 0.25))
    for step in range(steps, 0, -1):
        share = step / steps
        spot = (block.x + share * (left - block.x), block.y + share * (top - block.y))
        tried = msgspec.structs.replace(block, x=spot[0], y=spot[1])
        if not any(tried.overlaps(other) for other in others):
            return spot
    return block.x, block.y


_LETTERS = X_HEIGHT * POINT


def _least_size(draft: LabelDraft, design: LabelDesign) -> float:
    """Return the least type size in points: letters as high as the rule wants them."""
    rules = draft.labels.type_size
    small = design.width * design.height / 100 < rules.small_face_cm2
    return (rules.least_small_mm if small else rules.least_mm) / _LETTERS


def _best(
    parts: list[Part], design: LabelDesign, least: float
) -> tuple[float, list[Placed], list[Part]]:
    size = max(_LARGEST_PT, least)
    while size > least + _HAIR:
        blocks, left = _at(parts, design, size)
        if not left:
            return size, blocks, left
        size -= _STEP_PT
    blocks, left = _at(parts, design, least)
    return least, blocks, left


def _at(parts: list[Part], design: LabelDesign, size: float) -> tuple[list[Placed], list[Part]]:
    """Place the parts at one size with the number of columns that loses least."""
    inner = design.width - 2 * design.margin
    most = max(1, int((inner + _COLUMN) / (_NARROWEST + _COLUMN)))
    tries = [_columns(parts, design, size, count) for count in range(most, 0, -1)]
    return min(tries, key=lambda found: len(found[1]))


def _columns(
    parts: list[Part], design: LabelDesign, size: float, count: int
) -> tuple[list[Placed], list[Part]]:
    inner, low = design.width - 2 * design.margin, design.height - design.margin
    top, placed, left = design.margin, [], []
    for part in parts:
        if part.head:
            block = part.make(inner, size)
            if top + block.height > low + _HAIR:
                left.append(part)
                continue
            placed.append(msgspec.structs.replace(block, id=part.id, x=design.margin, y=top))
            top += block.height + _GAP
    wide = (inner - (count - 1) * _COLUMN) / count
    free = [[(design.margin + at * (wide + _COLUMN)), top] for at in range(count)]
    body = [part for part in parts if not part.head]
    # Codes first: they have one size, type flows around them.
    for part in sorted(body, key=lambda item: -item.fixed):
        block = part.make(wide, size)
        column = next(
            (
                column
                for column in (reversed(free) if part.fixed else free)
                if column[1] + block.height <= low + _HAIR
                and column[0] + block.width <= design.width - design.margin + _HAIR
                and block.width <= wide + _HAIR
            ),
            None,
        )
        if column is None:
            left.append(part)
            continue
        placed.append(msgspec.structs.replace(block, id=part.id, x=column[0], y=column[1]))
        column[1] += block.height + _GAP
    return placed, left


def _enough(draft: LabelDraft, parts: list[Part], design: LabelDesign) -> tuple[float, float]:
    """Return a size that holds everything, growing in the proportions of the label.

    A larger label may need larger letters, so the least size is asked anew.
    """
    ratio = design.height / design.width
    width = design.width
    while width < LARGEST:
        width += _GROW
        height = min(round(width * ratio, 1), LARGEST)
        tried = msgspec.structs.replace(design, width=width, height=height)
        if not _at(parts, tried, _least_size(draft, tried))[1]:
            return width, height
    return LARGEST, LARGEST


def _with_moves(
    blocks: list[Placed], design: LabelDesign
) -> tuple[tuple[Placed, ...], tuple[str, ...]]:
    """Return the blocks where a person put them; a move that no longer fits is left out."""
    wanted = design.moved
    trial = [_at_spot(block, wanted) for block in blocks]
    if _lawful(trial, design):
        return tuple(trial), ()
    kept, refused = list(blocks), []
    for at, block in enumerate(blocks):
        if block.id not in wanted:
            continue
        tried = [*kept[:at], _at_spot(block, wanted), *kept[at + 1 :]]
        if _lawful(tried, design):
            kept = tried
        else:
            refused.append(block.name)
    return tuple(kept), tuple(refused)


def _at_spot(block: Placed, wanted: dict[str, tuple[float, float]]) -> Placed:
    x, y = wanted.get(block.id, (block.x, block.y))
    return msgspec.structs.replace(block, x=x, y=y)


def _lawful(blocks: list[Placed], design: LabelDesign) -> bool:
    for at, block in enumerate(blocks):
        inside = (
            block.x >= design.margin - _HAIR
            and block.y >= design.margin - _HAIR
            and block.x + block.width <= design.width - design.margin + _HAIR
            and block.y + block.height <= design.height - design.margin + _HAIR
        )
        if not inside or any(block.overlaps(other) for other in blocks[at + 1 :]):
            return False
    return True
