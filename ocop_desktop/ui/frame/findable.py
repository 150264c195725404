"""What a search finds, in groups, with the place each hit leads to."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from ocop_desktop.text import fold
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.frame.search import Hit
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.tools import tools_for
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.hits import Hit as Found
from ocop_desktop.workspace.hits import HitKind, Place
from ocop_desktop.workspace.search import marks
from ocop_desktop.workspace.workspace import Workspace

_MOST = 20
_ICONS: dict[HitKind, str] = {
    "dossier": "folder",
    "producer": "people",
    "evidence": "evidence",
    "section": "document",
    "field": "edit",
    "criterion": "assessment",
    "set": "book",
    "chapter": "book",
    "term": "question",
    "article": "book",
    "reading": "info",
}


def search(workspace: Workspace, words: str, dossier_id: str | None, today: date) -> list[Hit]:
    """Return what holds the words; groups in the order of their best hit.

    Pages of the open dossier come first. Fields and sections are only found inside a dossier:
    elsewhere they lead nowhere.
    """
    if not fold(words):
        return []
    hits: list[Hit] = []
    if dossier_id:
        hits += _pages(words, dossier_id, tools_for(workspace.assess(dossier_id, today)))
    if workspace.profile.get().role == "officer":
        hits += _cases(workspace, words, today)
    for found in workspace.search.find(words, _MOST, dossier_id or ""):
        target = _target(workspace, found)
        if target is not None:
            hits.append(
                Hit(
                    found.title,
                    found.detail,
                    _ICONS[found.kind],
                    target,
                    _group(found.kind),
                    marks(found.title, words),
                    marks(found.detail, words),
                )
            )
    order = list(dict.fromkeys(hit.group for hit in hits))
    return sorted(hits, key=lambda hit: order.index(hit.group))


def _pages(words: str, dossier_id: str, tools: Sequence[Tool]) -> Iterator[Hit]:
    pages = (
        (rooms.EVIDENCE, _tr("Minh chứng"), "evidence"),
        (rooms.ASSESSMENT, _tr("Tự chấm điểm"), "assessment"),
        (rooms.QUICK, _tr("Điền nhanh"), "list"),
        (rooms.CHECK, _tr("Kiểm tra"), "clipboard"),
        (rooms.EXPORT, _tr("Xuất gói hồ sơ"), "package"),
        (rooms.FINALISE, _tr("Chốt hồ sơ"), "lock"),
        (rooms.VERSIONS, _tr("Các bản đã chốt"), "list"),
        (rooms.ROAD, _tr("Đường tới sao"), "target"),
        (rooms.TOOLS, _tr("Công cụ"), "tools"),
        *((tool.room, tool.title(), tool.icon) for tool in tools),
    )
    wanted = fold(words)
    for room, name, icon in pages:
        if fold(name).startswith(wanted):
            about = _tr("Trang của hồ sơ đang mở")
            yield Hit(name, about, icon, Target(room, dossier_id), _tr("Trang"))


def _cases(workspace: Workspace, words: str, today: date) -> Iterator[Hit]:
    for case in workspace.desk.numbered_like(words, today):
        about = f"{case.title}, {case.state_name}"
        target = Target(rooms.DESK_REVIEW, section=case.id)
        yield Hit(case.number, about, "desk", target, _tr("Phiếu tiếp nhận"))


def _target(workspace: Workspace, found: Found) -> Target | None:
    place = found.target
    if found.kind == "producer":
        return _of_producer(workspace, place.producer)
    if place.dossier:
        return _inside(workspace, place)
    if found.kind in ("field", "section"):
        return None
    chapters = {
        "criterion": place.set,
        "set": place.item,
        "chapter": f"chapter/{place.item}",
        "term": "terms",
    }
    fields = {
        "term": place.item,
        "article": f"article/{place.item}",
        "reading": f"reading/{place.item}",
    }
    return Target(
        rooms.HANDBOOK,
        section=chapters.get(found.kind),
        field=fields.get(found.kind),
        criterion=place.number or None,
    )


def _of_producer(workspace: Workspace, name: str) -> Target:
    """Return the only dossier of a producer, or the list of all that hold the name."""
    own = workspace.dossiers.of_producer(name)
    if len(own) == 1:
        return Target(rooms.DOSSIER, own[0].id)
    return Target(rooms.DOSSIERS, field=name)


def _inside(workspace: Workspace, place: Place) -> Target:
    group, _, rest = place.path.partition("/")
    if group == "assessment":
        return Target(rooms.ASSESSMENT, place.dossier, criterion=rest or place.number or None)
    if group == "evidence":
        return Target(rooms.EVIDENCE, place.dossier, field=rest or None)
    section, _, field = place.path.partition(".")
    sections = {one.id: one for one in workspace.dossiers.rulebook(place.dossier).sections}
    if section in sections:
        room = rooms.room_of(sections[section].tool)
        return Target(room, place.dossier, section, place.path if field else None)
    return Target(rooms.DOSSIER, place.dossier)


def _group(kind: HitKind) -> str:
    names: dict[HitKind, str] = {
        "dossier": _tr("Hồ sơ"),
        "producer": _tr("Chủ thể"),
        "evidence": _tr("Minh chứng"),
        "section": _tr("Mục kê khai"),
        "field": _tr("Ô kê khai"),
        "criterion": _tr("Tiêu chí"),
        "set": _tr("Bộ sản phẩm"),
        "chapter": _tr("Sổ tay"),
        "term": _tr("Giải nghĩa"),
        "article": _tr("Quyết định"),
        "reading": _tr("Cách đọc luật"),
    }
    return names[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Findable", text)
