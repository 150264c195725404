"""The line under a table: what its rows just proved, and the criterion that gains by it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Proof:
    """What the data says about one criterion, and whether the level chosen agrees."""

    criterion: str
    reason: str
    level: str
    agrees: bool


def proofs_of(field_id: str, assessment: Assessment) -> tuple[Proof, ...]:
    """Return what a field, as the first of those behind it, says about criteria."""
    found = []
    for number, proposal in assessment.proposals.items():
        if proposal.fields[:1] != (field_id,) or proposal.option is None:
            continue
        level = QCoreApplication.translate("Proof", "mức {option}, {points} điểm").format(
            option=proposal.option, points=proposal.points
        )
        chosen = assessment.dossier.answer(number).option
        found.append(Proof(number, proposal.reason, level, chosen == proposal.option))
    return tuple(found)


class ProofNote(QWidget):
    """One line per criterion; its number leads there."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, proofs: tuple[Proof, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(6)
        for proof in proofs:
            banner = Banner(theme, "ok" if proof.agrees else "info", proof.reason)
            banner.row.setContentsMargins(12, 7, 10, 7)
            end = QHBoxLayout()
            end.setSpacing(8)
            words = proof.level if proof.agrees else self.tr("theo số liệu: {level}")
            end.addWidget(label(words.format(level=proof.level), "second"))
            chip = ChipButton(
                self.tr("Tiêu chí {number}").format(number=proof.criterion),
                "green" if proof.agrees else "accent",
                self.tr("Tới tiêu chí này"),
            )
            chip.clicked.connect(lambda _=False, one=proof.criterion: self.chosen.emit(one))
            end.addWidget(chip)
            banner.row.addLayout(end)
            banner.row.setAlignment(end, Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(banner)
