"""What a supplement follows: the dossier as it was handed in, with its codes and pages."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

import msgspec

from ocop_desktop.documents import PrintContext
from ocop_desktop.documents.appendix import appendix_of
from ocop_desktop.dossier.files.jsonfile import MAX_BYTES, decode
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.archive import open_archive
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.exchange.verify import DATA, verify_archive
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold
from ocop_desktop.workspace.data_file import evidence_codes
from ocop_desktop.workspace.package_writing import PackageSource
from ocop_desktop.workspace.places_file import MAX_BYTES as MAX_PLACES_BYTES
from ocop_desktop.workspace.places_file import PLACES, read_places
from ocop_desktop.workspace.reading import NotWholeError

_CODE = re.compile(r"^(MC-\d{2,}) ")
_NUMBER = re.compile(r"\d+$")


class Base(msgspec.Struct, frozen=True, kw_only=True):
    """`codes` and `places` (words for Mẫu 02) belong to the evidence ids of `dossier`."""

    dossier: Dossier
    codes: Mapping[str, str]
    places: Mapping[str, str]

    @property
    def snapshot(self) -> str:
        """The identity of what was handed in, whole."""
        return snapshot(self.dossier)


class Matched(msgspec.Struct, frozen=True, kw_only=True):
    """Papers of a dossier against those handed in before. `before` maps new ids to old papers."""

    before: Mapping[str, Evidence]
    codes: Mapping[str, str]
    gone: tuple[Evidence, ...]


def base_of_source(source: PackageSource) -> Base:
    """Return the base for a version kept in this workspace."""
    codes = evidence_codes(source.rulebook, source.dossier)
    context = PrintContext(snapshot=short(source.snapshot), evidence_codes=codes)
    plan = appendix_of(
        source.rulebook,
        source.dossier,
        source.units,
        context,
        source.files,
        convert=source.converted,
    )
    return Base(dossier=source.dossier, codes=codes, places=plan.places)


def base_of_package(path: Path, catalogue: Catalogue) -> Base:
    """Return the base for a package that was handed in; raise UserError when it is not whole."""
    if not path.exists():
        raise UserError(f"Không thấy gói đã nộp “{path}” — xem lại đường dẫn.")
    archive = open_archive(path)
    try:
        result = verify_archive(archive)
        if not result.whole:
            raise NotWholeError(path, result)
        dossier = decode(archive.read(DATA, MAX_BYTES), lambda name: _edition(catalogue, name))
        told = archive.read(PLACES, MAX_PLACES_BYTES) if PLACES in archive.sizes else b""
    finally:
        archive.close()
    dossier = msgspec.structs.replace(
        dossier,
        evidence=tuple(
            item if item.id else msgspec.structs.replace(item, id=f"{item.order:04}")
            for item in dossier.evidence
        ),
    )
    places = {item.code: item for item in read_places(told).papers} if told else {}
    told_codes = {item.id: _code_of(item) for item in dossier.evidence}
    # Their order decides the order of papers on a page.
    codes = dict(sorted(told_codes.items(), key=lambda pair: _number(pair[1])))
    words = {key: _words(places[code].pages) for key, code in codes.items() if code in places}
    own = tuple(msgspec.structs.replace(item, file=_own_name(item)) for item in dossier.evidence)
    return Base(dossier=msgspec.structs.replace(dossier, evidence=own), codes=codes, places=words)


def match(base: Base, rulebook: Rulebook, dossier: Dossier) -> Matched:
    """Return which paper is which: by id, else by content, else by kind and title.

    Papers keep the code they were handed in under; new ones get the numbers that follow.
    """
    left = {item.id: item for item in base.dossier.evidence}
    before: dict[str, Evidence] = {}
    for find in (_by_id, _by_content, _by_title):
        for item in dossier.evidence:
            if item.id not in before:
                old = find(item, left)
                if old is not None:
                    before[item.id] = left.pop(old.id)
    codes = {key: base.codes[old.id] for key, old in before.items()}
    return Matched(
        before=before,
        codes=_numbered(rulebook, dossier, codes, base.codes.values()),
        gone=tuple(left.values()),
    )


def _numbered(
    rulebook: Rulebook, dossier: Dossier, known: Mapping[str, str], used: Iterable[str]
) -> dict[str, str]:
    """Return codes in the order of the criteria, old ones kept, new ones counted on."""
    following = max(map(_number, used), default=0)
    codes: dict[str, str] = {}
    for key in evidence_codes(rulebook, dossier):
        if key not in known:
            following += 1
        codes[key] = known.get(key) or f"MC-{following:02}"
    return codes


def _by_id(item: Evidence, left: Mapping[str, Evidence]) -> Evidence | None:
    return left.get(item.id)


def _by_content(item: Evidence, left: Mapping[str, Evidence]) -> Evidence | None:
    for old in left.values():
        same = item.sha256 and item.sha256 == old.sha256 and item.pages == old.pages
        if same or (item.link and item.link == old.link):
            return old
    return None


def _by_title(item: Evidence, left: Mapping[str, Evidence]) -> Evidence | None:
    for old in left.values():
        kinds = (item.kind, item.subkind) == (old.kind, old.subkind)
        if item.kind and kinds and fold(item.title) and fold(item.title) == fold(old.title):
            return old
    return None


def _code_of(item: Evidence) -> str:
    found = _CODE.match(PurePosixPath(item.file).name)
    return found[1] if found else f"MC-{item.order:02}"


def _number(code: str) -> int:
    found = _NUMBER.search(code)
    return int(found[0]) if found else 0


def _own_name(item: Evidence) -> str:
    """Return the name a paper had before a package put its code in front."""
    return _CODE.sub("", PurePosixPath(item.file).name)


def _words(pages: tuple[int, int] | None) -> str:
    if pages is None:
        return "tệp gốc"
    first, last = pages
    return f"tr. {first}" if first == last else f"tr. {first}–{last}"


def _edition(catalogue: Catalogue, name: str) -> tuple[Rulebook, AdminUnits]:
    rulebook = catalogue.get(name)
    return rulebook, catalogue.units(rulebook)
