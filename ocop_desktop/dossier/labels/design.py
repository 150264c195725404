"""How a person wants the draft of a label: its size, what is on it, where blocks were moved.

Stored beside the dossier at `label/design`: it is working data, no part of what is filed.
Lengths in millimetres from the upper left corner.
"""

from typing import Annotated, Any

import msgspec

DESIGN = "label/design"
SMALLEST, LARGEST = 20.0, 400.0

Length = Annotated[float, msgspec.Meta(ge=SMALLEST, le=LARGEST)]
Spot = tuple[float, float]


class LabelDesign(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The wishes. `moved` maps block ids to the upper left corner a person gave them."""

    width: Length = 100.0
    height: Length = 70.0
    margin: Annotated[float, msgspec.Meta(ge=0, le=20)] = 3.0
    barcode: bool = True
    qr: bool = True
    frame: bool = True
    moved: dict[str, Spot] = msgspec.field(default_factory=dict)


def check_design(path: str, value: Any) -> None:
    """Raise KeyError for another path, ValueError for a value of the wrong shape."""
    if path != DESIGN:
        raise KeyError(path)
    if value is not None:
        design_in(value)


def design_in(value: Any) -> LabelDesign:
    """Return the design an entry holds; raise ValueError when it holds none."""
    try:
        return msgspec.convert(value, LabelDesign)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def entry_of(design: LabelDesign) -> dict[str, Any]:
    """Return the entry that holds `design`."""
    found: dict[str, Any] = msgspec.to_builtins(design)
    return found
