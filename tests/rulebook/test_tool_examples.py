"""Every question of a tool has help, and an example for every kind of product it is asked of."""

from collections.abc import Iterator

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.conditions import holds
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.loader import load_help
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field, FieldHelp

LAW = Catalogue(paths.forms_dir()).get("qd-26-2026")
HELP = {item.field: item for item in load_help(paths.forms_dir() / LAW.id).fields}
TOLD = ("table", "long_text")  # written anew for each kind of product
SHORT = ("text", "decimal", "percent", "integer", "money", "phone", "email", "link")
INDUSTRIES = [industry.id for industry in LAW.classification.industries]


def _asked(rulebook: Rulebook, industry: str) -> Iterator[Field]:
    """Return the questions of the tools for some product of the industry, whatever is answered."""
    chosen = next(item for item in rulebook.sets.values() if item.industry.id == industry)
    dossier = Dossier(id="a", rulebook=rulebook.id, set=chosen.id)
    for section in rulebook.sections:
        if section.tool and holds(section.shown_when, rulebook, dossier):
            for field in section.fields:
                rule = field.shown_when
                if rule is None or rule.field or holds(rule, rulebook, dossier):
                    yield field


def _example(field: Field, help_: FieldHelp, industry: str) -> str:
    groups = [group.id for group in LAW.classification.groups if group.industry == industry]
    named = [help_.examples[kind] for kind in (industry, *groups) if kind in help_.examples]
    return next(iter(named), field.example)


@pytest.mark.parametrize("industry", INDUSTRIES)
def test_each_kind_of_product_has_help_and_examples(industry: str) -> None:
    asked = list(_asked(LAW, industry))
    assert len(asked) > 40
    helpless = [field.id for field in asked if field.id not in HELP]
    assert helpless == []
    bare = [
        field.id
        for field in asked
        if field.kind in TOLD
        and not (field.shown_when and field.shown_when.field)
        and not _example(field, HELP[field.id], industry)
    ]
    assert bare == []


def test_short_answers_have_an_example() -> None:
    fields = {field.id: field for industry in INDUSTRIES for field in _asked(LAW, industry)}
    bare = [
        field.id
        for field in fields.values()
        if field.kind in SHORT and not field.example and not HELP[field.id].examples
    ]
    assert bare == []
