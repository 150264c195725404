"""What recognised products are rewarded with, worked out from the register of recognitions."""

from typing import TYPE_CHECKING, Any

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.dossier.registers.rewards import Recognition, rewards_due
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers.values import RowEdit

if TYPE_CHECKING:
    from ocop_desktop.workspace.registers.desk import Registers

_SCHEME = "registers/scheme"


class Rewards:
    """The rewards due by the table in use."""

    def __init__(self, registers: "Registers", store: Store, catalogue: Catalogue) -> None:
        self._registers, self._store, self._catalogue = registers, store, catalogue

    def scheme_id(self) -> str:
        """Return the id of the table of rewards in use."""
        schemes = self._catalogue.registers().schemes
        kept = self._store.setting(_SCHEME)
        return kept if kept in schemes else next(iter(schemes))

    def use(self, scheme_id: str) -> None:
        """Use another table of rewards; raise UserError for an unknown one."""
        known = self._catalogue.registers().schemes
        if scheme_id not in known:
            raise UserError(f"Không có bảng thưởng “{scheme_id}” — có: {', '.join(known)}.")
        self._store.set_setting(_SCHEME, scheme_id)

    def settle(self) -> tuple[int, int]:
        """Work out the rewards due from the recognitions; return (new rows, changed rows).

        What was paid is never touched; a reward that is no longer due and unpaid is taken out.
        """
        scheme = self._catalogue.registers().schemes[self.scheme_id()]
        edits: list[RowEdit] = []
        seen: set[str] = set()
        new = 0
        for due in rewards_due(self._recognitions(), scheme):
            one = due.recognition
            cells: dict[str, Any] = {
                "product": one.product, "producer": one.producer, "star": one.star,
            }  # fmt: skip
            seen.add(self._registers.maker("rewards").key(cells))
            told = {
                "issued": one.issued, "decision": one.decision or None,
                "scheme": scheme.title, "due": due.amount,
            }  # fmt: skip
            known = self._store.registers.with_key("rewards", cells)
            if known is None:
                new += 1
                edits.append(RowEdit(register="rewards", cells=cells | told))
            elif any(known.cells[key] != value for key, value in told.items()):
                whole = {**known.cells, **told}
                edits.append(RowEdit(register="rewards", no=known.no, cells=whole))
        edits += self._no_longer_due(seen)
        if edits:
            self._registers.write(edits, f"Tính tiền thưởng theo {scheme.title}")
        return new, len(edits) - new

    def _no_longer_due(self, seen: set[str]) -> list[RowEdit]:
        maker = self._registers.maker("rewards")
        numbers = self._store.registers.numbers("rewards", Query())
        return [
            RowEdit(register="rewards", no=row.no)
            for row in self._registers.rows("rewards", numbers)
            if maker.key(row.cells) not in seen and not row.cells["paid"] and row.cells["scheme"]
        ]

    def _recognitions(self) -> list[Recognition]:
        maker = self._registers.maker("recognitions")
        numbers = self._store.registers.numbers("recognitions", Query())
        return [
            Recognition(
                thing=maker.match(row.cells),
                product=row.cells["product"],
                producer=row.cells["producer"],
                star=row.cells["star"],
                issued=row.cells["issued"],
                decision=row.cells["decision"] or "",
            )
            for row in self._registers.rows("recognitions", numbers)
            if row.cells["star"] and row.cells["issued"] and row.cells["product"]
        ]
