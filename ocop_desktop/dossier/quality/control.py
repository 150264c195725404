"""The control plan: rows to begin with, and what a critical point still lacks."""

from collections.abc import Iterator

import msgspec

from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import fold, lower_first

PLAN = "control.plan"
STEPS = "process.steps"
_NEEDED = ("hazard", "limit", "monitor", "correction", "record")


class ControlGap(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong with one row (from 0), or with a step that no row speaks of (row None)."""

    row: int | None
    step: str
    message: str


def begun_plan(dossier: Dossier) -> list[Row]:
    """Return the plan with a row for every step of the process that has none yet.

    What the process says about control becomes the limit; hazards are left to the people who
    know the place.
    """
    rows = dossier.rows(PLAN)
    known = {fold(str(row.get("step") or "")) for row in rows}
    return [*rows, *(_row(step) for step in _steps(dossier) if fold(_name(step)) not in known)]


def control_gaps(rulebook: Rulebook, dossier: Dossier) -> tuple[ControlGap, ...]:
    """Return what the plan lacks; nothing while there is no plan."""
    rows = dossier.rows(PLAN)
    if not rows or PLAN not in rulebook.fields:
        return ()
    return (*_row_gaps(rulebook, rows), *_step_gaps(dossier, rows))


def _row_gaps(rulebook: Rulebook, rows: list[Row]) -> Iterator[ControlGap]:
    field = rulebook.fields[PLAN]
    for number, row in enumerate(rows):
        if not row.get("critical"):
            continue
        missing = [name for name in _NEEDED if not row.get(name)]
        if missing:
            labels = ", ".join(lower_first(field.column(name).label) for name in missing)
            yield ControlGap(
                row=number, step=str(row.get("step") or ""), message=f"Điểm tới hạn thiếu {labels}."
            )


def _step_gaps(dossier: Dossier, rows: list[Row]) -> Iterator[ControlGap]:
    known = {fold(str(row.get("step") or "")) for row in rows}
    for step in _steps(dossier):
        if step.get("control") and fold(_name(step)) not in known:
            yield ControlGap(
                row=None,
                step=_name(step),
                message="Quy trình có điểm kiểm soát nhưng kế hoạch chưa nói tới bước này.",
            )


def _steps(dossier: Dossier) -> list[Row]:
    return [row for row in dossier.rows(STEPS) if _name(row)]


def _name(row: Row) -> str:
    return str(row.get("step") or "").strip()


def _row(step: Row) -> Row:
    row: Row = {"step": _name(step)}
    if step.get("control"):
        row["limit"] = str(step["control"])
    return row
