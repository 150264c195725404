"""Environment, labour, linkage and origin of a dossier, as verbs."""

from datetime import date

from ocop_desktop.dossier.environment.view import EnvironmentView, environment_view
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.dossiers import Dossiers


class EnvironmentTool:
    """Reads what dossiers say about environment, labour, linkage and origin."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._catalogue, self._dossiers = catalogue, dossiers

    def of(self, dossier_id: str, today: date) -> EnvironmentView:
        """Return everything as of `today`."""
        rulebook = self._dossiers.rulebook(dossier_id)
        units = self._catalogue.units(rulebook)
        return environment_view(rulebook, units, self._dossiers.get(dossier_id), today)
