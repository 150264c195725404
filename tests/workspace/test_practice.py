"""Practice dossiers are broken and put back."""

from datetime import date

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace

HONEY = "mat-ong-hoa-rung-thung-may"


def test_samples_are_named(workspace: Workspace) -> None:
    samples = {item.id: item for item in workspace.practice.samples()}
    assert samples[HONEY].set == "mat-ong-va-nong-san-khac"
    assert all(item.title and item.producer for item in samples.values())
    with pytest.raises(KeyError):
        workspace.practice.create("không có")


def test_a_broken_practice_dossier_is_put_back(workspace: Workspace) -> None:
    made = workspace.practice.create(HONEY)
    original = workspace.dossiers.get(made)
    assert workspace.practice.ids() == {made}
    assert not workspace.practice.is_changed(made)
    workspace.dossiers.set(made, "product.name", "Hỏng")
    workspace.dossiers.set(made, "product.brand", None)
    workspace.dossiers.set(made, "packaging.gtin", "8930000000007")
    workspace.dossiers.set(made, "set", "ruou-trang")
    workspace.evidence.remove(made, original.evidence[0].id)
    assert workspace.practice.is_changed(made)
    changed = workspace.practice.reset(made)
    assert {"product.name", "product.brand", "packaging.gtin", "set"} <= set(changed)
    assert workspace.dossiers.get(made) == original
    assert not workspace.practice.is_changed(made)
    assert workspace.practice.reset(made) == ()
    workspace.dossiers.undo(made)
    assert workspace.dossiers.get(made).text("product.name") == "Hỏng"


def test_a_finalised_one_is_reopened_by_resetting(workspace: Workspace) -> None:
    made = workspace.practice.create(HONEY)
    workspace.versions.finalise(made, date(2026, 11, 20))
    workspace.practice.reset(made)
    assert workspace.versions.current(made) is None


def test_real_dossiers_are_left_alone(workspace: Workspace, honey: str) -> None:
    assert not workspace.practice.is_practice(honey)
    with pytest.raises(UserError, match="không phải hồ sơ luyện tập"):
        workspace.practice.reset(honey)
