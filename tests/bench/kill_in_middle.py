"""Take something in and be killed on the way: `python -m tests.bench.kill_in_middle WHAT AT …`.

WHAT is "receive" or "merge", AT where the process kills itself: "copied" after the last paper
lies on the shelf, "written" when all is written and nothing committed. Then folder and file.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from ocop_desktop.storage.contents import Contents
from ocop_desktop.storage.versions import Versions
from ocop_desktop.workspace import Workspace

TODAY = date(2027, 4, 2)
_KILL = 9  # SIGKILL; TerminateProcess where there are no signals


def killing(before: Callable[..., Any], *, first: bool) -> Callable[..., Any]:
    """Return a function that kills this process before or after it did its work."""

    def run(*arguments: Any, **named: Any) -> Any:
        if not first:
            before(*arguments, **named)
        os.kill(os.getpid(), _KILL)

    return run


def main(what: str, at: str, folder: str, file: str) -> None:
    """Do it; never returns."""
    if at == "copied":
        Contents.register = killing(Contents.register, first=True)  # type: ignore[method-assign]
    elif what == "receive":
        Versions.add = killing(Versions.add, first=False)  # type: ignore[method-assign]
    else:
        Versions.take_in = killing(Versions.take_in, first=False)  # type: ignore[method-assign]
    with Workspace.open(Path(folder)) as opened:
        if what == "receive":
            opened.desk.receive(Path(file), TODAY)
        else:
            opened.syncing.take(Path(file), TODAY)


if __name__ == "__main__":
    main(*sys.argv[1:])
