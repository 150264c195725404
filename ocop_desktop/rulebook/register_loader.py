"""Reads the registers of an office from their files."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_registers import (
    verify_indicators,
    verify_layout,
    verify_register,
)
from ocop_desktop.rulebook.layouts import Layout
from ocop_desktop.rulebook.loader import parse
from ocop_desktop.rulebook.register_book import FOLDER, RegisterBook
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.rulebook.targets import Indicator, Scheme, TargetPlan

T = TypeVar("T")


class _Schemes(Frozen, frozen=True):
    schemes: tuple[Scheme, ...]


class _Indicators(Frozen, frozen=True):
    indicators: tuple[Indicator, ...]


def load_registers(folder: Path) -> RegisterBook:
    """Return the registers in `folder`; raise RulebookError naming file and key."""
    found = [
        (f"{FOLDER}/{path.name}", _read(path, Register))
        for path in sorted(folder.glob("*.toml"))
        if path.name not in {"rewards.toml", "indicators.toml"}
    ]
    layouts = _all(folder, "layouts", Layout)
    plans = _all(folder, "plans", TargetPlan)
    schemes = _read(folder / "rewards.toml", _Schemes).schemes
    indicators = _read(folder / "indicators.toml", _Indicators).indicators
    book = RegisterBook(
        registers=_by_id(sorted(found, key=lambda pair: pair[1].no)),
        layouts=_by_id(sorted(layouts, key=lambda pair: pair[1].no)),
        schemes=_by_id([(f"{FOLDER}/rewards.toml", item) for item in schemes]),
        indicators=_by_id([(f"{FOLDER}/indicators.toml", item) for item in indicators]),
        plans=_by_id(plans),
    )
    for name, register in found:
        verify_register(name, register, book)
    for name, layout in layouts:
        verify_layout(name, layout, book)
    for name, plan in plans:
        for target in plan.targets:
            if target.indicator not in book.indicators:
                raise RulebookError(name, "targets", f"không có chỉ tiêu “{target.indicator}”")
    verify_indicators(book)
    return book


def _read(path: Path, kind: type[T]) -> T:
    name = f"{FOLDER}/{path.name}"
    try:
        return convert(parse(path, name), kind)
    except DecodeError as error:
        raise RulebookError(name, error.place, error.reason) from error


def _all(folder: Path, part: str, kind: type[T]) -> list[tuple[str, T]]:
    files = sorted((folder / part).glob("*.toml"))
    return [(f"{FOLDER}/{part}/{path.name}", _read(path, kind)) for path in files]


def _by_id(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for name, item in pairs:
        item_id: str = item.id  # type: ignore[attr-defined]
        if item_id in found:
            raise RulebookError(name, "id", f"mã “{item_id}” bị lặp")
        found[item_id] = item
    return found
