"""Doubts of the rules a line was judged by, put beside the line they touch."""

import msgspec

from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.rulebook.labels import LabelsFile

_FORMER = "tỉnh "
_ADDITIVE = "phụ gia"


def with_doubts(labels: LabelsFile, line: LabelLine) -> LabelLine:
    """Return the line with the doubts of units, dates, additives and former provinces.

    A list of ours that may be incomplete is doubtful only where it found something.
    """
    told = filter(None, dict.fromkeys((line.doubt, _touched(labels, line))))
    return msgspec.structs.replace(line, doubt=" ".join(told))


def _touched(labels: LabelsFile, line: LabelLine) -> str:
    if line.state not in ("wrong", "old"):
        return ""
    if line.id == "quantity":
        return labels.quantity.doubt
    if line.id in ("made_on", "expires_on"):
        return labels.dates.doubt
    if line.id == "ingredients" and line.problem.startswith(_ADDITIVE):
        return labels.additives.doubt
    if line.id == "responsible" and _FORMER in line.problem.lower():
        return labels.former_provinces.doubt
    return ""
