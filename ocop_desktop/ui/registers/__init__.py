"""Screens of an office: the registers and the indicators of a year.

The factories import their page when it is first visited, as all pages do.
"""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext, Page, PageFactory


def _registers(context: AppContext) -> Page:
    from ocop_desktop.ui.registers.page import RegistersPage  # noqa: PLC0415

    return RegistersPage(context)


def _indicators(context: AppContext) -> Page:
    from ocop_desktop.ui.registers.indicators_page import IndicatorsPage  # noqa: PLC0415

    return IndicatorsPage(context)


PAGES_OFFICE: dict[str, PageFactory] = {
    rooms.REGISTERS: _registers,
    rooms.INDICATORS: _indicators,
}
