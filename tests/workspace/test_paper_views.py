"""Intake file by file, guesses, facts entered once, folders looked into."""

from datetime import date
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.values import Adjustments, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import NewDossier, Workspace

PAPERS = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "minh-chung"
FOOD = PAPERS / "25-giay-an-toan-thuc-pham.pdf"
PHOTO = PAPERS / "07-anh-be-lang.jpg"


@pytest.fixture
def dossier(workspace: Workspace) -> str:
    return workspace.dossiers.create(
        NewDossier(title="Mật ong Mẫu", set_id="mat-ong-va-nong-san-khac")
    )


def add(workspace: Workspace, dossier: str, *files: Path) -> tuple[Evidence, ...]:
    taken = workspace.paper_views.take_in(files)
    return workspace.paper_views.attach(dossier, taken).made


def test_a_folder_is_taken_in_and_refusals_are_sentences(
    workspace: Workspace, dossier: str, tmp_path: Path
) -> None:
    folder = tmp_path / "giấy tờ"
    (folder / "trong").mkdir(parents=True)
    (folder / "trong" / "a.pdf").write_bytes(FOOD.read_bytes())
    (folder / "rỗng.pdf").write_bytes(b"")
    (folder / ".ẩn.pdf").write_bytes(FOOD.read_bytes())
    told: list[str] = []
    taken = workspace.paper_views.take_in([folder], lambda _d, _a, name: told.append(name))
    assert [item.path.name for item in taken.refused] == ["rỗng.pdf"]
    assert "0 byte" in taken.refused[0].why
    attached = workspace.paper_views.attach(dossier, taken)
    assert [item.file for item in attached.made] == ["a.pdf"]
    assert told == ["rỗng.pdf", "a.pdf"]
    assert workspace.paper_views.attach(dossier, taken).known == attached.made


def test_cancelling_leaves_nothing(workspace: Workspace, dossier: str) -> None:
    with pytest.raises(UserError):
        workspace.paper_views.take_in([FOOD], None, lambda: True)
    assert workspace.dossiers.get(dossier).evidence == ()


def test_guesses_are_told_with_their_place_and_kept_only_when_accepted(
    workspace: Workspace, dossier: str
) -> None:
    (item,) = add(workspace, dossier, FOOD)
    found = workspace.paper_views.reading(dossier, item)()
    assert {"kind", "number", "expires_on"} <= set(found)
    assert all(read.where for read in found.values())
    assert workspace.dossiers.get(dossier).evidence[0].number == ""
    workspace.paper_views.accept(dossier, item.id, found)
    kept = workspace.dossiers.get(dossier).evidence[0]
    assert kept.number == found["number"].value
    assert kept.criteria
    workspace.dossiers.undo(dossier)
    assert workspace.dossiers.get(dossier).evidence == (item,)


def test_a_fact_is_entered_once_follows_and_is_undone_in_one_step(
    workspace: Workspace, dossier: str
) -> None:
    rulebook = workspace.dossiers.rulebook(dossier)
    link = next(one for one in rulebook.evidence.links if not one.table and "number" in one.fields)
    subkind = rulebook.subkind(link.subkind)
    assert subkind is not None
    (item,) = add(workspace, dossier, FOOD)
    field, views = link.fields["number"], workspace.paper_views
    views.say(dossier, item.id, kind=subkind.kind, subkind=subkind.id)
    assert field in views.say(dossier, item.id, number="12/2026")
    assert workspace.dossiers.get(dossier).answers[field] == "12/2026"
    views.say(dossier, item.id, number="13/2026")
    assert workspace.dossiers.get(dossier).answers[field] == "13/2026"
    workspace.dossiers.undo(dossier)
    workspace.dossiers.undo(dossier)
    assert field not in workspace.dossiers.get(dossier).answers
    assert workspace.dossiers.get(dossier).evidence[0].number == ""


def test_a_row_of_a_table_carries_the_new_number(workspace: Workspace, dossier: str) -> None:
    rulebook = workspace.dossiers.rulebook(dossier)
    link = next(one for one in rulebook.evidence.links if one.table)
    subkind = rulebook.subkind(link.subkind)
    assert subkind is not None
    (item,) = add(workspace, dossier, FOOD)
    views = workspace.paper_views
    views.say(dossier, item.id, kind=subkind.kind, subkind=subkind.id)
    views.say(dossier, item.id, number="1")
    views.say(dossier, item.id, number="12")
    rows = workspace.dossiers.get(dossier).rows(link.table)
    assert [row[link.fields["number"]] for row in rows] == ["12"]


def test_what_fields_say_is_offered_to_an_empty_record(workspace: Workspace, dossier: str) -> None:
    rulebook = workspace.dossiers.rulebook(dossier)
    link = next(
        one for one in rulebook.evidence.links if not one.table and "issued_on" in one.fields
    )
    workspace.dossiers.set(dossier, link.fields["issued_on"], "2026-02-03")
    (item,) = add(workspace, dossier, PHOTO)
    subkind = rulebook.subkind(link.subkind)
    assert subkind is not None
    workspace.paper_views.say(dossier, item.id, kind=subkind.kind, subkind=subkind.id)
    now = workspace.dossiers.get(dossier).evidence[0]
    found = workspace.paper_views.reading(dossier, now)()
    assert found["issued_on"].value == date(2026, 2, 3)


def test_thumbnails_follow_the_pages_and_turns(workspace: Workspace, dossier: str) -> None:
    (item,) = add(workspace, dossier, FOOD)
    views = workspace.paper_views
    plain = views.thumbnail(item, (60, 80))
    assert plain is not None
    assert views.thumbnail(item, (60, 80)) == plain
    workspace.paper_views.say(dossier, item.id, adjustments=Adjustments(rotation=90))
    turned = views.thumbnail(workspace.dossiers.get(dossier).evidence[0], (60, 80))
    assert turned is not None
    assert turned != plain
    assert views.pages_of(item) == 1


def test_a_link_is_a_record_and_nonsense_is_refused(workspace: Workspace, dossier: str) -> None:
    made = workspace.paper_views.add_link(dossier, " https://vi-du.vn/clip-mau ")
    assert made.link == "https://vi-du.vn/clip-mau"
    assert workspace.paper_views.add_link(dossier, made.link) == made
    assert workspace.paper_views.thumbnail(made, (60, 80)) is None
    with pytest.raises(UserError, match="không phải đường dẫn"):
        workspace.paper_views.add_link(dossier, "clip của tôi")


def test_a_folder_tells_what_came_since_the_last_look(
    workspace: Workspace, dossier: str, tmp_path: Path
) -> None:
    scans = workspace.folder_scans
    (tmp_path / "a.pdf").write_bytes(b"a")
    (tmp_path / "ghi chú.txt").write_bytes(b"a")
    first = scans.scan(dossier, tmp_path)
    assert [(item.path.name, item.new) for item in first.found] == [("a.pdf", True)]
    scans.remember(dossier, first)
    (tmp_path / "b.pdf").write_bytes(FOOD.read_bytes())
    second = scans.scan(dossier, tmp_path)
    assert [(item.path.name, item.new) for item in second.found] == [
        ("a.pdf", False),
        ("b.pdf", True),
    ]
    assert scans.last_folder(dossier) == tmp_path
    add(workspace, dossier, tmp_path / "b.pdf")
    assert scans.scan(dossier, tmp_path).held == 1
    with pytest.raises(UserError):
        scans.scan(dossier, tmp_path / "không có")
