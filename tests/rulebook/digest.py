"""A readable digest of the criteria sets: one line per criterion, compared with a committed file.

    python -m tests.rulebook.digest

prints the digest of the forms as they are. The committed file was made from the restated text of
the decision by another program; it changes only when the text itself is corrected.
"""

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from ocop_desktop import paths
from ocop_desktop.rulebook.criteria import CriteriaSet, Option, SetCriterion
from ocop_desktop.rulebook.loader import load
from ocop_desktop.rulebook.model import Rulebook

REFERENCE = Path(__file__).parent.parent / "data" / "qd-26-2026-digest.json"
_CONDITIONS = {"has_story": "có câu chuyện"}
_ENDS = {"disqualified": "bị loại", "stop_scoring": "dừng chấm"}


def digest(rulebook: Rulebook) -> dict[str, list[str]]:
    """Return the lines of every set by its number."""
    return {str(chosen.no): set_lines(chosen) for chosen in rulebook.sets.values()}


def set_lines(chosen: CriteriaSet) -> list[str]:
    """Return the lines of one set: its name and causes of exclusion, then its criteria."""
    return [_head(chosen), *(line(item) for item in chosen.criteria)]


def line(item: SetCriterion) -> str:
    """Return one criterion: place, title, maximum, points with star marks, rules, a text mark."""
    criterion = item.criterion
    parts = [
        f"{item.part} {item.section} · {item.number} {criterion.title}",
        f"tối đa {item.max}",
        _scale(item),
    ]
    if criterion.requirement:
        parts.append(f"điều kiện: {criterion.requirement}")
    if criterion.applies_when:
        parts.append(f"chỉ chấm khi {_CONDITIONS[criterion.applies_when]}")
    for rule in criterion.eliminates:
        zeros = f" ({', '.join(rule.zero_points_at)} là 0 điểm)" if rule.zero_points_at else ""
        parts.append(f"{_ENDS[rule.kind]}{zeros}")
    texts = [option.text for option in criterion.options]
    for case in criterion.cases:
        texts += [case.when, *(option.text for option in case.options)]
    texts += [criterion.hint, criterion.note, *(rule.when for rule in criterion.eliminates)]
    return " · ".join([*parts, f"chữ {mark(texts)}"])


def mark(texts: Iterable[str]) -> str:
    """Return a short mark of the words, so that no text changes unseen."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]


def reference() -> dict[str, list[str]]:
    """Return the committed digest."""
    found: dict[str, list[str]] = json.loads(REFERENCE.read_text(encoding="utf-8"))
    return found


def _head(chosen: CriteriaSet) -> str:
    causes = ", ".join(cause.id for cause in chosen.disqualifiers) or "không có"
    return f"{chosen.name} · loại khi: {causes} · chữ {mark(c.when for c in chosen.disqualifiers)}"


def _scale(item: SetCriterion) -> str:
    criterion = item.criterion
    if criterion.single_box:
        return "một ô"
    if criterion.cases:
        return "; ".join(f"{case.id}: {_points(case.options)}" for case in criterion.cases)
    return _points(criterion.options)


def _points(options: Iterable[Option]) -> str:
    return " | ".join(
        f"{option.points} ({option.min_star} sao)" if option.min_star else str(option.points)
        for option in options
    )


if __name__ == "__main__":
    made = digest(load(paths.forms_dir() / "qd-26-2026"))
    sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=1) + "\n")
