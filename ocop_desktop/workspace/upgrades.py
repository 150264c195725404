"""Upgrade and reassessment: choose what was recognised, compare, begin from an old dossier."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.sharing.moving import move
from ocop_desktop.dossier.upgrade.carrying import Certificate, Kind, carried, left_behind
from ocop_desktop.dossier.upgrade.recognised import Origin, Recognised, read, recognised_of
from ocop_desktop.dossier.upgrade.view import UpgradeView, upgrade_view
from ocop_desktop.dossier.values import RECOGNISED, Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.verify import Progress
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.reading import read_dossier
from ocop_desktop.workspace.values import Cancelled
from ocop_desktop.workspace.versions import Version, Versions


class BaseChoice(msgspec.Struct, frozen=True, kw_only=True):
    """Something in this workspace a dossier may be compared with."""

    origin: Literal["version", "dossier"]
    id: str
    told: str


class OldPackage(msgspec.Struct, frozen=True, kw_only=True):
    """What a package would bring into a new registration, before anything is stored.

    `moved_from` names an older edition, "" for the one in force; then `review` counts criteria to
    choose anew and `dropped` answers that edition asks no more.
    """

    path: Path
    title: str
    producer: str
    answers: int
    papers: int
    scored: int
    forgotten: tuple[str, ...]
    moved_from: str = ""
    review: int = 0
    dropped: int = 0


class Begun(msgspec.Struct, frozen=True, kw_only=True):
    """A new registration (`made`) and the old dossier that was brought in for it (`old`)."""

    old: str
    made: str


class Upgrades:
    """What was recognised stands beside a dossier, so a finalised one may be compared too."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers, versions: Versions) -> None:
        self._catalogue, self._dossiers, self._versions = catalogue, dossiers, versions

    def recognised(self, dossier_id: str) -> Recognised | None:
        """Return what a dossier is compared with, None while nothing was chosen."""
        return read(self._dossiers.aside(dossier_id, RECOGNISED))

    def of(self, dossier_id: str, today: date) -> UpgradeView:
        """Return both states side by side as of `today`."""
        rulebook = self._dossiers.rulebook(dossier_id)
        units = self._catalogue.units(rulebook)
        dossier = self._dossiers.get(dossier_id)
        return upgrade_view(rulebook, units, dossier, self.recognised(dossier_id), today)

    def choices(self, dossier_id: str) -> tuple[BaseChoice, ...]:
        """Return versions of the dossier, then other dossiers of its producer with theirs."""
        name = self._dossiers.get(dossier_id).text("producer.name")
        others = [one for one in self._dossiers.of_producer(name) if one.id != dossier_id]
        found = [*self._versions_of(dossier_id)]
        for one in others:
            found += self._versions_of(one.id)
            told = f"Hồ sơ {one.title or 'chưa đặt tên'}, như đang có"
            found.append(BaseChoice(origin="dossier", id=one.id, told=told))
        return tuple(found)

    def compare_with(self, dossier_id: str, choice: BaseChoice) -> Recognised:
        """Keep a version or another dossier as what was recognised."""
        if choice.origin == "version":
            return self._keep(dossier_id, self._versions.get(choice.id), "version", choice.told)
        return self._keep(dossier_id, self._dossiers.get(choice.id), "dossier", choice.told)

    def compare_with_package(
        self, dossier_id: str, path: Path, progress: Progress | None = None
    ) -> Recognised:
        """Keep the dossier of a package or file as what was recognised; raise UserError."""
        dossier = read_dossier(path, self._catalogue, progress)
        return self._keep(dossier_id, dossier, "package", f"Gói đã nộp “{path.name}”")

    def forget(self, dossier_id: str) -> None:
        """Compare with nothing."""
        self._dossiers.set_many(dossier_id, {RECOGNISED: None}, "bỏ bản đem so")

    def carry_over(
        self, dossier_id: str, kind: Kind, certificate: Certificate | None = None
    ) -> str:
        """Begin a new registration from a dossier and return its id; the old one stays.

        The version it stands finalised as counts, else the dossier as it is. It moves to the
        newest edition where it has to, and is what the new dossier is compared with.
        """
        version = self._versions.current(dossier_id)
        old = self._versions.get(version.id) if version else self._dossiers.get(dossier_id)
        title = old.text("product.name") or "chưa đặt tên"
        told = _told(version, title) if version else f"Hồ sơ {title}, lúc chép sang"
        return self._begin(old, kind, certificate, recognised_of(old, "dossier", told))

    def look_at_package(self, path: Path, progress: Progress | None = None) -> OldPackage:
        """Return what a package would bring; raise UserError. Without the database: for workers."""
        old = read_dossier(path, self._catalogue, progress)
        newest, review, dropped = self._catalogue.newest(), 0, 0
        before = self._catalogue.get(old.rulebook)
        kept = old
        if old.rulebook != newest.id:
            moved = move(before, newest, old)
            kept, review, dropped = moved.dossier, len(moved.review), len(moved.dropped)
        forgotten = left_behind(newest, kept)
        return OldPackage(
            path=path,
            title=old.text("product.name") or path.name,
            producer=old.text("producer.name"),
            answers=len(kept.answers) - len(forgotten),
            papers=len(kept.evidence),
            scored=len(kept.assessment),
            forgotten=forgotten,
            moved_from=before.edition.short if kept is not old else "",
            review=review,
            dropped=dropped,
        )

    def carry_over_package(
        self, path: Path, kind: Kind, certificate: Certificate | None = None
    ) -> str:
        """Do what `begin_from_package` does and return the id of the new registration."""
        return self.begin_from_package(path, kind, certificate).made

    def begin_from_package(
        self,
        path: Path,
        kind: Kind,
        certificate: Certificate | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Begun:
        """Begin a new registration from a package: it is brought in first, with its papers.

        Stopped by `cancelled` while papers are copied, nothing is kept (CancelledError).
        """
        if not path.exists():
            raise UserError(f"Không thấy tệp “{path}” — xem lại đường dẫn.")
        made = self._dossiers.import_file(path, progress, cancelled)
        if len(made) != 1:
            for one in made:
                self._dossiers.remove(one)
            raise UserError(
                f"Tệp “{path.name}” có {len(made)} hồ sơ — nhập tệp, rồi chọn hồ sơ cần chép sang."
            )
        old = self._dossiers.get(made[0])
        base = recognised_of(old, "package", f"Gói đã nộp “{path.name}”")
        return Begun(old=made[0], made=self._begin(old, kind, certificate, base))

    def _begin(
        self, old: Dossier, kind: Kind, certificate: Certificate | None, base: Recognised
    ) -> str:
        newest = self._catalogue.newest()
        if old.rulebook != newest.id:
            old = move(self._catalogue.get(old.rulebook), newest, old).dossier
        entries: dict[str, Any] = carried(newest, old, kind, certificate or Certificate())
        entries[RECOGNISED] = msgspec.to_builtins(base)
        return self._dossiers.add(newest.id, entries)

    def _keep(self, dossier_id: str, old: Dossier, origin: Origin, told: str) -> Recognised:
        base = recognised_of(old, origin, told)
        entries = {RECOGNISED: msgspec.to_builtins(base)}
        self._dossiers.set_many(dossier_id, entries, "chọn bản đã công nhận để so")
        return base

    def _versions_of(self, dossier_id: str) -> Iterator[BaseChoice]:
        for one in self._versions.list(dossier_id):
            title = self._versions.get(one.id).text("product.name") or "chưa đặt tên"
            yield BaseChoice(origin="version", id=one.id, told=_told(one, title))


def _told(version: Version, title: str) -> str:
    return f"Hồ sơ {title}, bản chốt {version.number} ngày {format_date(version.day)}"
