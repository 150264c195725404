"""Sections, fields and conditions: what a dossier asks, as data."""

from typing import Literal

import msgspec

from ocop_desktop.rulebook.edition import Frozen

FieldKind = Literal[
    "text",
    "long_text",
    "integer",
    "decimal",
    "percent",
    "money",
    "date",
    "year",
    "choice",
    "choices",
    "yes_no",
    "phone",
    "email",
    "tax_code",
    "personal_number",
    "gtin",
    "province",
    "commune",
    "link",
    "table",
    "files",
]


class Condition(Frozen, frozen=True):
    """When something is shown or required. Every key that is given must hold.

    `field` with `among` (the value, or for several choices one of the values, is in the list) or
    `filled` or, for tables, `row`: at least one row has, in every named column, one of the listed
    values. `industries` / `sets` look at the chosen criteria set; `target_from` at the star
    aimed at; `all_of`, `any_of`, `none_of` nest.
    """

    field: str = ""
    among: tuple[str | int | bool, ...] = ()
    filled: bool | None = None
    row: dict[str, tuple[str | int | bool, ...]] = msgspec.field(default_factory=dict)
    industries: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    target_from: int | None = None
    all_of: tuple["Condition", ...] = ()
    any_of: tuple["Condition", ...] = ()
    none_of: tuple["Condition", ...] = ()


class Choice(Frozen, frozen=True):
    """One answer of a choice field."""

    id: str
    label: str


class Column(Frozen, frozen=True):
    """One column of a table field. `total` says what the totals row shows.

    With `in_words` a sum of money is said in words below the table, as papers that ask for money
    do. With `aside` the field's own table on paper leaves the column out: a tool's document has it.
    """

    id: str
    kind: FieldKind
    label: str
    unit: str = ""
    hint: str = ""
    aside: bool = False
    required: bool = False
    choices: tuple[Choice, ...] = ()
    total: Literal["sum", "none"] = "none"
    in_words: bool = False
    minimum: float | None = None
    maximum: float | None = None


class Field(Frozen, frozen=True):
    """One question of a dossier.

    `slot` names where the answer is printed: "document/item". `required` and `required_when` say
    when an empty answer blocks finalising; saving is never blocked.
    """

    id: str
    kind: FieldKind
    label: str
    source: str
    slot: str
    hint: str = ""
    example: str = ""
    unit: str = ""
    required: bool = False
    required_when: Condition | None = None
    shown_when: Condition | None = None
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    width: Literal["full", "half", "third"] = "full"
    min_rows: int = 0

    def choice_label(self, choice_id: str) -> str:
        """Return the label of a choice, or the id itself when it is not one of ours."""
        return next((c.label for c in self.choices if c.id == choice_id), choice_id)

    def column(self, column_id: str) -> Column:
        """Return the column named `column_id`; raise KeyError."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)


class Section(Frozen, frozen=True, kw_only=True):
    """One page of questions. With `tool` they belong to the page of that tool ("quality")."""

    id: str
    no: int
    title: str
    short: str
    icon: str
    intro: str
    tool: str = ""
    shown_when: Condition | None = None
    fields: tuple[Field, ...]


class FieldHelp(Frozen, frozen=True):
    """Help for one field: what it means, why it is asked, where to find it, a common mistake.

    `examples` maps an industry or group id to a start that can be inserted. In a table field each
    line is one row and `|` separates its cells, in the order of the columns.
    """

    field: str
    what: str
    why: str
    where: str
    mistake: str = ""
    examples: dict[str, str] = msgspec.field(default_factory=dict)

    def example(self, industry: str, group: str = "") -> str:
        """Return the example of the group, else of the industry, else an empty text."""
        return self.examples.get(group) or self.examples.get(industry, "")


class LevelHelp(Frozen, frozen=True):
    """Help for the criteria of one topic: meaning, papers, common mistakes."""

    topic: str
    meaning: str
    papers: str
    mistakes: str


class Chapter(Frozen, frozen=True):
    """One chapter of the handbook: paragraphs parted by empty lines, list lines begin with "- ".

    `source` names the articles its facts stand in.
    """

    id: str
    audience: Literal["producer", "officer", "both"]
    order: int
    title: str
    text: str
    source: str


class Term(Frozen, frozen=True):
    """One word of the glossary."""

    term: str
    meaning: str
    source: str


class HelpFile(Frozen, frozen=True):
    """One file of `help/`, or all of them together."""

    fields: tuple[FieldHelp, ...] = ()
    topics: tuple[LevelHelp, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    terms: tuple[Term, ...] = ()

    def field(self, field_id: str) -> FieldHelp | None:
        """Return the help of a field, or None when nobody has written it yet."""
        return next((item for item in self.fields if item.field == field_id), None)

    def topic(self, topic: str) -> LevelHelp | None:
        """Return the help of a criteria topic, or None when nobody has written it yet."""
        return next((item for item in self.topics if item.topic == topic), None)

    def chapters_for(self, audience: Literal["producer", "officer"]) -> tuple[Chapter, ...]:
        """Return the chapters `audience` reads, in order."""
        return tuple(item for item in self.chapters if item.audience in (audience, "both"))


def example_rows(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows and cells of a table example; empty lines do not count."""
    lines = (line for line in text.splitlines() if line.strip())
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)
