"""The fields of one section as widgets: values in, commits out, conditions, problems."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import is_filled, is_required, shown_fields
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.progress import TO_DO
from ocop_desktop.rulebook.sections import Section
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.bars import ShareBar
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.files import FilesEditor
from ocop_desktop.ui.fields.registry import editor_for
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.pages_dossier.findings_view import STATES
from ocop_desktop.ui.pages_dossier.form import TWO_FROM, FormColumn
from ocop_desktop.ui.pages_dossier.proof_note import Proof, ProofNote, proofs_of
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment


class SectionForm(QWidget):
    """Built once per section and kept; `show_dossier` fills it for any dossier."""

    committed = Signal(str, object)
    criterion_wanted = Signal(str)
    judged = Signal()
    copy_wanted = Signal()
    quick_wanted = Signal()

    def __init__(self, section: Section, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self.theme = tools.theme
        self.editors: dict[str, FieldEditor] = {}
        self._seen: set[str] = set()
        self._proofs: dict[str, tuple[Proof, ...]] = {}
        self._form = FormColumn(tools.theme, two_from=TWO_FROM)
        self.top = QVBoxLayout()
        self._counted = label("", "caption")
        self.copy = ActionButton(
            tools.theme, self.tr("Chép từ hồ sơ khác"), icon="copy", role="link"
        )
        self.copy.clicked.connect(self.copy_wanted)
        self.quick = ActionButton(tools.theme, self.tr("Điền nhanh"), icon="list", role="link")
        self.quick.clicked.connect(self.quick_wanted)
        self._bar = ShareBar(tools.theme)
        self._bar.setFixedWidth(86)
        self._build()
        for field in section.fields:
            editor = editor_for(field, tools, self._form)
            editor.hide()
            editor.committed.connect(lambda value, one=field.id: self.committed.emit(one, value))
            editor.judged.connect(self.judged)
            self.editors[field.id] = editor

    # --- values ----------------------------------------------------------------------------

    def show_dossier(self, assessment: Assessment, drafts: Mapping[str, Any]) -> None:
        """Show the answers of a dossier and what was typed but not kept."""
        self._seen.clear()
        for name, editor in self.editors.items():
            editor.set_value(assessment.dossier.answers.get(name))
            editor.forget_draft()
            if name in drafts:
                editor.restore(drafts[name])
        self.refresh(assessment, frozenset(self.editors))

    def refresh(self, assessment: Assessment, changed: frozenset[str]) -> None:
        """Redraw after a commit: changed values, what is shown, problems, progress."""
        papers = any(path.startswith("evidence/") for path in changed)
        for name, editor in self.editors.items():
            if name in changed:
                editor.set_value(assessment.dossier.answers.get(name))
            if isinstance(editor, FilesEditor) and (papers or name in changed):
                editor.reload()
        self._show_fields(assessment)
        self._show_problems(assessment)
        self._show_progress(assessment)
        self._show_proofs(assessment)

    def set_read_only(self, *, on: bool) -> None:
        """Let every field be read only."""
        self.copy.setVisible(not on and not self.section.tool)
        for editor in self.editors.values():
            editor.set_read_only(on=on)

    def drafts(self) -> dict[str, Any]:
        """Return what was typed but not kept, by field id."""
        found = {name: editor.draft() for name, editor in self.editors.items()}
        return {name: draft for name, draft in found.items() if draft is not None}

    def draft_findings(self) -> list[Finding]:
        """Return what was typed and is no value as findings, for the summary."""
        return [
            Finding(
                rule="draft",
                severity="blocking",
                message=f"{editor.spec.label}: {editor.draft_problem}",
                fix=self.tr("Chữ đang gõ chưa được lưu."),
                source="",
                section=self.section.id,
                field=name,
            )
            for name, editor in self.editors.items()
            if editor.draft_problem and not editor.isHidden()
        ]

    def flush(self) -> None:
        """Commit what is being typed."""
        for editor in self.editors.values():
            editor.flush()

    # --- focus -----------------------------------------------------------------------------

    def shown(self) -> list[FieldEditor]:
        """Return the editors in view, in order."""
        return [editor for editor in self.editors.values() if not editor.isHidden()]

    def unfinished(
        self, assessment: Assessment, after: str = "", returned: frozenset[str] = frozenset()
    ) -> FieldEditor | None:
        """Return the next field behind `after` that is required and empty, wrong or `returned`."""
        wrong = {finding.field for finding in assessment.findings if finding.severity != "advice"}
        wrong |= returned
        names = [editor.spec.id for editor in self.shown()]
        start = names.index(after) + 1 if after in names else 0
        for name in names[start:]:
            field = self.editors[name].spec
            empty = not is_filled(field, assessment.dossier)
            needed = is_required(field, assessment.rulebook, assessment.dossier)
            if (empty and needed) or name in wrong or self.editors[name].draft() is not None:
                return self.editors[name]
        return None

    def mark_seen(self, name: str, assessment: Assessment) -> None:
        """Remember that a field was visited: from now on its emptiness may be said."""
        if name not in self._seen:
            self._seen.add(name)
            self._show_problems(assessment)

    # --- inside ----------------------------------------------------------------------------

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.section.title, "title", wrap=True), 1)
        head.addWidget(self._counted)
        head.addWidget(self._bar)
        column = QVBoxLayout(self)
        margin = tokens.PAGE_MARGIN
        column.setContentsMargins(margin, margin - 4, margin, margin)
        column.setSpacing(6)
        column.addLayout(head)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(label(self.section.intro, "second", wrap=True), 1)
        for button in (self.copy, self.quick):
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        column.addLayout(self.top)
        column.addSpacing(8)
        column.addWidget(self._form)
        column.addStretch(1)

    def _show_fields(self, assessment: Assessment) -> None:
        names = [
            field.id
            for field in shown_fields(self.section, assessment.rulebook, assessment.dossier)
        ]
        if names != [editor.spec.id for editor in self.shown()]:
            self._form.set_editors([self.editors[name] for name in names])

    def _show_problems(self, assessment: Assessment) -> None:
        first: dict[str, Finding] = {}
        for finding in assessment.findings:
            # An empty field is not scolded before it was visited.
            early = finding.rule in TO_DO and finding.field not in self._seen
            if finding.field in self.editors and finding.severity in STATES and not early:
                first.setdefault(finding.field, finding)
        for name, editor in self.editors.items():
            found = first.get(name)
            if found is None:
                editor.set_problem(None)
            else:
                editor.set_problem(found.message, STATES[found.severity])

    def _show_proofs(self, assessment: Assessment) -> None:
        """Say under a table which level of which criterion it points to."""
        for name, editor in self.editors.items():
            if editor.spec.kind != "table":
                continue
            found = proofs_of(name, assessment)
            if found != self._proofs.get(name, ()):
                self._proofs[name] = found
                note = ProofNote(self.theme, found) if found else None
                if note is not None:
                    note.chosen.connect(self.criterion_wanted)
                editor.set_note(note)

    def _show_progress(self, assessment: Assessment) -> None:
        done = assessment.progress.get(self.section.id)
        self._counted.setVisible(done is not None)
        self._bar.setVisible(done is not None)
        if done is None:
            return
        text = self.tr("{filled}/{asked} trường").format(filled=done.filled, asked=done.asked)
        if done.problems:
            text += self.tr(", {count} lỗi").format(count=done.problems)
        self._counted.setText(text)
        self._bar.set_share(done.filled, done.asked, text)
