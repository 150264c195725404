"""Quality and food safety of a dossier, as verbs."""

from datetime import date

from ocop_desktop.dossier.quality.control import PLAN, begun_plan
from ocop_desktop.dossier.quality.view import QualityView, quality_view
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.dossiers import Dossiers


class QualityTool:
    """What the law asks of every dossier, and the beginning of its control plan."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._catalogue, self._dossiers = catalogue, dossiers

    def of(self, dossier_id: str, today: date) -> QualityView:
        """Return everything about quality and food safety as of `today`."""
        rulebook = self._dossiers.rulebook(dossier_id)
        units = self._catalogue.units(rulebook)
        return quality_view(rulebook, units, self._dossiers.get(dossier_id), today)

    def begin_plan(self, dossier_id: str) -> int:
        """Add a row to the control plan for every step that has none; return how many.

        Raises UserError when the process has no steps yet.
        """
        dossier = self._dossiers.get(dossier_id)
        rows, before = begun_plan(dossier), dossier.rows(PLAN)
        if not rows:
            raise UserError(
                "Quy trình chưa có bước nào — kê các bước sản xuất ở mục Quy trình rồi lấy lại."
            )
        if len(rows) > len(before):
            self._dossiers.set(dossier_id, PLAN, rows)
        return len(rows) - len(before)
