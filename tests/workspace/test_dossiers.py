"""The façade over stored dossiers: create, edit, undo, put away, copy, tell who listens."""

from datetime import date
from typing import Any

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import NewDossier, Workspace

HONEY = "mat-ong-va-nong-san-khac"
TEA = "che-tuoi-che-che-bien"
TODAY = date(2026, 11, 20)


def test_the_five_questions_make_a_dossier(workspace: Workspace, honey: str) -> None:
    made = workspace.dossiers.get(honey)
    assert made.set == HONEY
    assert made.rulebook == "qd-26-2026"
    assert made.answers == {
        "product.name": "Mật ong rừng MẪU",
        "producer.name": "HTX Mẫu",
        "producer.province": "37",
        "producer.commune": "14620",
        "registration.kind": "first",
        "registration.target_star": "4",
        "registration.round": "dot-1",
        "registration.year": 2027,
    }
    (line,) = workspace.dossiers.list()
    assert (line.title, line.producer, line.target_star) == ("Mật ong rừng MẪU", "HTX Mẫu", 4)
    assert (line.round, line.year, line.sample, line.deleted) == ("dot-1", 2027, False, False)
    assert workspace.assess(honey, TODAY).progress["registration"].filled == 4


def test_a_title_alone_is_enough(workspace: Workspace) -> None:
    made = workspace.dossiers.create(NewDossier(title=" Gạo nếp "))
    assert workspace.dossiers.get(made).text("product.name") == "Gạo nếp"
    assert workspace.assess(made, TODAY).score is None
    assert any(f.rule == "set-missing" for f in workspace.assess(made, TODAY).findings)


def test_a_known_producer_is_taken_over(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.set(honey, "producer.phone", "0912345678")
    workspace.dossiers.set(honey, "product.brand", "Rừng Mẫu")
    second = workspace.dossiers.create(
        NewDossier(title="Phấn hoa", producer_from=honey, producer_name="HTX Mẫu mới")
    )
    answers = workspace.dossiers.get(second).answers
    assert answers["producer.phone"] == "0912345678"
    assert answers["producer.name"] == "HTX Mẫu mới"
    assert "product.brand" not in answers


def test_an_edit_tells_what_changed_after_it_is_stored(workspace: Workspace, honey: str) -> None:
    heard: list[tuple[str, frozenset[str], Any]] = []

    def listen(dossier_id: str, changed: frozenset[str]) -> None:
        heard.append(
            (dossier_id, changed, workspace.dossiers.get(dossier_id).text("product.brand"))
        )

    end = workspace.subscribe(listen)
    change = workspace.dossiers.set(honey, "product.brand", "Rừng Mẫu")
    assert change is not None
    assert (change.path, change.old, change.new) == ("product.brand", None, "Rừng Mẫu")
    assert workspace.dossiers.set(honey, "product.brand", "Rừng Mẫu") is None
    workspace.dossiers.undo(honey)
    end()
    workspace.dossiers.redo(honey)
    brand = frozenset({"product.brand"})
    assert heard == [(honey, brand, "Rừng Mẫu"), (honey, brand, "")]


def test_several_entries_are_one_step(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.set_many(
        honey, {"people.labour_date": "2026-06-30", "people.local_statement": "x"}, "dán từ Excel"
    )
    assert workspace.dossiers.history(honey)[0].label == "dán từ Excel"
    assert workspace.dossiers.can_undo(honey)
    assert set(workspace.dossiers.undo(honey)) == {"people.labour_date", "people.local_statement"}
    assert not workspace.dossiers.can_undo(honey)
    assert workspace.dossiers.can_redo(honey)
    assert set(workspace.dossiers.redo(honey)) == {"people.labour_date", "people.local_statement"}
    assert workspace.dossiers.get(honey).text("people.local_statement") == "x"
    assert workspace.dossiers.redo(honey) == ()


def test_everything_is_there_after_a_restart(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.set(honey, "assessment/1.1", {"option": 2, "description": "trong xã"})
    workspace.close()
    with Workspace.open(workspace.folder, workspace.catalogue) as again:
        assert again.dossiers.get(honey).answer("1.1").option == 2
        assert again.dossiers.undo(honey) == ("assessment/1.1",)
        assert again.dossiers.at(honey, 0).assessment == {}


@pytest.mark.parametrize(
    "path",
    ["product.nmae", "nonsense", "assessment/99.9", "elimination/la", "requirement/3.1", "x/y"],
)
def test_an_unknown_path_is_our_mistake(workspace: Workspace, honey: str, path: str) -> None:
    with pytest.raises(KeyError):
        workspace.dossiers.set(honey, path, True)
    assert workspace.dossiers.history(honey) == ()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("assessment/1.1", {"option": 9}),
        ("assessment/1.1", {"muc": 1}),
        ("assessment/1.1", 2),
        ("evidence/a", {"tieu_de": "khóa lạ"}),
        ("elimination/gia-mao-ho-so", "có"),
        ("product.name", {"a": 1}),
    ],
)
def test_a_wrong_shape_is_our_mistake(
    workspace: Workspace, honey: str, path: str, value: Any
) -> None:
    with pytest.raises((ValueError, TypeError)):
        workspace.dossiers.set(honey, path, value)


def test_a_value_that_does_not_fit_is_kept_and_found(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.set(honey, "producer.phone", "gọi buổi tối")
    assert workspace.dossiers.get(honey).text("producer.phone") == "gọi buổi tối"
    found = [f for f in workspace.assess(honey, TODAY).findings if f.field == "producer.phone"]
    assert [f.rule for f in found] == ["invalid"]


def test_text_is_stored_composed_and_without_broken_characters(
    workspace: Workspace, honey: str
) -> None:
    workspace.dossiers.set(honey, "product.brand", "Ru\u031b\u0300ng \ud800")
    assert workspace.dossiers.get(honey).text("product.brand") == "Rừng \ufffd"
    rows = [{"name": "Ma\u0323\u0302t"}]
    workspace.dossiers.set(honey, "materials.sources", rows)
    assert workspace.dossiers.get(honey).rows("materials.sources") == [{"name": "Mật"}]


def test_a_pasted_book_is_refused(workspace: Workspace, honey: str) -> None:
    with pytest.raises(UserError, match="quá lớn"):
        workspace.dossiers.set(honey, "story.text", "x" * 1_000_001)


def test_the_bin_keeps_everything(workspace: Workspace, honey: str) -> None:
    heard: list[frozenset[str]] = []
    workspace.subscribe(lambda _id, changed: heard.append(changed))
    workspace.dossiers.remove(honey)
    assert workspace.dossiers.list() == []
    assert workspace.dossiers.list(include_deleted=True)[0].deleted
    workspace.dossiers.restore(honey)
    assert [line.id for line in workspace.dossiers.list()] == [honey]
    assert heard == [frozenset(), frozenset()]


def test_a_copy_has_a_life_of_its_own(workspace: Workspace, honey: str) -> None:
    copy = workspace.dossiers.duplicate(honey)
    workspace.dossiers.set(copy, "product.brand", "khác")
    assert workspace.dossiers.get(copy).text("product.name") == "Mật ong rừng MẪU (bản sao)"
    assert workspace.dossiers.get(honey).text("product.brand") == ""


def test_ids_may_be_shortened(workspace: Workspace, honey: str) -> None:
    assert workspace.dossiers.find(honey[:8]) == honey
    for words in ("zz", ""):
        with pytest.raises(UserError, match="mã"):
            workspace.dossiers.find(words)
    for act in (workspace.dossiers.get, workspace.dossiers.undo, workspace.dossiers.remove):
        with pytest.raises(UserError, match="Không có hồ sơ"):
            act("không-có")


def test_words_find_dossiers(workspace: Workspace, honey: str) -> None:
    assert [line.id for line in workspace.dossiers.search("mat ong rung")] == [honey]


def test_another_set_takes_along_only_what_means_the_same(workspace: Workspace, honey: str) -> None:
    dossiers = workspace.dossiers
    honey_set = workspace.catalogue.newest().sets[HONEY]
    tea_set = workspace.catalogue.newest().sets[TEA]
    shared = {c.criterion.id for c in honey_set.criteria} & {
        c.criterion.id for c in tea_set.criteria
    }
    kept = next(c for c in honey_set.criteria if c.criterion.id in shared and not c.criterion.cases)
    lost = next(c for c in honey_set.criteria if c.criterion.id not in shared)
    dossiers.set_many(
        honey,
        {
            f"assessment/{kept.number}": {"option": 1},
            f"assessment/{lost.number}": {"option": 1},
            "elimination/gia-mao-ho-so": False,
            "evidence/e": {"file": "a.pdf", "criteria": [kept.number, lost.number]},
        },
    )
    before = dossiers.get(honey)
    dossiers.set(honey, "set", TEA)
    after = dossiers.get(honey)
    moved = next(c.number for c in tea_set.criteria if c.criterion.id == kept.criterion.id)
    assert set(after.assessment) == {moved}
    assert after.evidence[0].criteria == (moved,)
    assert after.eliminations == {"gia-mao-ho-so": False}
    assert workspace.assess(honey, TODAY).score is not None
    dossiers.undo(honey)
    assert dossiers.get(honey) == before


def test_every_pair_of_sets_leaves_a_dossier_that_can_be_scored(
    workspace: Workspace, honey: str
) -> None:
    rulebook = workspace.catalogue.newest()
    for set_id in rulebook.sets:
        workspace.dossiers.set(honey, "set", set_id)
        answers = {}
        for item in rulebook.sets[set_id].criteria:
            case = item.criterion.cases[0].id if item.criterion.cases else None
            answers[f"assessment/{item.number}"] = {"option": len(item.options(case)), "case": case}
        workspace.dossiers.set_many(honey, answers)
        score = workspace.assess(honey, TODAY).score
        assert score is not None
        assert score.points.total == 100
    workspace.dossiers.set(honey, "set", None)
    assert workspace.dossiers.get(honey).assessment == {}


def test_assessing_twice_is_one_computation(workspace: Workspace, honey: str) -> None:
    first = workspace.assess(honey, TODAY)
    assert workspace.assess(honey, TODAY) is first
    workspace.dossiers.set(honey, "product.brand", "Rừng Mẫu")
    assert workspace.assess(honey, TODAY) is not first
    assert workspace.assess(honey, date(2027, 1, 1)) is not first


def test_a_dossier_of_a_missing_edition_is_listed_but_not_opened(
    workspace: Workspace, honey: str
) -> None:
    workspace._store.create("e" * 32, "qd-99-2031", {"product.name": "Từ tương lai"})
    assert len(workspace.dossiers.list()) == 2
    with pytest.raises(UserError, match="qd-99-2031"):
        workspace.assess("e" * 32, TODAY)


def test_rows_of_a_table_are_clean_whether_they_changed_or_not(
    workspace: Workspace, honey: str
) -> None:
    composed, apart = "Chợ Mẫu ở xã", "Cho\u031b\u0323 M\u00e2\u0303u o\u031b\u0309 xa\u0303"
    for rows in (
        [{"name": apart}],
        [{"name": apart}, {"name": composed}],
        [{"name": composed}] * 3,
    ):
        workspace.dossiers.set(honey, "market.outlets", rows)
        stored = workspace.dossiers.get(honey).rows("market.outlets")
        assert [row["name"] for row in stored] == [composed] * len(rows)
