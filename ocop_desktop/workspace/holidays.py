"""Days off a person adds to those of the rulebook: compensation days, days the province sets."""

from collections.abc import Callable
from datetime import date

import msgspec

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.edition import Holiday
from ocop_desktop.storage.store import Store
from ocop_desktop.text import nfc

_KEY = "holidays"
LONGEST_NAME = 80
MOST = 400


class Holidays:
    """The days off working days are counted with. `changed` is called after each change."""

    def __init__(self, store: Store, catalogue: Catalogue, changed: Callable[[], object]) -> None:
        self._store, self._catalogue, self._changed = store, catalogue, changed
        catalogue.add_days_off(self.own())

    def shipped(self) -> tuple[Holiday, ...]:
        """Return the days off that the newest edition knows, the earliest first."""
        own = {one.day for one in self.own()}
        known = self._catalogue.newest().deadlines.holidays
        return tuple(sorted((one for one in known if one.day not in own), key=_day))

    def own(self) -> tuple[Holiday, ...]:
        """Return the days that were added here, the earliest first."""
        kept = self._store.setting(_KEY, [])
        try:
            found = msgspec.convert(kept, tuple[Holiday, ...])
        except msgspec.ValidationError:
            return ()
        return tuple(sorted(found, key=_day))

    def add(self, day: date, name: str) -> None:
        """Add a day off; raise UserError for one that is known, or a name that does not hold."""
        title = " ".join(nfc(name).split())
        if not title or len(title) > LONGEST_NAME:
            raise UserError(
                f"Tên ngày nghỉ cần từ 1 đến {LONGEST_NAME} ký tự — ghi ngắn như “Nghỉ bù Quốc "
                "khánh”."
            )
        own = self.own()
        if any(one.day == day for one in (*own, *self.shipped())):
            raise UserError(
                f"Ngày {format_date(day)} đã có trong bảng — chọn ngày khác, "
                "hoặc bỏ dòng cũ rồi thêm lại."
            )
        if len(own) >= MOST:
            raise UserError(f"Bảng chỉ giữ {MOST} ngày — bỏ bớt những ngày đã qua rồi thêm.")
        self._keep((*own, Holiday(day=day, name=title)))

    def remove(self, day: date) -> None:
        """Take out a day that was added here; a day of the edition stays."""
        self._keep(tuple(one for one in self.own() if one.day != day))

    def _keep(self, days: tuple[Holiday, ...]) -> None:
        self._store.set_setting(_KEY, msgspec.to_builtins(days))
        self._catalogue.add_days_off(self.own())
        self._changed()


def _day(one: Holiday) -> date:
    return one.day
