"""What was recognised is chosen, kept and forgotten; old dossiers begin new registrations."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from ocop_desktop.dossier.upgrade.carrying import Certificate
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace

TODAY = date(2026, 11, 20)


def test_a_version_is_offered_and_compared(workspace: Workspace, honey: str) -> None:
    other = workspace.dossiers.duplicate(honey)
    choices = workspace.upgrades.choices(honey)
    assert [(one.origin, one.id) for one in choices] == [("dossier", other)]
    workspace.dossiers.set(honey, "packaging.description", "Chai thủy tinh")
    workspace.upgrades.compare_with(honey, choices[0])
    view = workspace.upgrades.of(honey, TODAY)
    packaging = next(one for one in view.topics if one.topic.id == "packaging")
    assert [change.path for change in packaging.changes] == ["packaging.description"]
    workspace.dossiers.undo(honey)
    assert workspace.upgrades.recognised(honey) is None


def test_the_base_is_no_part_of_the_dossier(workspace: Workspace, honey: str) -> None:
    before = workspace.dossiers.get(honey)
    other = workspace.dossiers.duplicate(honey)
    (choice,) = workspace.upgrades.choices(honey)
    assert choice.id == other
    workspace.upgrades.compare_with(honey, choice)
    assert workspace.dossiers.get(honey) == before
    workspace.upgrades.forget(honey)
    assert workspace.upgrades.recognised(honey) is None


def test_a_later_change_of_the_old_dossier_changes_nothing(
    workspace: Workspace, honey: str
) -> None:
    other = workspace.dossiers.duplicate(honey)
    workspace.upgrades.compare_with(honey, workspace.upgrades.choices(honey)[0])
    count = workspace.upgrades.of(honey, TODAY).count
    workspace.dossiers.set(other, "packaging.description", "Khác")
    assert workspace.upgrades.of(honey, TODAY).count == count


def test_carrying_over_takes_papers_along(workspace: Workspace, honey: str, tmp_path: Path) -> None:
    photo = tmp_path / "anh.png"
    Image.new("RGB", (40, 30), "white").save(photo)
    (paper,) = workspace.evidence.add(honey, [photo])
    held = Certificate(star=3, issued=date(2024, 10, 15))
    made = workspace.upgrades.carry_over(honey, "upgrade", held)
    new = workspace.dossiers.get(made)
    assert [item.sha256 for item in new.evidence] == [paper.sha256]
    assert workspace.evidence.path(made, new.evidence[0].id).is_file()
    assert new.text("registration.target_star") == "4"
    assert new.number("registration.year") is None
    assert workspace.upgrades.of(made, TODAY).count == 0
    assert workspace.dossiers.get(honey).text("registration.kind") != "upgrade"


def test_a_package_is_brought_in_first(workspace: Workspace, honey: str, tmp_path: Path) -> None:
    file = tmp_path / "ho-so.json"
    workspace.dossiers.export_json(honey, file)
    count = workspace.dossiers.count()
    made = workspace.upgrades.carry_over_package(file, "reassessment")
    assert workspace.dossiers.count() == count + 2
    base = workspace.upgrades.recognised(made)
    assert base is not None
    assert (base.origin, base.told) == ("package", "Gói đã nộp “ho-so.json”")
    with pytest.raises(UserError, match="xem lại đường dẫn"):
        workspace.upgrades.carry_over_package(tmp_path / "không có.zip", "upgrade")


def test_a_wrong_base_is_refused(workspace: Workspace, honey: str) -> None:
    with pytest.raises(ValueError, match="told"):
        workspace.dossiers.set(honey, "recognised", {"origin": "dossier"})


def test_logos_are_measured_and_trouble_is_told(
    workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    good, sheet = tmp_path / "logo.png", tmp_path / "logo.pdf"
    Image.new("RGB", (1200, 600), "white").save(good)
    Image.new("RGB", (60, 60), "white").save(sheet)
    workspace.evidence.add(honey, [good, sheet], fields=["mark.logo"])
    first, second = workspace.rights.logos(honey)
    assert first.verdict is not None
    assert first.verdict.good
    assert (first.verdict.ground, first.verdict.greatest_mm) == ("white", 101)
    assert second.verdict is None
    assert "không đo" in second.trouble


def test_proposed_classes_are_added_once(workspace: Workspace, honey: str) -> None:
    assert workspace.rights.add_classes(honey) == 2
    assert workspace.rights.add_classes(honey) == 0
