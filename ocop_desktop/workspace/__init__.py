"""What a person can do, in verbs, without Qt."""

from ocop_desktop.exchange.verify import VerifyResult
from ocop_desktop.storage.rows import Batch, Change, StoredFile
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.packages import BlockedError, PackageResult, PackageSource
from ocop_desktop.workspace.values import Cancelled, DossierSummary, NewDossier, Progress
from ocop_desktop.workspace.workspace import Workspace

__all__ = [
    "Assessment",
    "Batch",
    "BlockedError",
    "Cancelled",
    "Change",
    "DossierSummary",
    "NewDossier",
    "PackageResult",
    "PackageSource",
    "Progress",
    "StoredFile",
    "VerifyResult",
    "Workspace",
]
