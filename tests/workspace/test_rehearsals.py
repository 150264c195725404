"""Scorers' sheets beside a dossier: journalled, undone, averaged, sent away and merged back."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.rehearsal.sheetfile import MAX_BYTES, SUFFIX
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import NewDossier, Workspace
from ocop_desktop.workspace.rehearsals import MAX_SHEETS, Rehearsals
from ocop_desktop.workspace.sheet_files import SheetFiles

HONEY = "mat-ong-va-nong-san-khac"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"
TODAY = date(2026, 11, 20)
Change = Callable[[dict[str, Any]], None]


class Clock:
    """Ten seconds later each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=10)
        return self.now


@pytest.fixture
def rehearsals(workspace: Workspace, catalogue: Catalogue) -> Rehearsals:
    return Rehearsals(workspace.dossiers, catalogue, Clock())


@pytest.fixture
def files(workspace: Workspace, rehearsals: Rehearsals, catalogue: Catalogue) -> SheetFiles:
    return SheetFiles(workspace.dossiers, rehearsals, catalogue)


@pytest.fixture
def other(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    """Another laptop."""
    with Workspace.open(tmp_path / "máy khác", catalogue) as opened:
        yield opened


def filled(rehearsals: Rehearsals, honey: str, scorer: str, **options: int) -> str:
    sheet = rehearsals.add(honey, scorer, "Tổ tư vấn")
    for number, option in options.items():
        rehearsals.set_option(honey, sheet.id, number.strip("_").replace("_", "."), option)
    return sheet.id


def test_a_sheet_is_filled_mark_by_mark(rehearsals: Rehearsals, honey: str) -> None:
    sheet = rehearsals.add(honey, "  Nguyễn  Thị MẪU ", "Tổ tư vấn")
    assert (sheet.scorer, sheet.role, sheet.set) == ("Nguyễn Thị MẪU", "Tổ tư vấn", HONEY)
    assert sheet.assessment == {}
    rehearsals.set_option(honey, sheet.id, "1.1", 2)
    rehearsals.set_remark(honey, sheet.id, "1.1", "Có hợp đồng với hai xã.")
    rehearsals.set_elimination(honey, sheet.id, "gia-mao-ho-so", applies=True)
    last = rehearsals.set_opinion(honey, sheet.id, "Nên bổ sung tem truy xuất.")
    assert last.assessment["1.1"].option == 2
    assert last.assessment["1.1"].description == "Có hợp đồng với hai xã."
    assert last.eliminations == {"gia-mao-ho-so": True}
    assert last.opinion == "Nên bổ sung tem truy xuất."
    assert last.changed_at > sheet.changed_at
    assert rehearsals.sheets(honey) == (last,)
    rehearsals.set_option(honey, sheet.id, "1.1", None)
    rehearsals.set_remark(honey, sheet.id, "1.1", "")
    rehearsals.set_elimination(honey, sheet.id, "gia-mao-ho-so", applies=False)
    empty = rehearsals.sheet(honey, sheet.id)
    assert (empty.assessment, empty.eliminations) == ({}, {})


def test_sheets_are_no_part_of_the_dossier(
    workspace: Workspace, rehearsals: Rehearsals, honey: str, tmp_path: Path
) -> None:
    before = workspace.dossiers.get(honey)
    assessed = workspace.assess(honey, TODAY)
    sheet = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    rehearsals.set_opinion(honey, sheet, "ý kiến riêng")
    assert workspace.dossiers.get(honey) is before
    assert workspace.assess(honey, TODAY) is assessed
    assert workspace.dossiers.at(honey, 0).answers == before.answers
    workspace.dossiers.export_json(honey, tmp_path / "h.json")
    made = workspace.packages.export(honey, tmp_path / "ra", ("docx",), draft=True, today=TODAY)
    for file in [tmp_path / "h.json", *(p for p in made.folder.rglob("*") if p.is_file())]:
        assert "ý kiến riêng".encode() not in file.read_bytes()
        assert "MẪU Một".encode() not in file.read_bytes()
    assert workspace.dossiers.search("ý kiến riêng") == []
    copy = workspace.dossiers.duplicate(honey)
    assert rehearsals.sheets(copy) == ()


def test_sheets_survive_closing_and_other_edits(
    workspace: Workspace, rehearsals: Rehearsals, honey: str, catalogue: Catalogue
) -> None:
    filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    workspace.dossiers.set(honey, "product.brand", "Rừng Mẫu")
    sheets = rehearsals.sheets(honey)
    folder = workspace.folder
    workspace.close()
    with Workspace.open(folder, catalogue) as again:
        assert again.rehearsals.sheets(honey) == sheets


def test_every_change_can_be_undone(
    workspace: Workspace, rehearsals: Rehearsals, honey: str
) -> None:
    sheet = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2, _1_2=1)
    workspace.dossiers.undo(honey)
    assert set(rehearsals.sheet(honey, sheet).assessment) == {"1.1"}
    workspace.dossiers.redo(honey)
    whole = rehearsals.sheet(honey, sheet)
    steps = len(workspace.dossiers.history(honey))
    rehearsals.remove(honey, sheet)
    assert rehearsals.sheets(honey) == ()
    assert len(workspace.dossiers.history(honey)) == steps + 1
    workspace.dossiers.undo(honey)
    assert rehearsals.sheet(honey, sheet) == whole


def test_a_finalised_dossier_can_be_rehearsed_and_nothing_else(
    workspace: Workspace, rehearsals: Rehearsals
) -> None:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (made,) = workspace.dossiers.import_file(file)
    workspace.dossiers.set(made, "product.brand", "Tên đã chốt")
    workspace.versions.finalise(made, TODAY)
    assert not workspace.dossiers.can_undo(made)
    sheet = filled(rehearsals, made, "Bà MẪU Một", _1_1=2)
    rehearsals.remove(made, sheet)
    assert workspace.dossiers.can_undo(made)
    workspace.dossiers.undo(made)
    assert workspace.dossiers.can_redo(made)
    assert rehearsals.sheet(made, sheet).assessment["1.1"].option == 2
    workspace.dossiers.undo(made)
    workspace.dossiers.undo(made)
    assert rehearsals.sheets(made) == ()
    assert not workspace.dossiers.can_undo(made)
    with pytest.raises(UserError, match="đã chốt"):
        workspace.dossiers.undo(made)
    assert workspace.dossiers.get(made).text("product.brand") == "Tên đã chốt"


def test_typing_is_one_step_and_nothing_new_is_none(
    workspace: Workspace, rehearsals: Rehearsals, honey: str
) -> None:
    sheet = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    steps = len(workspace.dossiers.history(honey))
    for text in ("N", "Nê", "Nên"):
        rehearsals.set_opinion(honey, sheet, text)
    assert len(workspace.dossiers.history(honey)) == steps + 1
    for _ in range(2):
        rehearsals.set_option(honey, sheet, "1.1", 2)
        rehearsals.set_opinion(honey, sheet, "Nên")
        rehearsals.rename(honey, sheet, "Bà MẪU Một", "Tổ tư vấn")
        rehearsals.set_elimination(honey, sheet, "gia-mao-ho-so", applies=False)
    assert len(workspace.dossiers.history(honey)) == steps + 1
    assert rehearsals.rename(honey, sheet, "Bà MẪU Hai").scorer == "Bà MẪU Hai"


def test_totals_are_averaged_and_disagreement_shown(rehearsals: Rehearsals, honey: str) -> None:
    one = filled(rehearsals, honey, "Bà MẪU Một", _1_1=1, _1_2=2)
    two = filled(rehearsals, honey, "Ông MẪU Hai", _1_1=3, _1_2=2)
    result = rehearsals.result(honey)
    totals = [result.scores[key].points.total for key in (one, two)]
    assert result.average == Decimal(sum(totals)) / 2
    apart = {spread.criterion: spread.points for spread in result.spreads if spread.distance}
    assert list(apart) == ["1.1"]
    assert set(apart["1.1"]) == {one, two}


def test_sheets_of_another_set_wait_outside(
    workspace: Workspace, rehearsals: Rehearsals, honey: str
) -> None:
    old = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    workspace.dossiers.set(honey, "set", TOURISM)
    assert [sheet.id for sheet in rehearsals.sheets(honey)] == [old]
    assert rehearsals.fitting(honey) == ()
    with pytest.raises(UserError, match="Chưa có phiếu chấm nào"):
        rehearsals.result(honey)
    new = rehearsals.add(honey, "Bà MẪU Một")
    with pytest.raises(UserError, match="chọn trường hợp"):
        rehearsals.set_option(honey, new.id, "8", 1)
    with pytest.raises(UserError, match="không có trường hợp “z”"):
        rehearsals.set_option(honey, new.id, "8", None, "z")
    assert rehearsals.set_option(honey, new.id, "8", 1, "b").assessment["8"].case == "b"
    assert set(rehearsals.result(honey).scores) == {new.id}


def test_what_no_sheet_can_hold_is_refused(
    workspace: Workspace, rehearsals: Rehearsals, honey: str
) -> None:
    bare = workspace.dossiers.create(NewDossier(title="x"))
    with pytest.raises(UserError, match="chưa chọn bộ sản phẩm"):
        rehearsals.add(bare, "Bà MẪU")
    for name, words in (("  ", "chưa có tên"), ("x" * 121, "dài hơn")):
        with pytest.raises(UserError, match=words):
            rehearsals.add(honey, name)
    sheet = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    with pytest.raises(UserError, match="không có mức 9"):
        rehearsals.set_option(honey, sheet, "1.1", 9)
    for act in (
        lambda: rehearsals.set_option(honey, sheet, "99", 1),
        lambda: rehearsals.set_elimination(honey, sheet, "lạ", applies=True),
        lambda: workspace.dossiers.set(honey, "rehearsal/../x", {"text": "x"}),
        lambda: workspace.dossiers.set(honey, "rehearsal/ab/who/x", {"text": "x"}),
    ):
        with pytest.raises(KeyError):
            act()
    with pytest.raises(ValueError, match="name"):
        workspace.dossiers.set(honey, "rehearsal/ab/who", {"name": "x"})
    with pytest.raises(UserError, match="đang có: Bà MẪU Một"):
        rehearsals.sheet(honey, "Ông MẪU")
    filled(rehearsals, honey, "bà mẫu một")
    with pytest.raises(UserError, match="Có 2 phiếu"):
        rehearsals.sheet(honey, "Bà MẪU MỘT")
    for number in range(MAX_SHEETS - 2):
        rehearsals.add(honey, f"Thành viên MẪU {number}")
    with pytest.raises(UserError, match="bỏ bớt"):
        rehearsals.add(honey, "Thêm một người")


def test_a_sheet_goes_to_another_machine_and_comes_back(
    workspace: Workspace,
    rehearsals: Rehearsals,
    files: SheetFiles,
    other: Workspace,
    honey: str,
    tmp_path: Path,
) -> None:
    sheet = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    package = workspace.packages.export(honey, tmp_path / "ra", ("docx",), draft=True, today=TODAY)
    (there,) = other.dossiers.import_file(package.zip)
    sent = files.export(honey, sheet, tmp_path)
    assert sent.name == f"Phiếu chấm - Mật ong rừng MẪU - Bà MẪU Một{SUFFIX}"
    assert other.sheet_files.take(sent, there).outcome == "added"
    other.dossiers.set(there, "product.brand", "sửa ở máy kia")
    other.rehearsals.set_option(there, sheet, "1.2", 2)
    other.rehearsals.set_opinion(there, sheet, "Đồng ý.")
    back = other.sheet_files.export(there, sheet, tmp_path / "về" / "phiếu")
    assert back.name == f"phiếu{SUFFIX}"
    workspace.dossiers.set(honey, "product.brand", "sửa ở máy này")
    taken = files.take(back)
    assert (taken.outcome, taken.sheet.id) == ("replaced", sheet)
    assert "mới hơn" in taken.sentence
    now = rehearsals.sheet(honey, sheet)
    assert ({n: a.option for n, a in now.assessment.items()}) == {"1.1": 2, "1.2": 2}
    assert (now.opinion, now.home) == ("Đồng ý.", "")
    assert len(rehearsals.sheets(honey)) == 1


def test_a_sheet_made_elsewhere_belongs_to_the_same_data(
    workspace: Workspace, files: SheetFiles, other: Workspace, honey: str, tmp_path: Path
) -> None:
    package = workspace.packages.export(honey, tmp_path / "ra", ("docx",), draft=True, today=TODAY)
    (there,) = other.dossiers.import_file(package.zip)
    assert snapshot(other.dossiers.get(there)) == snapshot(workspace.dossiers.get(honey))
    made = other.rehearsals.add(there, "Ông MẪU xã")
    sent = other.sheet_files.export(there, made.id, tmp_path)
    with pytest.raises(UserError, match="Không có hồ sơ nào ở đây"):
        files.take(sent)
    assert files.take(sent, honey).outcome == "added"
    workspace.dossiers.undo(honey)
    workspace.dossiers.set(honey, "product.brand", "đã sửa")
    with pytest.raises(UserError, match="chấm hồ sơ khác"):
        files.take(sent, honey)


def test_the_newer_one_stays(
    workspace: Workspace, rehearsals: Rehearsals, files: SheetFiles, honey: str, tmp_path: Path
) -> None:
    sheet = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    sent = files.export(honey, sheet, tmp_path)
    steps = len(workspace.dossiers.history(honey))
    assert files.take(sent).outcome == "unchanged"
    assert len(workspace.dossiers.history(honey)) == steps
    rehearsals.set_option(honey, sheet, "1.1", 3)
    kept = files.take(sent)
    assert (kept.outcome, kept.sheet.assessment["1.1"].option) == ("kept", 3)
    assert "được giữ nguyên" in kept.sentence
    workspace.dossiers.undo(honey)
    rehearsals.remove(honey, sheet)
    assert files.take(sent).outcome == "added"
    assert rehearsals.sheet(honey, sheet).assessment["1.1"].option == 2


def signed(plain: dict[str, Any]) -> dict[str, Any]:
    """Give changed content a checksum that fits, as a hostile program could."""
    said = {key: value for key, value in plain.items() if key != "checksum"}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {**said, "checksum": sha256(text.encode()).hexdigest()}


def put(*path: str, value: Any) -> Change:
    def act(plain: dict[str, Any]) -> None:
        *outer, last = path
        for key in outer:
            plain = plain[key]
        plain[last] = value

    return act


BAD: dict[str, tuple[Change, str]] = {
    "unknown edition": (put("rulebook", value="qd-1-1999"), "qd-1-1999"),
    "unknown set": (put("set", value="mật ong"), "Tại set"),
    "another set": (put("set", value="che-tuoi-che-che-bien"), "theo bộ sản phẩm khác"),
    "option beyond": (put("assessment", "1.1", "option", value=9), "không có mức 9"),
    "option zero": (put("assessment", "1.1", "option", value=0), "không có mức 0"),
    "option as text": (put("assessment", "1.1", "option", value="2"), "assessment"),
    "case there is none of": (put("assessment", "1.1", "case", value="a"), "trường hợp “a”"),
    "unknown criterion": (put("assessment", "9.9", value={"option": 1}), "assessment[9.9]"),
    "unknown cause": (put("eliminations", value={"lạ": True}), "eliminations[lạ]"),
    "unknown key": (put("diem", value=5), "khóa lạ “diem”"),
    "unknown key of a mark": (put("assessment", "1.1", "at", value="x"), "khóa lạ “at”"),
    "missing key": (lambda plain: plain.pop("scorer"), "thiếu khóa “scorer”"),
    "another kind": (put("kind", value="ho-so"), "không phải phiếu chấm"),
    "format of the future": (put("format", value=9), "không phải phiếu chấm"),
    "no name": (put("scorer", value=" "), "thiếu tên"),
    "a long name": (put("scorer", value="x" * 200), "Tại scorer"),
    "NFD": (put("opinion", value="Ma\u0323\u0302t"), "NFC"),
    "control characters": (put("opinion", value="a\u0000b"), "điều khiển"),
    "id as a path": (put("id", value="../../x"), "Tại id"),
    "no time": (put("changed_at", value="hôm qua"), "Tại changed_at"),
    "time without zone": (put("changed_at", value="2026-11-20T08:00:00"), "Tại changed_at"),
    "unknown dossier": (put("dossier", value="f" * 32), "Không có hồ sơ nào"),
}


@pytest.fixture
def sent(rehearsals: Rehearsals, files: SheetFiles, honey: str, tmp_path: Path) -> Path:
    sheet = filled(rehearsals, honey, "Bà MẪU Một", _1_1=2)
    path = files.export(honey, sheet, tmp_path)
    rehearsals.remove(honey, sheet)
    return path


@pytest.mark.parametrize("what", BAD)
def test_a_bad_sheet_is_refused_and_nothing_stored(
    workspace: Workspace, files: SheetFiles, honey: str, sent: Path, what: str
) -> None:
    change, words = BAD[what]
    plain = json.loads(sent.read_bytes())
    change(plain)
    sent.write_text(json.dumps(signed(plain), ensure_ascii=False), "utf-8")
    history = workspace.dossiers.history(honey)
    with pytest.raises(UserError) as caught:
        files.take(sent)
    assert words in str(caught.value)
    assert workspace.dossiers.history(honey) == history
    assert workspace.rehearsals.sheets(honey) == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "sai cú pháp JSON"),
        (b"[]", "cần một nhóm khóa"),
        ("phiếu".encode("utf-16"), "UTF-8"),
        (b'{"a": 1, "a": 2}', "khóa bị lặp"),
        (b" " * (MAX_BYTES + 1), "lớn hơn 512 KB"),
        (b'{"opinion": ' + b"[" * 40 + b"]" * 40 + b"}", "lồng quá sâu"),
    ],
)
def test_what_is_no_sheet_is_told(
    files: SheetFiles, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / f"x{SUFFIX}"
    path.write_bytes(content)
    with pytest.raises(UserError, match=words):
        files.take(path)


def test_a_sheet_changed_by_hand_is_refused(files: SheetFiles, sent: Path) -> None:
    text = sent.read_text("utf-8")
    sent.write_text(text.replace('"option": 2', '"option": 3'), "utf-8")
    with pytest.raises(UserError, match="bị sửa bên ngoài"):
        files.take(sent)
    with pytest.raises(UserError, match="Không đọc được"):
        files.take(sent.with_name("không có"))
    with pytest.raises(UserError, match="Không đọc được"):
        files.take(sent.parent)
