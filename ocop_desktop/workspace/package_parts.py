"""What packages and supplements have in common: names, what is told of them, steps."""

import shutil

from ocop_desktop import __version__
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.exchange import manifest, names
from ocop_desktop.exchange.returnfile import ANSWERS, answers_file
from ocop_desktop.exchange.writer import PackageWriter
from ocop_desktop.rulebook.computed_items import ContentsTable
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.workspace.package_source import PackageSource
from ocop_desktop.workspace.values import Progress

PRINT_FOLDER = "Bộ in"
PAGE = "xem-ho-so.html"
_TITLE_LENGTH = 60


class Steps:
    """Counts what is done and tells it."""

    def __init__(self, whole: int, progress: Progress | None) -> None:
        self._whole, self._progress, self._done = whole, progress, 0

    def tell(self, what: str) -> None:
        """Count one step."""
        self._done += 1
        if self._progress:
            self._progress(min(self._done, self._whole), self._whole, what)


def write_answers(writer: PackageWriter, source: PackageSource) -> None:
    """Write the producer's answers to what was returned, when there are any."""
    answers = answers_file(source.returned)
    if answers is not None:
        writer.write(ANSWERS, answers)


def package_specs(rulebook: Rulebook) -> list[DocumentSpec]:
    """Return the documents of a package in their order."""
    found = (spec for spec in rulebook.documents.values() if spec.in_package)
    return sorted(found, key=lambda spec: spec.order)


def package_title(dossier: Dossier) -> str:
    """Return the product's name as part of a folder's name."""
    return names.safe(dossier.text("product.name") or "chưa đặt tên", _TITLE_LENGTH)


def package_info(
    source: PackageSource, identity: str, *, draft: bool, **more: str
) -> dict[str, str]:
    """Return what bag-info tells of a package."""
    dossier = source.dossier
    values = {
        "Source-Organization": dossier.text("producer.name"),
        "External-Description": dossier.text("product.name"),
        manifest.SNAPSHOT: identity,
        "Bag-Group-Identifier": dossier.rulebook,
        "Bag-Software-Agent": f"OCOP Desktop {__version__}",
        "Draft": "true" if draft else "",
        **more,
    }
    return {key: value for key, value in values.items() if value}


def take(writer: PackageWriter, written: str, also: str) -> None:
    """Note a document that was written, and put it under a second name when that is another."""
    writer.take(written)
    if also != written:
        shutil.copyfile(writer.path(written), writer.path(also))
        writer.take(also)


def lists_contents(spec: DocumentSpec) -> bool:
    """Return whether a document lists the others and so comes last."""
    return any(isinstance(item, ContentsTable) for item in spec.items)
