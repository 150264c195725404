"""All that stands under `forms/registers/`."""

import msgspec

from ocop_desktop.rulebook.layouts import Layout
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.rulebook.targets import Indicator, Scheme, TargetPlan

FOLDER = "registers"


class RegisterBook(msgspec.Struct, frozen=True, kw_only=True):
    """Everything under `forms/registers/`, by id, in the order of `no` or of the file."""

    registers: dict[str, Register]
    layouts: dict[str, Layout]
    schemes: dict[str, Scheme]
    indicators: dict[str, Indicator]
    plans: dict[str, TargetPlan]
