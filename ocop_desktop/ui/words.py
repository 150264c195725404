"""Words for values that pages share: days left, kinds of registration, days of the week."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook


def days_left(day: date, today: date) -> str:
    """Return "Còn 161 ngày", "Hôm nay" or "Quá hạn 3 ngày"."""
    left = (day - today).days
    if left > 0:
        return _tr("Còn {n} ngày").format(n=left)
    return _tr("Hạn hôm nay") if left == 0 else _tr("Quá hạn {n} ngày").format(n=-left)


def weekday(day: date) -> str:
    """Return "Thứ Sáu"."""
    names = (
        _tr("Thứ Hai"),
        _tr("Thứ Ba"),
        _tr("Thứ Tư"),
        _tr("Thứ Năm"),
        _tr("Thứ Sáu"),
        _tr("Thứ Bảy"),
        _tr("Chủ nhật"),
    )
    return names[day.weekday()]


def long_date(day: date) -> str:
    """Return "Thứ Sáu, 20/11/2026"."""
    return f"{weekday(day)}, {format_date(day)}"


def set_title(chosen: CriteriaSet) -> str:
    """Return "Bộ 4: Mật ong…"."""
    return _tr("Bộ {no}: {name}").format(no=chosen.no, name=chosen.name)


def set_of(rulebook: Rulebook, set_id: str | None) -> str:
    """Return the title of a set, or words saying that none is chosen."""
    chosen = rulebook.sets.get(set_id or "")
    return set_title(chosen) if chosen else _tr("Chưa chọn bộ sản phẩm")


def span(days: int) -> str:
    """Return a number of days the way people say it: "7 ngày", "3 tuần", "17 tháng"."""
    if days < 14:
        return _tr("{n} ngày").format(n=days)
    if days < 60:
        return _tr("{n} tuần").format(n=round(days / 7))
    return _tr("{n} tháng").format(n=round(days / 30))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Words", text)
