"""The nutrition panel on a label: due or exempt, its lines, its figures (TT 30/2026/TT-BYT)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ocop_desktop.dossier.labels.case import Case
from ocop_desktop.dossier.labels.nutrition import PanelLine
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.dossier.numbers import parse_decimal
from ocop_desktop.rulebook.labels import Content, NutritionRow
from ocop_desktop.text import fold

_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)\s*(kcal|kj|mg|g)\b", re.IGNORECASE)
# The law grants measured values room; a tenth of the figure, at least one step of its rounding.
_ROOM = Decimal("0.1")


def nutrition(case: Case, content: Content) -> LabelLine:
    """Return whether the panel is due, there, complete, and as computed."""
    rules, facts = case.labels.nutrition, case.facts
    if case.today < rules.in_force_from:
        return case.line(content, state="not_needed", problem="thông tư chưa có hiệu lực")
    exempt = next((one for one in rules.exemptions if one.id == facts.exempt), None)
    if exempt is not None:
        if exempt.checked_by == "one_ingredient" and len(facts.ingredients) > 1:
            problem = f"khai miễn “{exempt.name}” nhưng bảng có {len(facts.ingredients)} thành phần"
            fix = "Sửa bảng thành phần, hoặc ghi bảng dinh dưỡng."
            return case.line(content, state="wrong", problem=problem, fix=fix)
        return case.line(
            content, state="not_needed", problem=f"được miễn: {exempt.name}",
            doubt=exempt.doubt,
        )  # fmt: skip
    return _panel_judged(case, content)


def _panel_judged(case: Case, content: Content) -> LabelLine:
    rules, facts = case.labels.nutrition, case.facts
    lines = {line.id: line for line in facts.panel.lines} if facts.panel.whole else {}
    wanted = "; ".join(f"{line.name} {line.printed}" for line in lines.values())
    due = [row for row in rules.rows if row.name in facts.panel.due]
    found = {row.id: _figure(case.text, row.words) for row in due}
    if not any(found.values()):
        told = wanted or ", ".join(row.name for row in due)
        return case.line(content, state="missing", wanted=told, doubt=rules.doubt)
    shown = "; ".join(f"{row.name} {at[0]} {at[1]}" for row in due if (at := found[row.id]))
    problem = next(_figure_problems(due, found, lines), "")
    return case.line(
        content,
        state="wrong" if problem else "present",
        found=shown,
        wanted=wanted,
        problem=problem,
        doubt=rules.doubt,
    )


def _figure_problems(
    due: list[NutritionRow],
    found: dict[str, tuple[str, str] | None],
    lines: dict[str, PanelLine],
) -> Iterator[str]:
    lost = [row.name for row in due if found[row.id] is None]
    if lost:
        yield f"thiếu dòng {', '.join(lost)}"
    for row in due:
        value = found[row.id]
        if value and value[1].lower() != row.unit:
            yield f"{row.name} ghi theo {value[1]}, phải theo {row.unit}"
        elif value and row.id in lines and not _near(value[0], lines[row.id]):
            yield f"{row.name} ghi {value[0]} {row.unit}, tính ra {lines[row.id].printed}"


def _figure(text: str, words: tuple[str, ...]) -> tuple[str, str] | None:
    """Return (number, unit) behind the words of a line; “chất béo” is not “chất béo bão hòa”."""
    for line in re.split(r"[\n;]", text):
        bare = fold(line)
        for word in words:
            if bare.startswith(fold(word)) or f" {fold(word)} " in f" {bare} ":
                if fold(word) == "chat beo" and "bao hoa" in bare:
                    continue
                hit = _FIGURE.search(line)
                if hit:
                    return hit.group(1), hit.group(2)
    return None


def _near(written: str, line: PanelLine) -> bool:
    step = Decimal(1).scaleb(-line.places)
    room = max(step, line.amount * _ROOM)
    return abs(parse_decimal(written) - line.amount) <= room
