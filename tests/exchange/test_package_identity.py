import io
import zipfile
from pathlib import Path

import pytest

from ocop_desktop.dossier.files.jsonfile import parse
from ocop_desktop.exchange import identity
from ocop_desktop.exchange.manifest import SNAPSHOT
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.exchange.verify import DATA, verify
from ocop_desktop.exchange.writer import PackageWriter, WrittenPackage
from tests.exchange.conftest import DATA_FILE

OURS = short(snapshot(parse(DATA_FILE)))
OTHER = "0000-FFFF"


def pdf(told: str) -> bytes:
    return b"%PDF-1.7\n" + b"x" * 3_000_000 + f"<< /Keywords (OCOP {told}) >>\n%%EOF".encode()


def word(told: str, size: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        text = f"<a><cp:keywords>OCOP {told}</cp:keywords></a>" + " " * size
        file.writestr("docProps/core.xml", text)
    return out.getvalue()


def package(tmp_path: Path, files: dict[str, bytes]) -> WrittenPackage:
    with PackageWriter(tmp_path / "ra", "Gói") as writer:
        for name, data in files.items():
            writer.write(name, data)
        writer.write(DATA, DATA_FILE)
        return writer.finish({SNAPSHOT: snapshot(parse(DATA_FILE))})


def test_paper_and_electronic_set_of_one_version_are_whole(tmp_path: Path) -> None:
    made = package(
        tmp_path,
        {"01 Phiếu.docx": word(OURS), "01 Phiếu.pdf": pdf(OURS), "Bộ in/01 Phiếu.pdf": pdf(OURS)},
    )
    for place in (made.folder, made.zip):
        assert verify(place).whole


@pytest.mark.parametrize(
    ("name", "data"),
    [("Bộ in/02 Báo cáo.pdf", pdf(OTHER)), ("02 Báo cáo.docx", word(OTHER))],
)
def test_a_document_of_another_version_is_named(tmp_path: Path, name: str, data: bytes) -> None:
    made = package(tmp_path, {"01 Phiếu.pdf": pdf(OURS), name: data})
    for place in (made.folder, made.zip):
        result = verify(place)
        assert not result.whole
        (error,) = result.errors
        assert name in error
        assert OTHER in error
        assert OURS in error
        assert not result.changed, "the manifests agree; only the version does not"


def test_papers_of_the_person_may_say_anything(tmp_path: Path) -> None:
    assert verify(package(tmp_path, {"Minh chứng/MC-01 Giấy.pdf": pdf(OTHER)}).folder).whole


def test_documents_that_name_no_version_pass(tmp_path: Path) -> None:
    files = {"01 a.pdf": b"%PDF-1.4", "02 b.docx": b"no zip", "03 c.docx": word("x")}
    assert verify(package(tmp_path, files).folder).whole


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", word(OURS, 100_000), word(OURS)[:-30]])
def test_a_word_file_that_cannot_be_read_names_nothing(data: bytes) -> None:
    assert identity.of_word(data) == ""


def test_the_last_word_of_a_pdf_counts() -> None:
    both = pdf(OTHER) + pdf(OURS)
    assert identity.of_pdf(both[-identity.TAIL :]) == OURS
