"""Check: what the commune would return today, by weight or by section, each with its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.dossier.desk.reading import commune_reading
from ocop_desktop.dossier.findings import ORDER, Finding, Severity
from ocop_desktop.dossier.progress import TO_DO
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.outline import outline
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.commune_view import CommuneView
from ocop_desktop.ui.pages_dossier.findings_view import STATES, FindingRow
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.pages_dossier.go_to_finding import place_of, target_of
from ocop_desktop.ui.pages_dossier.score_view import ScoreView
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.assessment import Assessment

_WIDEST = 860
_COMMUNE = 2
_HEAD_FROM = 680


class CheckPage(Page):
    """Sentence first, then findings; Enter on one goes where it is mended."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: list[FindingRow] = []
        self._shown: tuple[object, ...] = ()
        self._last = ""
        self._build()

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Kiểm tra")

    def show_for(self, target: Target) -> None:
        """Show the findings of a dossier as of today."""
        super().show_for(target)
        self._show(self.assess())

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw when the findings changed, or the dossier was finalised or reopened."""
        del changed
        if self.target is not None:
            self._show(self.assess())

    def context_widget(self) -> QWidget | None:
        """Return the score."""
        return self._side

    def first_focus(self) -> QWidget | None:
        """Return the finding that was looked at last, the first one, or the way on."""
        again = next((r for r in self.rows if r.finding.message == self._last), None)
        return again or (self.rows[0] if self.rows else self.export)

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.context.theme
        self.by = SegmentedTabs(
            theme,
            (self.tr("Theo mức nặng"), self.tr("Theo mục"), self.tr("Như xã đọc")),
            self.tr("Cách xếp"),
        )
        self.commune = CommuneView(theme, self.context.navigator.go_to)
        self.commune.hide()
        self.by.changed.connect(lambda _: self._show(self.assess()))
        self.sentence = Banner(theme, "ok")
        self.area = self._build_list()
        stack(self, self.area, self._build_footer(), stretched=self.area)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(14, 8, 14, 8)
        self.score = ScoreView(theme)
        self.score.chosen.connect(self._go_to_criterion)
        side.addWidget(self.score)
        side.addStretch(1)

    def _build_list(self) -> QScrollArea:
        theme = self.context.theme
        self._groups = QVBoxLayout()
        self._groups.setSpacing(2)
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        first = QHBoxLayout()
        first.addWidget(label(self.tr("Kiểm tra"), "title"), 1)
        self.finalise = SecondaryButton(theme, self.tr("Chốt hồ sơ"), icon="lock")
        self.finalise.clicked.connect(lambda: self._go(rooms.FINALISE))
        first.addWidget(self.finalise)
        head.addLayout(first, 1)
        head.addWidget(self.by)
        content = QWidget()
        content.setMaximumWidth(theme.px(_WIDEST))
        theme.changed.connect(lambda: content.setMaximumWidth(theme.px(_WIDEST)))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.commune)
        column.addLayout(self._groups)
        column.addStretch(1)
        inside = QWidget()
        inside.setProperty("plain", True)
        row = QHBoxLayout(inside)
        margin = tokens.PAGE_MARGIN
        row.setContentsMargins(margin, 16, margin, margin)
        row.addWidget(content, 1)
        return scroll_around(inside)

    def _build_footer(self) -> Footer:
        theme = self.context.theme
        self.back = SecondaryButton(theme, self.tr("Tự chấm điểm"), icon="back")
        self.back.clicked.connect(lambda: self._go(rooms.ASSESSMENT))
        self.export = PrimaryButton(
            theme, self.tr("Xuất gói hồ sơ"), trailing="forward", key="Ctrl+Enter"
        )
        self.export.clicked.connect(lambda: self._go(rooms.EXPORT))
        bind(self, lambda: self._go(rooms.EXPORT), *GO_ON)
        return Footer(self.back, self.export)

    # --- showing ---------------------------------------------------------------------------

    def _show(self, assessment: Assessment) -> None:
        locked = self.context.workspace.versions.current(assessment.dossier.id) is not None
        self.finalise.setVisible(not locked)
        self.score.show_score(assessment)
        said = assessment.dossier if self.by.index == _COMMUNE else None
        now = (assessment.dossier.id, assessment.findings, self.by.index, said)
        if now == self._shown:
            return
        self._shown = now
        had_focus = any(row.hasFocus() for row in self.rows)
        self._say(assessment)
        clear(self._groups)
        self.rows = []
        self.commune.setVisible(self.by.index == _COMMUNE)
        if self.by.index == 0:
            self._by_weight(assessment)
        elif self.by.index == _COMMUNE:
            self._as_the_commune(assessment)
        else:
            self._by_section(assessment)
        if had_focus:
            QTimer.singleShot(0, self._focus_again)

    def _say(self, assessment: Assessment) -> None:
        blocking = [f for f in assessment.findings if f.severity == "blocking"]
        should = sum(f.severity == "should_fix" for f in assessment.findings)
        open_ = sum(f.rule in TO_DO for f in blocking)
        if blocking:
            title = self.tr("Nếu nộp hôm nay, xã sẽ trả lại vì {count} lỗi phải sửa.").format(
                count=len(blocking)
            )
            text = self.tr("{count} trong số đó là chỗ chưa điền.").format(count=open_)
            self.sentence.say(title, text if open_ else "", "error")
        elif should:
            title = self.tr("Không còn lỗi phải sửa. Còn {count} chỗ nên sửa trước khi nộp.")
            self.sentence.say(title.format(count=should), "", "warn")
        else:
            self.sentence.say(self.tr("Không còn lỗi. Xuất được bản nộp xã."), "", "ok")

    def _by_weight(self, assessment: Assessment) -> None:
        names: dict[Severity, str] = {
            "blocking": self.tr("Phải sửa"),
            "should_fix": self.tr("Nên sửa"),
            "advice": self.tr("Gợi ý"),
        }
        for severity in ORDER:
            own = [f for f in assessment.findings if f.severity == severity]
            if own:
                note = self.tr("chặn bản chốt") if severity == "blocking" else ""
                self._group(names[severity], own, assessment, severity, note)

    def _as_the_commune(self, assessment: Assessment) -> None:
        """Show the reasons for a return in words, below what the commune looks at."""
        reading = commune_reading(
            assessment.rulebook, assessment.units, assessment.dossier, assessment.findings
        )
        self.commune.show_reading(reading, assessment)
        if reading.reasons:
            title = self.tr("Nếu nộp hôm nay, xã sẽ trả lại vì")
            self._group(title, reading.reasons, assessment, "blocking")

    def _by_section(self, assessment: Assessment) -> None:
        pages = [entry for group in outline(assessment) for entry in group.entries]
        titles = {entry.target.section or entry.target.room: entry.title for entry in pages}
        left = list(assessment.findings)
        for name, title in titles.items():
            own = [f for f in left if f.section == name]
            left = [f for f in left if f.section != name]
            if own:
                self._group(title, own, assessment)
        if left:
            self._group(self.tr("Hồ sơ"), left, assessment)

    def _group(
        self,
        title: str,
        findings: Sequence[Finding],
        assessment: Assessment,
        severity: Severity | None = None,
        note: str = "",
    ) -> None:
        theme = self.context.theme
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 10, 8, 4)
        row.setSpacing(9)
        if severity in STATES:
            row.addWidget(StateMark(theme, STATES[severity], 18))
        elif severity is not None:
            row.addWidget(IconLabel(theme, "info", 18, "accent"))
        row.addWidget(label(title, "heading"), 1)
        text = f"{len(findings)}, {note}" if note else str(len(findings))
        row.addWidget(label(text, "caption"))
        self._groups.addWidget(head)
        for finding in findings:
            self._groups.addWidget(rule())
            self._groups.addWidget(self._row(finding, assessment))

    def _row(self, finding: Finding, assessment: Assessment) -> FindingRow:
        row = FindingRow(
            self.context.theme,
            finding,
            link=self.tr("Tới chỗ sửa"),
            place=place_of(finding, assessment),
        )
        row.clicked.connect(lambda: self._open(finding))
        row.stepped.connect(lambda step: self._step(row, step))
        self.rows.append(row)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tabs below the title where both have no room side by side."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        roomy = self.width() >= self.context.theme.px(_HEAD_FROM)
        self._head.setDirection(across if roomy else down)

    # --- moving ----------------------------------------------------------------------------

    def _step(self, row: FindingRow, step: int) -> None:
        at = self.rows.index(row) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.rows[at], 0, 60)

    def _focus_again(self) -> None:
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, finding: Finding) -> None:
        self._last = finding.message
        self.context.navigator.go_to(target_of(finding, self.assess()))

    def _go(self, room: str) -> None:
        if self.target is not None:
            self.context.navigator.go(room, self.target.dossier_id)

    def _go_to_criterion(self, number: str) -> None:
        if self.target is not None:
            self.context.navigator.go(rooms.ASSESSMENT, self.target.dossier_id, criterion=number)
