"""The steps of the walk, each bound to a widget that is really there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.frame.shell import Shell
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.pages.dossier_home import DossierHomePage

FIRST_SECTION = "producer"
Find = Callable[[Shell], QWidget | None]


@dataclass(frozen=True, slots=True)
class CoachStep:
    """Where to go (None: stay), which widget is meant, and what is said about it."""

    room: str
    find: Find
    title: str
    text: str

    def target(self, dossier_id: str) -> Target:
        """Return the place the step is about."""
        section = FIRST_SECTION if self.room == rooms.SECTION else None
        return Target(self.room, dossier_id, section)


def coach_steps() -> tuple[CoachStep, ...]:
    """Return the walk through a first dossier."""
    home, section = rooms.DOSSIER, rooms.SECTION
    return (
        CoachStep(
            home,
            lambda shell: _home(shell, lambda page: page.tasks),
            _tr("Các việc của hồ sơ"),
            _tr(
                "Làm lần lượt từ trên xuống. Mỗi dòng nói đã trả lời mấy câu, còn vướng gì. Bấm "
                "hoặc Enter để mở."
            ),
        ),
        CoachStep(
            home,
            lambda shell: _home(shell, lambda page: page.score_card),
            _tr("Ba cách đếm điểm"),
            _tr(
                "Điểm tự chấm, điểm có minh chứng, điểm còn hiệu lực đến ngày hội đồng họp. Ba số "
                "khác nhau là lúc nên xem vì sao."
            ),
        ),
        CoachStep(
            home,
            lambda shell: _home(shell, _what_next),
            _tr("Việc nên làm tiếp"),
            _tr("Phần mềm chọn việc đáng làm nhất lúc này. Chưa biết bắt đầu từ đâu thì bấm đây."),
        ),
        CoachStep(
            section,
            lambda shell: shell.page(),
            _tr("Trả lời từng ô"),
            _tr(
                "Rời ô là đã lưu, không cần nút lưu. Ô nào chưa chắc cứ để trống rồi quay lại; "
                "Ctrl+Enter sang mục sau."
            ),
        ),
        CoachStep(
            section,
            lambda shell: shell.panel,
            _tr("Giải thích cho ô đang đứng"),
            _tr(
                "Ô hỏi gì, vì sao hỏi, tìm ở giấy nào, ví dụ cho đúng nhóm sản phẩm. F1 mở, F9 ẩn."
            ),
        ),
        CoachStep(
            section,
            lambda shell: shell.statusline,
            _tr("Lúc nào đã lưu"),
            _tr("Dấu xanh với giờ phút chỉ hiện khi dữ liệu đã nằm chắc trên đĩa. Ctrl+Z để lùi."),
        ),
        CoachStep(
            section,
            lambda shell: shell.topline.search,
            _tr("Tìm mọi thứ"),
            _tr(
                "Ctrl+K tìm hồ sơ, ô kê khai, tiêu chí, điều luật; không cần dấu. Muốn xem lại "
                "hướng dẫn này, vào Sổ tay."
            ),
        ),
    )


def _home(shell: Shell, find: Callable[[DossierHomePage], QWidget]) -> QWidget | None:
    page = shell.page()
    return find(page) if isinstance(page, DossierHomePage) else None


def _what_next(page: DossierHomePage) -> QWidget:
    return page.road if page.steps.isHidden() else page.steps


def _tr(text: str) -> str:
    return QCoreApplication.translate("Coach", text)
