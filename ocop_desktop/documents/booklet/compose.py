"""From sections and criteria to the blocks of a booklet. Pure: no clock, no disk."""

import msgspec

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    AFTER,
    Blank,
    Block,
    Box,
    Document,
    PageBreak,
    Paragraph,
    Rule,
    Run,
)
from ocop_desktop.documents.booklet.criteria import criteria_blocks
from ocop_desktop.documents.booklet.fields import Asker
from ocop_desktop.documents.booklet.papers import paper_blocks
from ocop_desktop.documents.booklet.writing import HINT, LABEL
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.documents.paper_list import paper_list
from ocop_desktop.documents.wording import one_line, plain
from ocop_desktop.dossier.asking import certain
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import HelpFile, Section
from ocop_desktop.rulebook.units import AdminUnits

TITLE = "SỔ GHI HỒ SƠ SẢN PHẨM OCOP"
_ABOUT = "(Mẫu của phần mềm: ghi tay rồi nhập vào máy, không nộp)"
_DRAFT = "Bản nháp, số liệu chưa chốt"


class Booklet(msgspec.Struct, frozen=True, kw_only=True):
    """What to print: sections by id, the list of papers, the questionnaire of the criteria.

    `blank` leaves everything to the pen; else the answers are printed and only gaps are left.
    """

    sections: tuple[str, ...] = ()
    papers: bool = False
    criteria: bool = False
    blank: bool = True


def compose_booklet(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    booklet: Booklet,
    context: PrintContext | None = None,
    help_file: HelpFile | None = None,
) -> Document:
    """Return the booklet; sections its set is never asked are left out.

    Of a blank one only the dossier's set counts. Raises KeyError for an unknown section.
    """
    used = dossier
    if booklet.blank:
        used = Dossier(id="", rulebook=dossier.rulebook, set=dossier.set, sample=dossier.sample)
    answers = Answers(rulebook, used, units, context or PrintContext())
    blocks = [*_cover(answers), *_questions(answers, booklet)]
    if booklet.papers:
        blocks += _apart(blocks, paper_blocks(answers) if booklet.blank else paper_list(answers))
    if booklet.criteria:
        found = criteria_blocks(answers, help_file or HelpFile(), blank=booklet.blank)
        blocks += _apart(blocks, found)
    return Document(
        title=TITLE.capitalize(),
        blocks=tuple(blocks),
        footer_left=_footer(answers),
        footer_right="" if booklet.blank else _DRAFT,
        draft=not booklet.blank,
    )


def sections_for(rulebook: Rulebook, set_id: str | None) -> tuple[Section, ...]:
    """Return the sections a set may be asked, in order; all of them without a set."""
    return tuple(
        section
        for section in rulebook.sections
        if not section.tool and certain(section.shown_when, rulebook, set_id) is not False
    )


def _cover(answers: Answers) -> list[Block]:
    chosen = answers.chosen
    about = f"Bộ sản phẩm {chosen.no}: {chosen.name}" if chosen else "Bộ sản phẩm: "
    lines: list[Block] = [
        plain(TITLE, bold=True, align="center", keep_next=True),
        plain(_ABOUT, italic=True, align="center", size=LABEL, keep_next=True),
        Rule(width=50, after=2 * AFTER),
        *(_who(answers, name, label) for name, label in _WHO),
        Paragraph(inlines=(Run(text=about), *(() if chosen else (Blank(fill=True),))), size=LABEL),
    ]
    how = (
        Run(text="Ghi bằng bút, chữ rõ. Đánh dấu √ vào ô "),
        Box(checked=False),
        Run(
            text=" đúng. Không có thì gạch ngang; chưa biết thì để trống, hỏi cán bộ xã. "
            "Bảng thiếu dòng thì ghi tiếp ra giấy khác, nhớ ghi số mục."
        ),
    )
    return [*lines, Paragraph(inlines=how, size=HINT, align="left", after=AFTER)]


_WHO = (("producer.name", "Chủ thể"), ("product.name", "Sản phẩm"))


def _who(answers: Answers, name: str, label: str) -> Paragraph:
    known = one_line(answers.field(name)) if name in answers.rulebook.fields else ""
    said = Run(text=known, bold=True, target=name) if known else Blank(fill=True)
    return Paragraph(inlines=(Run(text=f"{label}: "), said), size=LABEL, align="left")


def _questions(answers: Answers, booklet: Booklet) -> list[Block]:
    known = {section.id: section for section in answers.rulebook.sections}
    asked = {section.id for section in sections_for(answers.rulebook, answers.dossier.set)}
    blocks: list[Block] = []
    for name in booklet.sections:
        section = known[name]
        if name not in asked:
            continue
        if not booklet.blank and not answers.holds(section.shown_when):
            continue
        blocks += Asker(answers, section, blank=booklet.blank).blocks()
    return blocks


def _apart(before: list[Block], blocks: list[Block]) -> list[Block]:
    """Begin on a new page, unless only the cover stands before."""
    return [PageBreak(), *blocks] if any(getattr(b, "level", 0) for b in before) else blocks


def _footer(answers: Answers) -> str:
    chosen = answers.chosen
    sample = " (MẪU, số liệu giả định)" if answers.dossier.sample else ""
    return f"Sổ ghi hồ sơ{f', bộ {chosen.no}' if chosen else ''}{sample}"
