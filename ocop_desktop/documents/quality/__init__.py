"""Papers about quality and food safety: what is asked, standards, reports, control, records."""

from collections.abc import Callable, Sequence

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block
from ocop_desktop.documents.quality import duties, records, standard
from ocop_desktop.rulebook.computed_items import QualityPart

_PARTS: dict[str, Callable[[Answers], Sequence[Block]]] = {
    "duties": duties.duties,
    "days": duties.days,
    "certificate_file": duties.certificate_file,
    "declaration_file": duties.declaration_file,
    "indicators": standard.indicators,
    "declared": standard.declared,
    "reports": standard.reports,
    "untested": standard.untested,
    "control": records.control,
    "risks": records.risks,
    "prices": records.prices,
    "guests": records.capacity,
    "lot": records.lot,
    "service_log": records.service_log,
}


def quality_part(answers: Answers, item: QualityPart) -> Sequence[Block]:
    """Return the blocks of one part; never nothing, so that no heading stands alone."""
    return _PARTS[item.part](answers)
