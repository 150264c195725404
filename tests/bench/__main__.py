"""Measure the goals as ratios and print one table.

    python -m tests.bench [words]

With words, only the benches whose name holds one of them run. Absolute times drift from machine
to machine; what counts is the last column, measured in one run. To add a bench, write a function
that yields rows and list it in the BENCHES of its module, and the module here.
"""

import sys
from collections.abc import Callable, Iterable, Iterator

from tests.bench import core, packages, papers, registers, start, typing
from tests.bench.table import Row, printed

Bench = Callable[[], Iterable[Row]]
REGISTRY: tuple[Bench, ...] = (
    *core.BENCHES, *papers.BENCHES, *start.BENCHES, *registers.BENCHES, *packages.BENCHES,
    *typing.BENCHES,
)  # fmt: skip


def chosen(words: list[str]) -> Iterator[Bench]:
    """Yield the benches to run."""
    for bench in REGISTRY:
        if not words or any(word in f"{bench.__module__}.{bench.__name__}" for word in words):
            yield bench


def main() -> int:
    """Print the table; 2 when the words name no bench."""
    benches = list(chosen(sys.argv[1:]))
    if not benches:
        names = ", ".join(bench.__name__ for bench in REGISTRY)
        sys.stderr.write(f"Không có phép đo nào tên như vậy — đang có: {names}.\n")
        return 2
    rows = [row for bench in benches for row in bench()]
    sys.stdout.write(printed(rows) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
