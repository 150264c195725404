"""The product never talks to a network: no client is imported, the main job opens no socket."""

import ast
import subprocess
import sys
from pathlib import Path

import ocop_desktop

PACKAGE = Path(ocop_desktop.__file__).parent
CLIENTS = {"http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "ssl"}
CLIENTS |= {"socket", "asyncio", "PySide6.QtNetwork", "xmlrpc", "telnetlib", "pg8000"}
DRIVER = "pg8000"

GUARD = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("the product tried to use the network")
socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
from ocop_desktop.cli import main
sys.exit(main(["demo", "--out", sys.argv[1]]))
"""


def imported_names(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_no_module_imports_a_network_client() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    assert len(modules) > 50
    found = {
        str(path.relative_to(PACKAGE)): sorted(hit)
        for path in modules
        if (hit := {n for n in imported_names(path) if n in CLIENTS or n.split(".")[0] in CLIENTS})
    }
    assert found == {}


def test_only_publishing_names_the_database_driver() -> None:
    named = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if DRIVER in path.read_text(encoding="utf-8")
    }
    assert named == {"storage/publishing.py"}
    importers = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.endswith(".publishing") for name in imported_names(path))
    }
    assert importers == {"workspace/registers/publishing.py", "cli/register_verbs.py"}


def test_neither_window_nor_commands_load_publishing() -> None:
    code = (
        "import sys; import ocop_desktop.cli, ocop_desktop.app, ocop_desktop.workspace; "
        "from ocop_desktop.app import all_pages; all_pages(); "
        "print([n for n in sys.modules if n.startswith('pg8000') or n.endswith('.publishing')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=100
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_main_job_opens_no_connection(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GUARD, str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert any((tmp_path / "out").rglob("manifest-sha256.txt"))
