"""What a person meets: a second window, a full or read-only disk, a damaged or newer file."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.storage import lock, migrations
from ocop_desktop.storage.failures import in_words
from ocop_desktop.storage.store import Store

ID = "d" * 32
ROOT = Path(__file__).parents[2]


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=60,
    )


_OPEN = """
import sys
from pathlib import Path
from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store
try:
    Store.open(Path(sys.argv[1])).close()
except UserError as error:
    print(error)
"""


def test_a_second_start_is_told(store: Store) -> None:
    assert "đang mở ở một cửa sổ khác" in _python(_OPEN, str(store.folder)).stdout
    with pytest.raises(UserError, match="đang mở ở một cửa sổ khác"):
        Store.open(store.folder)
    store.write(ID, {"a.b": "cửa sổ đầu vẫn làm việc"})
    store.close()
    assert _python(_OPEN, str(store.folder)).stdout == ""


def test_a_folder_without_locks_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(handle: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_hold", no_locks)
    with pytest.raises(UserError, match="không cho khóa tệp"):
        Store.open(folder)


def _untouched(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "ocop.lock"]
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def _refused(folder: Path, words: str) -> str:
    before = _untouched(folder)
    with pytest.raises(UserError, match=words) as caught:
        Store.open(folder)
    assert _untouched(folder) == before
    return str(caught.value)


def test_a_newer_database_is_refused_and_untouched(store: Store) -> None:
    store.close()
    connection = sqlite3.connect(store.folder / "ocop.sqlite3")
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('ocop', '2031-01-something', '2031')"
    )
    connection.commit()
    connection.close()
    _refused(store.folder, "phiên bản mới hơn")


def test_text_in_place_of_the_database_is_refused(store: Store) -> None:
    store.close()
    (store.folder / "ocop.sqlite3").write_text("đây không phải cơ sở dữ liệu " * 50)
    told = _refused(store.folder, "bị hỏng")
    assert str(store.folder / "ocop.sqlite3") in told
    assert str(store.last_backup.path if store.last_backup else None) in told


def test_a_damaged_page_is_refused(store: Store) -> None:
    for number in range(40):
        store.write(ID, {f"a.f{number}": "chữ " * 200})
    store.close()
    database = store.folder / "ocop.sqlite3"
    content = bytearray(database.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    database.write_bytes(content)
    _refused(store.folder, "bị hỏng")


def test_somebody_elses_database_is_refused(folder: Path) -> None:
    folder.mkdir()
    connection = sqlite3.connect(folder / "ocop.sqlite3")
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    told = _refused(folder, "không phải của phần mềm này")
    assert "chưa có bản sao lưu" in told


@pytest.mark.parametrize("left", ["gone", "empty"])
def test_a_vanished_database_is_not_replaced_by_an_empty_one(store: Store, left: str) -> None:
    store.close()
    database = store.folder / "ocop.sqlite3"
    if left == "gone":
        database.unlink()
    else:
        database.write_bytes(b"")
    _refused(store.folder, "chép “")


def test_an_interrupted_first_start_is_simply_done_again(folder: Path) -> None:
    folder.mkdir()
    (folder / ".tmp-ocop.sqlite3").write_bytes(b"half a database")
    (folder / "ocop.sqlite3").write_bytes(b"")
    store = Store.open(folder)
    store.create(ID, "qd-26-2026", {})
    store.close()
    assert not (folder / ".tmp-ocop.sqlite3").exists()


def test_a_database_that_fills_up_refuses_one_edit_and_keeps_the_rest(store: Store) -> None:
    store.write(ID, {"a.b": "trước"})
    store._db.execute("PRAGMA max_page_count = 1")
    with pytest.raises(UserError, match="hết chỗ"):
        store.write(ID, {"a.b": "sau", "story.text": "chữ " * 100_000})
    assert store.entries(ID)["a.b"] == "trước"
    assert len(store.history(ID)) == 1
    store._db.execute("PRAGMA max_page_count = 1000000")
    store.write(ID, {"a.b": "sau"})
    assert store.entries(ID)["a.b"] == "sau"


_FILL = """
import resource, sys
from pathlib import Path
from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store
store = Store.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
written = 0
try:
    for written in range(1000):
        store.write("d" * 32, {"story.text": f"{written} " + "chữ " * 10_000})
except UserError as error:
    print(error)
    print(store.entries("d" * 32)["story.text"].split()[0] == str(written - 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.write("d" * 32, {"story.text": "lại được"})
    print(store.entries("d" * 32)["story.text"])
"""


def test_a_file_system_that_takes_no_more_loses_nothing(store: Store) -> None:
    store.close()
    lines = _python(_FILL, str(store.folder)).stdout.splitlines()
    assert len(lines) == 3
    assert "—" in lines[0]
    assert lines[1:] == ["True", "lại được"]
    again = Store.open(store.folder)
    assert again.entries(ID)["story.text"] == "lại được"
    again.close()


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that another user may enter, as a test running as root has to become one."""
    folder = Path(tempfile.mkdtemp(prefix="ocop-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


_AS_GUEST = (
    "import os\nfrom ocop_desktop.storage import store\nif os.geteuid() == 0: os.seteuid(65534)\n"
)


def test_a_read_only_folder_is_told(public_folder: Path) -> None:
    public_folder.chmod(0o555)
    assert "chỉ cho đọc" in _python(_AS_GUEST + _OPEN, str(public_folder)).stdout
    assert "chỉ cho đọc" in _python(_AS_GUEST + _OPEN, str(public_folder / "mới")).stdout
    assert list(public_folder.iterdir()) == []


def test_a_read_only_database_is_told(public_folder: Path) -> None:
    Store.open(public_folder).close()
    public_folder.chmod(0o777)
    (public_folder / "ocop.lock").chmod(0o666)
    (public_folder / "ocop.sqlite3").chmod(0o444)
    before = (public_folder / "ocop.sqlite3").read_bytes()
    assert "chỉ cho đọc" in _python(_AS_GUEST + _OPEN, str(public_folder)).stdout
    assert (public_folder / "ocop.sqlite3").read_bytes() == before


@pytest.mark.parametrize("how", ["renamed", "deleted"])
def test_a_folder_that_vanishes_takes_no_more_edits(store: Store, how: str) -> None:
    store.write(ID, {"a.b": "trước"})
    if how == "renamed":
        store.folder.rename(store.folder.with_name("chỗ khác"))
    else:
        shutil.rmtree(store.folder)
    with pytest.raises(UserError, match="Không còn thấy dữ liệu"):
        store.write(ID, {"a.b": "sau"})
    if how == "renamed":
        store.folder.with_name("chỗ khác").rename(store.folder)
        assert store.entries(ID)["a.b"] == "trước"


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "w").write_text("x")
    with pytest.raises(UserError):
        Store.open(tmp_path / "w")


def _sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("trouble")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "hết chỗ"),
        (sqlite3.SQLITE_IOERR | (2 << 8), "Không còn thấy"),
        (sqlite3.SQLITE_READONLY, "chỉ cho đọc"),
        (sqlite3.SQLITE_CORRUPT, "bị hỏng"),
        (sqlite3.SQLITE_BUSY, "chương trình khác đang giữ"),
    ],
)
def test_each_answer_of_the_database_has_its_sentence(folder: Path, code: int, words: str) -> None:
    with pytest.raises(UserError, match=words), in_words(folder):
        raise _sqlite_error(code)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "hết chỗ"),
        (errno.EDQUOT, "hết chỗ"),
        (errno.EROFS, "chỉ cho đọc"),
        (errno.EIO, "Không còn thấy"),
        (errno.EMFILE, "Máy báo lỗi"),
    ],
)
def test_each_answer_of_the_disk_has_its_sentence(folder: Path, code: int, words: str) -> None:
    with pytest.raises(UserError, match=words), in_words(folder):
        raise OSError(code, os.strerror(code))


def test_our_own_mistakes_are_not_dressed_up(folder: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), in_words(folder):
        raise _sqlite_error(sqlite3.SQLITE_ERROR)


def test_a_database_is_copied_before_it_is_migrated(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    longer = type(migrations.MIGRATIONS)("ocop")
    longer._migrations = list(migrations.MIGRATIONS._migrations)

    @longer(name="2027-01-second")
    def _second(db: object) -> None:
        raise sqlite3.IntegrityError("a step that fails")

    monkeypatch.setattr(migrations, "MIGRATIONS", longer)
    with pytest.raises(sqlite3.IntegrityError):
        Store.open(store.folder)
    copy = store.folder / "backups" / "truoc-2027-01-second.sqlite3"
    assert sqlite3.connect(copy).execute("SELECT title FROM dossiers").fetchone() == ("Mật ong",)
    monkeypatch.undo()
    again = Store.open(store.folder)
    assert again.dossier(ID).title == "Mật ong"
    again.close()


def test_settings_are_kept(store: Store) -> None:
    assert store.setting("producer", "chưa") == "chưa"
    store.set_setting("producer", {"province": "37"})
    store.set_setting("producer", {"province": "37", "commune": "14620"})
    assert store.setting("producer") == {"province": "37", "commune": "14620"}
