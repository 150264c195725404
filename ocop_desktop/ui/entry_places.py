"""From the path of an entry to the page where it is answered, and to its name in words."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.workspace.assessment import Assessment

_OF_CRITERIA = ("assessment", "requirement", "elimination")


def target_of_path(path: str, assessment: Assessment) -> Target | None:
    """Return the page of an entry ("producer.name", "assessment/1.1") or of a section's id.

    None for what this dossier does not ask or has no page for.
    """
    dossier_id = assessment.dossier.id
    group, _, rest = path.partition("/")
    if group in _OF_CRITERIA:
        return Target(rooms.ASSESSMENT, dossier_id, criterion=rest or None)
    if group == "evidence":
        return Target(rooms.EVIDENCE, dossier_id, field=rest or None)
    section, dot, _ = path.partition(".")
    if section not in assessment.progress:
        return Target(rooms.DOSSIER, dossier_id) if path == "set" else None
    field = path if dot and path in assessment.rulebook.fields else None
    return Target(rooms.SECTION, dossier_id, section, field)


def name_of_path(path: str, assessment: Assessment) -> str:
    """Return what an entry is called: its field, criterion or paper, else its page; or ""."""
    rulebook = assessment.rulebook
    group, _, rest = path.partition("/")
    field = rulebook.fields.get(path)
    if field is not None:
        return field.label
    if group in _OF_CRITERIA and rest:
        return _tr("Tiêu chí {number}").format(number=rest)
    paper = next((p for p in assessment.dossier.evidence if p.id == rest), None)
    if group == "evidence" and paper is not None:
        return paper.label
    section = next((s for s in rulebook.sections if s.id == path.partition(".")[0]), None)
    names = {
        "assessment": _tr("Tự chấm điểm"),
        "evidence": _tr("Minh chứng"),
        "set": _tr("Bộ sản phẩm"),
    }
    return section.title if section else names.get(group, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntryPlace", text)
