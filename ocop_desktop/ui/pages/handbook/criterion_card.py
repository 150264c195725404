"""One criterion to read: options with points and star marks, conditions, doubts, source."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import CriteriaSet, Elimination, SetCriterion
from ocop_desktop.rulebook.sections import LevelHelp
from ocop_desktop.ui.pages.handbook.option_table import OptionTable
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.text import Role, label, rule


class CriterionCard(Card):
    """A criterion in its place within a set."""

    def __init__(
        self, theme: Theme, chosen: CriteriaSet, item: SetCriterion, about: LevelHelp | None
    ) -> None:
        super().__init__(padding=0)
        self._theme = theme
        self.item = item
        self.body.setSpacing(0)
        self.setAccessibleName(f"{item.number} {item.criterion.title}")
        self.body.addWidget(self._make_head(item))
        self._add_conditions(item)
        self._add_options(item)
        self._add_after(chosen, item)
        if about is not None:
            self._add_help(about)

    def _make_head(self, item: SetCriterion) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 11, 14, 9)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Chip(item.number, "accent", square=True), 0, top)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(item.criterion.title, "strong", wrap=True))
        if item.criterion.hint:
            words.addWidget(label(item.criterion.hint, "caption", wrap=True))
        row.addLayout(words, 1)
        most = self.tr("tối đa {n} điểm").format(n=item.max)
        row.addWidget(label(most, "caption"), 0, top)
        return head

    def _add_conditions(self, item: SetCriterion) -> None:
        criterion = item.criterion
        if criterion.requirement:
            text = self.tr("Điều kiện: {text}").format(text=criterion.requirement)
            self._add_line(text, "amber")
        if criterion.applies_when == "has_story":
            self._add_line(self.tr("Chỉ chấm khi sản phẩm có câu chuyện."), "amber")

    def _add_options(self, item: SetCriterion) -> None:
        if item.criterion.cases:
            for case in item.criterion.cases:
                self._add_line(self.tr("Trường hợp: {when}").format(when=case.when), "strong")
                self.body.addWidget(OptionTable(self._theme, case.options))
        else:
            self.body.addWidget(OptionTable(self._theme, item.options()))

    def _add_after(self, chosen: CriteriaSet, item: SetCriterion) -> None:
        self.body.addWidget(rule())
        for elimination in item.criterion.eliminates:
            self._add_line(self._end_of(elimination), "red")
        if item.criterion.note:
            self._add_line(item.criterion.note, "second")
        doubts = chosen.doubts_at(item.number)
        if doubts:
            text = "\n".join(doubt.text for doubt in doubts)
            box = QVBoxLayout()
            box.setContentsMargins(14, 8, 14, 0)
            title = self.tr("Cần đối chiếu bản gốc")
            box.addWidget(Banner(self._theme, "warn", title, text))
            self.body.addLayout(box)
        self._add_line(item.place, "caption")
        self.body.addSpacing(4)

    def _add_help(self, about: LevelHelp) -> None:
        """Offer the explanation; it is built when somebody asks for it."""
        text = self.tr("Giải thích thêm")
        button = ActionButton(self._theme, text, icon="question", role="link")
        button.setAccessibleName(f"{text}: {self.item.number} {self.item.criterion.title}")
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 14, 8)
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

        def unfold() -> None:
            button.setVisible(False)
            for name, words in (
                (self.tr("Nghĩa là"), about.meaning),
                (self.tr("Giấy tờ"), about.papers),
                (self.tr("Hay sai"), about.mistakes),
            ):
                self._add_line(name, "overline")
                self._add_line(words, "body")
            self.body.addSpacing(8)

        button.clicked.connect(unfold)

    def _end_of(self, elimination: Elimination) -> str:
        if elimination.kind == "disqualified":
            return self.tr("Bị loại khi: {when}").format(when=elimination.when)
        return self.tr("Dừng chấm khi: {when}").format(when=elimination.when)

    def _add_line(self, text: str, role: Role) -> None:
        line = label(text, role, wrap=True)
        line.setContentsMargins(14, 6, 14, 4)
        self.body.addWidget(line)
