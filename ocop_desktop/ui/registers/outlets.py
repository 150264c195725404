"""Tables that go in and out of a register: the files and layouts a person chooses."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.model import RegisterModel
from ocop_desktop.workspace.registers.outlet import described

_PURPOSE = "registers"


class OutletMenu(QMenu):
    """The layouts a list can be written in. `chosen` carries the layout (or "") and the ending."""

    chosen = Signal(str, str)

    def __init__(self, context: AppContext, register: str, parent: QWidget) -> None:
        super().__init__(parent)
        for layout in context.workspace.outlet.layouts(register):
            own = layout.id == register
            for ending in ("xlsx", "csv"):
                kind = self.tr("Excel") if ending == "xlsx" else self.tr("CSV")
                title = self.tr("Danh sách đang xem") if own else layout.title
                entry = QAction(f"{title}, {kind}", self)
                layout_id = "" if own else layout.id
                entry.triggered.connect(
                    lambda _=False, one=layout_id, end=ending: self.chosen.emit(one, end)
                )
                self.addAction(entry)


def ask_table(context: AppContext, parent: QWidget) -> Path | None:
    """Ask which table to take in; None when nobody chose one."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        _tr("Nhập bảng vào sổ"),
        context.settings.last_folder(_PURPOSE),
        _tr("Bảng Excel, CSV (*.xlsx *.xlsm *.csv *.txt);;Mọi tệp (*)"),
    )
    return _remembered(context, name)


def ask_target(context: AppContext, name: str, ending: str, parent: QWidget) -> Path | None:
    """Ask where to write a list; None when nobody chose a place."""
    place = Path(context.settings.last_folder(_PURPOSE)) / f"{name}.{ending}"
    chosen, _ = QFileDialog.getSaveFileName(parent, _tr("Xuất sổ"), str(place), f"*.{ending}")
    return _remembered(context, chosen)


def write_list(context: AppContext, model: RegisterModel, out: Path, layout_id: str = "") -> None:
    """Write the list that is shown to a file, in the background."""
    outlet, name, today = context.workspace.outlet, model.register.id, context.today()
    lead = [described(context.workspace.registers, name, model.query, today)]
    sheet = outlet.sheet(name, model.query, today, layout_id=layout_id, lead=lead)
    context.run_task(
        _tr("Xuất sổ"),
        lambda progress, cancelled: outlet.write(sheet, out, progress, cancelled),
        lambda _: context.notify(
            _tr("Đã ghi {n} dòng vào “{name}”").format(n=len(sheet.rows), name=out.name)
        ),
    )


def _remembered(context: AppContext, name: str) -> Path | None:
    if not name:
        return None
    context.settings.set_last_folder(_PURPOSE, Path(name).parent)
    return Path(name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterOutlets", text)
