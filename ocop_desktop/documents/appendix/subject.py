"""Whose appendix it is."""

from typing import ClassVar

import msgspec

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import KEYWORD
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.documents.derived import answer
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

_UNTIED = "Minh chứng chưa gắn tiêu chí"


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """Whose appendix it is, in words ready to print."""

    HEADING: ClassVar[str] = "PHỤ LỤC MINH CHỨNG"

    product: str
    producer: str
    address: str
    chosen: CriteriaSet | None
    sample: bool
    context: PrintContext
    heading: str = HEADING

    def title_of(self, criterion: str) -> str:
        """Return the criterion's title; "" stands for papers tied to none."""
        if not criterion or self.chosen is None:
            return _UNTIED
        return self.chosen.by_number[criterion].criterion.title

    @property
    def keywords(self) -> str:
        """Return what the file's keywords say."""
        return f"{KEYWORD} {self.context.snapshot}" if self.context.snapshot else ""

    @property
    def state(self) -> str:
        """Return what the footer says about the version."""
        snapshot = self.context.snapshot
        if self.context.draft:
            return f"Bản nháp {snapshot}".strip()
        return f"Bản chốt {snapshot}" if snapshot else ""


def subject_of(
    rulebook: Rulebook, dossier: Dossier, units: AdminUnits, context: PrintContext, heading: str
) -> Subject:
    """Return the subject of a dossier's appendix; `heading` "" is the usual title."""
    answers = Answers(rulebook, dossier, units, context)
    return Subject(
        product=dossier.text("product.name"),
        producer=dossier.text("producer.name"),
        address=answer(answers, "producer_address"),
        chosen=answers.chosen,
        sample=dossier.sample,
        context=context,
        heading=heading or Subject.HEADING,
    )
