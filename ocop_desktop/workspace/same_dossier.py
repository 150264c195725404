"""One dossier in several packages: the producer's own, a resubmission, the commune's set.

A package says no id that all machines share. The same content is the same dossier whatever folder
it is packed in; else it is the same when product, producer, kind, year and round are, for a product
is registered once a round. The newest holds, the others stay in the journal of the dossier.
"""

import hashlib
from typing import Literal

import msgspec

from ocop_desktop.dossier.values import Dossier, from_entries, is_aside, to_entries
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.dossiers import Dossiers

_SAID = (
    "product.name", "producer.name", "producer.commune",
    "registration.kind", "registration.year", "registration.round",
)  # fmt: skip


class SameDossier(msgspec.Struct, frozen=True, kw_only=True):
    """What a package turned out to be a package of; `note` says it to the person."""

    dossier: str
    what: Literal["known", "newer"]
    note: str


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """The dossier here that a package is a package of.

    "known": it says the same; "newer": the package can become its newer version; "apart": somebody
    works on it already, so that the package can only become a dossier of its own.
    """

    dossier: str
    title: str
    what: Literal["known", "newer", "apart"]
    sentence: str


def likeness(store: Store, dossier: Dossier) -> Likeness | None:
    """Return the dossier a package belongs to, None when it is a new one; stores nothing."""
    known = store.taken.dossier_of(_content_key(dossier))
    if known:
        title = store.dossier(known).title
        sentence = f"Cùng nội dung với hồ sơ “{title}” đang có trong máy."
        return Likeness(dossier=known, title=title, what="known", sentence=sentence)
    about = about_key(dossier)
    known = store.taken.dossier_of(about) if about else ""
    if not known:
        return None
    title = store.dossier(known).title
    if _free(store, known, dossier):
        sentence = f"Cùng hồ sơ với “{title}” đang có trong máy, nội dung khác."
        return Likeness(dossier=known, title=title, what="newer", sentence=sentence)
    sentence = (
        f"Cùng hồ sơ với “{title}” đang có, nhưng hồ sơ đó đã chốt, đang ở bàn tiếp nhận hoặc "
        "theo bộ quy định khác — gói này thành hồ sơ riêng."
    )
    return Likeness(dossier=known, title=title, what="apart", sentence=sentence)


class SameDossiers:
    """Recognises dossiers taken in from packages. Runs in the caller's transaction."""

    def __init__(self, store: Store, dossiers: Dossiers) -> None:
        self._store, self._dossiers = store, dossiers

    def take(self, dossier: Dossier, name: str, *, forwarded: bool) -> SameDossier | None:
        """Take a package into the dossier that is there; None when it is a new one."""
        like = likeness(self._store, dossier)
        if like is None or like.what == "apart":
            return None
        known = like.dossier
        if like.what == "known" and not self._speaks_again(known, dossier, forwarded=forwarded):
            self._note(dossier, known, name, forwarded=forwarded)
            note = f"Cùng nội dung với hồ sơ đã nhập “{like.title}” — không nhập lần hai."
            return SameDossier(dossier=known, what="known", note=note)
        before = self._store.entries(known)
        after = {path: value for path, value in before.items() if is_aside(path)}
        after |= self._dossiers.checked(dossier.rulebook, dict(to_entries(dossier)))
        self._write(known, before, after, f"bản khác của hồ sơ, từ gói {name}")
        older = not forwarded and bool(self._store.taken.dossier_of(_forward_key(known)))
        if older:  # kept in the journal, then the commune's set speaks again
            self._write(known, after, before, "giữ bản xã đã gửi")
        self._note(dossier, known, name, forwarded=forwarded)
        self._dossiers.reread(known)
        which = "giữ bản xã đã gửi" if older else "dùng bản của gói này"
        note = (
            f"Cùng hồ sơ với “{like.title}” đã nhập, nội dung khác — {which}; "
            "bản kia còn trong lịch sử hồ sơ."
        )
        return SameDossier(dossier=known, what="known" if older else "newer", note=note)

    def _speaks_again(self, known: str, dossier: Dossier, *, forwarded: bool) -> bool:
        """Return whether the commune sends what the dossier held before a later own package."""
        if not forwarded or not _free(self._store, known, dossier):
            return False
        held = from_entries(known, dossier.rulebook, self._store.entries(known))
        return snapshot(held) != snapshot(dossier)

    def new(self, dossier: Dossier, made: str, name: str, *, forwarded: bool) -> None:
        """Note a dossier that came in, so that another package of it is recognised."""
        self._note(dossier, made, name, forwarded=forwarded)

    def _write(
        self, dossier_id: str, before: dict[str, object], after: dict[str, object], label: str
    ) -> None:
        changes = {path: after.get(path) for path in {*before, *after}}
        self._store.write(dossier_id, changes, label)

    def _note(self, dossier: Dossier, known: str, name: str, *, forwarded: bool) -> None:
        self._store.taken.note(_content_key(dossier), known, name)
        if about_key(dossier):
            self._store.taken.note(about_key(dossier), known, name)
        if forwarded:
            self._store.taken.note(_forward_key(known), known, name)


def _free(store: Store, dossier_id: str, dossier: Dossier) -> bool:
    """Return whether nobody has begun to work on the dossier here, under the same rules."""
    row = store.dossier(dossier_id)
    worked_on = row.version is not None or store.desk.of_dossier(dossier_id) is not None
    return row.rulebook == dossier.rulebook and not worked_on


def _content_key(dossier: Dossier) -> str:
    return f"same:{snapshot(dossier)}"


def about_key(dossier: Dossier) -> str:
    """Return what names the registration, "" while the dossier does not say enough."""
    said = [fold(str(dossier.answers.get(one) or "")) for one in _SAID]
    if not all(said):
        return ""
    return "about:" + hashlib.sha256("\n".join(said).encode()).hexdigest()


def _forward_key(dossier_id: str) -> str:
    return f"forwarded:{dossier_id}"
