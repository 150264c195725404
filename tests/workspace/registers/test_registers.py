from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import CellEdit
from tests.bench import office
from tests.workspace.registers.conftest import TODAY, add_dossier, listed


def recognise(workspace: Workspace, product: str, producer: str, star: int, issued: str) -> int:
    cells = {"product": product, "producer": producer, "star": star, "issued": issued}
    return workspace.registers.add("recognitions", cells)


def column(
    workspace: Workspace, name: str, column_id: str, query: Query | None = None
) -> list[Any]:
    return [row.cells[column_id] for row in listed(workspace, name, query)]


def test_dossiers_become_rows_and_rows_follow_them(workspace: Workspace) -> None:
    dossier = add_dossier(workspace, "Mật ong", "HTX Mẫu", registration__year=2027)
    (row,) = listed(workspace, "products")
    assert (row.cells["name"], row.cells["year"], row.dossier) == ("Mật ong", 2027, dossier)
    workspace.dossiers.set(dossier, "product.name", "Mật ong rừng")
    assert column(workspace, "products", "name") == ["Mật ong rừng"]
    workspace.dossiers.remove(dossier)
    assert listed(workspace, "products") == []
    workspace.dossiers.restore(dossier)
    (again,) = listed(workspace, "products")
    assert again.no == row.no


def test_a_second_registration_of_a_product_shares_its_row(workspace: Workspace) -> None:
    first = add_dossier(workspace, "Mật ong", "HTX Mẫu", registration__year=2026)
    listed(workspace, "products")
    second = add_dossier(
        workspace, "mật  ong", "HTX Mẫu", registration__year=2027, registration__kind="upgrade"
    )
    (row,) = listed(workspace, "products")
    assert (row.cells["year"], row.cells["kind"]) == (2027, "upgrade")
    workspace.dossiers.set(first, "producer.phone", "0900000001")
    assert column(workspace, "products", "year") == [2027]
    workspace.dossiers.remove(second)
    assert column(workspace, "products", "year") == [2026]


def test_the_officers_cells_stay_when_the_dossier_changes(workspace: Workspace) -> None:
    dossier = add_dossier(workspace, "Mật ong", "HTX Mẫu")
    (row,) = listed(workspace, "products")
    workspace.registers.change("products", [CellEdit(no=row.no, column="circular", value=True)])
    workspace.dossiers.set(dossier, "product.name", "Mật ong hoa rừng")
    (row,) = listed(workspace, "products")
    assert (row.cells["name"], row.cells["circular"]) == ("Mật ong hoa rừng", True)


def test_support_needs_keep_their_appraisal_when_lines_move(workspace: Workspace) -> None:
    needs = [{"content": "Tem", "cost": 5}, {"content": "Máy", "cost": 7}]
    dossier = add_dossier(workspace, "Mật ong", "HTX Mẫu", plan__support=needs)
    rows = {row.cells["content"]: row for row in listed(workspace, "support")}
    edit = CellEdit(no=rows["Máy"].no, column="approved", value=6)
    workspace.registers.change("support", [edit])
    workspace.dossiers.set(dossier, "plan.support", [{"content": "Máy", "cost": 8}])
    (row,) = listed(workspace, "support")
    assert (row.cells["content"], row.cells["cost"], row.cells["approved"]) == ("Máy", 8, 6)
    assert row.no == rows["Máy"].no


def test_cells_of_a_dossier_are_mended_in_the_dossier(workspace: Workspace) -> None:
    add_dossier(workspace, "Mật ong", "HTX Mẫu")
    (row,) = listed(workspace, "products")
    with pytest.raises(UserError, match="lấy từ hồ sơ"):
        workspace.registers.change("products", [CellEdit(no=row.no, column="name", value="X")])
    with pytest.raises(UserError, match="tính từ sổ khác"):
        workspace.registers.change("products", [CellEdit(no=row.no, column="star", value=5)])
    assert workspace.registers.remove("products", [row.no]) == (0, 1)


def test_the_newest_recognition_is_the_star_of_the_product(workspace: Workspace) -> None:
    workspace.registers.add("products", {"name": "Chè", "producer": "Hộ Mẫu"})
    workspace.registers.add("producers", {"name": "Hộ Mẫu"})
    recognise(workspace, "Chè", "Hộ Mẫu", 3, "2023-05-10")
    no = recognise(workspace, "Chè", "Hộ Mẫu", 4, "2026-06-30")
    (row,) = listed(workspace, "products")
    assert (row.cells["star"], row.cells["expires"]) == (4, "2029-06-30")
    assert column(workspace, "producers", "recognised") == [1]
    workspace.registers.remove("recognitions", [no])
    (row,) = listed(workspace, "products")
    assert (row.cells["star"], row.cells["expires"]) == (3, "2026-05-10")


def test_undo_and_redo_take_followers_along(workspace: Workspace) -> None:
    workspace.registers.add("products", {"name": "Chè", "producer": "Hộ Mẫu"})
    workspace.registers.add("producers", {"name": "Hộ Mẫu"})
    recognise(workspace, "Chè", "Hộ Mẫu", 4, "2026-06-30")
    assert workspace.registers.undo() is not None
    assert column(workspace, "products", "star") == [None]
    assert column(workspace, "producers", "recognised") == [0]
    assert workspace.registers.redo() is not None
    assert column(workspace, "products", "star") == [4]
    for _ in range(3):
        assert workspace.registers.undo() is not None
    assert workspace.registers.undo() is None
    assert listed(workspace, "products") == []
    workspace.registers.add("products", {"name": "Khác", "producer": "Hộ"})
    assert workspace.registers.redo() is None


def test_many_rows_change_in_one_step(workspace: Workspace) -> None:
    numbers = [
        workspace.registers.add("ideas", {"name": f"Ý tưởng {at}", "person": "A"})
        for at in range(5)
    ]
    edits = [CellEdit(no=no, column="stage", value="carried") for no in numbers]
    assert workspace.registers.change("ideas", edits) == 5
    assert column(workspace, "ideas", "stage") == ["carried"] * 5
    workspace.registers.undo()
    assert column(workspace, "ideas", "stage") == [None] * 5
    assert workspace.registers.change("ideas", [CellEdit(no=1, column="stage", value=None)]) == 0


def test_lists_filter_without_accents_and_sort_as_vietnamese(workspace: Workspace) -> None:
    for name in ("Ớt khô", "Đậu phụ", "Ăn vặt", "Dâu tằm", "Ổi lê", "An bình"):
        workspace.registers.add("ideas", {"name": name, "person": "Nguyễn Văn Mẫu"})
    by_name = Query(order="name")
    assert column(workspace, "ideas", "name", by_name) == [
        "An bình", "Ăn vặt", "Dâu tằm", "Đậu phụ", "Ổi lê", "Ớt khô",
    ]  # fmt: skip
    assert column(workspace, "ideas", "name", Query(words="dau tam")) == ["Dâu tằm"]
    only = Filter(column="name", op="contains", value="dau")
    found = column(workspace, "ideas", "name", Query(filters=(only,), order="name", down=True))
    assert found == ["Đậu phụ", "Dâu tằm"]
    nobody = Filter(column="person", op="contains", value="dau")
    assert column(workspace, "ideas", "name", Query(filters=(nobody,))) == []


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ([Filter(column="star", op="from", value=4)], ["B", "C"]),
        ([Filter(column="star", op="in", values=(3, 5))], ["A", "C"]),
        ([Filter(column="star", op="not", values=(3,))], ["B", "C", "D"]),
        ([Filter(column="star", op="empty")], ["D"]),
        ([Filter(column="star", op="filled")], ["A", "B", "C"]),
        ([Filter(column="expires", op="to", value="today-1")], ["A"]),
        ([Filter(column="expires", op="from", value="today"),
          Filter(column="expires", op="to", value="today+180")], ["B"]),
    ],
)  # fmt: skip
def test_filters(workspace: Workspace, filters: list[Filter], expected: list[str]) -> None:
    for name in "ABCD":
        workspace.registers.add("products", {"name": name, "producer": "Hộ"})
    recognise(workspace, "A", "Hộ", 3, "2022-01-01")
    recognise(workspace, "B", "Hộ", 4, "2024-02-01")
    recognise(workspace, "C", "Hộ", 5, "2026-01-01")
    assert column(workspace, "products", "name", Query(filters=tuple(filters))) == expected
    assert workspace.registers.count("products", filters, TODAY) == len(expected)


def test_wrong_cells_are_refused_in_words(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="Chủ thể: Chưa điền"):
        workspace.registers.add("products", {"name": "Chè"})
    with pytest.raises(UserError, match="Sao: Lớn nhất là 5"):
        recognise(workspace, "Chè", "Hộ", 6, "2026-01-01")
    with pytest.raises(UserError, match="Không có sổ “x”"):
        workspace.registers.numbers("x", Query(), TODAY)


def test_rewards_are_paid_once_a_level(workspace: Workspace) -> None:
    recognise(workspace, "Chè", "Hộ", 3, "2022-01-01")
    recognise(workspace, "Chè", "Hộ", 4, "2025-01-01")
    recognise(workspace, "Chè", "Hộ", 4, "2026-01-01")
    assert workspace.registers.rewards.settle() == (2, 0)
    rows = listed(workspace, "rewards")
    assert [(r.cells["star"], r.cells["due"]) for r in rows] == [(4, 2_000_000), (3, 8_000_000)]
    paid = CellEdit(no=rows[1].no, column="paid", value=8_000_000)
    workspace.registers.change("rewards", [paid])
    assert column(workspace, "rewards", "left") == [2_000_000, 0]
    assert workspace.registers.rewards.settle() == (0, 0)
    workspace.registers.rewards.use("bac-ninh-2020")
    assert workspace.registers.rewards.settle() == (0, 2)
    assert column(workspace, "rewards", "left") == [10_000_000, 12_000_000]


def test_views_are_kept(workspace: Workspace) -> None:
    query = Query(words="chè", filters=(Filter(column="star", op="from", value=4),), order="star")
    view = workspace.registers.saved.keep("products", " Chè  bốn sao ", query)
    assert view.name == "Chè bốn sao"
    kept = workspace.registers.saved.views("products")[-1]
    assert (kept.query, kept.shipped) == (query, False)
    workspace.registers.saved.drop(view.id)
    assert all(one.shipped for one in workspace.registers.saved.views("products"))
    with pytest.raises(UserError, match="Đặt tên"):
        workspace.registers.saved.keep("products", "  ", query)


def test_rows_of_a_draft_that_does_not_fit_are_left_empty(workspace: Workspace) -> None:
    dossier = add_dossier(workspace, "Mật ong", "HTX Mẫu")
    workspace.dossiers.set(dossier, "registration.year", "hai nghìn")
    (row,) = listed(workspace, "products")
    assert row.cells["year"] is None


def test_what_the_desk_was_told_is_in_the_register(workspace: Workspace) -> None:
    dossier = add_dossier(workspace, "Mật ong", "HTX Mẫu", registration__kind="first")
    desk = workspace._store.desk
    desk.add("c" * 32, dossier, state="forwarded", place=("37", "14458"),
             received_on="2026-03-02", here=True)  # fmt: skip
    told = (4, "99/QĐ-UBND", "2026-06-20")
    desk.move("c" * 32, "recognised", "recognise", day="2026-06-25", by="", recognition=told)
    (row,) = listed(workspace, "recognitions")
    assert (row.cells["decision"], row.cells["expires"]) == ("99/QĐ-UBND", "2029-06-20")
    assert column(workspace, "products", "star") == [4]
    assert workspace.registers.remove("recognitions", [row.no]) == (0, 1)
    desk.move("c" * 32, "revoked", "revoke", day="2026-07-01", by="")
    assert column(workspace, "recognitions", "status") == ["revoked"]
    assert column(workspace, "products", "status") == ["revoked"]
    assert workspace.registers.undo() is None


def test_an_invented_province_is_spread_unevenly_and_always_the_same(workspace: Workspace) -> None:
    units, rulebook = workspace.units, workspace.catalogue.newest()
    spread = office.shares(units, 100_000)
    assert len(spread) == len(units.communes) == 3_321
    assert sum(spread.values()) == 100_000
    biggest = sorted(spread.values(), reverse=True)[: len(spread) // 5]
    assert sum(biggest) > 45_000
    office.load(workspace._store, rulebook, units, 300)
    again = dict(office.dossiers(rulebook, units, 300))
    assert again == dict(office.dossiers(rulebook, units, 300))
    assert len(listed(workspace, "products")) == 300
    recognised = sum("registration.certificate_star" in one for one in again.values())
    assert len(listed(workspace, "recognitions")) == recognised


def test_words_are_found_from_their_beginning_whatever_wrote_the_row(workspace: Workspace) -> None:
    add_dossier(workspace, "Mật ong Thung Mây", "HTX Rừng Trúc")
    other = add_dossier(workspace, "Chè Thung Lũng", "HTX Rừng Trúc")

    def found(words: str) -> list[str]:
        return [row.cells["name"] for row in listed(workspace, "products", Query(words=words))]

    assert found("thung may") == ["Mật ong Thung Mây"]
    assert found("Mây thu") == ["Mật ong Thung Mây"]
    assert found("rung tr") == ["Chè Thung Lũng", "Mật ong Thung Mây"]
    assert found("ung") == []
    assert found('"may" OR (') == []
    workspace.dossiers.set(other, "product.name", "Chè Đồi Mơ")
    assert found("thung lung") == []
    assert found("doi mo") == ["Chè Đồi Mơ"]
    workspace.dossiers.remove(other)
    assert found("doi mo") == []


def test_rows_of_an_older_workspace_are_found_by_words(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    with Workspace.open(tmp_path / "cũ", catalogue) as workspace:
        add_dossier(workspace, "Mật ong Thung Mây", "HTX Rừng Trúc")
        assert listed(workspace, "products")
        db = workspace._store._db
        for name in ("insert", "delete", "update"):
            db.execute(f"DROP TRIGGER reg_products_words_{name}")
        db.execute("DROP TABLE reg_products_words")
        db.execute("UPDATE register_shapes SET shape = ''")
    with Workspace.open(tmp_path / "cũ", catalogue) as workspace:
        assert len(listed(workspace, "products", Query(words="thung may"))) == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("123/QĐ-UBND", ["Chè Nậm-Pung"]),
        ("123/qd", ["Chè Nậm-Pung"]),
        ("qđ-ubnd", ["Chè Nậm-Pung"]),
        ("01/PĐK-37-14620-2026", ["Gạo ST25"]),
        ("01/pđk", ["Gạo ST25"]),
        ("14620-2026", ["Gạo ST25"]),
        ("2026", ["Gạo ST25"]),
        ("19/5", ["Gạo ST25"]),
        ("st25", ["Gạo ST25"]),
        ("pung", ["Chè Nậm-Pung"]),
        ("nậm-p", ["Chè Nậm-Pung"]),
        ("4620", []),  # words and numbers are known from their beginning
        ('"123" AND', []),
    ],
)
def test_codes_are_found_whole_and_by_their_parts(
    workspace: Workspace, words: str, found: list[str]
) -> None:
    for product, producer, decision in (
        ("Chè Nậm-Pung", "Hộ Mẫu", "123/QĐ-UBND"),
        ("Gạo ST25", "HTX 19/5", "01/PĐK-37-14620-2026"),
    ):
        cells = {"product": product, "producer": producer, "star": 3, "issued": "2025-01-01"}
        workspace.registers.add("recognitions", cells | {"decision": decision})
    numbers = workspace.registers.numbers("recognitions", Query(words=words), TODAY)
    rows = workspace.registers.rows("recognitions", numbers)
    assert [row.cells["product"] for row in rows] == found
