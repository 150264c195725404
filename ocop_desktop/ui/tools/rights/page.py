"""Intellectual property: rights on their way, what the stars ask, applications, the logo."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.rights.signs import classes_to_add
from ocop_desktop.dossier.rights.tracker import RIGHTS, Right
from ocop_desktop.dossier.rights.view import RightsView, rights_view
from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tools.bench import BenchPage
from ocop_desktop.ui.tools.days_card import DaysCard
from ocop_desktop.ui.tools.rights.cards import LogoCard, NeedsCard, RightCard, SignsCard
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.text import clear
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.rights import LogoFile

_MARK = "mark"


class RightsPage(BenchPage):
    """The overview is computed anew with each answer; logo files are measured in a worker."""

    tool = "ip"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = Banner(context.theme, "info")
        self.fill_rights = SecondaryButton(context.theme, self.tr("Sửa bảng quyền"), icon="edit")
        self.fill_rights.clicked.connect(lambda: self.open_field(RIGHTS))
        self.state.row.addWidget(self.fill_rights, 0, Qt.AlignmentFlag.AlignVCenter)
        self.needs = NeedsCard(self.tr("Sao cần gì"))
        self.signs = SignsCard(self.tr("Dấu hiệu trên bao bì"))
        self.logo = LogoCard(self.tr("Tệp lô-gô"))
        self.days = DaysCard()
        self.cards: list[RightCard] = []
        self.add: SecondaryButton | None = None
        self._shown: tuple[Right, ...] | None = None
        self._measured: object = None
        rights = QWidget()
        rights.setProperty("plain", True)
        self._rights = QVBoxLayout(rights)
        self._rights.setContentsMargins(0, 0, 0, 0)
        self._rights.setSpacing(tokens.CARD_GAP)
        for part in (
            self.state, self.needs, self.prints, rights, self.signs, self.logo, self.days,
        ):  # fmt: skip
            self.overview.addWidget(part)
        self.overview.addStretch(1)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Sở hữu trí tuệ")

    def show_overview(self, assessment: Assessment) -> None:
        """Show every part of the view."""
        view = self._view(assessment)
        self._show_state(view)
        self.needs.setVisible(view.needs is not None)
        if view.needs is not None:
            self.needs.show_needs(view.needs)
        self._show_rights(view.rights)
        self.signs.show_signs(view.signs)
        self.days.show_days(view.days)
        self._measure(assessment)

    def say_above(self, section: str, banner: Banner, assessment: Assessment) -> None:
        """Offer the proposed classes above the application."""
        missing = classes_to_add(assessment.rulebook, assessment.dossier)
        if section != _MARK or not missing:
            banner.hide()
            return
        if self.add is None:
            self.add = SecondaryButton(self.context.theme, self.tr("Lấy nhóm gợi ý"), icon="import")
            self.add.clicked.connect(self.add_classes)
            banner.row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add.setEnabled(not self.is_locked())
        names = "; ".join(f"{row['class']}: {row['goods']}" for row in missing)
        file = assessment.rulebook.rights
        banner.say(
            self.tr("Nhóm hàng hóa gợi ý theo bộ sản phẩm"),
            f"{names}. {file.classes_doubt if file else ''}",
            "info",
        )
        banner.show()

    def add_classes(self) -> None:
        """Add the proposed classes to the application."""
        here = self.dossier_id
        try:
            added = self.context.workspace.rights.add_classes(here)
        except UserError as error:
            self.context.show_error(error)
            return
        if added:
            self.context.notify(
                self.tr("Đã thêm {n} nhóm").format(n=added),
                lambda: self.context.workspace.dossiers.undo(here),
            )

    def _show_state(self, view: RightsView) -> None:
        problems = [
            *(
                self.tr("{name} đứng tên {holder}, khác tên chủ thể.").format(
                    name=one.name, holder=one.holder
                )
                for one in view.owners
            ),
            *(
                self.tr("{name}: {later} ghi trước {earlier}.").format(
                    name=bad.right.name, later=bad.later, earlier=bad.earlier
                )
                for bad in view.disorders
            ),
            *(
                self.tr("{name}: quá hạn bước {step}.").format(
                    name=one.name, step=one.current.step.name
                )
                for one in view.late
                if one.current
            ),
        ]
        if not view.rights:
            self.state.say(
                self.tr("Chưa kê đơn hay văn bằng nào"),
                self.tr("Ghi từng đơn với các ngày đã có; ngày sau đó phần mềm tính."),
                "info",
            )
        elif problems:
            title = self.tr("{n} chỗ phải xem lại").format(n=len(problems))
            self.state.say(title, "\n".join(problems), "warn")
        else:
            told = self.tr("{n} quyền, không có gì trái nhau").format(n=len(view.rights))
            self.state.say(told, "", "ok")

    def _show_rights(self, rights: tuple[Right, ...]) -> None:
        if rights == self._shown:
            return
        self._shown = rights
        clear(self._rights)
        self.cards = [RightCard(one) for one in rights]
        for card in self.cards:
            self._rights.addWidget(card)

    def _measure(self, assessment: Assessment) -> None:
        """Measure the logo files in a worker, anew only when files or size changed."""
        dossier = assessment.dossier
        files = tuple(
            (item.id, item.sha256, item.label) for item in dossier.evidence_of_field("mark.logo")
        )
        asked = (dossier.id, files, dossier.number("mark.print_width"))
        if asked == self._measured:
            return
        self._measured = asked
        if not files:
            self._show_logos(assessment, ())
            return
        try:
            work = self.context.workspace.rights.measuring(dossier.id)
        except UserError as error:
            trouble = LogoFile(evidence="", name=files[0][2], trouble=str(error))
            self._show_logos(assessment, (trouble,))
            return

        def done(found: tuple[LogoFile, ...]) -> None:
            if self._measured == asked:
                self._show_logos(assessment, found)

        self.context.run_task(self.tr("Đo tệp lô-gô"), lambda _p, _c: work(), done)

    def _show_logos(self, assessment: Assessment, found: tuple[LogoFile, ...]) -> None:
        file = assessment.rulebook.rights
        if file is not None:
            self.logo.show_logos(found, file.logo.source, file.logo.doubt)

    def _view(self, found: Assessment) -> RightsView:
        return rights_view(found.rulebook, found.units, found.dossier, found.today, found.proposals)
