"""What every room's tests stand on: the same examples in every run, and no leftovers of one.

What is shared, and for how long:

- The law (`catalogue` of each room) is read once per process; nobody changes it. A test of bad
  data copies `forms/` and reads its own.
- `empty_workspace` is made once and never opened again; `fresh_workspace(name)` copies it. Take
  that wherever a test needs a workspace: making one anew costs more than most tests.
- `hand_in` (tests/workspace) fills a workspace and packs its dossier once per module; tests get
  copies of both. Composing a package is the dearest thing a test can do.
- What only reads documents (tests/documents, `texts` of the readers; tests/ui/test_access, the
  walk through all rooms) makes them once per module. Files stay together on one worker, so put
  tests of one such thing in one file.
- A window is built per test: it has a person's place, focus and history. Never keep one.
- Nothing waits for the disk (`no_power_cuts`); the tests of storage take that back.

`OCOP_EXAMPLES=deep`, or `make deep`, draws twenty times as many examples, for a night.
"""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from ocop_desktop.storage import database
from ocop_desktop.storage.store import Store

# Drawn examples depend on the test alone, not on chance, the speed of the machine or files.
# OCOP_EXAMPLES=deep draws twenty times as many, where a test does not name its own number.
settings.register_profile("ocop", derandomize=True, deadline=None, database=None, max_examples=50)
settings.register_profile("deep", settings.get_profile("ocop"), max_examples=1000)
settings.load_profile(os.environ.get("OCOP_EXAMPLES", "ocop"))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let the collector pass over thousands of tests and modules that live to the end anyway."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def nobodys_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, logs and the workspace of the person who runs the tests stay out of reach."""
    home = tmp_path_factory.mktemp("person")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("OCOP_WORKSPACE", raising=False)
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_power_cuts() -> Iterator[Callable[[int], None]]:
    """Do not wait for the disk, no test cuts the power; yield what the room of storage takes back.

    Programs that tests start and kill are not touched: they wait as they do for a person.
    """
    waiting = os.fsync
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _handle: None)
        patch.setattr(database, "DURABILITY", "OFF")
        yield waiting


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workspace to copy: making one writes through to the disk many times."""
    folder = tmp_path_factory.mktemp("empty") / "workspace"
    Store.open(folder).close()
    return folder


@pytest.fixture
def fresh_workspace(empty_workspace: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Return the folder of a new empty workspace under a name."""
    return lambda name: shutil.copytree(empty_workspace, tmp_path / name)
