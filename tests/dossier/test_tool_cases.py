"""Every tool has worked cases for people, and the list of workers comes out as counted by hand."""

from typing import Any

import pytest
import tomli

from ocop_desktop.dossier.environment.labour import labour
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from tests.dossier.conftest import CASES

# Where the figures of a tool are worked out by hand; tourism has cases of its own.
OF_TOOL = {
    "plan": ("business/mat-ong", "business/gao-htx", "business/no-va-thue", "business/du-lich"),
    "quality": ("can-gi-ve-chat-luong", "kiem-nghiem", "cong-cu-mat-ong", "don-khach"),
    "label": ("nhan",),
    "trace": ("lo-hang",),
    "ip": ("so-huu-tri-tue", "so-huu-tri-tue-mat-ong"),
    "environment": ("moi-truong", "lien-ket", "lao-dong"),
    "story": ("cau-chuyen",),
    "upgrade": ("nang-hang-mat-ong", "nang-hang-du-lich"),
}
WORKERS: dict[str, Any] = tomli.loads((CASES / "lao-dong.toml").read_text(encoding="utf-8"))


def test_every_tool_has_worked_cases(rulebook: Rulebook) -> None:
    asking = {section.tool for section in rulebook.sections if section.tool}
    printing = {spec.tool for spec in rulebook.documents.values() if spec.tool}
    assert asking | printing <= OF_TOOL.keys()
    for names in OF_TOOL.values():
        for name in names:
            text = (CASES / f"{name}.toml").read_text(encoding="utf-8")
            # A sentence in words tells what the file is and how it is checked.
            assert text.startswith("# ")
            assert tomli.loads(text)


@pytest.mark.parametrize("case", WORKERS["cases"], ids=lambda case: case["title"])
def test_workers_are_counted_twice(rulebook: Rulebook, case: dict[str, Any]) -> None:
    answers = {
        "producer.commune": WORKERS["home"],
        "people.labour": case["table"],
        "workforce.people": case["people"],
    }
    found = labour(Dossier(id="d", rulebook=rulebook.id, answers=answers))
    assert [found.total, found.local, found.insured] == case["counted"]
    assert [found.listed, found.listed_local, found.listed_insured] == case["listed"]
    assert list(found.problems) == case["problems"]
