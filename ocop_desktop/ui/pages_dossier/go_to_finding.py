"""Where a finding is mended."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.workspace.assessment import Assessment


def target_of(finding: Finding, assessment: Assessment) -> Target:
    """Return the page with the field, criterion or paper of a finding focused."""
    dossier_id = assessment.dossier.id
    if finding.section == "assessment":
        return Target(rooms.ASSESSMENT, dossier_id, criterion=finding.criterion or None)
    if finding.section == "evidence":
        return Target(
            rooms.EVIDENCE,
            dossier_id,
            field=finding.evidence or None,
            criterion=finding.criterion or None,
        )
    for section in assessment.rulebook.sections:
        if section.id == finding.section and section.tool:
            room = rooms.room_of(section.tool)
            return Target(room, dossier_id, finding.section, finding.field or None)
    if finding.section in assessment.progress:
        return Target(rooms.SECTION, dossier_id, finding.section, finding.field or None)
    return Target(rooms.DOSSIER, dossier_id)


def place_of(finding: Finding, assessment: Assessment) -> str:
    """Return where that is in words: page, field or criterion, and the line in the law."""
    rulebook = assessment.rulebook
    section = next((s for s in rulebook.sections if s.id == finding.section), None)
    field = rulebook.fields.get(finding.field)
    parts = [section.short if section else ""]
    if field is not None:
        parts.append(_tr("ô {name}").format(name=field.label))
    named = _tr("tiêu chí {number}").format(number=finding.criterion)
    if finding.criterion and not finding.source.endswith(named):
        parts.append(named)
    words = ", ".join(part for part in parts if part)
    place = f"{words[:1].upper()}{words[1:]}"
    return ". ".join(part for part in (place, finding.source) if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Finding", text)
