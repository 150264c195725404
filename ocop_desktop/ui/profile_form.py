"""Who works here: role, name, province and commune. Asked at the first start and in settings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.places import Suggestion, find_communes, find_provinces
from ocop_desktop.ui.fields.suggest import SuggestLine
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.choice import Choice, ChoiceCards
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.profile import LONGEST_NAME, Profile

_PRODUCER, _OFFICER = "producer", "officer"
_LISTED = 200


class ProfileForm(QWidget):
    """Emits `entered` when Enter was pressed in the last line."""

    entered = Signal()

    def __init__(self, theme: Theme, units: AdminUnits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.GAP_XS)
        self.role = ChoiceCards(theme, self.tr("Vai trò"))
        self.role.set_choices(self._roles(), _PRODUCER)
        self.role.cards[0].setMinimumWidth(theme.px(260))
        self.name = InputLine(theme)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("họ tên thường gọi"))
        self.province = SuggestLine(theme, self._provinces, browse=True)
        self.province.setPlaceholderText(self.tr("gõ không dấu cũng được, ví dụ: ninh binh"))
        self.commune = SuggestLine(theme, self._communes, browse=True)
        self.commune.setPlaceholderText(self.tr("gõ tên xã, phường, không cần dấu"))
        self._column.addWidget(label(self.tr("Anh/chị dùng phần mềm với vai trò nào?"), "strong"))
        self._column.addWidget(self.role)
        self._add(self.tr("Tên"), self.name)
        self._add(self.tr("Tỉnh, thành phố"), self.province)
        self._add(self.tr("Xã, phường, đặc khu"), self.commune)
        self.role.accepted.connect(lambda: self._to(self.name))
        self.name.entered.connect(lambda: self._to(self.province))
        self.province.entered.connect(lambda: self._to(self.commune))
        self.commune.entered.connect(self.entered)
        self.province.picked.connect(self._province_picked)
        self.commune.picked.connect(self._commune_picked)

    def show_profile(self, profile: Profile) -> None:
        """Show what is known."""
        self.role.choose(profile.role or _PRODUCER)
        self.name.show_text(profile.name)
        self._set_province(profile.province)
        self._set_commune(profile.commune)

    def profile(self) -> Profile:
        """Return what was answered; raise UserError for a place that is not in the list."""
        province, commune = self._province_code(), self._commune_code()
        if commune and not province:
            province = self._units.communes[commune].province
        return Profile(
            role="officer" if self.role.chosen == _OFFICER else "producer",
            name=self.name.text(),
            province=province,
            commune=commune,
        )

    # --- inside ----------------------------------------------------------------------------

    def _roles(self) -> list[Choice]:
        return [
            Choice(
                _PRODUCER,
                self.tr("Chủ thể"),
                self.tr("Làm hồ sơ cho sản phẩm của mình"),
                key="1",
            ),
            Choice(
                _OFFICER,
                self.tr("Cán bộ xã"),
                self.tr("Nhận, kiểm tra và giúp nhiều chủ thể làm hồ sơ"),
                key="2",
            ),
        ]

    def _add(self, name: str, line: InputLine) -> None:
        head = label(name, "strong")
        head.setBuddy(line)
        line.setAccessibleName(name)
        self._column.addSpacing(tokens.GAP_S)
        self._column.addWidget(head)
        self._column.addWidget(line)

    @staticmethod
    def _to(widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)

    def _provinces(self, words: str) -> list[Suggestion]:
        return find_provinces(self._units, words)

    def _communes(self, words: str) -> list[Suggestion]:
        province = self.province.chosen_id
        if not province:
            return find_communes(self._units, words)
        found = self._units.search(words.partition(",")[0], province, limit=_LISTED)
        return [Suggestion(unit.code, self._units.title(unit.code)) for unit in found]

    def _set_province(self, code: str) -> None:
        known = self._units.provinces.get(code)
        self.province.show_text(known.title if known else "")
        self.province.chosen_id = code if known else ""

    def _set_commune(self, code: str) -> None:
        known = code in self._units.communes
        self.commune.show_text(self._units.title(code) if known else "")
        self.commune.chosen_id = code if known else ""

    def _province_picked(self, code: str) -> None:
        commune = self._units.communes.get(self.commune.chosen_id)
        if commune is not None and commune.province != code:
            self._set_commune("")

    def _commune_picked(self, code: str) -> None:
        self._set_province(self._units.communes[code].province)

    def _province_code(self) -> str:
        text = self.province.text().strip()
        if not text or self.province.chosen_id:
            return self.province.chosen_id if text else ""
        found = find_provinces(self._units, text)
        exact = [one for one in found if fold(one.label) == fold(text)]
        if len(exact or found) != 1:
            self._to(self.province)
            raise UserError(
                self.tr("Không rõ “{text}” là tỉnh nào — chọn một tỉnh trong danh sách.").format(
                    text=text
                )
            )
        return (exact or found)[0].id

    def _commune_code(self) -> str:
        text = self.commune.text().strip()
        if not text or self.commune.chosen_id:
            return self.commune.chosen_id if text else ""
        found = self._communes(text)
        exact = [one for one in found if fold(one.label) == fold(text)]
        if len(exact or found) != 1:
            self._to(self.commune)
            raise UserError(
                self.tr("Không rõ “{text}” là xã nào — chọn một xã trong danh sách.").format(
                    text=text
                )
            )
        return (exact or found)[0].id
