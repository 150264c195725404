"""What a person can do, in verbs, without Qt."""

from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.values import Change, DossierSummary, NewDossier
from ocop_desktop.workspace.workspace import Workspace

__all__ = ["Assessment", "Change", "DossierSummary", "NewDossier", "Workspace"]
