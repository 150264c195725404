"""Words and colours that the pages of the desk share."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.desk.review import Mark
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.desk import StateId
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.ui.widgets.chips import Family
from ocop_desktop.workspace.desk import Case

FAMILIES: dict[StateId, Family] = {
    "draft": "plain",
    "submitted": "plain",
    "received": "plain",
    "in_review": "accent",
    "returned": "clay",
    "forwarded": "green",
    "assessed": "green",
    "recognised": "green",
    "expired": "amber",
    "revoked": "red",
}
_MARK_STATES: dict[Mark, State] = {"fine": "ready", "mend": "returned", "question": "in_progress"}


def mark_state(mark: Mark | None) -> State:
    """Return the shape a mark is drawn with."""
    return _MARK_STATES[mark] if mark else "not_started"


def mark_name(mark: Mark) -> str:
    """Return a mark in words."""
    names: dict[Mark, str] = {
        "fine": _tr("Được"),
        "mend": _tr("Cần sửa"),
        "question": _tr("Hỏi thêm"),
    }
    return names[mark]


def clock_words(case: Case) -> str:
    """Return where the clock stands: "ngày 8/15, hạn 26/4/2027"."""
    clock = case.clock
    day = format_date(clock.stopped or clock.due)
    if case.state == "returned":
        return _tr("dừng ở ngày {used}, chờ nộp lại").format(used=clock.used)
    if clock.stopped is not None:
        return _tr("xong ngày {day}").format(day=day)
    if clock.is_late:
        return _tr("quá hạn {day}").format(day=day)
    return _tr("ngày {used}/{days}, hạn {day}").format(used=clock.used, days=clock.days, day=day)


def clock_token(case: Case) -> str:
    """Return the colour of the clock: green, then amber, then red; grey when it stands."""
    if case.clock.stopped is not None:
        return "field"
    share = case.clock.used / case.clock.days
    if share <= 0.6:
        return "green"
    return "amber" if share <= 0.8 else "red"


def kind_name(kind: str) -> str:
    """Return the kind of registration in words."""
    names = {
        "first": _tr("Lần đầu"),
        "upgrade": _tr("Nâng hạng"),
        "reassessment": _tr("Đánh giá lại"),
    }
    return names.get(kind, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Desk", text)
