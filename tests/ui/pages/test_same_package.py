"""The window asks what a package of a dossier that is here becomes."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from ocop_desktop.ui.pages.opening import take_in
from ocop_desktop.ui.pages.same_package import SamePackageBox
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace.single_packages import Likeness


@pytest.fixture
def packages(window: MainWindow, honey: str, tmp_path: Path) -> list[Path]:
    """Two packages of one dossier, the second after an edit."""
    workspace, made = window.workspace, []
    fields = {
        "producer.name": "HTX Mẫu", "producer.commune": "14620", "producer.province": "37",
        "registration.year": 2027, "registration.round": "dot-1",
    }  # fmt: skip
    workspace.dossiers.set_many(honey, fields)
    for brand in ("Một", "Hai"):
        workspace.dossiers.set(honey, "product.brand", brand)
        made.append(
            workspace.packages.export(
                honey, tmp_path / brand, ("docx",), draft=True, today=date(2027, 4, 2)
            ).zip
        )
    return made


def answered(window: MainWindow, package: Path, button: str) -> tuple[list[str], str]:
    """Take a package in, clicking `button` of the box; return the new ids and what was asked."""
    asked: list[str] = []

    def click() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, SamePackageBox):
            QTimer.singleShot(20, click)
            return
        asked.append(box.text())
        found: QPushButton = getattr(box, button)
        found.click()

    QTimer.singleShot(0, click)
    return take_in(window.context, [package]), asked[0]


def test_the_newer_version_a_copy_or_nothing(window: MainWindow, packages: list[Path]) -> None:
    (first,) = take_in(window.context, [packages[0]])
    before = window.workspace.dossiers.count()
    made, asked = answered(window, packages[1], "leave")
    assert made == []
    assert "nội dung khác" in asked
    assert window.workspace.dossiers.get(first).text("product.brand") == "Một"
    made, _asked = answered(window, packages[1], "separate")
    assert len(made) == 1
    assert window.workspace.dossiers.count() == before + 1
    assert answered(window, packages[1], "here")[0] == []
    assert window.workspace.dossiers.get(first).text("product.brand") == "Hai"
    assert "bản kia còn trong lịch sử" in window.toast.text
    assert window.navigator.current.dossier_id == first
    made, asked = answered(window, packages[0], "here")
    assert (made, "Cùng nội dung" in asked) == ([], True)
    assert window.workspace.dossiers.get(first).text("product.brand") == "Hai"


def test_what_somebody_works_on_can_only_be_joined_by_a_copy(window: MainWindow) -> None:
    like = Likeness(dossier="a", title="Mật ong MẪU", what="apart", sentence="Đã chốt.")
    box = SamePackageBox(like, "gói.zip", window)
    assert box.here is None
    assert box.defaultButton() is box.separate
    assert box.escapeButton() is box.leave
