"""Which case a package that is looked at continues, and what to say about it."""

from collections.abc import Iterable
from datetime import date

import msgspec

from ocop_desktop.dossier.desk.states import is_allowed
from ocop_desktop.dossier.values import Dossier, from_entries
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.desk import StateId
from ocop_desktop.storage.rows import StoredCase
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.desk.cases import case_of, mark_id, receipt
from ocop_desktop.workspace.desk.values import OPEN_STATES, Incoming
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.same_dossier import about_key, likeness
from ocop_desktop.workspace.trust import Trust

_GONE_ON: tuple[StateId, ...] = ("forwarded", "assessed", "recognised", "expired", "revoked")


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
        judged = self._trust.judge(signer, today, incoming.verified.signed_at) if signer else None
        rulebook = self._catalogue.get(incoming.dossier.rulebook)
        again = case_of(rulebook, known, date.fromisoformat(known.received_on)) if known else None
        return msgspec.structs.replace(
            incoming,
            again=again,
            refusal=refusal,
            signed=judged.sentence if judged else "",
            doubted=judged is not None and not judged.trusted,
            number=again.number if again else "",
            warnings=(
                *self._twice(incoming.dossier, known),
                *self._warnings(incoming, incoming.dossier),
            ),
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
            # Not returned yet: a second receipt would put one dossier on the desk twice.
            candidate = candidate or self._same(self._store.desk.all(OPEN_STATES), dossier)
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

    def _same(self, rows: Iterable[StoredCase], dossier: Dossier) -> StoredCase | None:
        """Return the case of the same product, producer, commune, kind, year and round."""
        key = about_key(dossier)
        for row in (row for row in rows if key and _is_about(row, dossier)):
            held = from_entries(row.dossier, row.rulebook, self._store.entries(row.dossier))
            if about_key(held) == key:
                return row
        return None

    def _asked(self, returned: Iterable[StoredCase], incoming: Incoming) -> StoredCase | None:
        """Return the returned case whose comments a package answers, whatever it is called now."""
        ids = {item.id for item in incoming.answers}
        for row in returned if ids else ():
            marks = self._store.desk.marks(row.id, row.round)
            if any(mark_id(row.id, mark) in ids for mark in marks):
                return row
        return None

    def _twice(self, dossier: Dossier, known: StoredCase | None) -> Iterable[str]:
        """Tell where the dossier of a package that opens a new case is here already."""
        if known is not None:
            return
        row = self._same(self._store.desk.all(_GONE_ON), dossier)
        if row is not None:
            rulebook = self._catalogue.get(row.rulebook)
            case = case_of(rulebook, row, date.min)
            yield (
                f"Hồ sơ này đã có phiếu {case.number}, trạng thái “{case.state_name}”; "
                "nhận gói này là mở thêm một phiếu nữa."
            )
            return
        like = likeness(self._store, dossier)
        if like is not None:
            yield (
                f"Máy này đã nhập hồ sơ “{like.title}” cùng sản phẩm, chủ thể, xã, năm và đợt; "
                "nhận ở bàn thì có thêm một hồ sơ — bản nhập trước bỏ được vào thùng rác."
            )

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
