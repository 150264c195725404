"""Sync files of strangers, and machines that lose power: a sentence, and nothing half."""

import copy
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.syncing import SyncResult
from tests.media import files
from tests.workspace.sync_office import DAY, everything, officer

DATA = "dong-bo.json"
STRANGE: list[Any] = [
    None, "", "../../x", "\u0000", "￿", -1, 10**30, 1e308, True, [], {}, [[]], "2999-01-01",
    "9999-99-99", "2999-01-01T00:00:00.000+00:00", "x" * 30_000, {"sha256": "../../etc"},
    "qd-00-1900",
]  # fmt: skip


@pytest.fixture
def desk(
    tmp_path: Path, catalogue: Catalogue, workspace: Workspace, honey: str
) -> Iterator[Workspace]:
    """An officer's machine with a case, notes, rows of registers and papers."""
    workspace.evidence.add(honey, [files.pdf(tmp_path / "giấy.pdf")])
    made = workspace.packages.export(honey, tmp_path / "nộp", ("pdf",), draft=True, today=DAY)
    with officer(tmp_path / "một", catalogue, "Cán bộ Một MẪU") as opened:
        case = opened.desk.receive(made.zip, DAY, samples=5)
        opened.desk.mark(case.id, "product.name", "mend", "Ghi rõ giống hoa.", today=DAY)
        opened.registers.add("ideas", {"name": "Trà sen MẪU"})
        yield opened


@pytest.fixture
def target(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with officer(tmp_path / "hai", catalogue, "Cán bộ Hai MẪU") as opened:
        yield opened


@pytest.fixture
def good(desk: Workspace, tmp_path: Path) -> Path:
    desk.syncing.write(tmp_path / "a.ocopsync")
    return tmp_path / "a.ocopsync"


def packed(path: Path, out: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """Write a file like `path` whose data were changed."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        content = json.loads(old.read(DATA))
        change(content)
        new.writestr(DATA, json.dumps(content))
        for name in old.namelist():
            if name != DATA:
                new.writestr(name, old.read(name))
    return out


def read_all(one: Workspace) -> None:
    """Look at everything a person can look at."""
    for row in one.dossiers.list(include_deleted=True):
        one.dossiers.get(row.id)
        one.dossiers.history(row.id)
        one.syncing.choices(row.id)
        for version in one.versions.list(row.id):
            one.versions.get(version.id)
    for case in one.desk.cases(DAY):
        one.desk.history(case.id)
        one.desk.marks(case.id)
        one.desk.rounds(case.id)
    one.syncing.rows.choices()
    one.syncing.doubles.pairs()
    everything(one)


def taken(target: Workspace, path: Path, *, dry: bool = False) -> tuple[str, SyncResult | None]:
    """Take a file in; return why it was refused, or what became of it."""
    try:
        return "", target.syncing.take(path, DAY, dry=dry)
    except UserError as error:
        return str(error), None


def leaves(value: Any) -> list[tuple[Any, Any]]:
    """Return every place (holder, key) of a value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[tuple[Any, Any]] = []
    for key, inner in pairs:
        found.append((value, key))
        if isinstance(inner, dict | list):
            found += leaves(inner)
    return found


def test_flipped_bits_and_cut_files_leave_nothing(target: Workspace, good: Path) -> None:
    whole, random = good.read_bytes(), Random(7)  # noqa: S311
    before = everything(target)
    for round_ in range(60):
        data = bytearray(whole)
        if round_ % 3:
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        else:
            del data[random.randrange(len(data)) :]
        bad = good.with_name("hỏng.ocopsync")
        bad.write_bytes(data)
        told, result = taken(target, bad, dry=True)
        # A bit nothing depends on, as a date of the zip, may be anything.
        assert " — " in told or (result and result.dossiers)
        assert everything(target) == before


def test_every_place_of_a_file_may_hold_anything(target: Workspace, good: Path) -> None:
    random = Random(11)  # noqa: S311
    with zipfile.ZipFile(good) as file:
        plain = json.loads(file.read(DATA))
    for _ in range(120):
        content = copy.deepcopy(plain)
        holder, key = random.choice(leaves(content))
        holder[key] = random.choice(STRANGE)
        if holder is content and key == "machine":
            continue

        def change(data: dict[str, Any], new: dict[str, Any] = content) -> None:
            data.clear()
            data.update(new)

        bad = packed(good, good.with_name("lạ.ocopsync"), change)
        before = everything(target)
        told, result = taken(target, bad)
        if result is None:
            assert " — " in told
            assert everything(target) == before
        for one in result.dossiers if result else ():
            assert one.what != "refused" or " — " in one.problem
        read_all(target)


def at(content: dict[str, Any]) -> Any:
    return content["dossiers"][0]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda c: at(c).update(rulebook="qd-00-1900"), "quy định"),
        (lambda c: at(c)["versions"][0].update(at="2999-01-01T08:00:00.000+00:00"), "01.01.2999"),
        (lambda c: at(c)["case"]["journal"][0].update(at="2999-01-01T08:00:00.000+00:00"), "2999"),
        (lambda c: at(c)["case"]["journal"][0].update(to_state="bay"), "không hiểu"),
        (lambda c: at(c)["case"].update(rounds=[]), "các lần nộp"),
        (lambda c: at(c)["case"].update(received_on="2027-13-41"), "không hiểu"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    target: Workspace, good: Path, change: Callable[[dict[str, Any]], None], told: str
) -> None:
    (one,) = target.syncing.take(packed(good, good.with_name("b.ocopsync"), change), DAY).dossiers
    assert (one.what, told in one.problem) == ("refused", True), one.problem
    assert list(target.dossiers.list(include_deleted=True)) == []


def test_states_that_name_each_other_in_a_circle_do_no_harm(target: Workspace, good: Path) -> None:
    target.syncing.take(good, DAY)
    before = everything(target)

    def circle(content: dict[str, Any]) -> None:
        for one in content["dossiers"]:
            one["states"] = [*reversed(one["states"]), *one["states"]] * 3

    target.syncing.take(packed(good, good.with_name("vòng.ocopsync"), circle), DAY)
    assert everything(target) == before


def test_a_bomb_is_not_unpacked(target: Workspace, good: Path) -> None:
    bomb = good.with_name("bom.ocopsync")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(DATA, b" " * 300 * 1024**2)
    with pytest.raises(UserError):
        target.syncing.take(bomb, DAY)


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from ocop_desktop import paths
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.sync_rows import RowSync
from ocop_desktop.workspace.sync_dossiers import DossierSync
owner = {"rows": RowSync, "dossier": DossierSync}[sys.argv[3]]
name = {"rows": "take", "dossier": "_write"}[sys.argv[3]]
whole = getattr(owner, name)
def dying(self, *arguments, **named):
    whole(self, *arguments, **named)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, name, dying)
with Workspace.open(Path(sys.argv[1]), Catalogue(paths.forms_dir())) as opened:
    opened.syncing.take(Path(sys.argv[2]), date(2027, 4, 9))
"""


@pytest.mark.parametrize("where", ["dossier", "rows"])
def test_a_machine_that_dies_in_the_middle_has_nothing_half(
    good: Path, tmp_path: Path, catalogue: Catalogue, where: str
) -> None:
    home = tmp_path / "máy chết"
    with officer(home, catalogue, "Cán bộ Ba MẪU") as opened:
        before = everything(opened)
    died = subprocess.run(
        [sys.executable, "-c", KILLED, str(home), str(good), where],
        env=os.environ, check=False, capture_output=True,
    )  # fmt: skip
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()
    with officer(home, catalogue, "Cán bộ Ba MẪU") as opened:
        assert everything(opened) == before
        read_all(opened)
        (taken,) = opened.syncing.take(good, DAY).dossiers
        assert taken.what == "new"


def test_more_papers_than_a_package_may_have_go_over(
    target: Workspace, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocop_desktop.exchange.archive.MAX_ENTRIES", 1)
    (taken_one,) = target.syncing.take(good, DAY).dossiers
    assert taken_one.what == "new"
