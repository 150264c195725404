"""The commune's desk in the window: register, receiving, review, return and forward, journal.

The factories import their page when it is first visited.
"""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext, Page, PageFactory


def _desk(context: AppContext) -> Page:
    from ocop_desktop.ui.desk.page import DeskPage  # noqa: PLC0415

    return DeskPage(context)


def _receive(context: AppContext) -> Page:
    from ocop_desktop.ui.desk.receive_page import ReceivePage  # noqa: PLC0415

    return ReceivePage(context)


def _review(context: AppContext) -> Page:
    from ocop_desktop.ui.desk.review_page import ReviewPage  # noqa: PLC0415

    return ReviewPage(context)


def _send(context: AppContext) -> Page:
    from ocop_desktop.ui.desk.send_page import SendPage  # noqa: PLC0415

    return SendPage(context)


def _history(context: AppContext) -> Page:
    from ocop_desktop.ui.desk.history_page import CaseHistoryPage  # noqa: PLC0415

    return CaseHistoryPage(context)


PAGES: dict[str, PageFactory] = {
    rooms.DESK: _desk,
    rooms.DESK_RECEIVE: _receive,
    rooms.DESK_REVIEW: _review,
    rooms.DESK_SEND: _send,
    rooms.DESK_HISTORY: _history,
}
