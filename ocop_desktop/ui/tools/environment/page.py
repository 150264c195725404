"""Environment, labour, linkage: what is needed or spared, lists, contracts, origin."""

from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.environment.view import EnvironmentView, environment_view
from ocop_desktop.text import fold
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tools.bench import BenchPage
from ocop_desktop.ui.tools.days_card import DaysCard
from ocop_desktop.ui.tools.environment.cards import (
    FactsCard,
    StandingCard,
    contract_said,
    labour_lines,
    linkage_lines,
    origin_lines,
)
from ocop_desktop.ui.widgets.card import Banner, BannerKind
from ocop_desktop.workspace.assessment import Assessment

_KINDS: dict[str, BannerKind] = {
    "paper": "ok",
    "exempt": "ok",
    "licence": "error",
    "register": "error",
    "unknown": "info",
}


class EnvironmentPage(BenchPage):
    """The overview is computed anew with each answer."""

    tool = "environment"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.standing = StandingCard(self.tr("Hồ sơ môi trường"))
        self.labour = FactsCard(self.tr("Lao động"))
        self.linkage = FactsCard(self.tr("Liên kết"))
        self.origin = FactsCard(self.tr("Nguồn gốc nguyên liệu"))
        self.days = DaysCard()
        cards = (self.standing, self.labour, self.linkage, self.origin)
        for part in (self.prints, *cards, self.days):
            self.overview.addWidget(part)
        self.overview.addStretch(1)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Môi trường, lao động, liên kết")

    def show_overview(self, assessment: Assessment) -> None:
        """Show every part of the view."""
        view = self._view(assessment)
        self.standing.setVisible(view.standing is not None)
        if view.standing is not None:
            self.standing.show_standing(view.standing)
        self.labour.show_texts(*labour_lines(view))
        self.linkage.show_texts(*linkage_lines(view))
        self.origin.setVisible("materials" in assessment.progress)
        self.origin.show_texts(*origin_lines(view))
        self.days.show_days(view.days)

    def say_above(self, section: str, banner: Banner, assessment: Assessment) -> None:
        """Say what the amounts come to, whether lists agree, which contract is drafted."""
        view = self._view(assessment)
        if section == "impact" and view.standing is not None:
            found = view.standing
            doubt = self.tr("Còn nghi vấn: {doubt}").format(doubt=found.doubt)
            source = self.tr("Căn cứ: {source}.").format(source=found.source)
            words = [found.conflict, source, doubt if found.doubt else ""]
            banner.say(found.text, " ".join(filter(None, words)), _KINDS[found.verdict])
        elif section == "workforce":
            first, *rest = labour_lines(view)
            banner.say(first, "\n".join(rest), "warn" if view.labour.problems else "ok")
        else:
            self._say_contract(banner, view, assessment)

    def _say_contract(self, banner: Banner, view: EnvironmentView, assessment: Assessment) -> None:
        wanted = fold(assessment.dossier.text("agreement.partner"))
        known = view.linkage.contracts if view.linkage else ()
        one = next((item for item in known if wanted and fold(item.partner) == wanted), None)
        if one is not None:
            title = self.tr("Lấy số, ngày, sản lượng từ bảng hợp đồng")
            banner.say(title, contract_said(one), "ok")
        else:
            names = "; ".join(item.partner for item in known if item.partner)
            about = self.tr("Tên đang có ở bảng hợp đồng: {names}").format(names=names)
            title = self.tr("Bên này chưa có ở bảng hợp đồng; chỗ trống in dòng chấm")
            banner.say(title, about if names else "", "info")

    def _view(self, found: Assessment) -> EnvironmentView:
        return environment_view(
            found.rulebook, found.units, found.dossier, found.today, found.proposals
        )
