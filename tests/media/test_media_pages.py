import threading
from pathlib import Path

import pypdfium2
import pytest

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.errors import UserError
from ocop_desktop.media import pdfium
from ocop_desktop.media.limits import MAX_RENDERED_PIXELS
from ocop_desktop.media.rendering import page_count, page_size, render_page
from ocop_desktop.media.text import pdf_text
from ocop_desktop.media.thumbnail import thumbnail
from ocop_desktop.media.thumbnails import Thumbnails
from tests.media import files
from tests.media.test_media_copies import BLUE, RED, near

SHA = "ab" + "0" * 62


def test_pages_are_drawn_at_the_asked_scale(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "a.pdf", ["mot", "hai"], size=(400, 600))
    found = render_page(path, 2, 0.5)
    assert (found.width, found.height) == (200, 300)
    assert len(found.rgb) == 200 * 300 * 3
    assert min(found.rgb) < 60, "there is ink"
    assert max(found.rgb) > 200, "there is paper"
    assert page_size(path) == (400, 600)
    assert page_count(path) == 2


def test_pages_are_turned_and_cropped(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "a.pdf", ["mot", "hai"], size=(400, 600))
    turned = render_page(path, 2, 1, Adjustments(turned=((2, 90),)))
    assert (turned.width, turned.height) == (600, 400)
    assert render_page(path, 1, 1, Adjustments(turned=((2, 90),))).width == 400
    cropped = render_page(path, 1, 1, Adjustments(crop=(0, 0, 0.5, 0.25)))
    assert (cropped.width, cropped.height) == (200, 150)
    own = Adjustments(crop=(0, 0, 0.5, 0.25), crops=((2, (0, 0, 1, 0.5)),))
    assert render_page(path, 1, 1, own).width == 200
    assert (render_page(path, 2, 1, own).width, render_page(path, 2, 1, own).height) == (400, 300)


def test_a_page_it_does_not_have(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "a.pdf")
    for page in (0, 2, -1):
        with pytest.raises(IndexError):
            render_page(path, page)


def test_a_giant_page_is_drawn_smaller(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "bản vẽ.pdf", size=(14_000, 14_000))
    found = render_page(path, 1, 3)
    assert found.width * found.height <= MAX_RENDERED_PIXELS * 1.01


def test_pictures_are_pages_too(tmp_path: Path) -> None:
    path = files.photo(tmp_path / "a.jpg", (1500, 750), orientation=6)
    assert page_size(path) == (360, 720), "150 dots an inch, upright"
    found = render_page(path, scale=0.5)
    assert (found.width, found.height) == (180, 360)
    assert page_count(path) == 1


def test_what_is_not_drawn_says_so(tmp_path: Path) -> None:
    path = files.docx(tmp_path / "a.docx")
    assert page_count(path) == 0
    with pytest.raises(UserError, match="Bảng kê"):
        render_page(path, name="Bảng kê.docx")


def test_a_thumbnail_shows_the_top_of_a_page_and_fills_its_frame_with_a_photo(
    tmp_path: Path,
) -> None:
    page = thumbnail(files.pdf(tmp_path / "a.pdf", ["X" * 30]), (168, 118))
    assert page.size == (168, 118)
    box = page.point(lambda value: 255 - value).getbbox()
    assert box is not None
    assert box[1] < 40, "the title is near the top"
    tall = thumbnail(files.photo(tmp_path / "a.jpg", (300, 900)), (168, 118))
    assert tall.size == (168, 118)
    wide = thumbnail(files.photo(tmp_path / "b.jpg", (400, 280)), (168, 118))
    assert near(wide, (0.25, 0.25), RED)
    assert near(wide, (0.75, 0.75), BLUE)


def test_a_short_wide_page_leaves_paper_below(tmp_path: Path) -> None:
    page = thumbnail(files.pdf(tmp_path / "a.pdf", size=(800, 200)), (168, 118))
    assert page.getpixel((84, 110)) == (255, 255, 255)


def test_thumbnails_are_made_once_per_size_and_adjustment(tmp_path: Path) -> None:
    shelf = Thumbnails(tmp_path / "nhỏ")
    source = files.photo(tmp_path / "a.jpg")
    assert shelf.kept(SHA, (100, 80)) is None
    first = shelf.make(source, SHA, (100, 80))
    assert first is not None
    assert files.loaded(first).size == (100, 80)
    assert shelf.kept(SHA, (100, 80)) == first
    changed = first.stat().st_mtime_ns
    assert shelf.make(source, SHA, (100, 80)) == first
    assert first.stat().st_mtime_ns == changed
    turned = shelf.make(source, SHA, (100, 80), Adjustments(rotation=180))
    assert turned is not None
    assert turned != first
    assert near(files.loaded(turned), (0.25, 0.25), BLUE)
    shelf.forget(SHA)
    assert shelf.kept(SHA, (100, 80)) is None
    assert not list((tmp_path / "nhỏ").rglob(".tmp-*"))


def test_kinds_without_a_picture_have_no_thumbnail(tmp_path: Path) -> None:
    shelf = Thumbnails(tmp_path / "nhỏ")
    assert shelf.make(files.docx(tmp_path / "a.docx"), SHA, (100, 80)) is None
    assert shelf.make(files.mp4(tmp_path / "a.mp4"), SHA, (100, 80)) is None


def test_threads_take_turns_at_pdfium(tmp_path: Path) -> None:
    sources = [files.pdf(tmp_path / f"{n}.pdf", [str(n)] * 3) for n in range(6)]
    shelf, made, failed = Thumbnails(tmp_path / "nhỏ"), [], []

    def work(number: int) -> None:
        try:
            for step in range(4):
                path = sources[(number + step) % len(sources)]
                made.append(shelf.make(path, f"{path.stem * 64}"[:64], (60, 40)))
        except Exception as error:  # noqa: BLE001  (reported below)
            failed.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert len(made) == 16
    assert all(path and path.is_file() for path in made)


def test_text_of_pages(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "a.pdf", ["So: 17/2024", "trang hai"])
    assert pdf_text(path) == ("So: 17/2024", "trang hai")
    assert pdf_text(path, pages=1) == ("So: 17/2024",)


def test_text_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocop_desktop.media.text.MAX_TEXT_CHARS", 6)
    path = files.pdf(tmp_path / "a.pdf", ["abcd", "efgh", "ijkl"])
    assert pdf_text(path) == ("abcd", "ef", "")


def test_a_locked_pdf_is_mended_into_a_plain_one(tmp_path: Path) -> None:
    locked = files.locked_pdf(tmp_path / "khoa.pdf", user="")
    pdfium.mended(locked, tmp_path / "thuong.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "thuong.pdf")
    assert pypdfium2.raw.FPDF_GetSecurityHandlerRevision(document.raw) == -1
    assert len(document) == 1
    document.close()
    assert pdf_text(tmp_path / "thuong.pdf") == ("Giay co khoa",)
