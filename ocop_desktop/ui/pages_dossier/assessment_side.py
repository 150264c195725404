"""Beside the criteria: the live score, the three scores, the papers of one criterion, its help."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.rulebook.sections import HelpFile
from ocop_desktop.ui.pages_dossier.criterion_papers import CriterionPapers
from ocop_desktop.ui.pages_dossier.panel import SidePanel
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.pages_dossier.truth_view import TruthView
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.data_file import evidence_codes


class AssessmentSide:
    """`panel` is the widget; `truth` and `papers` stand in it under the score."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        self.truth = TruthView(theme)
        self.papers = CriterionPapers(theme, thumbnails)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.truth)
        column.addWidget(self.papers)
        self.panel = SidePanel(theme, below_score=below)
        self.panel.show_tab("score")

    def show_score(self, assessment: Assessment, number: str) -> None:
        """Show the scores, and what the proposal of a criterion would add."""
        gain, option = 0, None
        proposal = assessment.proposals.get(number)
        if proposal is not None and assessment.score is not None:
            have = assessment.score.per_criterion.get(number, 0)
            gain, option = max(0, proposal.points - have), proposal.option
        self.panel.score.show_score(assessment, gain, option)
        self.truth.show_assessment(assessment)

    def show_criterion(self, assessment: Assessment, item: SetCriterion, help_: HelpFile) -> None:
        """Show the papers and the help of a criterion."""
        rulebook, dossier = assessment.rulebook, assessment.dossier
        proposal = assessment.proposals.get(item.number)
        told_by = proposal.fields if proposal else ()
        self.papers.show_criterion(
            item.number,
            dossier.evidence_for(item.number),
            evidence_codes(rulebook, dossier),
            rulebook.proof(item.criterion).kinds,
            [rulebook.fields[name] for name in told_by if name in rulebook.fields],
            rulebook,
        )
        topic = next((t for t in help_.topics if t.topic == item.criterion.topic), None)
        self.panel.help.show_criterion(item, topic)
