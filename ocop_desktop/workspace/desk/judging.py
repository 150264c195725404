"""What an officer judges: contents of Mẫu số 03, components of Điều 6, what the checks suggest."""

from datetime import date

from ocop_desktop.dossier.desk.places import place_name
from ocop_desktop.dossier.desk.review import (
    JudgedContent,
    ListedComponent,
    Proposed,
    components,
    contents,
    proposed,
)
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.desk.book import CaseBook
from ocop_desktop.workspace.dossiers import Dossiers


class Judging:
    """Computed from the dossier of a case; nothing is noted here. Unknown ids raise UserError."""

    def __init__(
        self, store: Store, catalogue: Catalogue, dossiers: Dossiers, book: CaseBook
    ) -> None:
        self._store, self._catalogue, self._dossiers, self._book = store, catalogue, dossiers, book
        self._checked: tuple[Rulebook, Dossier, date, tuple[Finding, ...]] | None = None

    def contents(self, case_id: str) -> tuple[JudgedContent, ...]:
        """Return the contents of Mẫu số 03 with the producer's statement, data and papers."""
        rulebook, dossier = self._judged(case_id)
        return contents(rulebook, self._catalogue.units(rulebook), dossier)

    def components(self, case_id: str) -> tuple[ListedComponent, ...]:
        """Return the components of Điều 6 and where each stands."""
        rulebook, dossier = self._judged(case_id)
        current = self._store.desk.rounds(case_id)[-1]
        return components(rulebook, dossier, tuple(current.documents), current.samples)

    def proposals(self, case_id: str, today: date) -> tuple[Proposed, ...]:
        """Return comments the automatic checks suggest where nothing is noted yet."""
        row = self._book.row(case_id)
        rulebook, dossier = self._judged(case_id)
        noted = {item.target for item in self._store.desk.marks(case_id, row.round)}
        return proposed(self._findings(rulebook, dossier, today), skip=noted)

    def place(self, case_id: str, target: str) -> str:
        """Return what people call the place of a comment."""
        return place_name(*self._judged(case_id), target)

    def _judged(self, case_id: str) -> tuple[Rulebook, Dossier]:
        row = self._book.row(case_id)
        return self._book.rulebook(row), self._dossiers.get(row.dossier)

    def _findings(self, rulebook: Rulebook, dossier: Dossier, today: date) -> tuple[Finding, ...]:
        """Return what the checks find; asked after every mark, reckoned once a dossier."""
        last = self._checked
        if last is not None and last[0] is rulebook and last[1:3] == (dossier, today):
            return last[3]
        judged = assess(rulebook, self._catalogue.units(rulebook), dossier, today)
        self._checked = rulebook, dossier, today, judged.findings
        return judged.findings
