"""What is dragged onto the desk: one package at a time, the others are named and not forgotten."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ocop_desktop.ui.fields.files import dropped_files
from ocop_desktop.ui.page import AppContext
from ocop_desktop.workspace.sealed import SUFFIX as SEALED

_PACKAGES = frozenset({".zip", ".ocop", SEALED})


def may_drop(event: QDragEnterEvent) -> None:
    """Accept a drag that carries files or folders of this machine."""
    if dropped_files(event):
        event.acceptProposedAction()


def dropped_package(context: AppContext, event: QDropEvent) -> Path | None:
    """Return what to look at of a drop, a package before loose files; say what has to wait."""
    found = sorted(dropped_files(event), key=lambda path: not _like_package(path))
    if not found:
        return None
    event.acceptProposedAction()
    if found[1:]:
        said = _tr(
            "Mỗi lần xem một gói: đang xem “{name}”. Còn {n} tệp kéo cùng chưa xem, "
            "kéo lại từng tệp sau khi nhận xong."
        )
        context.notify(said.format(name=found[0].name, n=len(found) - 1))
    return found[0]


def _like_package(path: Path) -> bool:
    return path.is_dir() or path.suffix.lower() in _PACKAGES


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskDropping", text)
