"""What the commune returned, beside a dossier: laid there, answered and ticked off."""

from collections.abc import Iterable

import msgspec

from ocop_desktop.dossier.returned import Returned, entries_of, path_of, returned_in
from ocop_desktop.dossier.values import RETURNED
from ocop_desktop.errors import UserError
from ocop_desktop.workspace.dossiers import Dossiers


class Returns:
    """Returned items of all dossiers. Every change is a step of the dossier's journal."""

    def __init__(self, dossiers: Dossiers) -> None:
        self._dossiers = dossiers

    def items(self, dossier_id: str) -> tuple[Returned, ...]:
        """Return all items: open ones first, then the newest return first."""
        return returned_in(self._dossiers.aside(dossier_id, RETURNED))

    def open_items(self, dossier_id: str) -> tuple[Returned, ...]:
        """Return the items the producer has not ticked as mended."""
        return tuple(item for item in self.items(dossier_id) if not item.done)

    def put(self, dossier_id: str, items: Iterable[Returned]) -> None:
        """Lay items beside a dossier as one step, in place of those with the same id."""
        self._dossiers.set_many(dossier_id, entries_of(items), "nhận ý kiến trả lại")

    def answer(self, dossier_id: str, item_id: str, words: str) -> Returned:
        """Note the producer's answer; typing on continues the last undo step."""
        changed = msgspec.structs.replace(self._item(dossier_id, item_id), answer=words)
        self._dossiers.set_many(
            dossier_id, entries_of([changed]), "trả lời ý kiến của xã", merge=True
        )
        return self._item(dossier_id, item_id)

    def set_done(self, dossier_id: str, item_id: str, *, done: bool) -> Returned:
        """Tick an item as mended or take the tick away."""
        changed = msgspec.structs.replace(self._item(dossier_id, item_id), done=done)
        label = "đánh dấu đã sửa" if done else "bỏ dấu đã sửa"
        self._dossiers.set_many(dossier_id, entries_of([changed]), label)
        return self._item(dossier_id, item_id)

    def remove(self, dossier_id: str, item_ids: Iterable[str]) -> None:
        """Take items away as one step; undo of the dossier brings them back."""
        gone = dict.fromkeys(path_of(item) for item in item_ids)
        self._dossiers.set_many(dossier_id, gone, "bỏ ý kiến trả lại")

    def _item(self, dossier_id: str, item_id: str) -> Returned:
        for item in self.items(dossier_id):
            if item.id == item_id:
                return item
        raise UserError(
            "Không còn ý kiến này trong hồ sơ — mở lại trang để xem các ý kiến đang có."
        )
