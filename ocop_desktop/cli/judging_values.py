"""A score in the shape machines rely on."""

from typing import Any

import msgspec

from ocop_desktop.dossier.scoring.score import Score


def score_value(result: Score) -> dict[str, Any]:
    """Return a score in the shape machines rely on."""
    value: dict[str, Any] = msgspec.to_builtins(result)
    value["blocking"] = [
        {
            "star": item.star,
            "criterion": item.criterion,
            "need": item.need,
            "have": item.have,
            "need_option": item.need_option,
            "have_option": item.have_option,
        }
        for item in result.blocking
    ]
    return value
