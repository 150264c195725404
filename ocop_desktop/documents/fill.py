"""Texts of a document with their names answered."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import BODY, Inline, Paragraph
from ocop_desktop.documents.derived import answer, place
from ocop_desktop.documents.wording import filled
from ocop_desktop.rulebook.documents import PLACEHOLDER
from ocop_desktop.rulebook.sections import Condition

_DOTS = "……"


class Filler:
    """Fills the texts of one document from one dossier."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers

    def inlines(
        self,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        strong: bool = False,
        fill: bool = False,
        when: Condition | None = None,
    ) -> tuple[Inline, ...]:
        """Return `text` with answers, blanks and stars in their places."""
        return filled(
            text,
            lambda name: answer(self.answers, name, when),
            place,
            bold=bold,
            italic=italic,
            strong=strong,
            fill=fill,
        )

    def centred(
        self, text: str, *, bold: bool = True, italic: bool = False, size: float = BODY
    ) -> Paragraph:
        """Return a centred line of a header, title or signature."""
        inlines = self.inlines(text, bold=bold, italic=italic)
        return Paragraph(inlines=inlines, align="center", size=size, after=0)

    def words(self, text: str) -> str:
        """Return `text` with answers in their places, dots where there is none."""
        return PLACEHOLDER.sub(lambda found: answer(self.answers, found[1]) or _DOTS, text)

    def only_answers(self, text: str) -> str:
        """Return the answers to the names in `text`, without the text around them."""
        return " ".join(answer(self.answers, name) for name in PLACEHOLDER.findall(text)).strip()

    def first_place(self, text: str) -> str:
        """Return the entry behind the first name in `text`, "" when it calls none."""
        return next((place(name) for name in PLACEHOLDER.findall(text)), "")
