"""Is a package whole? Every file against its checksum, the data against its snapshot."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from ocop_desktop.dossier.files.jsonfile import MAX_BYTES, parse
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import identity, signing
from ocop_desktop.exchange import manifest as papers
from ocop_desktop.exchange.archive import Archive, open_archive
from ocop_desktop.exchange.keycards import KeyCard
from ocop_desktop.exchange.signing import SIGNATURE, Signed
from ocop_desktop.exchange.snapshot import short, snapshot

DATA = "Dữ liệu/ho-so.json"

_CHUNK = 1024 * 1024

Progress = Callable[[int, int, str], None]


class VerifyResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a package since it was made. Names are relative to it.

    `snapshot` is the short form printed on its pages; "" when the package does not tell. `since` is
    the one a supplement follows; "" for a whole package. `signer` is who signed it, None when
    nobody did: whether that key is known is for `workspace.trust` to say; `signed_at` is the moment
    by the signer's own clock, None of old signatures.
    """

    whole: bool
    snapshot: str = ""
    since: str = ""
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    signer: KeyCard | None = None
    signed_at: datetime | None = None


def verify(path: Path, progress: Progress | None = None) -> VerifyResult:
    """Check the package (folder or zip) at `path`; what cannot be opened is an error of it."""
    try:
        archive = open_archive(path)
    except UserError as error:
        return VerifyResult(whole=False, errors=(str(error),))
    try:
        return verify_archive(archive, progress)
    finally:
        archive.close()


def verify_archive(archive: Archive, progress: Progress | None = None) -> VerifyResult:
    """Check an opened package."""
    errors: list[str] = []
    tags = _checked(archive, papers.TAG_MANIFEST, errors)
    files = _checked(archive, papers.MANIFEST, errors)
    expected = files | tags
    signed = _signed(archive, errors)
    present = set(archive.sizes) - {papers.TAG_MANIFEST, SIGNATURE}
    changed = _changed(
        archive, {n: s for n, s in expected.items() if n in present}, progress, errors
    )
    info = _info(archive, errors)
    claimed, since = info.get(papers.SNAPSHOT, ""), info.get(papers.SUPPLEMENT, "")
    _compare_pages(archive, present - changed, claimed, errors)
    if DATA in archive.sizes and DATA not in changed:
        _compare(archive, claimed, errors)
    elif DATA not in files:
        errors.append(f"Gói không có “{DATA}”.")
    missing, added = set(expected) - present, present - set(expected)
    return VerifyResult(
        whole=not (errors or changed or missing or added),
        snapshot=short(claimed) if claimed else "",
        since=short(since) if since else "",
        changed=tuple(sorted(changed)),
        missing=tuple(sorted(missing)),
        added=tuple(sorted(added)),
        errors=tuple(errors),
        signer=signed.card if signed else None,
        signed_at=signed.at if signed else None,
    )


def _signed(archive: Archive, errors: list[str]) -> Signed | None:
    """Return whose signature fits the package; one that does not fit is an error of it."""
    if SIGNATURE not in archive.sizes or papers.TAG_MANIFEST not in archive.sizes:
        return None
    try:
        told = archive.read(SIGNATURE, signing.MAX_BYTES)
        return signing.signer_of(told, archive.read(papers.TAG_MANIFEST, papers.MAX_TAG_BYTES))
    except UserError as error:
        errors.append(str(error))
        return None


def _checked(archive: Archive, name: str, errors: list[str]) -> dict[str, str]:
    """Return what a manifest lists, or nothing and an error."""
    if name not in archive.sizes:
        errors.append(f"Gói không có “{name}”, không phải gói do phần mềm này xuất.")
        return {}
    try:
        return papers.parse_manifest(archive.read(name, papers.MAX_TAG_BYTES), name)
    except UserError as error:
        errors.append(str(error))
        return {}


def _changed(
    archive: Archive, expected: dict[str, str], progress: Progress | None, errors: list[str]
) -> set[str]:
    changed: set[str] = set()
    for number, (name, checksum) in enumerate(sorted(expected.items()), start=1):
        try:
            if checksum_of(archive, name) != checksum:
                changed.add(name)
        except UserError as error:
            errors.append(str(error))
            changed.add(name)
        if progress:
            progress(number, len(expected), name)
    return changed


def checksum_of(archive: Archive, name: str) -> str:
    """Return the SHA-256 of one file, read in pieces."""
    found = hashlib.sha256()
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def _info(archive: Archive, errors: list[str]) -> dict[str, str]:
    if papers.INFO not in archive.sizes:
        errors.append(f"Gói không có “{papers.INFO}”.")
        return {}
    try:
        return papers.parse_info(archive.read(papers.INFO, papers.MAX_TAG_BYTES))
    except UserError as error:
        errors.append(str(error))
        return {}


def _compare_pages(archive: Archive, names: set[str], claimed: str, errors: list[str]) -> None:
    """Paper and electronic set must carry one version, whoever wrote the manifests."""
    for name in sorted(filter(identity.tells, names)):
        try:
            told = _told(archive, name)
        except UserError as error:
            errors.append(str(error))
            continue
        if told and told != short(claimed):
            errors.append(
                f"“{name}” mang mã {told}, khác mã {short(claimed)} của gói — "
                "bản in và bản điện tử không cùng một lần xuất."
            )


def _told(archive: Archive, name: str) -> str:
    """Return the version a document names; read in pieces, only its end is kept."""
    if not name.lower().endswith(".pdf"):
        small = archive.sizes[name] <= identity.MAX_WORD_BYTES
        return identity.of_word(archive.read(name, identity.MAX_WORD_BYTES)) if small else ""
    tail = b""
    with archive.open(name) as stream:
        if stream.seekable():
            stream.seek(max(0, archive.sizes[name] - identity.TAIL))
        while chunk := stream.read(_CHUNK):
            tail = (tail + chunk)[-identity.TAIL :]
    return identity.of_pdf(tail)


def _compare(archive: Archive, claimed: str, errors: list[str]) -> None:
    """The data must be what the snapshot on the pages says, whoever wrote the manifests."""
    try:
        found = snapshot(parse(archive.read(DATA, MAX_BYTES)))
    except UserError as error:
        errors.append(str(error))
        return
    if found != claimed:
        errors.append(
            f"Dữ liệu trong gói mang mã {short(found)}, khác mã ghi trên gói — "
            "các trang in và dữ liệu không cùng một lần xuất."
        )
