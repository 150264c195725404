"""Dossiers, a context like that of an export, and readers that are not ours."""

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from made_dossiers import HONEY, PHOTO, codes, full
from PIL import Image
from pypdf import PdfReader

from ocop_desktop import documents, paths
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FRAME = re.compile(r"\A(BẢN NHÁP\n)?(Mẫu|Phiếu|Danh)[^\n]*\n(Bản (chốt|nháp)[^\n]*\n)?")
NUMBER = re.compile(r"\A\d+\n" + FRAME.pattern.removeprefix(r"\A"))
Make = Callable[..., Path]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


@pytest.fixture(scope="session")
def rulebook(catalogue: Catalogue) -> Rulebook:
    return catalogue.get("qd-26-2026")


@pytest.fixture(scope="session")
def units(catalogue: Catalogue, rulebook: Rulebook) -> AdminUnits:
    return catalogue.units(rulebook)


@pytest.fixture(scope="session")
def commune(units: AdminUnits) -> str:
    return units.search("Phú Long", "37")[0].code


@pytest.fixture
def honey(rulebook: Rulebook, commune: str) -> Dossier:
    return full(rulebook, commune, HONEY)


@pytest.fixture(scope="session")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("photo") / "anh.jpg"
    Image.linear_gradient("L").resize((640, 480)).convert("RGB").save(path)
    return path


@pytest.fixture
def context(honey: Dossier, photo: Path) -> PrintContext:
    known = codes(honey)
    return PrintContext(
        snapshot="8F3C-21A7",
        evidence_codes=known,
        evidence_places={item: f"tr. {place}–{place + 1}" for place, item in enumerate(known, 1)},
        photos={PHOTO: photo},
    )


@pytest.fixture
def make(rulebook: Rulebook, units: AdminUnits, tmp_path: Path, context: PrintContext) -> Make:
    """Write one document of a dossier and return its file."""

    def write(dossier: Dossier, spec_id: str, fmt: str, used: PrintContext = context) -> Path:
        path = tmp_path / f"{spec_id}.{fmt}"
        documents.render(rulebook, dossier, units, spec_id, fmt, path, used)
        return path

    return write


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
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=110,
        env={**os.environ, "HOME": str(folder)},
    )
    return {file.stem: (folder / f"{file.stem}.txt").read_text("utf-8-sig") for file in files}


def image_bytes(width: int, height: int, kind: str = "PNG", mode: str = "RGB") -> bytes:
    """Return a picture file."""
    out = io.BytesIO()
    Image.new(mode, (width, height), "white").save(out, kind)
    return out.getvalue()
