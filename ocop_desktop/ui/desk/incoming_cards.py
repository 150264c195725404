"""What a looked-at package holds, as cards."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.drawn.state import State, StateMark
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import Role, label
from ocop_desktop.workspace.desk import Incoming

_FINDINGS = 8
_STATES: dict[str, State] = {
    "there": "ready",
    "missing": "problems",
    "by_eye": "in_progress",
    "not_needed": "not_started",
}


def product_card(context: AppContext, found: Incoming) -> Card:
    """Return what the package is about, its claimed stars, its answers."""
    card, dossier = Card(), found.dossier
    if dossier is None:
        return card
    rulebook = context.workspace.catalogue.get(dossier.rulebook)
    chosen = rulebook.sets.get(dossier.set or "")
    card.body.addWidget(label(dossier.text("product.name"), "heading", wrap=True))
    named = [dossier.text("producer.name"), chosen.name if chosen else ""]
    who = ", ".join(part for part in named if part)
    card.body.addWidget(label(who, "second", wrap=True))
    if found.star is not None:
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        row.addWidget(StarRow(context.theme, found.star, found.star, 16))
        text = _tr("tự chấm {points}/100, {count} minh chứng").format(
            points=found.points, count=len(dossier.evidence)
        )
        row.addWidget(label(text, "second"))
        row.addStretch(1)
        card.body.addLayout(row)
    if found.answers:
        text = _tr("Kèm {n} lời trả lời cho lần trả trước.").format(n=len(found.answers))
        card.body.addWidget(label(text, "second", wrap=True))
    return card


def components_card(context: AppContext, found: Incoming) -> Card:
    """Return the components of Điều 6, each with how it stands."""
    card = Card()
    card.body.addWidget(label(_tr("Thành phần hồ sơ, Điều 6"), "heading"))
    for item in found.components:
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        row.addWidget(StateMark(context.theme, _STATES[item.state], 16))
        text = f"{item.component.name}: {item.note}" if item.note else item.component.name
        row.addWidget(label(text, wrap=True), 1)
        card.body.addLayout(row)
    return card


def findings_card(found: Incoming) -> Card:
    """Return what the automatic checks found, the first few."""
    card = Card()
    text = _tr("Kiểm tra tự động, {n} chỗ").format(n=len(found.findings))
    card.body.addWidget(label(text, "heading"))
    for finding in found.findings[:_FINDINGS]:
        role: Role = "red" if finding.severity == "blocking" else "body"
        card.body.addWidget(label(finding.message, role, wrap=True))
    if found.findings[_FINDINGS:]:
        more = _tr("và {n} chỗ khác").format(n=len(found.findings) - _FINDINGS)
        card.body.addWidget(label(more, "caption"))
    return card


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReceivePage", text)
