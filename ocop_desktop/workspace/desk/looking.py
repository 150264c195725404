"""A package before it is received: verified, checked against Điều 6, nothing stored."""

from datetime import date
from pathlib import Path

import msgspec

from ocop_desktop.dossier.desk.review import components
from ocop_desktop.dossier.files.jsonfile import MAX_BYTES
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange import names
from ocop_desktop.exchange.archive import Archive, open_archive
from ocop_desktop.exchange.manifest import INFO, MAX_TAG_BYTES, parse_info
from ocop_desktop.exchange.returnfile import ANSWERS, Answered, decode_answers
from ocop_desktop.exchange.verify import DATA, VerifyResult, verify_archive
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.desk.values import Incoming
from ocop_desktop.workspace.reading import NotWholeError, decoded, is_package
from ocop_desktop.workspace.values import Progress

_NOT_A_PACKAGE = (
    "Đây không phải gói hồ sơ — xin chủ thể xuất gói từ phần mềm (thư mục hoặc tệp .zip)."
)


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """What an archive says."""

    verified: VerifyResult
    dossier: Dossier
    draft: bool
    names: tuple[str, ...]
    answers: tuple[Answered, ...]


def look(
    path: Path, catalogue: Catalogue, today: date, progress: Progress | None = None
) -> Incoming:
    """Return what a package holds; what keeps it from being received is its `refusal`.

    Touches no database: runs in any thread. A CancelledError of `progress` ends it.
    """
    try:
        _check_path(path)
        found = _read(path, catalogue, progress)
        return _told(path, catalogue, _rulebook(catalogue, found), found, today)
    except CancelledError:
        raise
    except _ReadError as error:
        return Incoming(name=path.name, verified=error.verified, refusal=str(error))
    except UserError as error:
        refused = VerifyResult(whole=False, errors=(str(error),))
        return Incoming(name=path.name, verified=refused, refusal=str(error))


def _check_path(path: Path) -> None:
    if not path.exists():
        raise UserError(f"Không thấy gói “{path}” — xem lại đường dẫn.")
    if not is_package(path):
        raise UserError(_NOT_A_PACKAGE)


def _rulebook(catalogue: Catalogue, found: "_Found") -> Rulebook:
    rulebook = catalogue.get(found.dossier.rulebook)
    if rulebook.desk is None:
        raise UserError(
            f"Bộ quy định {rulebook.edition.short} không có phần bàn tiếp nhận — "
            "cài bản mới của phần mềm."
        )
    return rulebook


class _ReadError(UserError):
    """A package that is not whole, with what was found out about it."""

    def __init__(self, text: str, verified: VerifyResult) -> None:
        super().__init__(text)
        self.verified = verified


def _read(path: Path, catalogue: Catalogue, progress: Progress | None) -> _Found:
    archive = open_archive(path)
    try:
        verified = verify_archive(archive, progress)
        if not verified.whole:
            raise _ReadError(str(NotWholeError(path, verified)), verified)
        dossier = decoded(archive.read(DATA, MAX_BYTES), catalogue)
        info = parse_info(archive.read(INFO, MAX_TAG_BYTES))
        return _Found(
            verified=verified,
            dossier=dossier,
            draft=info.get("Draft") == "true",
            names=tuple(archive.sizes),
            answers=_answers(archive),
        )
    finally:
        archive.close()


def _answers(archive: Archive) -> tuple[Answered, ...]:
    if ANSWERS not in archive.sizes:
        return ()
    return decode_answers(archive.read(ANSWERS, MAX_BYTES))


def _told(
    path: Path, catalogue: Catalogue, rulebook: Rulebook, found: _Found, today: date
) -> Incoming:
    judged = assess(rulebook, catalogue.units(rulebook), found.dossier, today)
    documents = _documents(rulebook, found)
    return Incoming(
        name=path.name,
        verified=found.verified,
        refusal="",
        dossier=found.dossier,
        draft=found.draft,
        documents=documents,
        answers=found.answers,
        components=components(rulebook, found.dossier, documents, 0),
        findings=tuple(item for item in judged.findings if item.severity != "advice"),
        star=judged.score.star if judged.score else None,
        points=judged.score.points.total if judged.score else None,
    )


def _documents(rulebook: Rulebook, found: _Found) -> tuple[str, ...]:
    """Return the forms that came along; of a supplement those that stayed the same count too."""
    if found.verified.since:
        return tuple(spec.id for spec in rulebook.documents.values() if spec.in_package)
    files = " ".join(found.names)
    return tuple(
        spec.id for spec in rulebook.documents.values() if names.safe(spec.file_name) in files
    )
