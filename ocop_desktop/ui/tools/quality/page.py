"""Quality and food safety: what the law asks, the standard and its results, the control plan."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.quality.control import PLAN
from ocop_desktop.dossier.quality.guests import Guests
from ocop_desktop.dossier.quality.reports import RESULTS, Reports
from ocop_desktop.dossier.quality.view import QualityView, quality_view
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tools.bench import BenchPage
from ocop_desktop.ui.tools.days_card import DaysCard
from ocop_desktop.ui.tools.prints_card import offered
from ocop_desktop.ui.tools.quality.files_card import FilesCard
from ocop_desktop.ui.tools.quality.needs_view import NeedsView
from ocop_desktop.ui.tools.quality.reports_note import ReportsNote, summed
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, BannerKind
from ocop_desktop.workspace.assessment import Assessment

_STANDARD, _CONTROL, _HOSPITALITY = "standard", "control", "hospitality"


class QualityPage(BenchPage):
    """The overview computes everything anew with each answer; the forms ask what is missing."""

    tool = "quality"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.regime = Banner(context.theme, "info")
        self.needs = NeedsView(context.theme)
        self.needs.chosen.connect(self.open_field)
        self.files = FilesCard()
        self.days = DaysCard()
        self.begin: SecondaryButton | None = None
        self._reports: Reports | None = None
        for part in (self.regime, self.prints, self.needs, self.files, self.days):
            self.overview.addWidget(part)
        self.overview.addStretch(1)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Chất lượng, an toàn thực phẩm")

    def show_overview(self, assessment: Assessment) -> None:
        """Show what is asked, what is there, and the days."""
        view = self._view(assessment)
        self._show_regime(view)
        self.needs.show_needs(view.needs)
        self.files.setVisible("ho-so-attp" in self._offered(assessment))
        self.files.show_view(view)
        self.days.show_days(view.days)

    def say_above(self, section: str, banner: Banner, assessment: Assessment) -> None:
        """Say how the results stand, or what the plan lacks."""
        view = self._view(assessment)
        if section == _STANDARD:
            self._say_results(banner, view)
        elif section == _CONTROL:
            self._say_control(banner, view, assessment)
        elif section == _HOSPITALITY and view.guests is not None:
            self._say_guests(banner, view.guests)
        else:
            banner.hide()

    def begin_plan(self) -> None:
        """Add the steps of the process to the control plan."""
        here = self.dossier_id
        try:
            added = self.context.workspace.quality.begin_plan(here)
        except UserError as error:
            self.context.show_error(error)
            return
        if added:
            self.context.notify(
                self.tr("Đã thêm {n} bước vào kế hoạch").format(n=added),
                lambda: self.context.workspace.dossiers.undo(here),
            )
        else:
            self.context.notify(self.tr("Bước nào cũng đã có trong kế hoạch."))

    def _offered(self, assessment: Assessment) -> set[str]:
        return {spec.id for spec in offered(assessment, self.tool)}

    def _view(self, found: Assessment) -> QualityView:
        return quality_view(found.rulebook, found.units, found.dossier, found.today)

    def _show_regime(self, view: QualityView) -> None:
        rules = view.regime
        goods = any(need.id == "declaration" for need in view.needs)
        self.regime.setVisible(rules is not None and goods)
        if rules is not None:
            kind: BannerKind = "warn" if rules.state == "suspended" else "info"
            title = self.tr("Công bố theo {name}").format(name=rules.name)
            doubt = self.tr("Còn nghi vấn: {doubt}").format(doubt=rules.doubt)
            words = [rules.about, self.tr("Căn cứ: {source}.").format(source=rules.source)]
            self.regime.say(title, " ".join([*words, doubt] if rules.doubt else words), kind)

    def _say_results(self, banner: Banner, view: QualityView) -> None:
        found = view.reports
        banner.setVisible(bool(found.lines))
        bad = found.count("fail")
        untested = "; ".join(found.untested)
        more = self.tr("Chưa có kết quả: {names}").format(names=untested) if untested else ""
        banner.say(summed(found), more, "error" if bad else "warn" if untested else "ok")
        if self._form is not None and found != self._reports:
            self._reports = found
            note = ReportsNote(found) if found.lines else None
            self._form.editors[RESULTS].set_note(note)

    def _say_guests(self, banner: Banner, found: Guests) -> None:
        title = self.tr(
            "{beds} chỗ ngủ; các tuyến nhận {walking} khách một ngày; {guides} người dẫn"
        ).format(
            beds=format_number(found.beds),
            walking=format_number(found.walking),
            guides=found.guides,
        )
        lines = [f"{gap.where}: {gap.message}" for gap in found.gaps]
        banner.show()
        banner.say(title, "\n".join(lines), "warn" if lines else "ok")

    def _say_control(self, banner: Banner, view: QualityView, assessment: Assessment) -> None:
        if self.begin is None:
            self.begin = SecondaryButton(
                self.context.theme, self.tr("Lấy các bước từ quy trình"), icon="import"
            )
            self.begin.clicked.connect(self.begin_plan)
            banner.row.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignVCenter)
        self.begin.setEnabled(not self.is_locked())
        banner.show()
        if not assessment.dossier.rows(PLAN):
            banner.say(
                self.tr("Chưa có kế hoạch kiểm soát"),
                self.tr("Bắt đầu từ các bước đã kê ở mục Quy trình, rồi ghi mối nguy từng bước."),
                "info",
            )
        elif view.control:
            lines = [f"{gap.step}: {gap.message}" for gap in view.control]
            title = self.tr("Kế hoạch còn {n} chỗ thiếu").format(n=len(lines))
            banner.say(title, "\n".join(lines), "warn")
        else:
            banner.say(self.tr("Điểm tới hạn nào cũng đủ giới hạn, theo dõi, cách sửa"), "", "ok")
