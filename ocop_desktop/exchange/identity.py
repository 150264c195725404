"""Which version a document says it belongs to, read from its keywords without opening it."""

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath

TAIL = 1024 * 1024
"""How much of a file's end is enough: a PDF tells of itself right before its table of objects."""
MAX_WORD_BYTES = 64 * 1024 * 1024

_PDF = re.compile(rb"/Keywords\s*\(OCOP ([0-9A-F]{4}-[0-9A-F]{4})\)")
_WORD = re.compile(rb"keywords>OCOP ([0-9A-F]{4}-[0-9A-F]{4})<")
_PROPERTIES = "docProps/core.xml"
_MAX_PROPERTIES = 64 * 1024
_PAPERS = "Minh chứng"


def tells(name: str) -> bool:
    """Return whether a file of a package is a document of ours and not a person's paper."""
    path = PurePosixPath(name)
    return path.suffix.lower() in {".pdf", ".docx"} and path.parts[0] != _PAPERS


def of_pdf(tail: bytes) -> str:
    """Return the version a PDF names ("8F3C-21A7"), "" when it names none."""
    found = _PDF.findall(tail)
    return found[-1].decode() if found else ""


def of_word(data: bytes) -> str:
    """Return the version a DOCX names, "" when it names none or is no DOCX."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if file.getinfo(_PROPERTIES).file_size > _MAX_PROPERTIES:
                return ""
            with file.open(_PROPERTIES) as stream:
                found = _WORD.search(stream.read(_MAX_PROPERTIES))
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, NotImplementedError, OSError):
        return ""
    except RuntimeError:  # encrypted
        return ""
    return found[1].decode() if found else ""
