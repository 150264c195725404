"""What the gallery shows: one function a page, each returning rows of (name, widgets)."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.bars import BandBar, PartBars, ShareBar
from ocop_desktop.ui.drawn.clock import DayClock
from ocop_desktop.ui.drawn.ladder import Minimum, Rung, StarLadder
from ocop_desktop.ui.drawn.progress import ProgressButton
from ocop_desktop.ui.drawn.ring import RingData, ScoreRing
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.drawn.state import State, StateMark
from ocop_desktop.ui.drawn.timeline import Band, Milestone, Timeline
from ocop_desktop.ui.fields.wrapping import WrapCheck, WrapRadio
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, ButtonRole, IconButton
from ocop_desktop.ui.widgets.card import ActionCard, Banner, BannerKind, Card, EmptyState
from ocop_desktop.ui.widgets.chips import Chip, ChipButton, Family, FilterChip
from ocop_desktop.ui.widgets.choice import Choice, ChoiceCards
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.fields import KeyCap, SearchField, SegmentedTabs
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import Role, label
from ocop_desktop.ui.widgets.toast import Toast

Row = tuple[str, Sequence[QWidget]]
Part = Callable[[Theme], list[Row]]

_ROLES: tuple[ButtonRole, ...] = ("primary", "secondary", "quiet", "link", "danger")
_FAMILIES: tuple[Family, ...] = ("plain", "accent", "red", "amber", "green", "clay")
_BANNERS: tuple[BannerKind, ...] = ("info", "ok", "warn", "error")
_STATES: tuple[State, ...] = (
    "not_started",
    "in_progress",
    "problems",
    "blocked",
    "ready",
    "returned",
)
_TEXTS: tuple[Role, ...] = (
    "title",
    "heading",
    "strong",
    "body",
    "second",
    "caption",
    "overline",
    "figure",
    "accent",
    "red",
    "amber",
    "green",
    "clay",
    "error",
)
_POINTS = (("A", 28.0), ("B", 18.0), ("C", 24.0))
_TICKS = ((3, 50.0), (4, 70.0), (5, 90.0))
_PROGRESS = 420
_NOTICE = 110
_DAY = date(2026, 11, 20)


def texts(_theme: Theme) -> list[Row]:
    """Return the type scale, and a line too long for its room."""
    long = ElidedLabel(_long())
    return [
        *((role, [label(_tr("Mật ong hoa rừng, 70,0 điểm"), role)]) for role in _TEXTS),
        (_tr("chữ dài, tự xuống dòng"), [label(_long(), wrap=True)]),
        (_tr("chữ dài, rút gọn"), [long]),
    ]


def buttons(theme: Theme) -> list[Row]:
    """Return every button: normal, hovered, disabled, with icon and key, long, as icon alone."""
    rows: list[Row] = []
    for role in _ROLES:
        names = (_tr("Thường"), _tr("Rê chuột"), _tr("Tắt"))
        made = [ActionButton(theme, name, role=role) for name in names]
        hovered(made[1])
        made[2].setEnabled(False)
        made.append(ActionButton(theme, _tr("Có phím tắt"), icon="add", key="Ctrl+N", role=role))
        rows.append((role, made))
    undo, off = IconButton(theme, "undo", _tr("Hoàn tác")), IconButton(theme, "redo", _tr("Tắt"))
    off.setEnabled(False)
    over = hovered(IconButton(theme, "delete", _tr("Rê chuột")))
    rows.append((_tr("chỉ hình"), [undo, over, off]))
    rows.append((_tr("chữ dài"), [ActionButton(theme, _long()[:60], icon="document")]))
    busy = ProgressButton(theme, _tr("Xuất bản nháp"))
    busy.setMinimumWidth(_PROGRESS)
    busy.set_progress(0.62, _tr("Đang xuất"))
    rows.append((_tr("tiến độ"), [ProgressButton(theme, _tr("Xuất bản nháp")), busy]))
    return rows


def chips(theme: Theme) -> list[Row]:
    """Return chips, filters, key caps and tabs."""
    on, off = FilterChip(_tr("Chặn 4 sao"), 4), FilterChip(_tr("Tắt"), 0)
    over = FilterChip(_tr("Rê chuột"), 7)
    on.setChecked(True)
    off.setEnabled(False)
    tabs = SegmentedTabs(theme, [_tr("Trợ giúp"), _tr("Điểm"), _tr("Lỗi 4")], _tr("Bảng"))
    return [
        (_tr("dấu"), [Chip(_tr("Đang làm"), family) for family in _FAMILIES]),
        (_tr("dấu vuông"), [Chip(_tr("MẪU"), family, square=True) for family in _FAMILIES]),
        (_tr("dấu bấm được"), [ChipButton(_tr("2.3 Ghi nhãn"), family) for family in _FAMILIES]),
        (_tr("bộ lọc"), [on, FilterChip(_tr("Tất cả"), 32), hovered(over), off]),
        (_tr("phím"), [KeyCap("F1"), KeyCap("Ctrl+Enter")]),
        (_tr("thẻ nối"), [tabs]),
    ]


def choices(theme: Theme) -> list[Row]:
    """Return what is chosen from: boxes, radio buttons, cards, and search fields."""
    rows: list[Row] = []
    for name, kind in ((_tr("đánh dấu"), WrapCheck), (_tr("chọn một"), WrapRadio)):
        made = [kind(theme, text) for text in (_tr("Chưa chọn"), _tr("Đã chọn"), _tr("Tắt"))]
        made[1].setChecked(True)
        made[2].setEnabled(False)
        for one in made:
            one.setAutoExclusive(False)
        rows += [(name, made), (_tr("chữ dài"), [kind(theme, _long())])]
    cards = ChoiceCards(theme, _tr("Vai trò"))
    cards.set_choices(
        [
            Choice("a", _tr("Chủ thể"), _tr("Làm hồ sơ cho sản phẩm của mình"), key="1"),
            Choice("b", _tr("Cán bộ xã"), _long(), _tr("3 hồ sơ"), key="2"),
        ]
    )
    rows.append((_tr("thẻ"), [cards]))
    search = SearchField(theme, _tr("Tìm mọi thứ, không cần dấu"), key="Ctrl+K")
    big = SearchField(theme, _tr("mật ong rừng"), big=True)
    off = SearchField(theme, _tr("Tắt"))
    off.setEnabled(False)
    return [*rows, (_tr("ô tìm"), [search, big, off])]


def surfaces(theme: Theme) -> list[Row]:
    """Return banners, cards, and a page without content."""
    plain, chosen, action = Card(), Card(), ActionCard(padding=14)
    chosen.set_selected(on=True)
    for card in (plain, chosen, action):
        card.body.addWidget(label(_tr("Thẻ"), "heading"))
        card.body.addWidget(label(_long(), "second", wrap=True))
    hovered(action)
    empty = EmptyState(theme, "folder", _tr("Chưa có hồ sơ"), _long())
    empty.buttons.addWidget(ActionButton(theme, _tr("Hồ sơ mới"), icon="add", role="primary"))
    return [
        *((kind, [Banner(theme, kind, _tr("Đủ điểm 4 sao"), _long())]) for kind in _BANNERS),
        (_tr("thẻ: thường, đã chọn, bấm được"), [plain, chosen, action]),
        (_tr("trống"), [empty]),
    ]


def drawings(theme: Theme) -> list[Row]:
    """Return everything painted by hand."""
    data = RingData(_POINTS, _TICKS, 3)
    gain = RingData(_POINTS, _TICKS, 3, gain=6)
    share, none, band, parts = ShareBar(theme), ShareBar(theme), BandBar(theme), PartBars(theme)
    share.set_share(8, 12, _tr("8 trên 12"))
    none.set_share(0, 12, _tr("0 trên 12"))
    band.set_score(70, 90, "accentfill")
    parts.set_parts((("A", 28, 40), ("B", 18, 25), ("C", 24, 35)))
    line = Timeline(theme)
    line.set_dates(
        (
            Milestone(_DAY, _tr("Hôm nay"), "today"),
            Milestone(date(2027, 3, 15), _tr("Giấy an toàn thực phẩm hết hạn"), "danger"),
            Milestone(date(2027, 4, 7), _tr("Nộp xã chậm nhất"), "limit"),
        ),
        (Band(date(2027, 4, 7), date(2027, 6, 30), _tr("Tỉnh chấm")),),
    )
    return [
        (_tr("vòng điểm"), [ScoreRing(theme, size, data) for size in (30, 42, 86, 104, 130)]),
        (_tr("vòng điểm: trống, thêm"), [ScoreRing(theme, 86), ScoreRing(theme, 86, gain)]),
        (_tr("sao"), [StarRow(theme, reached, 4) for reached in (0, 3, 4, 5)]),
        (_tr("trạng thái"), [StateMark(theme, state, 18) for state in _STATES]),
        (_tr("trạng thái, to"), [StateMark(theme, state, 32) for state in _STATES]),
        (
            _tr("đồng hồ ngày làm việc"),
            [
                *(DayClock(theme, 15, used) for used in (0, 8, 11, 15)),
                DayClock(theme, 15, 8, "stopped"),
            ],
        ),
        (_tr("thanh"), [share, none]),
        (_tr("thanh có ngưỡng"), [band]),
        (_tr("ba phần điểm"), [parts]),
        (_tr("thang sao"), [_ladder(theme)]),
        (_tr("mốc thời gian"), [line]),
    ]


def _ladder(theme: Theme) -> StarLadder:
    """Return a ladder with a star that is reached, one aimed at, one far."""
    met, missed = Minimum("1.1", _tr("Nguyên liệu"), True), Minimum("2.3", _tr("Ghi nhãn"), False)
    made = StarLadder(theme)
    made.set_rungs(
        (
            Rung(5, 90, "far", (missed, missed)),
            Rung(4, 70, "target", (met, met, missed)),
            Rung(3, 50, "reached", (met, met, met)),
        ),
        70,
    )
    return made


def notices(theme: Theme) -> list[Row]:
    """Return the notices over the bottom of the window, with and without a way back."""
    del theme
    rows: list[Row] = []
    for name, text, undo in (
        (_tr("thông báo"), _tr("Đã lưu lúc 10:32:05"), False),
        (_tr("thông báo, hoàn tác được"), _tr("Đã xóa “Mật ong hoa rừng”"), True),
        (_tr("thông báo dài"), _long(), True),
    ):
        ground = QWidget()
        ground.setMinimumSize(_PROGRESS, _NOTICE)
        toast = Toast(ground, stays=True)
        toast.say(text, (lambda: None) if undo else None)
        rows.append((name, [ground]))
    return rows


def icon_set(theme: Theme) -> list[Row]:
    """Return the icon set in rows of a dozen."""
    names, wide = sorted(icons.NAMES), 12
    rows = [names[at : at + wide] for at in range(0, len(names), wide)]
    return [("", [_named(IconLabel(theme, name, 22), name) for name in row]) for row in rows]


def hovered(widget: QWidget) -> QWidget:
    """Show a widget as if the pointer were over it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return widget


def _named(widget: QWidget, name: str) -> QWidget:
    widget.setToolTip(name)
    widget.setAccessibleName(name)
    return widget


def _long() -> str:
    return _tr(
        "Một câu dài để thấy chữ xuống dòng ra sao khi cửa sổ hẹp hoặc cỡ chữ to: hợp đồng bao "
        "tiêu có chữ ký hai bên, biên bản thanh lý và hóa đơn của mười hai tháng gần nhất"
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gallery", text)
