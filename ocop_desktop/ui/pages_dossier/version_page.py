"""One finalised version as it would be printed, to read only."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.preview import Preview
from ocop_desktop.ui.stamps import when
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.workspace.preview import Preview as Made
from ocop_desktop.workspace.versions import Version


class VersionPage(Page):
    """`target.section` is the id of the version. Its pages never change."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._version = ""
        self.preview: Preview | None = None
        self.banner = Banner(context.theme, "info")
        self.back = SecondaryButton(context.theme, self.tr("Các bản đã chốt"), icon="back")
        self.back.clicked.connect(self._go_back)
        self.banner.row.addWidget(self.back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP_L, tokens.PAGE_MARGIN, 0)
        head.addWidget(self.banner)
        self._column.addLayout(head)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Bản đã chốt")

    def show_for(self, target: Target) -> None:
        """Show the version named by the target."""
        super().show_for(target)
        version = self._find(target.section or "")
        title = self.tr("Bản {number}, mã {snapshot}: chỉ để đọc").format(
            number=version.number, snapshot=version.snapshot
        )
        told = [self.tr("Chốt lúc {time}.").format(time=when(version.at))]
        if version.star is not None:
            told.append(
                self.tr("{points}/100 điểm, {star} sao.").format(
                    points=version.points, star=version.star
                )
            )
        self.banner.say(title, " ".join(told))
        if version.id != self._version:
            self._version = version.id
            self._show_pages(version)

    def first_focus(self) -> QWidget | None:
        """Return the way back."""
        return self.back

    # --- inside ----------------------------------------------------------------------------

    def _find(self, version_id: str) -> Version:
        try:
            return self.context.workspace.versions.version(version_id)
        except KeyError as error:
            raise UserError(
                self.tr("Không thấy bản đã chốt này — chọn lại trong danh sách các bản.")
            ) from error

    def _show_pages(self, version: Version) -> None:
        rulebook = self.context.workspace.catalogue.get(version.rulebook)
        specs = [one for one in rulebook.documents.values() if one.in_package]
        specs.sort(key=lambda one: one.order)
        names = [(one.id, one.short.partition(",")[0]) for one in specs]
        if self.preview is not None:
            self._column.removeWidget(self.preview)
            self.preview.hide()
            self.preview.deleteLater()
        self.preview = Preview(self.context, self._work, names, self.assess)
        self._column.addWidget(self.preview, 1)
        self.preview.reload()

    def _work(self, spec_id: str) -> Callable[[], Made]:
        packages = self.context.workspace.packages
        source = packages.source_of(self._version)
        return lambda: packages.preview_with_anchors(source, spec_id)

    def _go_back(self) -> None:
        if self.target is not None:
            self.context.navigator.go(rooms.VERSIONS, self.target.dossier_id)
