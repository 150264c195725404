"""Lines of the list of dossiers, as the window shows them."""

from ocop_desktop.storage.rows import StoredDossier
from ocop_desktop.workspace.values import DossierSummary


def summary_of(row: StoredDossier) -> DossierSummary:
    """Return a stored row with what was entered read strictly."""
    star = row.target_star
    return DossierSummary(
        id=row.id,
        title=row.title,
        set_id=row.set_id if isinstance(row.set_id, str) else None,
        rulebook=row.rulebook,
        sample=bool(row.sample),
        producer=row.producer if isinstance(row.producer, str) else "",
        target_star=int(star) if isinstance(star, str) and star.isdecimal() else None,
        round=row.round if isinstance(row.round, str) else "",
        year=row.year if isinstance(row.year, int) else None,
        updated_at=row.updated_at,
        deleted=row.deleted_at is not None,
        version=row.version,
    )
