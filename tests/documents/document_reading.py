"""Readers that are not ours, and what they see of a document."""

import io
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from pypdf import PdfReader

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FRAME = re.compile(r"\A(BẢN NHÁP\n)?(Mẫu|Phiếu|Danh|Báo|Biên)[^\n]*\n(Bản (chốt|nháp)[^\n]*\n)?")
NUMBER = re.compile(r"\A\d+\n" + FRAME.pattern.removeprefix(r"\A"))


def pdf_text(path: Path) -> list[str]:
    """Return the text of each page, as pypdf reads it."""
    return [page.extract_text() for page in PdfReader(path).pages]


def pdf_body(path: Path) -> str:
    """Return the running text: without number, draft mark and footer, which are drawn first."""
    pages = pdf_text(path)
    first = FRAME.sub("", pages[0])
    return "\n".join([first, *(NUMBER.sub("", page) for page in pages[1:])])


def squeezed(text: str) -> str:
    """Return `text` without any white space: readers break lines where they like."""
    return re.sub(r"\s+", "", text)


def part(path: Path, name: str) -> etree._Element:
    """Return one part of a DOCX as XML."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def docx_text(path: Path) -> str:
    """Return the words of a DOCX's body, paragraph by paragraph."""
    body = part(path, "word/document.xml")
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
        for paragraph in body.iter(f"{W}p")
    )


def office_texts(files: list[Path], folder: Path) -> dict[str, str]:
    """Return what LibreOffice reads in each DOCX, by file name; one start for all of them."""
    _office(files, folder, "txt:Text (encoded):UTF8")
    return {file.stem: (folder / f"{file.stem}.txt").read_text("utf-8-sig") for file in files}


def office_pages(files: list[Path], folder: Path) -> dict[str, int]:
    """Return how many pages LibreOffice prints of each DOCX, by file name."""
    _office(files, folder, "pdf:writer_pdf_Export")
    return {file.stem: len(PdfReader(folder / f"{file.stem}.pdf").pages) for file in files}


def _office(files: list[Path], folder: Path, kind: str) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.fail("LibreOffice is needed: apt install libreoffice-writer-nogui")
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=110,
        env={**os.environ, "HOME": str(folder)},
    )


def image_bytes(width: int, height: int, kind: str = "PNG", mode: str = "RGB") -> bytes:
    """Return a picture file."""
    out = io.BytesIO()
    Image.new(mode, (width, height), "white").save(out, kind)
    return out.getvalue()
