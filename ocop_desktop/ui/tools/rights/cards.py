"""Cards of the overview: what the stars ask, each right on its way, signs, logo files."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.rights.logo import LogoVerdict
from ocop_desktop.dossier.rights.needs import StarNeed, StarNeeds
from ocop_desktop.dossier.rights.signs import Sign
from ocop_desktop.dossier.rights.tracker import Right, Standing, StepOfRight, StepState
from ocop_desktop.ui import tokens
from ocop_desktop.ui.tools.environment.cards import FactsCard
from ocop_desktop.ui.tools.law_lines import add_law
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.rights import LogoFile

_STANDINGS: dict[Standing, Family] = {
    "preparing": "plain",
    "under_way": "accent",
    "granted": "green",
    "to_renew": "amber",
    "lapsed": "red",
}
_STEPS: dict[StepState, Family] = {
    "done": "green",
    "late": "red",
    "next": "accent",
    "later": "plain",
    "open": "plain",
}
_TOP = Qt.AlignmentFlag.AlignTop


class NeedsCard(FactsCard):
    """What three, four and five stars ask, and whether the table of rights shows it."""

    def show_needs(self, found: StarNeeds) -> None:
        """Show other needs."""
        clear(self.lines)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_M)
        grid.setVerticalSpacing(tokens.GAP_S)
        grid.setColumnStretch(1, 1)
        for row, need in enumerate(found.needs):
            chip = Chip(_tr("Đạt") if need.met else _tr("Chưa đạt"), _met(need))
            grid.addWidget(chip, row, 0, _TOP)
            lead = self.tr("{star} sao, từ {points} điểm: {text}").format(
                star=need.star, points=need.points, text=need.text
            )
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(label(lead, wrap=True))
            when = expected_said(need)
            if when:
                role = "amber" if need.in_time is False else "second"
                column.addWidget(label(when, role, wrap=True))  # type: ignore[arg-type]
            grid.addLayout(column, row, 1)
        self.lines.addLayout(grid)
        add_law(self.lines, "", found.source, *found.doubts)


class RightCard(Card):
    """One right: where it stands, its steps with their days, its end, source and doubts."""

    def __init__(self, one: Right, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.right = one
        self.setAccessibleName(f"{one.name}: {standing_said(one.standing)}")
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_S)
        head.addWidget(label(one.name, "heading", wrap=True), 1)
        chip = Chip(standing_said(one.standing), _STANDINGS[one.standing])
        head.addWidget(chip, 0, _TOP)
        self.body.addLayout(head)
        facts = [one.kind_name, one.number, one.holder]
        self.body.addWidget(label(" · ".join(filter(None, facts)), "second", wrap=True))
        if not one.own:
            told = self.tr("Đứng tên người khác: cần giấy chuyển quyền hoặc cho phép dùng.")
            self.body.addWidget(label(told, "red", wrap=True))
        self.body.addLayout(self._steps())
        if one.lapses:
            self.body.addWidget(label(end_said(one), "strong", wrap=True))
        open_ = [step.step for step in one.steps if step.state in ("late", "next", "later")]
        doubts = dict.fromkeys([step.doubt for step in open_] + [one.doubt])
        source = "; ".join(dict.fromkeys([*(step.source for step in open_[:1]), one.source]))
        add_law(self.body, "", source, *doubts)

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_M)
        grid.setVerticalSpacing(tokens.GAP_XS)
        grid.setColumnStretch(2, 1)
        for row, step in enumerate(self.right.steps):
            grid.addWidget(Chip(step_said(step), _STEPS[step.state]), row, 0, _TOP)
            day = format_date(step.day) if step.day else "…"
            grid.addWidget(label(day), row, 1, _TOP)
            name = label(step.step.name, wrap=True)
            name.setToolTip(step.step.text or step.step.source)
            grid.addWidget(name, row, 2, _TOP)
        return grid


class SignsCard(FactsCard):
    """The signs on the pack that no right stands behind, and all others counted."""

    def show_signs(self, found: Sequence[Sign]) -> None:
        """Show other signs."""
        bare = [one.text for one in found if not one.registered]
        if not found:
            self.show_texts(self.tr("Chưa kê dấu hiệu nào; kê ở phần Đơn nhãn hiệu."))
            return
        told = self.tr("{n} dấu hiệu, {bare} chưa có văn bằng còn hiệu lực")
        self.show_texts(
            told.format(n=len(found), bare=len(bare)),
            self.tr("Chưa có: {names}").format(names="; ".join(bare)) if bare else "",
        )


class LogoCard(FactsCard):
    """Every logo file with what was measured."""

    def show_logos(self, files: Sequence[LogoFile], source: str, doubt: str) -> None:
        """Show other files."""
        clear(self.lines)
        if not files:
            told = self.tr("Chưa gắn tệp lô-gô; gắn ở phần Đơn nhãn hiệu.")
            self.lines.addWidget(label(told, wrap=True))
            return
        for one in files:
            row = QHBoxLayout()
            row.setSpacing(tokens.GAP_S)
            good = one.verdict is not None and one.verdict.good
            word = _tr("In được") if good else _tr("Xem lại") if one.verdict else _tr("Chưa đo")
            row.addWidget(Chip(word, "green" if good else "amber"), 0, _TOP)
            lines = verdict_lines(one.verdict) if one.verdict else [one.trouble]
            text = "\n".join([one.name, *lines])
            row.addWidget(label(text, wrap=True), 1)
            self.lines.addLayout(row)
        add_law(self.lines, "", source, doubt)


def verdict_lines(found: LogoVerdict) -> list[str]:
    """Return what was measured, each in a sentence that says what to do."""
    look = found.look
    grounds = {
        "clear": _tr("Nền trong suốt: đặt lên màu nào cũng được."),
        "white": _tr("Nền trắng: hợp mẫu nộp; in lên màu khác thì cần tệp nền trong suốt."),
        "plain": _tr("Nền một màu: xin tệp nền trắng hoặc trong suốt."),
        "busy": _tr("Nền có hình, có bóng: xin tệp gốc đã tách nền."),
    }
    told = _tr("{w} × {h} điểm; in rộng {mm} mm được {dpi} điểm mỗi inch.").format(
        w=look.width, h=look.height, mm=found.wanted_mm, dpi=found.dpi
    )
    most = _tr("Tệp này in rõ tới {mm} mm; cần lớn hơn thì xin tệp vectơ.")
    sample = _tr("Chưa đủ nét cho mẫu nộp khổ lớn nhất; xin tệp lớn hơn.")
    colours = _tr("Hệ màu {mode}: nơi in sẽ đổi sang CMYK, màu có thể khác.")
    return [
        told,
        *([] if found.enough else [most.format(mm=found.greatest_mm)]),
        *([] if found.sample_enough else [sample]),
        grounds[found.ground],
        *([] if found.print_mode else [colours.format(mode=look.mode)]),
    ]


def standing_said(standing: Standing) -> str:
    """Return where a right stands, in words."""
    names: dict[Standing, str] = {
        "preparing": _tr("Đang chuẩn bị"),
        "under_way": _tr("Đang xét"),
        "granted": _tr("Còn hiệu lực"),
        "to_renew": _tr("Sắp hết hạn"),
        "lapsed": _tr("Hết hiệu lực"),
    }
    return names[standing]


def step_said(step: StepOfRight) -> str:
    """Return the state of a step in words."""
    names: dict[StepState, str] = {
        "done": _tr("Xong"),
        "late": _tr("Quá hạn"),
        "next": _tr("Đang chờ"),
        "later": _tr("Dự kiến"),
        "open": _tr("Chưa rõ"),
    }
    return names[step.state]


def expected_said(need: StarNeed) -> str:
    """Return when a star's need may be met, "" when nobody can say."""
    if need.met or need.expected is None:
        return ""
    day = format_date(need.expected)
    if need.in_time is False:
        return _tr("Sớm nhất khoảng {day}, sau ngày tỉnh có kết quả.").format(day=day)
    return _tr("Sớm nhất khoảng {day}.").format(day=day)


def end_said(one: Right) -> str:
    """Return when a right lapses and from when it may be renewed."""
    if one.lapses is None:
        return ""
    day = format_date(one.lapses)
    told = _tr("Hết hạn {day}, tính từ ngày nộp đơn") if one.reckoned else _tr("Hết hạn {day}")
    if one.renew_from is None:
        return f"{told.format(day=day)}."
    renew = _tr("gia hạn được từ {day}").format(day=format_date(one.renew_from))
    return f"{told.format(day=day)}; {renew}."


def _met(need: StarNeed) -> Family:
    return "green" if need.met else "amber"


def _tr(text: str) -> str:
    return QCoreApplication.translate("RightsCards", text)
