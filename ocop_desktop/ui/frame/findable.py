"""Everything the search can lead to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.frame.search import Hit
from ocop_desktop.ui.navigator import Target
from ocop_desktop.workspace.workspace import Workspace


def findable(workspace: Workspace, dossier_id: str | None) -> list[Hit]:
    """Return the dossiers, then the sections, fields and criteria of the open one, then the law."""
    hits = [*_dossiers(workspace)]
    if dossier_id is not None:
        hits += _inside(workspace, dossier_id)
    hits += _law(workspace)
    return hits


def _dossiers(workspace: Workspace) -> Iterator[Hit]:
    for item in workspace.dossiers.list():
        if not item.deleted:
            about = _tr("Hồ sơ, {producer}").format(producer=item.producer or "–")
            yield Hit.of(item.title, about, "folder", Target(rooms.DOSSIER, item.id))


def _inside(workspace: Workspace, dossier_id: str) -> Iterator[Hit]:
    dossier = workspace.dossiers.get(dossier_id)
    rulebook = workspace.catalogue.get(dossier.rulebook)
    pages = (
        (rooms.EVIDENCE, _tr("Minh chứng"), "evidence"),
        (rooms.ASSESSMENT, _tr("Tự chấm điểm"), "assessment"),
        (rooms.CHECK, _tr("Kiểm tra"), "clipboard"),
        (rooms.EXPORT, _tr("Xuất gói hồ sơ"), "package"),
    )
    for room, name, icon in pages:
        yield Hit.of(name, _tr("Trang của hồ sơ đang mở"), icon, Target(room, dossier_id))
    for section in rulebook.sections:
        target = Target(rooms.SECTION, dossier_id, section.id)
        yield Hit.of(section.title, _tr("Mục của hồ sơ đang mở"), section.icon, target)
        for field in section.fields:
            place = Target(rooms.SECTION, dossier_id, section.id, field.id)
            about = _tr("Ô trong mục {section}").format(section=section.short)
            yield Hit.of(field.label, about, "edit", place)
    if dossier.set in rulebook.sets:
        for item in rulebook.sets[dossier.set].criteria:
            place = Target(rooms.ASSESSMENT, dossier_id, criterion=item.number)
            title = f"{item.number} {item.criterion.title}"
            yield Hit.of(title, _tr("Tiêu chí của hồ sơ đang mở"), "assessment", place)


def _law(workspace: Workspace) -> Iterator[Hit]:
    for chosen in workspace.catalogue.newest().sets.values():
        title = _tr("Bộ {no}: {name}").format(no=chosen.no, name=chosen.name)
        about = ", ".join((_tr("Sổ tay"), *chosen.keywords[:6]))
        yield Hit.of(title, about, "book", Target(rooms.HANDBOOK, section=chosen.id))
    help_ = workspace.catalogue.help(workspace.catalogue.newest().id)
    for chapter in help_.chapters:
        target = Target(rooms.HANDBOOK, section=f"chapter/{chapter.id}")
        yield Hit.of(chapter.title, _tr("Chương của sổ tay"), "book", target)
    for term in help_.terms:
        about = _tr("Giải nghĩa: {meaning}").format(meaning=term.meaning)
        yield Hit.of(term.term, about, "question", Target(rooms.HANDBOOK, section="terms"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Findable", text)
