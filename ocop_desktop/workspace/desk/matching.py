"""Which case a package that is looked at continues, and what to say about it."""

from collections.abc import Iterable
from datetime import date

import msgspec

from ocop_desktop.dossier.desk.states import is_allowed
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.rows import StoredCase
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.desk.cases import case_of, mark_id, receipt
from ocop_desktop.workspace.desk.values import Incoming
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.trust import Trust


class Matching:
    """Holds packages against the cases of the desk; stores nothing."""

    def __init__(
        self, store: Store, catalogue: Catalogue, trust: Trust, profiles: Profiles
    ) -> None:
        self._store, self._catalogue = store, catalogue
        self._trust, self._profiles = trust, profiles

    def placed(self, incoming: Incoming, today: date) -> Incoming:
        """Return what was looked at with the case it continues, its number and warnings."""
        if incoming.refusal or incoming.dossier is None:
            return incoming
        known, refusal = self._continues(incoming)
        signer = incoming.verified.signer
        rulebook = self._catalogue.get(incoming.dossier.rulebook)
        again = case_of(rulebook, known, date.fromisoformat(known.received_on)) if known else None
        return msgspec.structs.replace(
            incoming,
            again=again,
            refusal=refusal,
            signed=self._trust.judge(signer, today, incoming.verified.signed_at).sentence
            if signer
            else "",
            number=again.number if again else "",
            warnings=tuple(self._warnings(incoming, incoming.dossier)),
        )

    def _continues(self, incoming: Incoming) -> tuple[StoredCase | None, str]:
        """Return the case a package continues, and why it cannot be received, "" when it can."""
        dossier, since = incoming.dossier, incoming.verified.since
        if dossier is None:
            return None, ""
        own = snapshot(dossier)
        known = self._store.desk.with_snapshot(own)
        # Where only questions were asked, answers alone may come back.
        said = any(item.words or item.done for item in incoming.answers)
        answered = said and known is not None and known.state == "returned"
        if known is not None and not answered:
            number = receipt(self._catalogue.get(known.rulebook), known)
            return known, f"Gói mã {short(own)} đã nhận rồi, phiếu {number} — mở phiếu đó để xem."
        candidate = known
        if candidate is None and since:
            candidate = self._store.desk.with_snapshot(since.replace("-", "").lower())
        elif candidate is None:
            returned = self._store.desk.all(("returned",))
            about = (row for row in returned if _is_about(row, dossier))
            candidate = self._asked(returned, incoming) or next(about, None)
        if candidate is None:
            refusal = (
                f"Đây là gói bổ sung cho bản {since} chưa từng nhận ở bàn này — "
                "nhận gói đầy đủ trước."
            )
            return None, refusal if since else ""
        desk = self._catalogue.get(candidate.rulebook).commune_desk
        state = case_of(self._catalogue.get(candidate.rulebook), candidate, date.min)
        if not is_allowed(desk, state.state, "receive-again"):
            return candidate, (
                f"Phiếu {state.number} đang ở trạng thái “{state.state_name}”, chưa trả lại nên "
                "chưa nhận bản nộp lại — trả lại hồ sơ rồi nhận gói này."
            )
        return candidate, ""

    def _asked(self, returned: Iterable[StoredCase], incoming: Incoming) -> StoredCase | None:
        """Return the returned case whose comments a package answers, whatever it is called now."""
        ids = {item.id for item in incoming.answers}
        for row in returned if ids else ():
            marks = self._store.desk.marks(row.id, row.round)
            if any(mark_id(row.id, mark) in ids for mark in marks):
                return row
        return None

    def _warnings(self, incoming: Incoming, dossier: Dossier) -> Iterable[str]:
        if incoming.draft:
            yield "Đây là bản nháp, chủ thể chưa chốt hồ sơ."
        own, theirs = self._profiles.get().commune, dossier.text("producer.commune")
        if own and theirs and own != theirs:
            units = self._catalogue.units(self._catalogue.get(dossier.rulebook))
            place = units.title(theirs) if theirs in units.communes else theirs
            yield f"Chủ thể ở {place}, không thuộc xã của bàn tiếp nhận này."
        blocking = sum(item.severity == "blocking" for item in incoming.findings)
        if blocking:
            yield f"Kiểm tra tự động thấy {blocking} lỗi phải sửa."


def _is_about(row: StoredCase, dossier: Dossier) -> bool:
    return (fold(row.title), fold(str(row.producer or ""))) == (
        fold(dossier.text("product.name")),
        fold(dossier.text("producer.name")),
    )
