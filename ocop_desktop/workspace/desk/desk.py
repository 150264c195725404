"""The desk of a workspace: its cases, what the officer notes, what leaves it."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from ocop_desktop.dossier.desk.places import check_place
from ocop_desktop.dossier.desk.review import (
    Mark,
    Proposed,
)
from ocop_desktop.dossier.desk.states import allowed_moves, is_allowed, next_state
from ocop_desktop.dossier.returned import returned_in
from ocop_desktop.dossier.values import RETURNED, Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.returnfile import Answered
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.desk import DeskMove, MoveId, StateId
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.storage.rows import StoredCase
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.data_file import evidence_codes
from ocop_desktop.workspace.desk.book import CaseBook
from ocop_desktop.workspace.desk.cases import (
    event_of,
    marked,
    receipt,
    round_of,
)
from ocop_desktop.workspace.desk.issuing import Numbers
from ocop_desktop.workspace.desk.judging import Judging
from ocop_desktop.workspace.desk.looking import look
from ocop_desktop.workspace.desk.matching import Matching
from ocop_desktop.workspace.desk.outcomes import Outcomes
from ocop_desktop.workspace.desk.receiving import HandedIn, Receiving, handed_in
from ocop_desktop.workspace.desk.sending import Sending
from ocop_desktop.workspace.desk.values import Case, Event, Incoming, Marked, Round
from ocop_desktop.workspace.desk.writing import clean_words
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.packages import Packages
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.trust import Trust
from ocop_desktop.workspace.values import Cancelled, Progress
from ocop_desktop.workspace.versions import Versions

OFFICER = "Cán bộ tiếp nhận"


class StepSaid(TypedDict, total=False):
    """What may be said with a step.

    `words` and `told` go into the journal. The clock of the case `stops` or `runs` on.
    `recognition` is star, decision and its day.
    """

    words: str
    told: Mapping[str, object] | None
    stops: bool
    runs: bool
    recognition: tuple[int, str, str] | None


class Desk:
    """Cases by their id. Unknown ids, illegal steps and missing words raise UserError.

    `judging` shows what there is to judge, `outcomes` notes what the province decided, `sending`
    writes, `numbers` says which machine gives out receipt numbers.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        dossiers: Dossiers,
        versions: Versions,
        profiles: Profiles,
        packages: Packages,
        trust: Trust,
    ) -> None:
        self._store, self._catalogue, self._dossiers = store, catalogue, dossiers
        self._versions, self._profiles = versions, profiles
        self._book = CaseBook(store, catalogue)
        self.judging = Judging(store, catalogue, dossiers, self._book)
        self.outcomes, self.numbers = Outcomes(self), Numbers(store)
        self.sending = Sending(self, store, dossiers, packages)
        self._matching = Matching(store, catalogue, trust, profiles)
        self._receiving = Receiving(store, catalogue, dossiers)

    # --- receiving -------------------------------------------------------------------------

    def look(self, path: Path, today: date, progress: Progress | None = None) -> Incoming:
        """Return what a package holds and which case it continues; nothing is stored."""
        return self.placed(look(path, self._catalogue, today, progress), today)

    def look_apart(self, path: Path, today: date, progress: Progress | None = None) -> Incoming:
        """Like `look` without the database: for a worker thread; finish with `placed`."""
        return look(path, self._catalogue, today, progress)

    def placed(self, incoming: Incoming, today: date) -> Incoming:
        """Return what was looked at with the case it continues, its number and warnings."""
        return self._matching.placed(incoming, today)

    def receive(
        self,
        path: Path,
        today: date,
        *,
        samples: int = 0,
        note: str = "",
        by: str = "",
        looked: Incoming | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Case:
        """Receive the package at `path` under the next receipt number, or as the next round.

        `looked` is what `look` found in it, when it was looked at before. Raises UserError with
        the reason when it cannot be received, CancelledError when asked to stop; nothing is
        stored then.
        """
        incoming = self.placed(looked, today) if looked else self.look(path, today)
        if incoming.dossier is None:
            raise UserError(incoming.refusal)
        handed = self._handed(incoming.dossier, today, samples, note, by)
        case_id = self._receiving.package(path, incoming, handed, progress, cancelled)
        return self.case(case_id, today)

    def receive_here(
        self, dossier_id: str, today: date, *, samples: int = 0, note: str = "", by: str = ""
    ) -> Case:
        """Receive a dossier that was filled in on this machine; it is frozen as handed in."""
        dossier, rulebook = self._dossiers.get(dossier_id), self._dossiers.rulebook(dossier_id)
        known = self._store.desk.of_dossier(dossier_id)
        if known is not None and known.state != "returned":
            raise UserError(
                f"Hồ sơ này đã ở bàn tiếp nhận, phiếu {receipt(rulebook, known)} — "
                "mở phiếu đó để xem xét."
            )
        documents = [spec.id for spec in rulebook.documents.values() if spec.in_package]
        handed = self._handed(dossier, today, samples, note, by)
        return self.case(self._receiving.here(dossier_id, handed, documents), today)

    def _handed(self, dossier: Dossier, today: date, samples: int, note: str, by: str) -> HandedIn:
        by = clean_words(by) or self.officer
        return handed_in(self._profiles.get(), dossier, today, samples=samples, note=note, by=by)

    # --- reading ---------------------------------------------------------------------------

    def cases(self, today: date, states: Iterable[StateId] = ()) -> list[Case]:
        """Return the cases in these states (none: all), the longest waiting first."""
        self.outcomes.note_expired(today)
        return self._book.in_states(states, today)

    def in_state(self, state: StateId, today: date) -> list[Case]:
        """Return the cases in a state as they are stored, without looking what ran out."""
        return self._book.in_states((state,), today)

    def numbered_like(self, words: str, today: date, most: int = 5) -> list[Case]:
        """Return cases whose receipt number begins with these words, the newest first."""
        self.outcomes.note_expired(today)
        return self._book.numbered_like(words, today, most)

    def case(self, case_id: str, today: date) -> Case:
        """Return one case, as it stands on `today`: what ran out by then is noted."""
        return self._as_of(self._book.row(case_id), today)

    def find(self, words: str) -> str:
        """Return the id a receipt number, its running number or the beginning of an id means."""
        return self._book.find(words)

    def of_dossier(self, dossier_id: str, today: date) -> Case | None:
        """Return the case of a dossier, or None when it is not at the desk."""
        row = self._store.desk.of_dossier(dossier_id)
        return self._as_of(row, today) if row else None

    def state_of(self, dossier_id: str) -> StateId:
        """Return where any dossier stands; one that is not at the desk is draft or submitted."""
        row = self._store.desk.of_dossier(dossier_id)
        if row is not None:
            return self._book.read(row, date.min).state
        return "submitted" if self._versions.current(dossier_id) else "draft"

    def rounds(self, case_id: str) -> tuple[Round, ...]:
        """Return every time the dossier was handed in, the first one first."""
        self._book.row(case_id)
        return tuple(
            round_of(row, self._versions.version(row.version).snapshot)
            for row in self._store.desk.rounds(case_id)
        )

    def marks(self, case_id: str, number: int = 0) -> tuple[Marked, ...]:
        """Return what was noted in a round (0: the current one), answers beside."""
        row = self._book.row(case_id)
        rulebook, dossier = self._book.rulebook(row), self._dossiers.get(row.dossier)
        said = {item.id: item for item in self._answers(row)}
        found = self._store.desk.marks(case_id, number or row.round)
        return tuple(marked(rulebook, dossier, case_id, item, said) for item in found)

    def asked_before(self, case_id: str) -> tuple[Marked, ...]:
        """Return what the round before asked to mend or answer, with what the producer said."""
        row = self._book.row(case_id)
        if row.round <= 1:
            return ()
        return tuple(m for m in self.marks(case_id, row.round - 1) if m.mark != "fine")

    def moves(self, case_id: str) -> tuple[DeskMove, ...]:
        """Return the steps the state of a case allows."""
        row = self._book.row(case_id)
        state = self.case(case_id, date.min).state
        return allowed_moves(self._book.rulebook(row).commune_desk, state)

    def history(self, case_id: str) -> tuple[Event, ...]:
        """Return what happened to a case, the first line first."""
        row = self._book.row(case_id)
        rulebook, dossier = self._book.rulebook(row), self._dossiers.get(row.dossier)
        return tuple(event_of(rulebook, dossier, item) for item in self._store.desk.journal(row.id))

    # --- noting ----------------------------------------------------------------------------

    def mark(
        self, case_id: str, target: str, mark: Mark | None, words: str = "", *, today: date
    ) -> str:
        """Note fine, to be mended or a question at a place, or take the note away (None).

        A first note takes the case into review. What is to be mended or asked needs words. Returns
        the place as it is stored ("2.3" becomes "assessment/2.3").
        """
        row = self._book.row(case_id)
        rulebook = self._book.rulebook(row)
        dossier = self._dossiers.get(row.dossier)
        place = check_place(rulebook, dossier, target, evidence_codes(rulebook, dossier))
        clean = clean_words(words)
        if mark in ("mend", "question") and not clean:
            raise UserError("Chưa ghi lời nhận xét — ghi một câu để chủ thể biết phải làm gì.")
        case, by = self.case(case_id, today), self.officer
        with self._store.together():
            if is_allowed(rulebook.commune_desk, case.state, "review"):
                self.step(case, "review", today)
            elif case.state != "in_review":
                next_state(rulebook.commune_desk, case.state, "review")
            day = today.isoformat()
            self._store.desk.mark(case_id, place, mark or "", clean, day=day, by=by)
        self._dossiers.reread(case.dossier)
        return place

    def accept(self, case_id: str, proposal: Proposed, today: date) -> None:
        """Make a proposed comment the officer's own; it joins what is noted there already."""
        noted = {item.target: item.words for item in self.marks(case_id)}
        before = noted.get(proposal.target, "")
        words = f"{before}\n{proposal.words}" if before else proposal.words
        self.mark(case_id, proposal.target, proposal.mark, words, today=today)

    def move(self, case: Case, move: MoveId, today: date, **said: Unpack[StepSaid]) -> None:
        """Take a step, journal it and tell the window; raise IllegalMoveError."""
        self.step(case, move, today, **said)
        self._dossiers.reread(case.dossier)

    def step(self, case: Case, move: MoveId, today: date, **said: Unpack[StepSaid]) -> None:
        """Like `move`, inside the caller's transaction: the window is told by the caller."""
        state = next_state(self.rulebook(case.id).commune_desk, case.state, move)
        day = today.isoformat()
        self._store.desk.move(
            case.id, state, move, day=day, by=self.officer, words=said.get("words", ""),
            told=said.get("told") or {}, stopped_on=day if said.get("stops") else None,
            runs=said.get("runs", False), recognition=said.get("recognition"),
        )  # fmt: skip

    @property
    def officer(self) -> str:
        """Who works at the desk, as the profile names them."""
        return self._profiles.get().name or OFFICER

    def rulebook(self, case_id: str) -> Rulebook:
        """Return the edition a case is judged by."""
        return self._book.rulebook(self._book.row(case_id))

    # --- inside ----------------------------------------------------------------------------

    def _answers(self, row: StoredCase) -> list[Answered]:
        """Return what the producer answered in any round; at the desk, beside the dossier."""
        found = [item for each in self.rounds(row.id) for item in each.answers]
        if row.here:
            entries = self._dossiers.aside(row.dossier, RETURNED)
            found += [
                Answered(id=item.id, words=item.answer, done=item.done)
                for item in returned_in(entries)
            ]
        return found

    def _as_of(self, row: StoredCase, today: date) -> Case:
        found = self._book.read(row, today)
        if not self.outcomes.note_over(found, today):
            return found
        return self._book.read(self._book.row(row.id), today)
