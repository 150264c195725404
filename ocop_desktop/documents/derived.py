"""Names a printed text may call that are no fields: put together from several answers."""

from collections.abc import Callable

from ocop_desktop.documents import desk_blocks
from ocop_desktop.documents.answers import Answers
from ocop_desktop.dossier.conditions import matching_rows
from ocop_desktop.dossier.labels.facts import facts_of
from ocop_desktop.dossier.numbers import date_in_words
from ocop_desktop.rulebook.sections import Condition

_BLANK = "." * 20
_RIGHTS = "ip.rights"
_LICENCES = ("quality.licences", "service.licences")


def _address(answers: Answers) -> str:
    commune = answers.dossier.text("producer.commune")
    known = commune in answers.units.communes
    place = answers.units.title(commune) if known else answers.field("producer.province")
    return ", ".join(part for part in (answers.field("producer.address"), place) if part)


def _kind(answers: Answers) -> str:
    field = answers.rulebook.fields["producer.community_capital"]
    share = answers.field(field.id)
    kind = answers.field("producer.kind")
    return f"{kind}; {_small(field.label)}: {share}" if share else kind


def _province(answers: Answers) -> str:
    # The form prints the word "tỉnh"; a city's own kind takes its place.
    return answers.field("producer.province") or f"tỉnh {_BLANK}"


def _commune(answers: Answers) -> str:
    unit = answers.units.communes.get(answers.dossier.text("producer.commune"))
    return unit.title if unit else f"xã {_BLANK}"


def _set_path(answers: Answers) -> str:
    chosen = answers.chosen
    if chosen is None:
        return ""
    names = (chosen.industry.name, chosen.group.name, chosen.subgroup)
    return " / ".join(dict.fromkeys(name for name in names if name))


def _safety(answers: Answers) -> str:
    labels = {"number": "số", "issuer": "nơi cấp", "issued": "ngày cấp", "expires": "hết hạn"}
    shown = {name: answers.field(f"quality.safety_{name}") for name in labels}
    parts = [f"{label} {shown[name]}" for name, label in labels.items() if shown[name]]
    if answers.dossier.text("quality.safety_status") == "not_required":
        parts.append(_small(answers.field("quality.safety_status")))
    known = ", ".join(parts)
    return f"({known})" if known else ""


def _licences(answers: Answers) -> str:
    rows = [row for field in _LICENCES for row in answers.rows(field)]
    names = [
        f"{row.get('name', '')} số {row['number']}" if row.get("number") else str(row.get("name"))
        for row in rows
    ]
    return f"({'; '.join(names)})" if names else ""


def _rights(answers: Answers, when: Condition | None) -> str:
    if when is None:
        return ""
    columns = {column.id: column for column in answers.rulebook.fields[_RIGHTS].columns}
    parts = []
    for row in matching_rows(when, answers.dossier):
        shown = {name: answers.cell(row, column) for name, column in columns.items()}
        number = shown["certificate"] or shown["application"]
        tail = f" (số {number})" if number else ""
        stage = _small(shown["stage"])
        parts.append(f"{_small(shown['kind'])} “{shown['name']}”, {stage}{tail}")
    return "; ".join(parts)


def _ingredients(answers: Answers) -> str:
    found = facts_of(answers.rulebook, answers.units, answers.dossier).ingredients
    return ", ".join(item.printed for item in found)


def _shelf_life(answers: Answers) -> str:
    return facts_of(answers.rulebook, answers.units, answers.dossier).shelf


def _print_day(answers: Answers) -> str:
    day = answers.context.today
    return date_in_words(day) if day else "ngày … tháng … năm ……"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


_NAMES: dict[str, Callable[[Answers], str]] = {
    "commune_title": _commune,
    "commune_upper": lambda answers: _commune(answers).upper(),
    "disqualifiers": lambda answers: "; ".join(
        _small(cause.when) for cause in (answers.chosen.disqualifiers if answers.chosen else ())
    ),
    "label_ingredients": _ingredients,
    "label_shelf_life": _shelf_life,
    "mandatory_licences": _licences,
    "print_day": _print_day,
    "producer_address": _address,
    "producer_kind": _kind,
    "province_title": _province,
    "safety_certificate": _safety,
    "set_group": lambda answers: answers.chosen.group.name if answers.chosen else "",
    "set_industry": lambda answers: answers.chosen.industry.name if answers.chosen else "",
    "set_name": lambda answers: answers.chosen.name if answers.chosen else "",
    "set_path": _set_path,
}
NAMES = frozenset({*_NAMES, *desk_blocks.NAMES, "other_rights"})

# The entry a person changes to change what is put together.
_PLACES = {
    "commune_title": "producer.commune",
    "commune_upper": "producer.commune",
    "label_ingredients": "labelling.ingredients",
    "label_shelf_life": "labelling.shelf_life",
    "mandatory_licences": "quality.licences",
    "other_rights": _RIGHTS,
    "producer_address": "producer.address",
    "producer_kind": "producer.kind",
    "province_title": "producer.province",
    "safety_certificate": "quality.safety_number",
    "set_group": "set",
    "set_industry": "set",
    "set_name": "set",
    "set_path": "set",
}


def place(name: str) -> str:
    """Return the entry behind a name a printed text calls, "" when no single one is."""
    return _PLACES.get(name, "") if name in NAMES else name


def answer(answers: Answers, name: str, when: Condition | None = None) -> str:
    """Return what `{name}` stands for, "" when nothing was answered.

    `when` is the condition of the tick the text belongs to: `other_rights` names the rows it holds
    for. Raises KeyError for a name that is neither a field nor one of `NAMES`.
    """
    if name == "other_rights":
        return _rights(answers, when)
    if name in desk_blocks.NAMES:
        return desk_blocks.desk_value(answers, name)
    if name in _NAMES:
        return _NAMES[name](answers)
    return answers.field(name)
