"""A supplement from the window: what it brings is seen before it is written."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ocop_desktop.exchange.verify import verify
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.export_page import ExportPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.packages import Packages
from tests.media import files
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


@pytest.fixture
def package(workspace: Workspace, honey: str, tmp_path: Path) -> Path:
    """What was handed in: two papers."""
    for name in ("mot", "hai"):
        path = files.pdf(tmp_path / f"{name}.pdf", [name])
        workspace.evidence.add(honey, [path], criteria=["1.1"])
    made = workspace.packages.export(honey, tmp_path / "nop", ("pdf",), draft=True, today=TODAY)
    return made.zip


@pytest.fixture
def export(inside: MainWindow, honey: str, package: Path, tmp_path: Path) -> ExportPage:
    assert package.is_file()
    inside.navigator.go(rooms.EXPORT, honey)
    settle()
    page = page_of(inside)
    assert isinstance(page, ExportPage)
    page.options.set_folder(tmp_path / "ra")
    return page


def compared(export: ExportPage, qtbot: QtBot) -> tuple[str, ...]:
    box = export.options.kind.box
    qtbot.waitUntil(lambda: "Đang so" not in "".join(box.lines))
    settle()
    return box.lines


def test_without_a_base_there_is_nothing_to_write(export: ExportPage) -> None:
    export.options.kind.supplement.setChecked(True)
    settle()
    assert export.options.kind.box.isVisible()
    assert "chọn gói đã nộp" in export.options.kind.box.lines[0]
    assert not export.options.go.isEnabled()
    export.options.draft.setChecked(True)
    assert not export.options.kind.box.isVisible()
    assert export.options.go.isEnabled()


def test_what_changed_is_listed_then_written(
    export: ExportPage,
    inside: MainWindow,
    workspace: Workspace,
    honey: str,
    package: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    evidence = {e.file: e.id for e in workspace.dossiers.get(honey).evidence}
    new = files.pdf(tmp_path / "mot moi.pdf", ["mot moi"])
    workspace.replacements.replace(honey, evidence["mot.pdf"], new, TODAY)
    workspace.evidence.remove(honey, evidence["hai.pdf"])
    workspace.evidence.add(honey, [files.pdf(tmp_path / "ba.pdf", ["ba"])], criteria=["1.1"])
    workspace.dossiers.set(honey, "product.brand", "MAU")
    options = export.options
    options.kind.supplement.setChecked(True)
    options.kind.box.take_package(package)
    assert not options.go.isEnabled(), "nothing is written before it is known what"
    lines = compared(export, qtbot)
    for line in ("Giấy được thay (1)", "Giấy thêm vào (1)", "Giấy rút ra (1)"):
        assert line in lines
    assert any("mot moi.pdf" in line for line in lines)
    assert any("hai.pdf" in line for line in lines)
    assert not (tmp_path / "ra").exists()
    assert "bổ sung" in options.go.text()
    options.go.setFocus()
    press(inside, "Ctrl+Return")
    qtbot.waitUntil(lambda: export._result is not None)
    assert export._result is not None
    result = verify(export._result.zip)
    assert result.whole
    assert result.since == verify(package).snapshot


def test_nothing_changed_is_said(export: ExportPage, package: Path, qtbot: QtBot) -> None:
    export.options.kind.supplement.setChecked(True)
    export.options.kind.box.take_package(package)
    assert "chưa có gì thay đổi" in compared(export, qtbot)[0]
    assert not export.options.go.isEnabled()


def test_a_file_that_is_no_package_is_said(
    export: ExportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    fake = tmp_path / "gia.zip"
    fake.write_bytes(b"khong phai zip")
    export.options.kind.supplement.setChecked(True)
    export.options.kind.box.take_package(fake)
    said = compared(export, qtbot)[0]
    assert "—" in said
    assert not export.options.go.isEnabled()


def test_a_version_that_was_reopened_is_a_base(
    export: ExportPage, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    version = workspace.versions.finalise(honey, TODAY)
    workspace.versions.reopen(honey, "xã trả lại")
    settle()
    box = export.options.kind.box
    assert box.versions.chosen == version.id
    workspace.dossiers.set(honey, "product.brand", "MAU")
    export.options.kind.supplement.setChecked(True)
    lines = compared(export, qtbot)
    assert "Câu khai lại (1)" in lines
    workspace.dossiers.set(honey, "product.brand", "MAU HAI")
    settle()
    assert "Câu khai lại (1)" in compared(export, qtbot)


def test_office_papers_become_pages_only_where_that_can_be(
    export: ExportPage,
    workspace: Workspace,
    honey: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Packages, "can_convert", True)
    assert export.options.convert.isHidden()
    (word,) = workspace.evidence.add(honey, [files.docx(tmp_path / "bang.docx")])
    settle()
    assert not export.options.convert.isHidden()
    assert not export.options.converts
    export.options.convert.setChecked(True)
    assert export.options.converts
    monkeypatch.setattr(Packages, "can_convert", False)
    workspace.evidence.update(honey, word.id, title="Bảng kê")
    settle()
    assert not export.options.converts
