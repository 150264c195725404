"""Rows of the benchmark table and how they are measured."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ocop_desktop.dossier.numbers import format_number

HEADS = ("việc", "của mình", "nền hoặc so sánh", "tỉ lệ")


@dataclass(frozen=True)
class Row:
    """One line: what was measured, seconds of ours, seconds of the floor and what it is."""

    what: str
    ours: float
    floor: float
    against: str


def measure(work: Callable[[], object], times: int = 50, warm: int = 3) -> float:
    """Return the median seconds of `times` runs after `warm` unmeasured ones."""
    for _ in range(warm):
        work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def printed(rows: Iterable[Row]) -> str:
    """Return the table as text, columns padded."""
    lines = [HEADS]
    lines += [
        (
            row.what,
            _time(row.ours),
            f"{_time(row.floor)} ({row.against})",
            f"{format_number(row.ours / row.floor, 2)}×",
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    padded = [
        " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    padded.insert(1, "-+-".join("-" * width for width in widths))
    return "\n".join(padded)


def _time(seconds: float) -> str:
    if seconds >= 1:
        return f"{format_number(seconds, 2)} s"
    return f"{format_number(seconds * 1000, 2)} ms"
