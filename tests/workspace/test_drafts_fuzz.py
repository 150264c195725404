"""Whatever is typed into a field is kept, judged and printed: a draft never breaks anything."""

import os
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import documents
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.workspace import NewDossier, Workspace

TODAY = date(2026, 11, 20)
_LETTERS = "aAệ \n<&]\t\u202e\x00\x07\x1b\u0303\U0001f600\ufffe"


def _cell(chance: random.Random) -> Any:
    return chance.choice(
        [
            "".join(chance.choice(_LETTERS) for _ in range(chance.randrange(9))),
            chance.randrange(-9, 10**15),
            chance.uniform(-1e6, 1e6),
            chance.random() < 0.5,
            chance.choice(["2026-02-30", "2026-03-05", "0912", "x" * 3000, ""]),
        ]
    )


def _value(field: Field, chance: random.Random) -> Any:
    """Return something that may end up in a field, its own shapes among them."""
    ids = [choice.id for choice in field.choices] or ["x"]
    columns = [column.id for column in field.columns]
    shape = chance.randrange(4)
    if columns and shape < 2:
        return [
            {chance.choice(columns): _cell(chance) for _ in range(chance.randrange(5))}
            for _ in range(chance.randrange(4))
        ]
    if shape == 2:
        return [chance.choice(ids) for _ in range(chance.randrange(3))]
    return chance.choice(ids) if shape == 3 else _cell(chance)


@pytest.mark.parametrize("seed", range(20 if os.environ.get("OCOP_EXAMPLES") == "deep" else 3))
def test_any_draft_is_judged_and_printed(workspace: Workspace, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    rulebook = workspace.catalogue.newest()
    fields, sets = list(rulebook.fields.values()), list(rulebook.sets)
    for turn in range(8):
        made = workspace.dossiers.create(NewDossier(title="Nháp", set_id=chance.choice(sets)))
        chosen = chance.sample(fields, chance.randrange(5, 60))
        workspace.dossiers.set_many(made, {f.id: _value(f, chance) for f in chosen})
        workspace.assess(made, TODAY)
        dossier = workspace.dossiers.get(made)
        for document in documents.ids(rulebook, package_only=False):
            documents.compose(rulebook, dossier, workspace.units, document)
            for fmt in documents.FORMATS if turn == 0 else ():
                out = tmp_path / f"{document}.{fmt}"
                documents.render(rulebook, dossier, workspace.units, document, fmt, out)
                assert out.stat().st_size > 0
