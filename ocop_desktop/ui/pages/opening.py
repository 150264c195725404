"""Ways a dossier comes into the workspace from a file, shared by home and list.

What reads packages is imported when a file is opened: the first page is home.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desktop import paths
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tasks import Cancelled, Progress

if TYPE_CHECKING:
    from ocop_desktop.workspace.single_packages import Likeness, TakenPackage
    from ocop_desktop.workspace.workspace import Workspace

_PURPOSE = "import"


def import_files(parent: QWidget, context: AppContext) -> None:
    """Ask for dossier files or packages and take them in."""
    from ocop_desktop.workspace.return_files import SUFFIX as RETURN  # noqa: PLC0415
    from ocop_desktop.workspace.sealed import SUFFIX as SEALED  # noqa: PLC0415
    from ocop_desktop.workspace.syncing import SUFFIX as SYNC  # noqa: PLC0415

    names, _ = QFileDialog.getOpenFileNames(
        parent,
        _tr("Mở tệp hồ sơ hoặc gói hồ sơ"),
        context.settings.last_folder(_PURPOSE),
        _tr("Hồ sơ, gói, tệp đồng bộ, tệp xã trả lại ({kinds});;Mọi tệp (*)").format(
            kinds=f"*.json *.zip *{SEALED} *{SYNC} *{RETURN}"
        ),
    )
    if names:
        context.settings.set_last_folder(_PURPOSE, Path(names[0]).parent)
        take_in(context, [Path(name) for name in names])


def take_in(context: AppContext, files: list[Path]) -> list[str]:
    """Import files one by one; show the first error and keep what went well. Return new ids."""
    from ocop_desktop.workspace.return_files import SUFFIX as RETURN  # noqa: PLC0415
    from ocop_desktop.workspace.syncing import is_sync_file  # noqa: PLC0415

    made: list[str] = []
    for file in files:
        if is_sync_file(file):
            context.navigator.go(rooms.EXCHANGE, field=str(file))
            continue
        try:
            if file.suffix.lower() == RETURN:
                take_return(context, file)
                continue
            made += _import(context, file)
        except CancelledError:
            continue
        except UserError as error:
            context.show_error(error)
            break
    if made:
        _tell(context, made)
    return made


def _import(context: AppContext, file: Path) -> list[str]:
    """Take one file in beside the window, all of it or nothing; return the new ids.

    A package of a dossier that is here is asked about first; what became of it is told.
    """
    from ocop_desktop.ui.pages.same_package import asked_separate  # noqa: PLC0415
    from ocop_desktop.ui.working import done_beside  # noqa: PLC0415
    from ocop_desktop.workspace.sealed import is_sealed, opened  # noqa: PLC0415

    passphrase = ask_passphrase(context, file) if is_sealed(file) else ""

    def look(beside: "Workspace", _progress: Progress, _cancelled: Cancelled) -> "Likeness | None":
        with opened(file, lambda _: passphrase) as readable:
            return beside.single_packages.look(readable)

    like = done_beside(context, _tr("Xem gói là của hồ sơ nào"), file.name, look)
    separate = like is not None and asked_separate(like, file.name)

    def work(beside: "Workspace", progress: Progress, cancelled: Cancelled) -> "TakenPackage":
        with opened(file, lambda _: passphrase) as readable:
            return beside.single_packages.take(
                readable, separate=separate, progress=progress, cancelled=cancelled
            )

    taken = done_beside(context, _tr("Đọc hồ sơ vào máy"), file.name, work)
    context.workspace.reread([taken.dossier])
    if taken.what == "new":
        return [taken.dossier]
    context.navigator.go(rooms.DOSSIER, taken.dossier)
    context.notify(taken.note)
    return []


def ask_passphrase(context: AppContext, path: Path) -> str:
    """Ask for the passphrase until it opens the file; raise CancelledError when the person left."""
    from ocop_desktop.ui.sharing.passphrase import PassphraseDialog  # noqa: PLC0415
    from ocop_desktop.workspace.sealed import try_passphrase  # noqa: PLC0415

    dialog = PassphraseDialog(
        context.theme,
        path.name,
        lambda typed: try_passphrase(path, typed),
        run=context.run_task,
    )
    if dialog.exec() != PassphraseDialog.DialogCode.Accepted:
        raise CancelledError
    return dialog.passphrase


def take_return(context: AppContext, file: Path) -> None:
    """Lay what the commune returned beside its dossier and show that dossier."""
    taken = context.workspace.return_files.take(file)
    context.navigator.go(rooms.DOSSIER, taken.dossier)
    context.notify(taken.sentence)


def open_samples(context: AppContext) -> None:
    """Import the sample dossiers that come with the app."""
    files = sorted(paths.samples_dir().glob("*/*.json"))
    if not files:
        context.show_error(UserError(_tr("Không thấy bộ hồ sơ mẫu — cài lại phần mềm để lấy lại.")))
        return
    take_in(context, files)


def _tell(context: AppContext, made: list[str]) -> None:
    def take_back() -> None:
        for dossier_id in made:
            context.workspace.dossiers.remove(dossier_id)
            context.navigator.forget(dossier_id)
        context.navigator.go(rooms.DOSSIERS)

    context.notify(_tr("Đã thêm {n} hồ sơ").format(n=len(made)), take_back)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Opening", text)
