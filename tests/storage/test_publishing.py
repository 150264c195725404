"""Registers on a real PostgreSQL server that the test starts for itself."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pg8000 import native

from ocop_desktop import paths
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.publish_trouble import not_reached, not_taken
from ocop_desktop.storage.publishing import read_address
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.publishing import publish_registers, schema_told
from ocop_desktop.workspace.registers.values import CellEdit

PROGRAMS = ("initdb", "pg_ctl", "postgres")
USER = "ocop"


def _missing() -> str:
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    if absent:
        return f"no PostgreSQL server on this machine: {', '.join(absent)} not found"
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("runuser") is None:
        return "running as root without runuser: the server refuses to start as root"
    return ""


needs_server = pytest.mark.skipif(bool(_missing()), reason=_missing() or "a server is there")


def _as_user() -> list[str]:
    if os.name != "posix" or os.geteuid() != 0:
        return []
    names = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()
    other = "postgres" if any(line.startswith("postgres:") for line in names) else "nobody"
    return ["runuser", "-u", other, "--"]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Give the address of an empty database of a server that lives as long as these tests."""
    before = _as_user()
    folder = Path(tempfile.mkdtemp(prefix="ocop-pg-"))
    if before:
        shutil.chown(folder, before[2])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    make = [*before, "initdb", "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8"]
    make += ["--locale=C", "--no-sync"]
    subprocess.run(make, check=True, capture_output=True, timeout=100, cwd=folder)
    # One role has to say its password; the others are let in.
    rules = data / "pg_hba.conf"
    asks = "host all locked 127.0.0.1/32 scram-sha-256\n"
    rules.write_text(asks + rules.read_text(encoding="utf-8"), encoding="utf-8")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = [*before, "pg_ctl", "-D", str(data), "-w"]
    with (folder / "out").open("wb") as out:
        # Its output must not be a pipe: the server inherits it and would keep it open.
        subprocess.run(
            [*control, "-o", options, "-l", str(folder / "log"), "start"],
            check=True, stdout=out, stderr=out, timeout=100, cwd=str(folder),
        )  # fmt: skip
    try:
        yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
    finally:
        stop = [*control, "-m", "immediate", "stop"]
        subprocess.run(stop, check=True, capture_output=True, timeout=100, cwd=folder)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


@pytest.fixture
def workspace(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w", catalogue) as opened:
        registers = opened.registers
        registers.add("products", {"name": "Chè “Đá” (MẪU)", "producer": "Hộ Mẫu", "modern": True})
        registers.add(
            "recognitions",
            {"product": "Chè “Đá” (MẪU)", "producer": "Hộ Mẫu", "star": 4, "issued": "2026-03-01"},
        )
        opened.dossiers.add("qd-26-2026", {"product.name": "Mật ong", "producer.name": "HTX Mẫu"})
        yield opened


def asked(address: str, sql: str) -> list[Any]:
    parts = read_address(address)
    connection = native.Connection(
        parts.user, host=parts.host, port=parts.port, database=parts.database
    )
    try:
        return list(connection.run(sql) or ())
    finally:
        connection.close()


@needs_server
def test_publishing_twice_changes_nothing(server: str, workspace: Workspace) -> None:
    address = f"{server}?schema=twice"
    first = {one.table: one for one in publish_registers(workspace, address)}
    assert (first["products"].rows, first["products"].new) == (2, 2)
    stamps = asked(server, "SELECT id, published_at FROM twice.products ORDER BY id")
    again = publish_registers(workspace, address)
    assert [(one.new, one.changed, one.removed) for one in again] == [(0, 0, 0)] * len(again)
    assert asked(server, "SELECT id, published_at FROM twice.products ORDER BY id") == stamps


@needs_server
def test_values_keep_their_kinds(server: str, workspace: Workspace) -> None:
    publish_registers(workspace, f"{server}?schema=kinds")
    (row,) = asked(
        server,
        "SELECT name, modern, star, expires::text FROM kinds.products WHERE star IS NOT NULL",
    )
    assert row == ["Chè “Đá” (MẪU)", True, 4, "2029-03-01"]
    dossiers = asked(server, "SELECT count(*) FROM kinds.products WHERE dossier IS NOT NULL")
    assert dossiers == [[1]]
    (told,) = asked(server, "SELECT obj_description('kinds.products'::regclass)")
    assert "Sản phẩm" in told[0]


@needs_server
def test_only_what_changed_is_written(server: str, workspace: Workspace) -> None:
    address = f"{server}?schema=changes"
    publish_registers(workspace, address)
    rows = workspace.registers.rows("products", [1, 2])
    own = next(row for row in rows if row.dossier is None)
    workspace.registers.change("products", [CellEdit(no=own.no, column="note", value="x")])
    done = {one.table: one for one in publish_registers(workspace, address)}
    assert (done["products"].new, done["products"].changed) == (0, 1)
    workspace.registers.remove("products", [own.no])
    done = {one.table: one for one in publish_registers(workspace, address)}
    assert (done["products"].rows, done["products"].removed) == (1, 1)


@needs_server
def test_offices_in_one_schema_leave_each_other_alone(server: str, workspace: Workspace) -> None:
    publish_registers(workspace, f"{server}?schema=both&source=xa-1")
    publish_registers(workspace, f"{server}?schema=both&source=xa-2")
    counted = asked(server, 'SELECT source, count(*) FROM "both".products GROUP BY 1 ORDER BY 1')
    assert counted == [["xa-1", 2], ["xa-2", 2]]


@needs_server
def test_a_table_that_cannot_be_brought_in_line_leaves_everything_as_it_was(
    server: str, workspace: Workspace
) -> None:
    asked(server, "CREATE SCHEMA broken; CREATE TABLE broken.support (id integer)")
    with pytest.raises(UserError, match=r"cột khác kiểu.*Chưa có gì được ghi"):
        publish_registers(workspace, f"{server}?schema=broken")
    tables = asked(server, "SELECT tablename FROM pg_tables WHERE schemaname = 'broken'")
    assert tables == [["support"]]


def test_a_server_that_is_not_there(workspace: Workspace) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(UserError, match=r"Không nối được.*không có PostgreSQL ở cổng này"):
        publish_registers(workspace, f"postgresql://{USER}@127.0.0.1:{port}/x")


@needs_server
@pytest.mark.parametrize(
    ("user", "database", "told"),
    [
        (USER, "khong-co", "không có cơ sở dữ liệu mang tên đã ghi"),
        ("khong-ai", "postgres", "không cho tên này"),
        ("locked:sai", "postgres", "không nhận tên hoặc mật khẩu"),
        ("locked", "postgres", "xem lại phần tên:mật_khẩu"),
        ("reader", "postgres", "chưa có quyền tạo và ghi bảng"),
    ],
)
def test_what_a_server_refuses_is_said_with_what_to_do(
    server: str, workspace: Workspace, user: str, database: str, told: str
) -> None:
    if not asked(server, "SELECT 1 FROM pg_roles WHERE rolname = 'reader'"):
        asked(server, "CREATE ROLE locked LOGIN PASSWORD 'đúng'")
        asked(server, "CREATE ROLE reader LOGIN")
    place = server.partition("@")[2].partition("/")[0]
    with pytest.raises(UserError, match=told) as raised:
        publish_registers(workspace, f"postgresql://{user}@{place}/{database}?schema=moi")
    assert " — " in str(raised.value)


def test_a_name_no_network_knows_and_a_line_that_breaks() -> None:
    # What the driver raises, without asking a network for it.
    gone = native.InterfaceError("Can't create a connection to host may-chu")
    gone.__cause__ = socket.gaierror(-2, "Name or service not known")
    assert "không thấy máy chủ" in str(not_reached("may-chu:5432", gone))
    assert "mất kết nối giữa chừng" in str(not_taken(native.InterfaceError("network error")))
    assert "máy chủ nói: oops" in str(not_taken(native.DatabaseError({"C": "XX000", "M": "oops"})))


def test_an_installation_without_the_driver_says_so(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pg8000.native", None)
    with pytest.raises(UserError, match="không có phần nối PostgreSQL"):
        publish_registers(workspace, "postgresql://u@may/csdl")


@pytest.mark.parametrize(
    "dsn",
    ["", "mysql://a@b/c", "postgresql://host/db", "postgresql://u@h/", "postgresql://u@h:x/d"],
)
def test_addresses_that_are_none(dsn: str) -> None:
    with pytest.raises(UserError, match="postgresql://"):
        read_address(dsn)


def test_a_schema_name_cannot_hold_more_than_a_name() -> None:
    with pytest.raises(UserError, match="Tên schema"):
        read_address("postgresql://u@h/d?schema=a;drop")
    found = read_address("postgresql://t%40n:m%2Fk@may:5433/csdl?source=xa-1")
    assert (found.user, found.password, found.host, found.port) == ("t@n", "m/k", "may", 5433)


def test_the_schema_is_described(workspace: Workspace) -> None:
    told = schema_told(workspace)
    assert "## ocop.products" in told
    assert "| `expires` | date | Hết hạn |" in told
