"""What a person can do, in verbs, without Qt."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ocop_desktop.storage.rows import Batch, Change, StoredFile
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.values import Cancelled, DossierSummary, NewDossier, Progress
from ocop_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from ocop_desktop.exchange.verify import VerifyResult
    from ocop_desktop.workspace.packages import BlockedError, PackageResult, PackageSource

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

_LATER = {
    "BlockedError": "ocop_desktop.workspace.packages",
    "PackageResult": "ocop_desktop.workspace.packages",
    "PackageSource": "ocop_desktop.workspace.packages",
    "VerifyResult": "ocop_desktop.exchange.verify",
}


def __getattr__(name: str) -> Any:
    """Load what packages need when somebody asks for it: the first page does not."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(_LATER[name]), name)
