"""rulebook diff, rulebook try, move."""

from collections.abc import Callable
from typing import Any

import msgspec

from ocop_desktop.cli import rulebook_verbs
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.sharing.moving import Effect, Move
from ocop_desktop.rulebook.diff import diff

_EFFECTS: dict[Effect, str] = {
    "unaffected": "không ảnh hưởng",
    "points_change": "đổi điểm",
    "minimum_lost": "mất sao",
    "set_missing": "bộ sản phẩm không còn",
}
_UNNAMED = "(chưa đặt tên)"


def rulebook(arguments: Arguments, output: Output) -> int:
    """Do what stands behind the word: check, diff or try."""
    return _WHAT[arguments.what](arguments, output)


def differences(arguments: Arguments, output: Output) -> int:
    """Print line by line what changed between two editions."""
    before, after = arguments.items
    with Inputs(arguments) as inputs:
        found = diff(inputs.catalogue.get(before), inputs.catalogue.get(after))
    output.value([msgspec.to_builtins(line) for line in found])
    for line in found:
        output.line(str(line))
    output.line(f"{len(found)} chỗ khác nhau." if found else "Hai bộ giống hệt nhau.")
    return 0


def try_moves(arguments: Arguments, output: Output) -> int:
    """Print what moving the dossiers of an edition to another one would do."""
    before, after = arguments.items
    with Inputs(arguments) as inputs:
        trials = inputs.existing().editions.try_all(before, after)
    output.value(
        [
            {"dossier": trial.dossier, "title": trial.title, **_move_value(trial.move)}
            for trial in trials
        ]
    )
    for trial in trials:
        output.line(f"{trial.dossier[:8]}  {trial.title or _UNNAMED}: {_told(trial.move)}")
    counts = {
        words: sum(trial.move.effect == effect for trial in trials)
        for effect, words in _EFFECTS.items()
    }
    told = ", ".join(f"{number} {words}" for words, number in counts.items() if number)
    output.line(f"{len(trials)} hồ sơ theo {before}" + (f": {told}." if told else "."))
    return 0


def move(arguments: Arguments, output: Output) -> int:
    """Copy a dossier to another edition; the old one stays."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        made = workspace.editions.move(workspace.dossiers.find(item), arguments.rulebook)
    output.value({"dossier": made.dossier, **_move_value(made.move)})
    output.line(f"{made.dossier}  {made.move.dossier.text('product.name') or _UNNAMED}")
    output.line(f"  {_told(made.move)}")
    if made.move.review:
        output.line(f"  Phải xem lại tiêu chí: {', '.join(made.move.review)}")
    if made.move.dropped:
        output.line(f"  Bộ mới không hỏi: {', '.join(made.move.dropped)}")
    output.line("  Hồ sơ cũ vẫn giữ nguyên.")
    return 0


def _move_value(found: Move) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.to_builtins(found)
    del value["dossier"]
    return value


def _told(found: Move) -> str:
    change = ""
    if found.effect != "unaffected":
        points = f"{found.points_before} → {found.points_after} điểm"
        change = f" ({points}, {found.star_before} → {found.star_after} sao)"
    return f"{_EFFECTS[found.effect]}{change}"


_WHAT: dict[str, Callable[[Arguments, Output], int]] = {
    "check": rulebook_verbs.check,
    "diff": differences,
    "try": try_moves,
}
