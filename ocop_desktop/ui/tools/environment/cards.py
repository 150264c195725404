"""Cards of the overview: the standing, labour and linkage, the origin of materials."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.environment.linkage import Contract
from ocop_desktop.dossier.environment.standing import Kept, Standing, bound_words
from ocop_desktop.dossier.environment.view import EnvironmentView
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.scoring.measures import percent
from ocop_desktop.ui import tokens
from ocop_desktop.ui.tools.law_lines import add_law
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import clear, label

_KEPT: dict[Kept, Family] = {
    "below": "green",
    "over": "red",
    "untreated": "red",
    "unknown": "amber",
}


class FactsCard(Card):
    """A heading and lines that are made anew."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(label(title, "heading"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(tokens.GAP_S)
        self.body.addLayout(self.lines)

    def show_texts(self, *texts: str) -> None:
        """Show these lines, the first one strong."""
        clear(self.lines)
        for place, text in enumerate(filter(None, texts)):
            self.lines.addWidget(label(text, "body" if place else "strong", wrap=True))


class StandingCard(FactsCard):
    """Needed or exempt, with every amount beside its threshold."""

    def show_standing(self, found: Standing) -> None:
        """Show the answer, its article and doubt, and the amounts."""
        clear(self.lines)
        self.lines.addWidget(label(found.text, "strong", wrap=True))
        if found.conflict:
            self.lines.addWidget(label(found.conflict, "red", wrap=True))
        add_law(self.lines, "", found.source, found.doubt)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_M)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, amount in enumerate(found.amounts):
            value = "…" if amount.value is None else format_number(amount.value)
            text = self.tr("{name}: {value}, phải dưới {bound}").format(
                name=amount.threshold.name, value=value, bound=bound_words(amount.threshold)
            )
            line = label(text, wrap=True)
            line.setToolTip(amount.threshold.source)
            grid.addWidget(Chip(kept_said(amount.kept), _KEPT[amount.kept]), row, 0, top)
            grid.addWidget(line, row, 1)
        self.lines.addLayout(grid)


def labour_lines(found: EnvironmentView) -> tuple[str, ...]:
    """Return the counts of the labour table and of the list, and where they disagree."""
    counted = found.labour
    table = _tr("{total} người, {local} thường trú trong xã, {insured} đóng bảo hiểm").format(
        total=counted.total, local=counted.local, insured=counted.insured
    )
    listed = _tr("Danh sách từng người: {n}").format(n=counted.listed)
    return (table, listed, *counted.problems)


def linkage_lines(found: EnvironmentView) -> tuple[str, ...]:
    """Return the covered shares, each contract, the option, and how it is read."""
    linked = found.linkage
    if linked is None or not linked.contracts:
        return (_tr("Chưa kê hợp đồng, đơn vị liên kết."),)
    lines = [_tr("{n} hợp đồng").format(n=len(linked.contracts))]
    if any(one.share is not None for one in linked.contracts):
        told = _tr("{n} hợp đồng, {covered} sản lượng; chạy đủ số tháng: {long}")
        lines = [
            told.format(
                n=len(linked.contracts),
                covered=percent(linked.covered),
                long=percent(linked.covered_long),
            )
        ]
    lines += [contract_said(one) for one in linked.contracts]
    if linked.proposal is not None and linked.proposal.option is not None:
        said = _tr("Bảng này nói lên mức {option} của tiêu chí {number}")
        lines.append(said.format(option=linked.proposal.option, number=linked.proposal.criterion))
    lines.append(_tr("Căn cứ: {source}").format(source=linked.source))
    if linked.proposal is not None and linked.proposal.reading:
        lines.append(_tr("Còn nghi vấn: {doubt}").format(doubt=linked.proposal.reading))
    return tuple(lines)


def origin_lines(found: EnvironmentView) -> tuple[str, ...]:
    """Return the shares from commune and province."""
    if not found.origin.sources:
        return (_tr("Chưa kê nguồn nguyên liệu."),)
    told = _tr("Từ xã {commune}; từ tỉnh, gồm cả xã, {province}").format(
        commune=percent(found.origin.in_commune), province=percent(found.origin.in_province)
    )
    short = _tr("Tỷ lệ cộng lại là {total}, cần đủ 100%").format(total=percent(found.origin.total))
    doubt = _tr("Còn nghi vấn: {doubt}").format(doubt=found.origin_doubt)
    return (told, "" if found.origin.complete else short, doubt if found.origin_doubt else "")


def contract_said(one: Contract) -> str:
    """Return one contract in a line."""
    states = {
        "running": _tr("đã chạy {n} tháng").format(n=one.months),
        "ended": _tr("đã hết hạn"),
        "later": _tr("chưa bắt đầu"),
        "undated": _tr("chưa ghi ngày"),
    }
    share = percent(one.share) if one.share is not None else ""
    return ", ".join(part for part in (one.partner, share, states[one.state]) if part)


def kept_said(kept: Kept) -> str:
    """Return how an amount stands, in words."""
    names: dict[Kept, str] = {
        "below": _tr("Dưới ngưỡng"),
        "over": _tr("Chạm ngưỡng"),
        "untreated": _tr("Chưa xử lý"),
        "unknown": _tr("Chưa có số"),
    }
    return names[kept]


def _tr(text: str) -> str:
    return QCoreApplication.translate("EnvironmentCards", text)
