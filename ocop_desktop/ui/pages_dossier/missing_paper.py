"""What is said in place of the form about a paper nobody has yet, or nobody needs."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.checklist import ListedPaper
from ocop_desktop.ui.pages_dossier.paper_cards import CardData
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment


class MissingPaper(QWidget):
    """Who issues it, how long that takes, by when to ask. Emits `add_wanted`."""

    add_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "heading", wrap=True)
        self._about = label("", "second", wrap=True)
        self._where = label("", "second", wrap=True)
        self.add = ActionButton(theme, self.tr("Thêm tệp"), icon="add", role="primary")
        self.add.clicked.connect(self.add_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._title, self._about, self._where):
            column.addWidget(widget)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def words(self) -> str:
        """What is said about getting it."""
        return self._where.text()

    def show_card(self, card: CardData, assessment: Assessment) -> None:
        """Show what is missing."""
        kind = card.kind
        self._title.setText(card.title)
        numbers, about = ", ".join(card.criteria), kind.about if kind else ""
        text = about
        if numbers:
            text = self.tr("Chứng minh cho tiêu chí {numbers}. {about}").format(
                numbers=numbers, about=about
            )
        self._about.setText(text.strip())
        papers = [p for p in assessment.rulebook.evidence.papers if kind and p.kind == kind.id]
        if card.listed is not None:
            papers = [card.listed.paper]
        lines = [
            self.tr("{name}: {issuer} cấp, khoảng {days} ngày.").format(
                name=paper.name, issuer=paper.issuer, days=paper.days
            )
            for paper in papers
        ]
        if card.listed is not None and card.listed.state == "not_required":
            lines = [self.tr("Không cần giấy này. {why}").format(why=card.listed.because)]
        elif card.listed is not None:
            lines += [text for text in (card.listed.paper.note, _by_when(card.listed)) if text]
        self._where.setText("\n".join(lines))


def _by_when(line: ListedPaper) -> str:
    if line.start_by is None:
        return ""
    day = format_date(line.start_by)
    text = _tr("Muốn kịp hạn nộp, xin giấy trước ngày {day}.")
    if line.late:
        text = _tr("Để kịp hạn nộp, lẽ ra phải xin từ {day}; hỏi nơi cấp cách làm nhanh hơn.")
    return text.format(day=day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MissingPaper", text)
