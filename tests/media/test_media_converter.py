import shutil
import stat
from pathlib import Path

import pytest

from ocop_desktop.media import converter
from ocop_desktop.media.converter import Converter
from tests.media import files

SHA = "ef" + "2" * 62


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the office suite: it writes down how it was called and makes a PDF."""
    made = files.pdf(tmp_path / "made.pdf", ["tu docx"])
    script = tmp_path / "soffice"
    script.write_text(
        f'#!/bin/sh\necho "$@" >> "{tmp_path}/calls"\n'
        f'for last; do :; done\ncp "{made}" "${{last%.*}}.pdf"\n'
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(converter, "program", lambda: str(script))
    return tmp_path / "calls"


def test_an_office_file_becomes_a_pdf_once(office: Path, tmp_path: Path) -> None:
    shelf = Converter(tmp_path / "đổi")
    source = shutil.copy(files.docx(tmp_path / "a.docx"), tmp_path / "0a1b")
    first = shelf.convert(source, SHA)
    assert first is not None
    assert first.read_bytes().startswith(b"%PDF")
    assert shelf.convert(source, SHA) == first
    (call,) = office.read_text().splitlines()
    assert "--headless" in call
    assert call.endswith("tep.docx")
    assert "UserInstallation=file://" in call, "the person's own profile is left alone"


@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\nexit 0\n", "no program"])
def test_what_cannot_be_converted_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    program = tmp_path / "soffice"
    program.write_text(script)
    program.chmod(0o755)
    monkeypatch.setattr(converter, "program", lambda: str(program))
    shelf = Converter(tmp_path / "đổi")
    assert shelf.convert(files.docx(tmp_path / "a.docx"), SHA) is None
    assert not (tmp_path / "đổi").exists()


def test_other_kinds_and_no_suite_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Converter(tmp_path / "đổi")
    assert shelf.convert(files.mp4(tmp_path / "a.mp4"), SHA) is None
    monkeypatch.setattr(converter, "program", lambda: None)
    assert shelf.convert(files.docx(tmp_path / "a.docx"), SHA) is None


def test_the_suite_is_looked_for_by_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converter.shutil, "which", {"libreoffice": "/usr/bin/lo"}.get)
    assert converter.program() == "/usr/bin/lo"
    monkeypatch.setattr(converter.shutil, "which", lambda _: None)
    assert converter.program() is None
