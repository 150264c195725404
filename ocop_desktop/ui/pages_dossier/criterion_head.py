"""The head of a criterion: number, title, what the law adds to it, and its own questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.ui.fields.choice import YesNoEditor
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.pages_dossier.question import question
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.text import label


class CriterionHead(QWidget):
    """Emits `asked` with the entry path of a question and its answer."""

    asked = Signal(str, object)

    def __init__(
        self,
        item: SetCriterion,
        chosen: CriteriaSet,
        tools: FieldTools,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item = item
        self._tools = tools
        self.questions: dict[str, YesNoEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        criterion = item.criterion
        head = QHBoxLayout()
        head.setSpacing(10)
        self._chip = Chip(item.number, "plain", square=True)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(criterion.title, "heading", wrap=True), 1)
        most = self.tr("tối đa {points} điểm").format(points=item.max)
        head.addWidget(label(most, "caption"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        for text in (criterion.hint, criterion.note):
            if text:
                self._column.addWidget(label(text, "second", wrap=True))
        for doubt in chosen.doubts_at(item.number):
            words = self.tr("Chỗ luật in chưa rõ")
            self._column.addWidget(Banner(tools.theme, "warn", words, doubt.text))
        self._add_questions()

    def set_current(self, *, on: bool) -> None:
        """Mark the number of the criterion the person is at."""
        self._chip.set_chip(self.item.number, "accent" if on else "plain")

    def answers(self, dossier: Dossier) -> tuple[bool | None, ...]:
        """Return the answers a dossier gives to the questions."""
        return tuple(_answer_to(path, dossier) for path in self.questions)

    def show_answers(self, dossier: Dossier) -> None:
        """Show those answers."""
        for path, editor in self.questions.items():
            editor.set_value(_answer_to(path, dossier))

    def _add_questions(self) -> None:
        criterion, place = self.item.criterion, self.item.place
        if criterion.requirement:
            text = self.tr("Điều kiện của tiêu chí: {text}. Sản phẩm có đạt không?").format(
                text=criterion.requirement.rstrip(".")
            )
            self._ask(f"requirement/{self.item.number}", text, place)
        for rule_ in criterion.eliminates:
            if rule_.zero_points_at:
                self._column.addWidget(label(rule_.when, "amber", wrap=True))
                continue
            what = (
                self.tr("bị loại")
                if rule_.kind == "disqualified"
                else self.tr("không đánh giá tiếp")
            )
            text = self.tr("Có thuộc trường hợp {what}: {when}?").format(
                what=what, when=rule_.when.rstrip(".")
            )
            self._ask(f"elimination/{self.item.number}", text, place)

    def _ask(self, path: str, text: str, source: str) -> None:
        editor = question(path, text, source, self._tools)
        editor.committed.connect(lambda value: self.asked.emit(path, value))
        self.questions[path] = editor
        self._column.addWidget(editor)


def _answer_to(path: str, dossier: Dossier) -> bool | None:
    group, _, name = path.partition("/")
    values = dossier.eliminations if group == "elimination" else dossier.requirements
    return values.get(name)
