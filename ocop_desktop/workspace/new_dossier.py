"""What a new dossier begins with."""

from collections.abc import Mapping
from typing import Any

from ocop_desktop.workspace.values import NewDossier

_PRODUCER = "producer."


def first_entries(new: NewDossier, taken: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entries of the new-dossier flow; `taken` are answers whose producer is reused.

    What was given wins over what is taken over.
    """
    given = {
        "set": new.set_id,
        "product.name": new.title.strip(),
        "producer.name": new.producer_name.strip(),
        "producer.province": new.province,
        "producer.commune": new.commune,
        "registration.kind": new.kind,
        "registration.target_star": str(new.target_star) if new.target_star else None,
        "registration.round": new.round,
        "registration.year": new.year,
    }
    producer = {path: value for path, value in taken.items() if path.startswith(_PRODUCER)}
    return producer | {path: value for path, value in given.items() if value}
