"""What an office does next with a dossier at its desk, as the cards of the home page say it."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk.words import clock_words
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.next_steps import Step
from ocop_desktop.workspace.desk import Case, Desk


def desk_step(desk: Desk, case: Case) -> Step:
    """Return the next step of a case; it leads to the page where it is taken."""
    if case.state == "in_review":
        return _reviewing(desk, case)
    review = Target(rooms.DESK_REVIEW, section=case.id)
    history = Target(rooms.DESK_HISTORY, section=case.id)
    clock, decided = clock_words(case), _decided(case)
    late = case.clock.is_late and case.clock.stopped is None
    steps = {
        "received": Step(
            _tr("Xem xét hồ sơ, phiếu {number}").format(number=case.number),
            _sentence(clock),
            "desk",
            "red" if late else "accent",
            review,
        ),
        "returned": Step(
            _tr("Chờ chủ thể nộp lại"),
            _sentence(clock),
            "return",
            "amber",
            Target(rooms.DESK, section=case.id),
        ),
        "forwarded": Step(
            _tr("Chờ kết quả đánh giá của tỉnh"), _sentence(clock), "clock", "accent", history
        ),
        "assessed": Step(
            _tr("Ghi quyết định công nhận"), _tr("Tỉnh đã đánh giá"), "stamp", "accent", history
        ),
        "recognised": Step(_tr("Theo dõi sau công nhận"), decided, "stamp", "green", history),
        "expired": Step(_tr("Công nhận đã hết hạn"), decided, "clock", "amber", history),
    }
    return steps.get(case.state) or Step(case.state_name, decided, "history", "red", history)


def _reviewing(desk: Desk, case: Case) -> Step:
    """Forward what is ready, else go on reviewing."""
    late = case.clock.is_late and case.clock.stopped is None
    clock, color = _sentence(clock_words(case)), "red" if late else "accent"
    left = desk.sending.obstacles(case.id, "forward")
    if not left:
        send = Target(rooms.DESK_SEND, section=case.id, field="forward")
        return Step(_tr("Lập Mẫu 03 và gửi lên tỉnh"), clock, "document", color, send)
    asked = sum(mark.mark != "fine" for mark in desk.marks(case.id))
    about = clock
    if asked:
        about = _tr("{clock}; đã ghi {n} ý cần sửa hoặc hỏi thêm").format(clock=clock, n=asked)
    title = _tr("Xem xét tiếp, phiếu {number}").format(number=case.number)
    return Step(title, about, "desk", color, Target(rooms.DESK_REVIEW, section=case.id))


def _decided(case: Case) -> str:
    if not case.star or case.expires_on is None:
        return ""
    day = format_date(case.expires_on)
    return _tr("{star} sao, đến {day}").format(star=case.star, day=day)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskStep", text)
