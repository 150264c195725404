"""`kill -9` at random moments. OCOP_KILLS sets how many; `python -m tests.bench.kills` runs 500."""

import os
import subprocess
import sys
from pathlib import Path


def test_no_acknowledged_edit_is_lost() -> None:
    times = os.environ.get("OCOP_KILLS", "60")
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.kills", times],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{times} kills" in done.stdout
