"""Lists of a register under a name: those the register ships with, and the person's own."""

import uuid
from typing import TYPE_CHECKING

from ocop_desktop.dossier.registers.query import Query, from_plain, plain
from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers.values import SavedView

if TYPE_CHECKING:
    from ocop_desktop.workspace.registers.desk import Registers

_LONGEST_NAME = 60


class SavedViews:
    """Keeps lists as queries."""

    def __init__(self, registers: "Registers", store: Store) -> None:
        self._registers, self._store = registers, store

    def views(self, name: str) -> list[SavedView]:
        """Return the lists under a name: those of the register, then the person's own."""
        shipped = [
            SavedView(
                id=view.id,
                name=view.name,
                query=Query(filters=view.where, order=view.order, down=view.down),
                shipped=True,
            )
            for view in self._registers.get(name).views
        ]
        own = [
            SavedView(id=view_id, name=title, query=from_plain(kept), shipped=False)
            for view_id, title, kept in self._store.registers.views(name)
        ]
        columns = {column.id for column in self._registers.get(name).columns}
        fits = [v for v in own if all(one.column in columns for one in v.query.filters)]
        return shipped + fits

    def keep(self, name: str, title: str, query: Query) -> SavedView:
        """Keep a list under a name and return it; raise UserError for a name that does not do."""
        clean = " ".join(title.split())
        if not 0 < len(clean) <= _LONGEST_NAME:
            raise UserError(f"Đặt tên cho danh sách, nhiều nhất {_LONGEST_NAME} ký tự.")
        view = SavedView(id=uuid.uuid4().hex, name=clean, query=query, shipped=False)
        self._store.registers.keep_view(view.id, name, clean, plain(query))
        return view

    def drop(self, view_id: str) -> None:
        """Forget one of the person's lists."""
        self._store.registers.drop_view(view_id)
