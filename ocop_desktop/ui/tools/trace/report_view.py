"""What the page must show, how the lots balance, where texts disagree, and the code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tools.result_row import ResultRow
from ocop_desktop.ui.tools.trace.code import CodeView
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.tracing import Lot, TraceReport

_LONG = 140
_LONGEST = 1_000
_UNITS = {"mass": "kg", "volume": "lít"}


class ReportView(QWidget):
    """One scrolling column of cards. `linked` says whether there is a link to make a code of."""

    linked = Signal(bool)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows: list[ResultRow] = []
        area, self._column = scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.banner = Banner(context.theme)
        self._column.addWidget(self.banner)
        self.code = CodeView(context.theme)
        self.link = QLineEdit()
        self.link.setAccessibleName(self.tr("Đường dẫn trang mở ra khi quét"))
        self.link.setMaxLength(_LONGEST)
        self.link.textChanged.connect(lambda _text: self._show_code())
        self._about = label("", "caption", wrap=True)
        self._column.addWidget(self._make_code_card())
        self._cards = QVBoxLayout()
        self._cards.setSpacing(tokens.CARD_GAP)
        self._column.addLayout(self._cards)
        self._column.addStretch(1)

    def show_report(self, report: TraceReport) -> None:
        """Show a report; for services only what serves instead and the code."""
        clear(self._cards)
        self.rows = []
        self.banner.setVisible(not report.applies)
        self._say(report)
        if not self.link.hasFocus():
            self.link.setText(report.link)
        self._show_code()
        if report.applies:
            return
        if report.disagreements:
            self._cards.addWidget(self._disagreements(report))
        self._cards.addWidget(self._items(report))
        if report.lots:
            self._cards.addWidget(self._lots(report))
        notes = Card()
        for note in report.notes:
            notes.body.addWidget(label(note, "caption", wrap=True))
        self._cards.addWidget(notes)

    def _say(self, report: TraceReport) -> None:
        bad = sum(bool(lot.problems) for lot in report.lots)
        parts = []
        if report.missing:
            parts.append(self.tr("{n} mục của trang chưa có").format(n=len(report.missing)))
        if report.disagreements:
            parts.append(self.tr("{n} chỗ chưa khớp").format(n=len(report.disagreements)))
        if bad:
            parts.append(self.tr("{n} lô cần xem lại").format(n=bad))
        if parts:
            self.banner.say("; ".join(parts), "", "warn")
        else:
            self.banner.say(self.tr("Nhãn, trang truy xuất và hồ sơ khớp nhau"), "", "ok")

    def _make_code_card(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_L)
        words = QVBoxLayout()
        words.addWidget(label(self.tr("Mã QR của trang"), "heading"))
        words.addWidget(label(self.tr("Đường dẫn trang mở ra khi quét"), "second", wrap=True))
        words.addWidget(self.link)
        words.addWidget(self._about)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self.code)
        card.body.addLayout(row)
        return card

    def _show_code(self) -> None:
        link = self.link.text().strip()
        good = link.lower().startswith(("http://", "https://"))
        self.code.setVisible(good)
        if good:
            self.code.show_code(self._context.workspace.tracing.code(link), link)
            text = self.tr("Thử quét bằng điện thoại trước khi in. In cạnh ít nhất 15 mm.")
        else:
            self.code.show_code((), "")
            text = self.tr("Gõ đường dẫn bắt đầu bằng http:// hoặc https:// để có mã QR.")
        self._about.setText(text)
        self.linked.emit(good)

    def _disagreements(self, report: TraceReport) -> Card:
        card = self._card(self.tr("Chưa khớp"))
        for one in report.disagreements:
            texts = (("second", one.problem), ("body", one.fix), ("caption", one.article))
            self._add(
                card,
                "problems",
                self.tr("chưa khớp"),
                f"{one.what[:1].upper()}{one.what[1:]}",
                texts,
            )
        return card

    def _items(self, report: TraceReport) -> Card:
        card = self._card(self.tr("Trang truy xuất phải có"))
        for line in report.lines:
            text = line.text if len(line.text) <= _LONG else f"{line.text[:_LONG].rstrip()}…"
            state, word = ("ready", self.tr("có")) if text else ("blocked", self.tr("thiếu"))
            texts = (("second", text.replace("\n", " ")), ("caption", line.article))
            self._add(card, state, word, line.name, texts)
        return card

    def _lots(self, report: TraceReport) -> Card:
        card = self._card(self.tr("Cân đối khối lượng từng lô"))
        for lot in report.lots:
            state, word = (
                ("problems", self.tr("xem lại")) if lot.problems else ("ready", self.tr("khớp"))
            )
            texts = (("second", self._sums(lot)), ("body", "; ".join(lot.problems)))
            self._add(card, state, word, self.tr("Lô {lot}").format(lot=lot.lot), texts)
        return card

    def _sums(self, lot: Lot) -> str:
        unit = _UNITS.get(lot.measure, "")
        return self.tr(
            "Vào {taken} {unit}, đóng gói {packed} {unit}, hao hụt {lost} {unit}, "
            "xuất {out} {unit}, tồn {stock} {unit}"
        ).format(
            taken=format_number(lot.taken_in), packed=format_number(lot.packed),
            lost=format_number(lot.lost), out=format_number(lot.sent_out),
            stock=format_number(lot.stock), unit=unit,
        )  # fmt: skip

    def _card(self, title: str) -> Card:
        card = Card()
        card.body.addWidget(label(title, "heading"))
        return card

    def _add(
        self, card: Card, state: str, word: str, name: str, texts: tuple[tuple[str, str], ...]
    ) -> None:
        row = ResultRow(self._context.theme, state, word, name, texts)  # type: ignore[arg-type]
        self.rows.append(row)
        card.body.addWidget(row)
        card.body.addWidget(rule())
