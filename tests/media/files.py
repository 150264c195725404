"""Files as people have them, made here: whole, broken, mislabelled and hostile ones."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from docx import Document
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

HEIC = Path(__file__).parents[1] / "data" / "media" / "anh-mau.heic"
GPS = 0x8825
ORIENTATION = 0x0112
MAKER = 0x010F


def pdf(path: Path, pages: Sequence[str] = ("Trang mau",), size: tuple[float, float] = A4) -> Path:
    canvas = Canvas(str(path), pagesize=size, invariant=1)
    for text in pages:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(60, size[1] - 80, text)
        canvas.rect(60, 60, size[0] - 120, 40)
        canvas.showPage()
    canvas.save()
    return path


def locked_pdf(path: Path, user: str, owner: str = "chu") -> Path:
    """`user` "" opens without a password but forbids changes."""
    plain = io.BytesIO()
    canvas = Canvas(plain, pagesize=A4, invariant=1)
    canvas.drawString(60, 760, "Giay co khoa")
    canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(plain))
    writer.encrypt(user_password=user, owner_password=owner, algorithm="RC4-128")
    writer.write(path)
    return path


def picture(size: tuple[int, int] = (400, 300)) -> Image.Image:
    """Red upper left quarter, blue lower right one, the rest light."""
    image = Image.new("RGB", size, (240, 230, 200))
    draw = ImageDraw.Draw(image)
    wide, high = size
    draw.rectangle((0, 0, wide // 2, high // 2), fill=(200, 20, 20))
    draw.rectangle((wide // 2, high // 2, wide, high), fill=(20, 40, 200))
    return image


def photo(path: Path, size: tuple[int, int] = (400, 300), orientation: int = 1) -> Path:
    """A JPEG as a phone writes it: maker, orientation and the place it was taken."""
    exif = Image.Exif()
    exif[MAKER] = "MAU"
    exif[ORIENTATION] = orientation
    exif[GPS] = {1: "N", 2: (20.0, 15.0, 30.0), 3: "E", 4: (105.0, 58.0, 10.0)}
    picture(size).save(path, "JPEG", quality=90, exif=exif)
    return path


def loaded(path: Path) -> Image.Image:
    """The picture in a file, the file closed again."""
    with Image.open(path) as image:
        image.load()
        return image


def png(path: Path, size: tuple[int, int] = (400, 300)) -> Path:
    picture(size).save(path, "PNG")
    return path


def png_bomb(path: Path, side: int = 60_000) -> Path:
    """A few bytes that claim `side` × `side` pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b""))
    return path


def docx(path: Path, text: str = "Bang ke") -> Path:
    document = Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


def xlsx(path: Path, extra: dict[str, bytes] | None = None) -> Path:
    """The parts an Excel file has at least."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("_rels/.rels", "<Relationships/>")
        file.writestr("xl/workbook.xml", "<workbook/>")
        for name, data in (extra or {}).items():
            file.writestr(name, data)
    return path


def mp4(path: Path, brand: bytes = b"isom") -> Path:
    def box(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I4s", len(data) + 8, kind) + data

    content = box(b"ftyp", brand + b"\0\0\x02\0isommp42") + box(b"moov", b"\0" * 64)
    path.write_bytes(content + box(b"mdat", bytes(range(256)) * 8))
    return path
