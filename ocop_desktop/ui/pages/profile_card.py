"""Settings: who works here, as it was answered at the first start."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.profile_form import ProfileForm
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import label


class ProfileCard(Card):
    """Kept when the button is pressed or Enter in the last line."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.body.addWidget(label(self.tr("Người dùng"), "heading"))
        self.form = ProfileForm(context.theme, context.workspace.units)
        self.form.entered.connect(self.keep)
        self.body.addWidget(self.form)
        self.save = SecondaryButton(context.theme, self.tr("Lưu thông tin"), icon="save")
        self.save.clicked.connect(self.keep)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.body.addLayout(row)
        self.reload()

    def reload(self) -> None:
        """Show what is kept."""
        self.form.show_profile(self.context.workspace.profile.get())

    def keep(self) -> None:
        """Keep what is answered."""
        try:
            kept = self.context.workspace.profile.keep(self.form.profile())
        except UserError as error:
            self.context.show_error(error)
            return
        self.form.show_profile(kept)
        self.context.notify(self.tr("Đã lưu thông tin người dùng"))
