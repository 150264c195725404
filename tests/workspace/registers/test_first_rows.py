"""Many dossiers at once give the same rows as one after the other."""

import random
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from tests.workspace.registers.conftest import listed

SEEDS = range(4)


def invented(chance: random.Random, number: int) -> dict[str, Any]:
    """Few producers and products, so that several dossiers speak of one thing."""
    made: dict[str, Any] = {
        "product.name": f"Chè {chance.randrange(6)} MẪU",
        "producer.name": f"HTX {chance.randrange(4)}",
        "producer.kind": chance.choice(("cooperative", "llc")),
        "registration.year": chance.choice((2025, 2026, 2027)),
        "registration.target_star": chance.choice(("3", "4")),
        "results.yearly": [{"year": 2026, "revenue": number * 1_000_000, "profit": 0}],
    }
    if chance.random() < 0.5:
        made |= {
            "registration.kind": "upgrade",
            "registration.certificate_star": "3",
            "registration.certificate_issued": f"2025-0{chance.randint(1, 9)}-10",
            "registration.certificate_decision": f"{number}/QĐ",
        }
    for path in chance.sample(sorted(made), chance.randrange(3)):
        if path != "product.name":
            del made[path]
    return made


def rows(workspace: Workspace) -> dict[str, list[Any]]:
    return {
        register.id: sorted(
            (repr(row.cells), row.dossier or "") for row in listed(workspace, register.id)
        )
        for register in workspace.registers.all()
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_at_once_or_one_by_one(tmp_path: Path, catalogue: Catalogue, seed: int) -> None:
    found = []
    for at_once in (1, 1_000, 7):
        chance = random.Random(seed)  # noqa: S311  (invented data)
        with Workspace.open(tmp_path / str(at_once), catalogue) as workspace:
            for number in range(40):
                entries = workspace.dossiers.checked("qd-26-2026", invented(chance, number))
                workspace._store.create(f"{number:032x}", "qd-26-2026", entries)
            for number in (3, 8):
                workspace.dossiers.remove(f"{number:032x}")
            workspace.registers.refresh(at_once=at_once)
            for number in (20, 21):  # and what comes later
                workspace.dossiers.set(f"{number:032x}", "producer.name", "HTX mới")
            workspace.registers.refresh(at_once=at_once)
            found.append(rows(workspace))
    assert found[0] == found[1] == found[2]
    assert found[0]["products"]
    assert found[0]["recognitions"]
