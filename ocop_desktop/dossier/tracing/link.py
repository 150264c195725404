"""The link a code opens."""

from ocop_desktop.dossier.values import Dossier

LINK = "packaging.trace_link"
# A QR code of medium correction holds 2,331 bytes, and few telephones read one so dense.
LONGEST = 1_000


def trace_link(dossier: Dossier) -> str:
    """Return the link of the trace page; "" while there is none, or none that fits into a code."""
    link = dossier.text(LINK)
    return link if len(link.encode()) <= LONGEST else ""
