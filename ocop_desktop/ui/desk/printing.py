"""Papers of a case on their way to the printer: where they go, made in a worker, opened."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import OpenFile

_PURPOSE = "desk"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskPrinting", text)


def ask_and_print(
    context: AppContext, parent: QWidget, case_id: str, document: str, fmt: str, then: OpenFile
) -> None:
    """Ask for a folder, write one paper of the case into it and open it."""
    folder = QFileDialog.getExistingDirectory(
        parent, _tr("Chọn nơi lưu giấy tờ"), context.settings.last_folder(_PURPOSE)
    )
    if folder:
        context.settings.set_last_folder(_PURPOSE, Path(folder))
        print_paper(context, case_id, document, fmt, Path(folder), then)


def print_paper(
    context: AppContext, case_id: str, document: str, fmt: str, out: Path, then: OpenFile
) -> None:
    """Write one paper of the case ("pdf" or "docx") in a worker, then do what `then` says."""
    try:
        facts = context.workspace.desk.sending.facts(case_id, context.today())
    except UserError as error:
        context.show_error(error)
        return
    from ocop_desktop.workspace.desk.outgoing import write_one  # noqa: PLC0415 (PDF, later)

    context.run_task(
        _tr("In giấy tờ"),
        lambda _progress, _cancelled: write_one(facts, document, fmt, out),
        then,
    )
