"""What became of a dossier at the province: assessed, recognised, expired, revoked."""

from datetime import date
from typing import TYPE_CHECKING

from ocop_desktop.dossier.desk.states import next_state
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.workspace.desk.values import Case
from ocop_desktop.workspace.desk.writing import clean_words, reason

if TYPE_CHECKING:
    from ocop_desktop.workspace.desk.desk import Desk


class Outcomes:
    """Steps after a dossier was forwarded; each stands in the journal with who and when."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def recall(self, case_id: str, today: date, why: str) -> Case:
        """Take a case back that the province returned to the commune; it is reviewed again."""
        case = self._desk.case(case_id, today)
        self._desk.move(case, "return-from-province", today, words=reason(why), runs=True)
        return self._desk.case(case_id, today)

    def assessed(self, case_id: str, today: date, words: str = "") -> Case:
        """Note that the province assessed the product."""
        case = self._desk.case(case_id, today)
        self._desk.move(case, "assess", today, words=clean_words(words))
        return self._desk.case(case_id, today)

    def recognised(self, case_id: str, today: date, *, star: int, decision: str, on: date) -> Case:
        """Note the decision that recognises the product: its star, number and day."""
        rulebook = self._desk.rulebook(case_id)
        least = rulebook.commune_desk.recognised_from
        most = max(band.star for band in rulebook.edition.bands)
        if not least <= star <= most:
            raise UserError(f"Công nhận từ {least} đến {most} sao — xem lại quyết định.")
        if not decision.strip():
            raise UserError("Chưa ghi số quyết định công nhận — ghi theo bản quyết định.")
        if on > today:
            raise UserError(f"Ngày quyết định {format_date(on)} ở sau hôm nay — xem lại ngày.")
        case = self._desk.case(case_id, today)
        told = {"star": star, "decision": clean_words(decision), "decided_on": on.isoformat()}
        self._desk.move(
            case, "recognise", today, told=told,
            words=f"{star} sao, quyết định số {clean_words(decision)} ngày {format_date(on)}",
            recognition=(star, clean_words(decision), on.isoformat()),
        )  # fmt: skip
        return self._desk.case(case_id, today)

    def expired(self, case_id: str, today: date) -> Case:
        """Note that the recognition ran out; refused before its last day is over.

        Reading a case notes it by itself, so that asking for it afterwards changes nothing.
        """
        case, rulebook = self._desk.case(case_id, today), self._desk.rulebook(case_id)
        if case.state == "expired":
            return case
        next_state(rulebook.commune_desk, case.state, "expire")
        if case.expires_on is None or case.expires_on >= today:
            last = format_date(case.expires_on) if case.expires_on else "chưa ghi"
            raise UserError(f"Công nhận còn hiệu lực, hết hạn ngày {last} — chưa ghi hết hạn được.")
        return case

    def note_expired(self, today: date) -> int:
        """Note every recognition whose last day is over, once each; return how many."""
        return sum(self.note_over(case, today) for case in self._desk.in_state("recognised", today))

    def note_over(self, case: Case, today: date) -> bool:
        """Note that a recognition's last day is over, when it is; return whether it was noted."""
        last = case.expires_on
        if case.state != "recognised" or last is None or last >= today:
            return False
        self._desk.step(case, "expire", today, words="Tự ghi khi công nhận hết hạn")
        return True

    def revoked(self, case_id: str, today: date, *, ground: str, words: str) -> Case:
        """Note that recognition was revoked, on a ground of Điều 8, with the conclusion."""
        case, rulebook = self._desk.case(case_id, today), self._desk.rulebook(case_id)
        found = rulebook.commune_desk.ground(ground)
        if found is None:
            known = ", ".join(item.id for item in rulebook.commune_desk.grounds)
            raise UserError(f"Không có căn cứ thu hồi “{ground}” — chọn {known}.")
        told = {"ground": ground}
        text = f"{found.text} ({found.source}). {reason(words)}"
        self._desk.move(case, "revoke", today, words=text, told=told)
        return self._desk.case(case_id, today)
