"""The machine's signing key, and the keys of those whose packages are believed."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.sharing.card_intake import PURPOSE, CardIntake
from ocop_desktop.ui.sharing.qr_view import QrView
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.trust import (
    CARD_SUFFIX,
    KeyCard,
    card_text,
    qr_rows,
    write_card_file,
)


class KeysCard(Card):
    """Make a key, hand its card out, compare and keep the cards of others."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        theme = context.theme
        self._waiting: KeyCard | None = None
        self.body.setSpacing(tokens.GAP_S)
        self.body.addWidget(label(self.tr("Khóa ký"), "heading"))
        about = self.tr(
            "Gói do máy này xuất được ký, nơi nhận biết đúng là của mình và chưa ai sửa. Hai bên "
            "trao thẻ khóa cho nhau một lần và đọc mã để đối chiếu."
        )
        self.body.addWidget(label(about, "caption", wrap=True))
        self.own = label("", "strong", wrap=True)
        self.body.addWidget(self.own)
        self.qr = QrView(theme)
        self.body.addWidget(self.qr)
        self.name = InputLine(theme)
        self.name.setAccessibleName(self.tr("Tên ghi trên khóa"))
        self._name_label = label(self.name.accessibleName(), "strong")
        self._name_label.setBuddy(self.name)
        self.body.addWidget(self._name_label)
        self.body.addWidget(self.name)
        self.make = PrimaryButton(theme, self.tr("Tạo khóa ký"), icon="lock")
        self.make.clicked.connect(self.make_key)
        self.export = SecondaryButton(theme, self.tr("Lưu thẻ khóa"), icon="save")
        self.export.clicked.connect(self._export)
        self.copy = SecondaryButton(theme, self.tr("Chép thẻ khóa"), icon="copy")
        self.copy.clicked.connect(self.copy_card)
        self.body.addWidget(self._row(self.make, self.export, self.copy))
        self.body.addWidget(rule())
        self.body.addWidget(label(self.tr("Khóa của nơi khác"), "strong"))
        self._known = QVBoxLayout()
        self._known.setSpacing(tokens.GAP_XS)
        self.body.addLayout(self._known)
        self.intake = CardIntake(context)
        self.intake.read.connect(self._wait_for)
        self.body.addWidget(self.intake)
        self.setAcceptDrops(True)
        self.compare = Banner(theme, "warn")
        self.keep = PrimaryButton(theme, self.tr("Mã đúng, lưu thẻ"))
        self.keep.clicked.connect(self.keep_card)
        self.leave = ActionButton(theme, self.tr("Thôi"), role="quiet")
        self.leave.clicked.connect(self._forget_waiting)
        self.body.addWidget(self.compare)
        self.answer = self._row(self.keep, self.leave)
        self.body.addWidget(self.answer)
        self.forget_buttons: list[ActionButton] = []
        self._forget_waiting()

    def reload(self) -> None:
        """Show the keys as they are now."""
        trust = self.context.workspace.trust
        try:
            own, known = trust.own(), trust.known()
        except UserError as error:
            self.context.show_error(error)
            return
        self._show_own(own)
        clear(self._known)
        self.forget_buttons = []
        for one in known:
            self._known.addWidget(self._known_row(one.card))
        if not known:
            self._known.addWidget(label(self.tr("Chưa lưu thẻ nào"), "second"))

    def make_key(self) -> None:
        """Make this machine's key with the name typed."""
        workspace = self.context.workspace
        officer = workspace.profile.get().role == "officer"
        try:
            workspace.trust.make_own(
                name=self.name.text(),
                place=self._place(),
                role="commune" if officer else "producer",
                today=self.context.today(),
            )
        except UserError as error:
            self.context.show_error(error)
            self.name.setFocus()
            return
        self.context.notify(self.tr("Đã tạo khóa ký"))
        self.reload()

    def copy_card(self) -> None:
        """Put the card into the clipboard as one line, for a chat."""
        own = self.context.workspace.trust.own()
        if own is not None:
            QGuiApplication.clipboard().setText(card_text(own))
            self.context.notify(self.tr("Đã chép thẻ khóa"))

    def keep_card(self) -> None:
        """Keep the card that waits."""
        if self._waiting is None:
            return
        try:
            self.context.workspace.trust.keep(self._waiting, self.context.today())
        except UserError as error:
            self.context.show_error(error)
            return
        self._forget_waiting()
        self.reload()

    # --- Qt --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.intake.may_drop(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.intake.drop(event)

    # --- inside ----------------------------------------------------------------------------

    def _show_own(self, own: KeyCard | None) -> None:
        today = self.context.today()
        wanted = own is None or own.expires < today
        for widget in (self._name_label, self.name, self.make):
            widget.setVisible(wanted)
        for shown in (self.qr, self.export, self.copy):
            shown.setVisible(not wanted)
        if own is None:
            self.own.setText(self.tr("Máy này chưa có khóa ký"))
            self.name.show_text(self.context.workspace.profile.get().name)
            return
        words = self.tr("{name}, mã {code}, dùng đến {day}")
        if wanted:
            words = self.tr("{name}, mã {code}, đã hết hạn {day}")
            self.name.show_text(own.name)
        told = words.format(name=own.name, code=own.fingerprint, day=format_date(own.expires))
        self.own.setText(told)
        if not wanted:
            self.qr.show_rows(qr_rows(own), self.tr("Mã QR của thẻ khóa này"))

    def _known_row(self, card: KeyCard) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        late = card.expires < self.context.today()
        words = self.tr("{name}, mã {code}, dùng đến {day}")
        if late:
            words = self.tr("{name}, mã {code}, đã hết hạn {day}")
        told = words.format(name=card.name, code=card.fingerprint, day=format_date(card.expires))
        row.addWidget(label(told, "amber" if late else "body", wrap=True), 1)
        remove = ActionButton(self.context.theme, self.tr("Bỏ"), role="quiet")
        remove.setAccessibleName(self.tr("Bỏ thẻ khóa của {name}").format(name=card.name))
        remove.clicked.connect(lambda: self._forget(card))
        self.forget_buttons.append(remove)
        row.addWidget(remove)
        return box

    def _forget(self, card: KeyCard) -> None:
        trust, today = self.context.workspace.trust, self.context.today()
        trust.forget(card.fingerprint)
        self.reload()

        def back() -> None:
            trust.keep(card, today)
            self.reload()

        undo = back if card.expires >= today else None
        self.context.notify(self.tr("Đã bỏ thẻ khóa của {name}").format(name=card.name), undo)

    def _wait_for(self, card: KeyCard) -> None:
        """Show a card's code and wait until a person has compared it."""
        self._waiting = card
        self.compare.say(
            # The code stands first: nothing before it can push its end into the next line.
            self.tr("Mã {code} của {name}").format(name=card.name, code=card.fingerprint),
            self.tr("Gọi điện hoặc gặp người gửi, nghe họ đọc mã. Đúng từng ký tự mới lưu."),
        )
        self.compare.show()
        self.answer.show()
        self.keep.setFocus()

    def _forget_waiting(self) -> None:
        self._waiting = None
        self.compare.hide()
        self.answer.hide()

    def _place(self) -> str:
        workspace = self.context.workspace
        profile = workspace.profile.get()
        return workspace.units.title(profile.commune) if profile.commune else ""

    def _export(self) -> None:
        own, settings = self.context.workspace.trust.own(), self.context.settings
        if own is None:
            return
        start = Path(settings.last_folder(PURPOSE)) / f"{own.name}{CARD_SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu thẻ khóa"), str(start))
        if not name:
            return
        try:
            write_card_file(own, Path(name))
        except UserError as error:
            self.context.show_error(error)
            return
        settings.set_last_folder(PURPOSE, Path(name).parent)
        self.context.notify(self.tr("Đã lưu {name}").format(name=Path(name).name))

    def _row(self, *buttons: QWidget) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=tokens.GAP_S)
        for button in buttons:
            flow.addWidget(button)
        return box
