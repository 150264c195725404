"""What leaves the desk: the return to the producer, the set for the province, single prints."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ocop_desktop.dossier.desk.places import for_producer
from ocop_desktop.dossier.desk.states import next_state
from ocop_desktop.dossier.returned import Returned, entries_of
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.returnfile import ReturnedItem, ReturnFile
from ocop_desktop.exchange.writer import WrittenPackage
from ocop_desktop.rulebook.desk import MoveId
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.desk import letters
from ocop_desktop.workspace.desk.letters import Facts, Letter, LetterKind
from ocop_desktop.workspace.desk.outgoing import (
    Job,
    WrittenReturn,
    write_forward,
    write_one,
    write_return,
)
from ocop_desktop.workspace.desk.values import Case
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.packages import Packages
from ocop_desktop.workspace.values import Progress

if TYPE_CHECKING:
    from ocop_desktop.workspace.desk.desk import Desk


class Sending:
    """Returns, forwards and prints cases."""

    def __init__(self, desk: "Desk", store: Store, dossiers: Dossiers, packages: Packages) -> None:
        self._desk, self._store = desk, store
        self._dossiers, self._packages = dossiers, packages

    def facts(self, case_id: str, today: date) -> Facts:
        """Return a case frozen for printing."""
        case = self._desk.case(case_id, today)
        current = self._desk.rounds(case_id)[-1]
        return Facts(
            source=self._packages.signed(self._packages.source_of(current.version), today),
            case=case,
            row=self._store.desk.get(case_id),
            round=current,
            marks=self._desk.marks(case_id),
            components=self._desk.judging.components(case_id),
            events=self._desk.history(case_id),
        )

    def first_letter(self, case_id: str, kind: LetterKind, today: date) -> Letter:
        """Return the letter an officer begins with, its texts filled in."""
        letter = letters.first_letter(self._store, self._desk.rulebook(case_id), kind, today)
        texts = letters.default_texts(self.facts(case_id, today), kind, letter)
        return msgspec.structs.replace(letter, texts=texts)

    def obstacles(self, case_id: str, kind: LetterKind) -> tuple[str, ...]:
        """Return what is still to be done before a case is returned or forwarded."""
        marks = self._desk.marks(case_id)
        if kind == "return":
            asked = any(mark.mark != "fine" for mark in marks)
            return () if asked else ("Chưa có nhận xét nào cần sửa hoặc hỏi thêm.",)
        return tuple(self._unready(case_id))

    def _unready(self, case_id: str) -> Iterator[str]:
        marks = {mark.target: mark for mark in self._desk.marks(case_id)}
        for content in self._desk.judging.contents(case_id):
            mark = marks.get(f"content/{content.content.id}")
            if mark is None or mark.mark != "fine" or not mark.words:
                yield f"Nội dung “{content.content.name}” chưa có nhận xét đạt của xã."
        for item in self._desk.judging.components(case_id):
            mark = marks.get(f"component/{item.component.id}")
            if item.state == "missing" and (mark is None or mark.mark != "fine"):
                note = f" ({item.note})" if item.note else ""
                yield f"Thành phần “{item.component.name}” còn thiếu{note}."
        left = sum(m.mark != "fine" for m in marks.values() if not m.target.startswith("content/"))
        if left:
            yield f"Còn {left} nhận xét cần sửa hoặc hỏi thêm."

    # --- return ----------------------------------------------------------------------------

    def prepare(
        self, case_id: str, kind: LetterKind, today: date, letter: Letter | None = None
    ) -> Job:
        """Return what is to be written; raise UserError while the case is not ready for it."""
        case = self._desk.case(case_id, today)
        move: MoveId = "return" if kind == "return" else "forward"
        next_state(self._desk.rulebook(case_id).commune_desk, case.state, move)
        missing = self.obstacles(case_id, kind)
        if missing:
            verb = "trả lại" if kind == "return" else "gửi tỉnh"
            raise UserError(
                f"Chưa {verb} được: {' '.join(missing)} — ghi xong các nội dung này rồi làm lại."
            )
        own = letters.checked(letter or self.first_letter(case_id, kind, today))
        facts = self.facts(case_id, today)
        file = self._return_file(facts, own) if kind == "return" else None
        return Job(facts=facts, letter=own, file=file)

    def return_case(
        self, case_id: str, out: Path, today: date, letter: Letter | None = None
    ) -> WrittenReturn:
        """Write the notice and the return file below `out` and return the case."""
        job = self.prepare(case_id, "return", today, letter)
        written = write_return(job, out)
        self.returned(job, written, today)
        return written

    def returned(self, job: Job, written: WrittenReturn, today: date) -> Case:
        """Note that a written return went out; a dossier made here is opened to be mended."""
        case, file = job.facts.case, job.file
        number = job.letter.shown_number
        told = {
            "file": written.file.name,
            "items": [item.id for item in file.items] if file else [],
        }
        letters.keep(self._store, job.letter)
        with self._store.together():
            self._desk.step(case, "return", today, words=f"Thông báo số {number}", told=told,
                            stops=True)  # fmt: skip
            if case.here and file is not None:
                version = job.facts.round.version
                self._store.versions.reopen(version, f"xã trả lại, {number}", "Xã trả lại")
                self._store.write(case.dossier, entries_of(_items(file)), "nhận ý kiến trả lại")
        self._dossiers.reread(case.dossier)
        return self._desk.case(case.id, today)

    def _return_file(self, facts: Facts, letter: Letter) -> ReturnFile:
        dossier = facts.source.dossier
        hashes = {f"evidence/{item.id}": item.sha256 for item in dossier.evidence}
        own_ids = facts.case.here
        return ReturnFile(
            snapshot=facts.source.snapshot,
            rulebook=dossier.rulebook,
            product=dossier.text("product.name"),
            producer=dossier.text("producer.name"),
            number=facts.case.number,
            round=facts.round.number,
            agency=f"Ủy ban nhân dân {facts.commune}",
            by=self._desk.officer,
            returned_on=letter.day,
            answer_by=letter.answer_by,
            notice=letter.shown_number,
            items=tuple(
                ReturnedItem(
                    id=mark.id,
                    target=for_producer(mark.target),
                    place=mark.place,
                    words=mark.words,
                    mark="question" if mark.mark == "question" else "mend",
                    paper="" if own_ids else hashes.get(mark.target, ""),
                )
                for mark in facts.marks
                if mark.mark != "fine"
            ),
        )

    # --- forward ---------------------------------------------------------------------------

    def forward_case(
        self,
        case_id: str,
        out: Path,
        today: date,
        letter: Letter | None = None,
        *,
        progress: Progress | None = None,
    ) -> WrittenPackage:
        """Write the complete set for the province below `out` and forward the case."""
        job = self.prepare(case_id, "forward", today, letter)
        written = write_forward(job, out, progress=progress)
        self.forwarded(job, written, today)
        return written

    def forwarded(self, job: Job, written: WrittenPackage, today: date) -> Case:
        """Note that a written set went to the province."""
        case, number = job.facts.case, job.letter.shown_number
        letters.keep(self._store, job.letter)
        self._desk.move(
            case, "forward", today, words=f"Văn bản đề nghị số {number}",
            told={"folder": written.folder.name}, stops=True,
        )  # fmt: skip
        return self._desk.case(case.id, today)

    # --- single prints ---------------------------------------------------------------------

    def print_one(self, case_id: str, document: str, fmt: str, out: Path, today: date) -> Path:
        """Write one document of a case (slip, commune's part, Mẫu 03, journal …) and return it."""
        return write_one(self.facts(case_id, today), document, fmt, out)


def _items(file: ReturnFile) -> Iterator[Returned]:
    """Yield the items of a return as they lie beside a dossier."""
    for item in file.items:
        yield Returned(
            id=item.id,
            target=item.target,
            words=f"{item.place}: {item.words}" if not item.target else item.words,
            mark=item.mark,
            by=file.by,
            on=file.returned_on,
        )
