"""Three machines, files in any order: in the end all hold the same and nothing is lost."""

import json
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import CellEdit
from tests.workspace.sync_office import DAY, carry, everything, officer

IDEAS = "ideas"
PRODUCTS = "products"
PATHS = ("product.brand", "product.code", "producer.representative")
KINDS = (
    "set", "set", "row", "beside", "bin", "restore", "drop row", "bring", "choose", "freeze",
    "reopen", "undo",
)  # fmt: skip
ACTS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(KINDS), st.integers(0, 2)), min_size=2, max_size=8
)


@pytest.fixture
def three(tmp_path: Path, catalogue: Catalogue) -> Iterator[list[Workspace]]:
    with ExitStack() as stack:
        yield [
            stack.enter_context(officer(tmp_path / name, catalogue, f"Cán bộ {name} MẪU"))
            for name in ("Một", "Hai", "Ba")
        ]


def rows(one: Workspace, register: str) -> list[Any]:
    one.registers.refresh()
    return one.registers.rows(register, one.registers.numbers(register, Query(), DAY))


def until_quiet(machines: list[Workspace], folder: Path, seed: int) -> None:
    order = [(a, b) for a in range(3) for b in range(3) if a != b]
    for _ in range(4):
        Random(seed).shuffle(order)  # noqa: S311
        for a, b in order:
            carry(machines[a], machines[b], folder)
        found = [everything(one) for one in machines]
        if found[0] == found[1] == found[2]:
            return
    assert found[0] == found[1] == found[2]


class Ledger:
    """What was ever written, and what somebody who saw it put something else in the place of."""

    def __init__(self) -> None:
        self.written: dict[str, Workspace] = {}
        self.let_go: dict[str, Workspace] = {}

    def new(self, one: Workspace) -> str:
        value = f"giá trị {len(self.written)};"
        self.written[value] = one
        return value

    @contextmanager
    def seen(self, one: Workspace) -> Iterator[None]:
        """Note what a person at `one` saw before and made disappear."""
        before = standing(one)
        yield
        gone = [value for value in self.written if value in before]
        after = standing(one)
        self.let_go |= {value: one for value in gone if value not in after}

    def check(self, machines: list[Workspace]) -> None:
        texts = {id(one): standing(one) for one in machines}
        past = {id(one): journals(one) for one in machines}
        for value, writer in self.written.items():
            assert value in past[id(writer)], value
            if value in self.let_go:
                assert value in past[id(self.let_go[value])], value
                continue
            for number, one in enumerate(machines):
                assert value in texts[id(one)], (value, number)


def standing(one: Workspace) -> str:
    """Return everything held, offered or kept as a version, as one text."""
    return json.dumps(everything(one), ensure_ascii=False, default=str)


def journals(one: Workspace) -> str:
    tables = ("SELECT old, new FROM journal", "SELECT old, new FROM register_changes")
    return "\n".join(str(row) for sql in tables for row in one._store._db.execute(sql))


def act(
    machines: list[Workspace], folder: Path, dossier: str, ledger: Ledger, who: int, kind: str,
    no: int,
) -> None:  # fmt: skip
    """Do something on one machine."""
    one = machines[who]
    known = {row.id: row for row in one.dossiers.list(include_deleted=True)}
    if kind == "bring":
        carry(one, machines[(who + 1 + no % 2) % 3], folder)
        return
    with ledger.seen(one):
        if kind == "row":
            one.registers.add(IDEAS, {"name": ledger.new(one)})
        elif kind == "drop row":
            one.registers.remove(IDEAS, [row.no for row in rows(one, IDEAS)][:1])
        elif dossier in known:
            act_on(one, dossier, ledger, kind, no, binned=known[dossier].deleted)


def act_on(
    one: Workspace, dossier: str, ledger: Ledger, kind: str, no: int, *, binned: bool
) -> None:
    current = one.versions.current(dossier)
    if kind == "bin":
        one.dossiers.remove(dossier)
    elif kind == "restore":
        one.dossiers.restore(dossier)
    elif kind == "beside" and not binned:
        (row,) = rows(one, PRODUCTS)
        one.registers.change(PRODUCTS, [CellEdit(no=row.no, column="note", value=ledger.new(one))])
    elif kind == "reopen" and current and not binned:
        one.versions.reopen(dossier, "sửa thêm")
    elif not (binned or current):
        edit(one, dossier, ledger, kind, no)


def edit(one: Workspace, dossier: str, ledger: Ledger, kind: str, no: int) -> None:
    """Do what only an open dossier takes."""
    waiting = one.syncing.choices(dossier)
    if kind == "choose" and waiting:
        choice = waiting[0]
        one.syncing.choose(dossier, choice.path, choice.values[no % len(choice.values)])
    elif kind == "freeze" and not waiting:
        one._store.versions.add(
            uuid.uuid4().hex, dossier, one._store.entries(dossier), day="2027-04-09",
            snapshot="x", score=None, note="", label="chốt",
        )  # fmt: skip
        one.dossiers.reread(dossier)
    elif kind == "undo":
        one.dossiers.undo(dossier)
    elif kind == "set":
        one.dossiers.set(dossier, PATHS[no], ledger.new(one))


@settings(
    max_examples=20, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(ACTS, st.integers(0, 1000))
def test_whatever_was_done_and_in_whatever_order_files_went_all_end_alike(
    catalogue: Catalogue, acts: list[tuple[int, str, int]], seed: int
) -> None:
    """Mọi giá trị từng ghi: đang giữ, chờ chọn hay trong bản chốt ở mọi máy, hoặc có người bỏ."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        machines = [
            stack.enter_context(officer(folder / who, catalogue, who)) for who in ("a", "b", "c")
        ]
        ledger = Ledger()
        entries = {"product.name": "Mật ong MẪU", "producer.name": "HTX MẪU"}
        dossier = machines[0].dossiers.add(catalogue.newest().id, entries)
        carry(machines[0], machines[1], folder)
        for who, kind, no in acts:
            act(machines, folder, dossier, ledger, who, kind, no)
        until_quiet(machines, folder, seed)
        for row in machines[0].dossiers.list(include_deleted=True):
            machines[0].dossiers.restore(row.id)  # what stands beside it comes back with it
        until_quiet(machines, folder, seed)
        ledger.check(machines)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_three_officers_take_three_packages_as_one_round(
    three: list[Workspace], workspace: Workspace, honey: str, tmp_path: Path, seed: int
) -> None:
    """Chủ thể nộp lại ba bản cho ba cán bộ: cả ba máy cùng dùng bản nhận sau, hai bản kia còn."""
    first = handed(workspace, honey, tmp_path / "nộp 1")
    case = three[0].desk.receive(first, DAY, samples=5)
    three[0].desk.mark(case.id, "product.name", "mend", "Ghi rõ giống hoa.", today=DAY)
    three[0].desk.sending.return_case(case.id, tmp_path / "trả", DAY)
    for other in three[1:]:
        carry(three[0], other, tmp_path)
    for number, one in enumerate(three):
        workspace.dossiers.set(honey, "product.brand", f"Bản {number}")
        one.desk.receive(handed(workspace, honey, tmp_path / f"lại {number}"), DAY, samples=number)
    order = [(a, b) for a in three for b in three if a is not b]
    Random(seed).shuffle(order)  # noqa: S311
    told = [
        note for a, b in order for item in carry(a, b, tmp_path).dossiers for note in item.notes
    ]
    assert any("cùng nhận lần nộp 2" in note for note in told)
    for _ in range(2):
        for a, b in order:
            carry(a, b, tmp_path)
    assert everything(three[0]) == everything(three[1]) == everything(three[2])
    for one in three:
        dossier = one.desk.case(case.id, DAY).dossier
        assert one.dossiers.get(dossier).text("product.brand") == "Bản 2"
        assert [each.samples for each in one.desk.rounds(case.id)] == [5, 2]
        brands = {one.versions.get(v.id).text("product.brand") for v in one.versions.list(dossier)}
        assert brands == {"", "Bản 0", "Bản 1", "Bản 2"}
        lines = [event.text for event in one.desk.history(case.id)]
        assert sum("Máy khác cũng nhận lần nộp này" in text for text in lines) == 2


def test_a_dossier_thrown_away_goes_to_the_bin_everywhere_and_comes_back(
    three: list[Workspace], honey: str, workspace: Workspace, tmp_path: Path
) -> None:
    carry(workspace, three[0], tmp_path)
    carry(three[0], three[1], tmp_path)
    three[0].dossiers.remove(honey)
    (taken,) = carry(three[0], three[1], tmp_path).dossiers
    assert "thùng rác" in taken.notes[0]
    assert list(three[1].dossiers.list()) == []
    carry(three[1], three[2], tmp_path)
    assert [row.deleted for row in three[2].dossiers.list(include_deleted=True)] == [True]
    three[2].dossiers.restore(honey)
    (taken,) = carry(three[2], three[0], tmp_path).dossiers
    assert "ra khỏi thùng rác" in taken.notes[0]
    assert [row.id for row in three[0].dossiers.list()] == [honey]


def test_what_one_throws_away_and_another_edits_is_kept_and_told(
    three: list[Workspace], honey: str, workspace: Workspace, tmp_path: Path
) -> None:
    carry(workspace, three[0], tmp_path)
    carry(three[0], three[1], tmp_path)
    three[0].dossiers.remove(honey)
    three[1].dossiers.set(honey, "product.brand", "Thung Mây")
    (there,) = carry(three[0], three[1], tmp_path).dossiers
    (here,) = carry(three[1], three[0], tmp_path).dossiers
    for told in (there, here):
        assert "vẫn giữ với phần sửa" in " ".join(told.notes)
    for one in three[:2]:
        assert one.dossiers.get(honey).text("product.brand") == "Thung Mây"
        assert [row.id for row in one.dossiers.list()] == [honey]


def test_what_was_never_given_to_anybody_stays_out_of_the_file_when_thrown_away(
    three: list[Workspace], honey: str, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.dossiers.remove(honey)
    assert carry(workspace, three[0], tmp_path).dossiers == ()


def test_what_an_officer_writes_beside_the_row_of_a_dossier_goes_over(
    three: list[Workspace], honey: str, workspace: Workspace, tmp_path: Path
) -> None:
    carry(workspace, three[0], tmp_path)
    carry(three[0], three[1], tmp_path)
    noted(three[0], "note", "Đã gọi điện.")
    noted(three[0], "craft_village", "Làng MẪU")
    noted(three[1], "trained", 7)  # the dossier does not say it
    carry(three[0], three[1], tmp_path)
    carry(three[1], three[0], tmp_path)
    for one in three[:2]:
        (row,) = rows(one, PRODUCTS)
        cells = (row.cells["note"], row.cells["craft_village"], row.cells["trained"])
        assert cells == ("Đã gọi điện.", "Làng MẪU", 7)
    noted(three[0], "note", "Hẹn thứ hai.")
    noted(three[1], "note", "Hẹn thứ ba.")
    carry(three[0], three[1], tmp_path)
    (choice,) = three[1].syncing.rows.choices()
    assert choice.label == "Sản phẩm, Mật ong rừng MẪU, Ghi chú"
    assert choice.told == ("Hẹn thứ ba.", "Hẹn thứ hai.")
    three[1].syncing.rows.choose(choice.path, "Hẹn thứ hai.")
    carry(three[1], three[0], tmp_path)
    assert rows(three[0], PRODUCTS)[0].cells["note"] == "Hẹn thứ hai."
    assert three[0].syncing.rows.choices() == ()


def test_a_row_one_takes_out_and_another_edits_is_kept_and_told(
    three: list[Workspace], tmp_path: Path
) -> None:
    no = three[0].registers.add(IDEAS, {"name": "Trà sen MẪU"})
    carry(three[0], three[1], tmp_path)
    three[0].registers.remove(IDEAS, [no])
    (row,) = rows(three[1], IDEAS)
    three[1].registers.change(IDEAS, [CellEdit(no=row.no, column="name", value="Trà sen Đồi MẪU")])
    (told,) = carry(three[0], three[1], tmp_path).rows.notes
    assert "vẫn giữ với phần sửa" in told
    (told,) = carry(three[1], three[0], tmp_path).rows.notes
    assert "Trà sen Đồi MẪU" in told
    assert rows(three[0], IDEAS)[0].cells["name"] == "Trà sen Đồi MẪU"


def noted(one: Workspace, column: str, value: Any) -> None:
    (row,) = rows(one, PRODUCTS)
    one.registers.change(PRODUCTS, [CellEdit(no=row.no, column=column, value=value)])


def handed(workspace: Workspace, dossier: str, out: Path) -> Path:
    return workspace.packages.export(dossier, out, ("pdf",), draft=True, today=DAY).zip


def test_the_same_thing_typed_on_two_machines_is_proposed_joined_and_taken_back(
    three: list[Workspace], tmp_path: Path
) -> None:
    """Hai cán bộ cùng ghi một ý tưởng: hai dòng, máy hỏi; nhập làm một thì máy kia cũng một."""
    three[0].registers.add(IDEAS, {"name": "Trà sen MẪU"})
    three[1].registers.add(IDEAS, {"name": "trà sen mẫu"})
    for a, b in ((0, 1), (1, 0)):
        carry(three[a], three[b], tmp_path)
    pairs = [one.syncing.doubles.pairs() for one in three[:2]]
    assert pairs[0][0].path == pairs[1][0].path
    (pair,) = pairs[0]
    assert "Ý tưởng" in pair.label
    three[0].syncing.doubles.join(pair.path, 1)
    (row,) = rows(three[0], IDEAS)
    assert three[0].syncing.doubles.pairs() == ()
    three[0].registers.undo()
    assert len(rows(three[0], IDEAS)) == 2
    three[0].registers.redo()
    # Máy hai cũng nhập làm một, theo dòng kia: gộp lại vẫn còn đúng một dòng.
    three[1].syncing.doubles.join(pair.path, 0)
    for a, b in ((0, 1), (1, 0)):
        carry(three[a], three[b], tmp_path)
    assert [len(rows(one, IDEAS)) for one in three[:2]] == [1, 1]
    assert rows(three[1], IDEAS)[0].id == row.id


def test_two_rows_that_are_two_things_are_left_and_not_asked_for_again(
    three: list[Workspace], tmp_path: Path
) -> None:
    three[0].registers.add(IDEAS, {"name": "Trà sen MẪU"})
    three[1].registers.add(IDEAS, {"name": "Trà sen MẪU"})
    carry(three[0], three[1], tmp_path)
    (pair,) = three[1].syncing.doubles.pairs()
    three[1].syncing.doubles.keep_apart(pair.path)
    assert three[1].syncing.doubles.pairs() == ()
    assert len(rows(three[1], IDEAS)) == 2
    three[1].registers.remove(IDEAS, [rows(three[1], IDEAS)[0].no])
    with pytest.raises(UserError, match="không còn giống nhau"):
        three[1].syncing.doubles.join(pair.path)


def test_a_file_of_what_a_state_came_from_is_older_wherever_it_arrives(
    three: list[Workspace], catalogue: Catalogue, tmp_path: Path
) -> None:
    """Máy ba nhận hồ sơ đã vào thùng rác trước, rồi mới nhận tệp cũ: không lấy ra lại."""
    entries = {"product.name": "Mật ong MẪU", "producer.name": "HTX MẪU"}
    dossier = three[0].dossiers.add(catalogue.newest().id, entries)
    carry(three[0], three[1], tmp_path)
    three[1].dossiers.remove(dossier)
    carry(three[1], three[2], tmp_path)
    assert [one.notes for one in carry(three[0], three[2], tmp_path).dossiers] == [()]
    carry(three[1], three[0], tmp_path)
    assert everything(three[0]) == everything(three[1]) == everything(three[2])
    assert [row.deleted for row in three[0].dossiers.list(include_deleted=True)] == [True]
