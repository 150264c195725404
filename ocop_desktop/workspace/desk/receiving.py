"""Taking a dossier in at the desk: everything is stored, with its receipt number, or nothing."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.dossier.desk.states import next_state
from ocop_desktop.dossier.values import Dossier, Evidence, from_entries, to_entries
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange.returnfile import Answered
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.desk import MoveId, StateId
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.contents import content_path
from ocop_desktop.workspace.desk.cases import answers_to_store
from ocop_desktop.workspace.desk.issuing import Numbers
from ocop_desktop.workspace.desk.values import SUBMITTED, Incoming
from ocop_desktop.workspace.desk.writing import clean_words
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.importing import Importer
from ocop_desktop.workspace.profile import Profile
from ocop_desktop.workspace.same_dossier import SameDossiers
from ocop_desktop.workspace.values import Cancelled, Progress

MAX_SAMPLES = 1_000
_FREEZE = "Nhận tại bàn tiếp nhận, bản {number}"


class HandedIn(msgspec.Struct, frozen=True, kw_only=True):
    """What the officer notes when a dossier is handed in."""

    day: date
    by: str
    samples: int = 0
    note: str = ""
    province: str = ""
    commune: str = ""


def handed_in(
    profile: Profile, dossier: Dossier, today: date, *, samples: int, note: str, by: str
) -> HandedIn:
    """Return the note of a receipt at the desk of the profile; raise UserError without a place."""
    if not 0 <= samples <= MAX_SAMPLES:
        raise UserError("Số sản phẩm mẫu phải từ 0 đến 1.000 — xem lại.")
    province, commune = profile.province, profile.commune
    if not commune:
        province, commune = dossier.text("producer.province"), dossier.text("producer.commune")
    if not (province and commune):
        raise UserError(
            "Chưa biết bàn tiếp nhận của xã nào nên chưa cấp được số phiếu — "
            "chọn tỉnh, xã trong Cài đặt rồi nhận lại."
        )
    return HandedIn(
        day=today,
        by=by,
        samples=samples,
        note=clean_words(note),
        province=province,
        commune=commune,
    )


class Receiving:
    """Writes cases and their rounds."""

    def __init__(self, store: Store, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._store, self._catalogue, self._dossiers = store, catalogue, dossiers
        self._same = SameDossiers(store, dossiers)

    def package(
        self,
        path: Path,
        incoming: Incoming,
        handed: HandedIn,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> str:
        """Store a package that was looked at; return the id of its case.

        Stopped or killed it leaves nothing, neither papers nor a receipt number.
        """
        if incoming.refusal:
            raise UserError(incoming.refusal)
        importer = Importer(self._store, self._dossiers.add, self._catalogue)
        copies: list[StoredFile] = []
        with self._store.files.tentatively():
            dossier = importer.fetch(path, copies, progress, cancelled)
            if progress:
                progress(len(copies), len(copies), "Cấp số phiếu")
            with self._store.together():
                self._store.files.register(copies)
                case_id = self._store_case(dossier, incoming, handed)
                if cancelled and cancelled():
                    raise CancelledError
        self._dossiers.reread(self._store.desk.get(case_id).dossier)
        return case_id

    def _store_case(self, dossier: Dossier, incoming: Incoming, handed: HandedIn) -> str:
        """Store the dossier and its round; part of the caller's transaction."""
        if incoming.again is not None:
            known = self._store.desk.get(incoming.again.id).dossier
            self._same.new(dossier, known, incoming.name, forwarded=False)
            return self._again(incoming.again.id, dossier, incoming, handed)
        entries = self._dossiers.checked(dossier.rulebook, dict(to_entries(dossier)))
        dossier_id = uuid.uuid4().hex
        self._store.create(dossier_id, dossier.rulebook, entries)
        self._same.new(dossier, dossier_id, incoming.name, forwarded=False)
        case_id = self._open(dossier_id, handed, here=False)
        self._round(case_id, dossier_id, handed, incoming.documents, incoming.answers)
        return case_id

    def here(self, dossier_id: str, handed: HandedIn, documents: Sequence[str]) -> str:
        """Receive a dossier of this workspace, filled in at the desk; return its case."""
        dossier = self._dossiers.get(dossier_id)
        for item in dossier.evidence:
            if item.sha256:
                content_path(self._store, item)
        known = self._store.desk.of_dossier(dossier_id)
        with self._store.together():
            case_id = known.id if known else self._open(dossier_id, handed, here=True)
            self._round(case_id, dossier_id, handed, documents, ())
        self._dossiers.reread(dossier_id)
        return case_id

    def _open(self, dossier_id: str, handed: HandedIn, *, here: bool) -> str:
        Numbers(self._store).check(handed.province, handed.commune, handed.day.year)
        made = self._store.desk.add(
            uuid.uuid4().hex,
            dossier_id,
            state=SUBMITTED,
            place=(handed.province, handed.commune),
            received_on=handed.day.isoformat(),
            here=here,
        )
        return made.id

    def _again(self, case_id: str, dossier: Dossier, incoming: Incoming, handed: HandedIn) -> str:
        """Put what was handed in again in the place of what was, and freeze it."""
        case = self._store.desk.get(case_id)
        before = self._store.entries(case.dossier)
        fresh = msgspec.structs.replace(dossier, evidence=tuple(_same_ids(before, dossier)))
        after = self._dossiers.checked(dossier.rulebook, dict(to_entries(fresh)))
        changes = {path: after.get(path) for path in {*before, *after}}
        for version in self._store.versions.all(case.dossier):
            if version.reopened_at is None:
                self._store.versions.reopen(version.id, "chủ thể nộp lại", "Chủ thể nộp lại")
        self._store.write(case.dossier, changes, "hồ sơ nộp lại")
        self._round(case_id, case.dossier, handed, incoming.documents, incoming.answers)
        return case_id

    def _round(
        self,
        case_id: str,
        dossier_id: str,
        handed: HandedIn,
        documents: Sequence[str],
        answers: Sequence[Answered],
    ) -> None:
        """Freeze the dossier as it is now and move the case; part of the caller's transaction."""
        case = self._store.desk.get(case_id)
        entries = self._store.entries(dossier_id)
        dossier = from_entries(dossier_id, case.rulebook, entries)
        rulebook = self._catalogue.get(case.rulebook)
        move: MoveId = "receive-again" if case.round else "receive"
        state: StateId = next_state(rulebook.commune_desk, case.state, move)  # type: ignore[arg-type]
        version = self._version(dossier, handed)
        number = self._store.desk.add_round(
            case_id,
            version=version,
            received_on=handed.day.isoformat(),
            by=handed.by,
            samples=handed.samples,
            note=handed.note,
            documents=documents,
            answers=answers_to_store(answers),
        )
        told = {"round": number, "snapshot": short(snapshot(dossier)), "samples": handed.samples}
        self._store.desk.move(
            case_id, state, move, day=handed.day.isoformat(), by=handed.by, words=handed.note,
            told=told, runs=True,
        )  # fmt: skip

    def _version(self, dossier: Dossier, handed: HandedIn) -> str:
        """Return the version that locks the dossier: the one it has, or a new one."""
        locked = self._store.dossier(dossier.id).version
        for current in self._store.versions.all(dossier.id):
            if current.number == locked:
                return current.id
        rulebook = self._catalogue.get(dossier.rulebook)
        judged = assess(rulebook, self._catalogue.units(rulebook), dossier, handed.day)
        made = self._store.versions.add(
            uuid.uuid4().hex,
            dossier.id,
            dict(to_entries(dossier)),
            day=handed.day.isoformat(),
            snapshot=snapshot(dossier),
            score=msgspec.to_builtins(judged.score) if judged.score else None,
            note="Bàn tiếp nhận",
            label=_FREEZE,
        )
        return made.id


def _same_ids(before: Mapping[str, Any], dossier: Dossier) -> Iterator[Evidence]:
    """Yield papers under the ids they had, so that comments and comparisons find them again."""
    known = {
        (value.get("sha256"), value.get("link"), str(value.get("pages"))): path
        for path, value in before.items()
        if path.startswith("evidence/")
    }
    for item in dossier.evidence:
        plain = msgspec.to_builtins(item)
        key = (plain.get("sha256"), plain.get("link"), str(plain.get("pages")))
        path = known.pop(key, None)
        own = path.partition("/")[2] if path else item.id
        yield msgspec.structs.replace(item, id=own)
