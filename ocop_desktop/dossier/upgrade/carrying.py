"""An old dossier taken into a new registration: what goes along, what is asked anew."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

import msgspec

from ocop_desktop.dossier.scoring.measures import months_before
from ocop_desktop.dossier.values import Dossier, to_entries
from ocop_desktop.rulebook.model import Rulebook

Kind = Literal["upgrade", "reassessment"]
_TOP = 5


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """The certificate that is held; what is not known is asked in the new dossier."""

    star: int | None = None
    number: str = ""
    decision: str = ""
    issued: date | None = None


def carried(
    rulebook: Rulebook, dossier: Dossier, kind: Kind, certificate: Certificate
) -> dict[str, Any]:
    """Return the entries of the new registration.

    All answers, papers and scores go along, as a beginning to go through; what belongs to one
    round is forgotten. A certificate lives as long as the clock says, from its day of issue.
    """
    file = rulebook.upgrade
    forget = file.forget if file else ()
    entries = {path: v for path, v in to_entries(dossier) if not _forgotten(path, forget)}
    entries["registration.kind"] = kind
    told = {
        "certificate_number": certificate.number,
        "certificate_decision": certificate.decision,
        "certificate_issued": certificate.issued.isoformat() if certificate.issued else "",
        "certificate_star": str(certificate.star) if certificate.star else "",
    }
    if certificate.issued:
        clock = rulebook.deadlines.clock("certificate")
        told["certificate_expires"] = months_before(certificate.issued, -clock.amount).isoformat()
    entries |= {f"registration.{name}": value for name, value in told.items() if value}
    if certificate.star:
        aim = certificate.star + (1 if kind == "upgrade" else 0)
        entries["registration.target_star"] = str(min(aim, _TOP))
    return entries


def left_behind(rulebook: Rulebook, dossier: Dossier) -> tuple[str, ...]:
    """Return the names of answered questions that belong to the old round and are asked anew."""
    file = rulebook.upgrade
    forget = file.forget if file else ()
    paths = [path for path, _ in to_entries(dossier) if _forgotten(path, forget)]
    return tuple(rulebook.fields[path].label for path in paths if path in rulebook.fields)


def _forgotten(path: str, forget: Iterable[str]) -> bool:
    return any(path == one or (one.endswith("/") and path.startswith(one)) for one in forget)
