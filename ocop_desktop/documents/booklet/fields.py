"""The questions of a section with room to answer them."""

from collections.abc import Iterator

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import AFTER, Blank, Block, Inline, Paragraph, Run
from ocop_desktop.documents.booklet.grids import table_to_fill
from ocop_desktop.documents.booklet.writing import (
    digits,
    heading,
    label,
    lines,
    note,
    on_one_line,
    ticks,
    written,
)
from ocop_desktop.documents.wording import one_line
from ocop_desktop.dossier.asking import certain, in_words
from ocop_desktop.dossier.conditions import is_filled, is_required, is_shown
from ocop_desktop.rulebook.sections import Condition, Field, Section

_LONG_LINES = 6
_DIGITS = {"gtin": 13, "tax_code": 13, "personal_number": 12}
_DAY = (9.0, 9.0, 16.0)
_AMOUNT = 55.0
_SHORT_AMOUNT = 28.0
# Their hints tell how to search on the screen.
_ON_SCREEN = frozenset({"province", "commune"})


class Asker:
    """The questions of one section, empty or with the answers there are."""

    def __init__(self, answers: Answers, section: Section, *, blank: bool) -> None:
        self._answers, self._section, self._blank = answers, section, blank
        self._rulebook, self._dossier = answers.rulebook, answers.dossier

    def blocks(self) -> list[Block]:
        """Return the heading, the introduction and every question that may be asked."""
        title = f"Mục {self._section.no}. {self._section.title}"
        found: list[Block] = [
            heading(title.upper()),
            note(self._section.intro, after=AFTER),
        ]
        said: Condition | None = None
        for place, field in enumerate(self._asked(), start=1):
            depends = self._depends(field)
            if depends is not None and depends != said:
                told = f"Chỉ ghi khi {in_words(depends, self._rulebook, self._dossier.set)}:"
                found.append(note(told, before=2 * AFTER))
            said = depends
            found += self._question(field, f"{self._section.no}.{place}. {field.label}")
        return found

    def _asked(self) -> list[Field]:
        if self._blank:
            return [
                field
                for field in self._section.fields
                if certain(field.shown_when, self._rulebook, self._dossier.set) is not False
            ]
        return [f for f in self._section.fields if is_shown(f, self._rulebook, self._dossier)]

    def _depends(self, field: Field) -> Condition | None:
        """Return the condition to print: what the set alone decides is decided."""
        known = certain(field.shown_when, self._rulebook, self._dossier.set)
        return field.shown_when if self._blank and known is None else None

    def _required(self, field: Field) -> bool:
        if self._blank and field.required_when is not None:
            # Under a condition that stands above the question it is asked for in any case.
            known = certain(field.required_when, self._rulebook, self._dossier.set)
            return known is True or field.required_when == field.shown_when
        return is_required(field, self._rulebook, self._dossier)

    def _question(self, field: Field, text: str) -> Iterator[Block]:
        filled = is_filled(field, self._dossier)
        required = not filled and self._required(field)
        hint = [note(field.hint)] if field.hint and not filled else []
        match field.kind:
            case "choice" | "choices" | "yes_no":
                yield label(text, required=required)
                yield from hint
                yield from ticks(self._choices(field), field.id)
            case "table":
                yield label(text, required=required)
                yield from hint
                yield from table_to_fill(self._answers, field)
            case "files":
                yield label(text, required=required)
                yield from hint
                yield from self._files(field)
            case "long_text":
                yield label(text, required=required)
                yield from hint
                yield from self._paragraphs(field)
            case "gtin" | "tax_code" | "personal_number" if not filled:
                yield label(text, required=required)
                yield from hint
                yield digits(_DIGITS[field.kind], field.id)
            case _:
                shown = field.hint if hint and field.kind not in _ON_SCREEN else ""
                yield from on_one_line(text, self._inlines(field), required=required, hint=shown)

    def _choices(self, field: Field) -> list[tuple[str, bool]]:
        value = self._dossier.answers.get(field.id)
        if field.kind == "yes_no":
            return [("Có", value is True), ("Không", value is False)]
        picked = value if isinstance(value, list) else [value]
        return [(choice.label, choice.id in picked) for choice in field.choices]

    def _paragraphs(self, field: Field) -> list[Paragraph]:
        text = self._answers.field(field.id)
        return written(text, field.id) if text else lines(_LONG_LINES, field.id)

    def _files(self, field: Field) -> Iterator[Paragraph]:
        tied = self._dossier.evidence_of_field(field.id)
        for item in tied:
            yield from written(f"- {item.label}", f"evidence/{item.id}")
        if not tied:
            yield from ticks([("đã có ảnh, tệp", False), ("chưa có", False)], field.id)

    def _inlines(self, field: Field) -> tuple[Inline, ...]:
        known = one_line(self._answers.field(field.id))
        if known:
            return (Run(text=known, target=field.id),)
        unit = (Run(text=f" {field.unit}"),) if field.unit else ()
        match field.kind:
            case "date":
                day, month, year = (Blank(width=wide, target=field.id) for wide in _DAY)
                return (day, Run(text=" / "), month, Run(text=" / "), year)
            case "year" | "integer":
                return (Blank(width=_SHORT_AMOUNT, target=field.id), *unit)
            case "percent":
                return (Blank(width=_SHORT_AMOUNT, target=field.id), Run(text=" %"))
            case "money" | "decimal":
                return (Blank(width=_AMOUNT, target=field.id), *unit)
            case _:
                return (Blank(fill=True, target=field.id),)
