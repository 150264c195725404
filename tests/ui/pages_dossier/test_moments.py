"""The time slider shows a dossier as it was at any moment."""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.moments_page import MomentsPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace


def test_every_moment_can_be_seen(window: MainWindow, workspace: Workspace, started: str) -> None:
    for name in ("Trà một", "Trà hai", "Trà ba"):
        workspace.dossiers.set(started, "product.name", name)
    workspace.dossiers.undo(started)
    page = MomentsPage(window.context)
    page.show_for(rooms.Target(rooms.MOMENTS, started))
    assert page.slider.maximum() == 2
    assert page.changes.accessibleName() == "Hai bản giống hệt nhau."
    page.slider.setValue(1)
    assert page.what.text() == "Bước 1 trên 2. Sản phẩm: Tên sản phẩm/dịch vụ"
    page._show()
    assert page.changes.accessibleName() == "1 chỗ khác nhau"
    page.earlier.click()
    assert page.moment.text() == "Khi mới lập"
    assert not page.earlier.isEnabled()
    page.deleteLater()
