import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocop_desktop import documents, paths
from ocop_desktop.documents import Document
from ocop_desktop.documents.pdf import fonts as module
from ocop_desktop.documents.pdf.fonts import fonts, vietnamese_letters
from ocop_desktop.documents.wording import plain
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from tests.documents.document_reading import pdf_text, squeezed

SYSTEM = paths.font_dirs()


@pytest.fixture
def only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine whose fonts are those put into this folder."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    monkeypatch.setattr(paths, "font_dirs", lambda: (folder,))
    fonts.cache_clear()
    yield folder
    fonts.cache_clear()


def copied(pattern: str, folder: Path) -> None:
    for root in SYSTEM:
        for file in root.rglob(pattern):
            shutil.copy(file, folder)


def test_all_134_accented_letters_are_asked_for() -> None:
    letters = vietnamese_letters()
    assert len({letter for letter in letters if letter.isalpha() and letter > "z"}) == 134
    assert fonts().regular.has(letters)


def test_no_font_is_a_sentence(only: Path) -> None:
    del only
    with pytest.raises(UserError, match=r"phông chữ.* — cài"):
        documents.font_warning()


def test_a_family_without_vietnamese_letters_is_passed_over(
    only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied("LiberationSerif-*.ttf", only)
    assert fonts().family == "Liberation Serif"
    fonts.cache_clear()
    monkeypatch.setattr(module, "vietnamese_letters", lambda: "\U0001f41d")
    with pytest.raises(UserError):
        fonts()


def test_a_damaged_font_is_passed_over(only: Path) -> None:
    for name in ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"):
        (only / name).write_bytes(b"\x00\x01\x00\x00 khong phai phong chu")
    with pytest.raises(UserError):
        fonts()


def test_the_stopgap_font_warns(only: Path, caplog: pytest.LogCaptureFixture) -> None:
    copied("DejaVuSerif*.ttf", only)
    assert "DejaVu Serif" in documents.font_warning()
    assert "DejaVu Serif" in caplog.text


def test_the_stopgap_font_breaks_no_word_of_a_table(
    only: Path, make: Callable[..., Path], honey: Dossier
) -> None:
    copied("DejaVuSerif*.ttf", only)
    words = set(" ".join(pdf_text(make(honey, "mau-02", "pdf"))).split())
    assert {"Không", "15/01/2026", "125.000.000", "lượng", "(đồng)"} <= words


def test_letters_of_other_scripts_are_never_missing(only: Path, tmp_path: Path) -> None:
    copied("LiberationSerif-*.ttf", only)
    text = "Mật ong \u2192 \U0001f41d 蜂蜜 xong"
    path = tmp_path / "a.pdf"
    page = Document(title="", blocks=(plain(text),), footer_left="", footer_right="", draft=False)
    documents.write_pdf(page, path)
    assert squeezed("".join(pdf_text(path))) == "Mậtong→[U+1F41D][U+8702][U+871C]xong"
