"""The book of the desk: its cases as they are stored, by id, number, state or dossier."""

from collections.abc import Iterable
from datetime import date

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.desk import StateId
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.storage.desk import UnknownCaseError
from ocop_desktop.storage.rows import StoredCase
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.desk.cases import case_of, no_such_case, receipt
from ocop_desktop.workspace.desk.values import Case

_SHORTEST = 4  # characters of an id that may stand for it


class CaseBook:
    """Reads only, and notes nothing: not even what ran out. Unknown ids raise UserError."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue

    def row(self, case_id: str) -> StoredCase:
        """Return one case as it is stored."""
        try:
            return self._store.desk.get(case_id)
        except UnknownCaseError as error:
            raise no_such_case(case_id) from error

    def rulebook(self, row: StoredCase) -> Rulebook:
        """Return the edition a case is judged by."""
        return self._catalogue.get(row.rulebook)

    def read(self, row: StoredCase, today: date) -> Case:
        """Return a stored case as of `today`."""
        return case_of(self.rulebook(row), row, today)

    def in_states(self, states: Iterable[StateId], today: date) -> list[Case]:
        """Return the cases in these states (none: all), the longest waiting first."""
        return [self.read(row, today) for row in self._store.desk.all(tuple(states))]

    def numbered_like(self, words: str, today: date, most: int) -> list[Case]:
        """Return cases whose receipt number begins with these words, the newest first."""
        wanted = "".join(words.split()).upper()
        if not wanted[:1].isdecimal():
            return []
        found = [
            case
            for case in self.in_states((), today)
            if case.number.upper().lstrip("0").startswith(wanted.lstrip("0"))
        ]
        return sorted(found, key=lambda case: (-case.year, -case.order))[:most]

    def find(self, words: str) -> str:
        """Return the id a receipt number, its running number or the beginning of an id means."""
        rows = self._store.desk.all()
        for fits in (
            lambda row: words == receipt(self.rulebook(row), row),
            lambda row: words.isdecimal() and row.number == int(words),
            lambda row: len(words) >= _SHORTEST and row.id.startswith(words),
            lambda row: len(words) >= _SHORTEST and row.dossier.startswith(words),
        ):
            hits = [row for row in rows if fits(row)]
            if len(hits) == 1:
                return hits[0].id
            if hits:
                raise UserError(f"Nhiều hồ sơ ứng với “{words}” — ghi đủ số phiếu.")
        raise no_such_case(words)
