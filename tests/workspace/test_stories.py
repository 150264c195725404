"""Stories of several dossiers: likeness as findings, drafts and trimming with undo."""

from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace, stories

TODAY = date(2026, 11, 20)
SET = "mat-ong-va-nong-san-khac"
TEXT = (
    "Bà tôi giữ đàn ong của cha từ năm ấy và mỗi mùa chỉ lấy một nửa còn một nửa để lại cho "
    "rừng già."
)


def _add(workspace: Workspace, product: str, producer: str = "HTX MẪU", text: str = TEXT) -> str:
    entries = {
        "set": SET,
        "product.name": product,
        "producer.name": producer,
        "story.text": text,
    }
    return workspace.dossiers.add("qd-26-2026", entries)


def _told(workspace: Workspace, dossier: str) -> list[str]:
    found = workspace.assess(dossier, TODAY).findings
    return [item.rule for item in found if item.rule.startswith("story-")]


def test_the_same_story_twice_is_a_finding_until_it_changes(workspace: Workspace) -> None:
    one = _add(workspace, "Mật ong")
    assert _told(workspace, one) == []
    other = _add(workspace, "Sáp ong")
    assert _told(workspace, one) == ["story-same-own"]
    assert _told(workspace, other) == ["story-same-own"]
    workspace.dossiers.set(other, "producer.name", "HTX khác")
    assert _told(workspace, one) == ["story-same-other"]
    workspace.dossiers.set(other, "story.text", "Chum mắm quay miệng về phía nắng sớm mỗi ngày.")
    assert _told(workspace, one) == []
    workspace.dossiers.undo(other)
    assert _told(workspace, one) == ["story-same-other"]
    workspace.dossiers.remove(other)
    assert _told(workspace, one) == []


def test_another_round_of_the_same_product_is_no_other_story(workspace: Workspace) -> None:
    one = _add(workspace, "Mật ong")
    _add(workspace, "MẬT ONG")
    assert _told(workspace, one) == []


def test_with_many_dossiers_an_edit_looks_at_the_same_producer(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stories, "COMPARED_AT_ONCE", 1)
    one = _add(workspace, "Mật ong")
    _add(workspace, "Sáp ong")
    _add(workspace, "Phấn hoa", "HTX khác")
    near = workspace.stories.near(one)
    assert [item.product for item in near] == ["Sáp ong"]
    everyone = workspace.stories.comparison(one)()
    assert [item.product for item in everyone] == ["Sáp ong", "Phấn hoa"]


def test_a_draft_is_taken_and_taken_back(workspace: Workspace) -> None:
    one = _add(workspace, "Mật ong", text="")
    with pytest.raises(UserError, match="Chưa có lời kể"):
        workspace.stories.use_draft(one, "label")
    workspace.dossiers.set(one, "storytelling.people", "Bà giữ đàn ong của cha")
    workspace.stories.use_draft(one, "label")
    told = workspace.dossiers.get(one).text("storytelling.label")
    assert told.endswith("Bà giữ đàn ong của cha.")
    workspace.dossiers.undo(one)
    assert workspace.dossiers.get(one).text("storytelling.label") == ""


def test_trimming_drops_what_was_shown_and_nothing_else(workspace: Workspace) -> None:
    one = _add(workspace, "Mật ong")
    filler = "Câu này dài thêm mà không nói điều gì mới cho ai nghe cả đâu."
    text = f"Người già dặn lại lệ cũ. {' '.join([filler] * 6)}\n\nMật thơm mùi hoa rừng."
    workspace.dossiers.set(one, "storytelling.label", text)
    length = workspace.stories.view(one).length("label")
    assert length.state == "long"
    assert workspace.stories.trim(one, "label") == len(length.drops)
    after = workspace.dossiers.get(one).text("storytelling.label")
    assert len(after.split()) == length.left <= length.most
    assert after.startswith("Người già dặn lại lệ cũ.")
    assert after.endswith("\n\nMật thơm mùi hoa rừng.")
    workspace.dossiers.undo(one)
    assert workspace.dossiers.get(one).text("storytelling.label") == text


def test_a_leaflet_that_cannot_be_written_leaves_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    one = _add(workspace, "Mật ong")
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    with pytest.raises(UserError):
        stories.write(workspace.stories.leaflet(one), tmp_path / "tep" / "to-roi.pdf")
    assert [path.name for path in tmp_path.glob("**/*to-roi*")] == []
