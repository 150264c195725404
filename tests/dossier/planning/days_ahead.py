"""The days of one dossier, told without a database: what lists of many are compared with."""

from collections.abc import Iterator
from datetime import date

import msgspec

from ocop_desktop.dossier.planning.calendar import council_day
from ocop_desktop.dossier.planning.radar import (
    CERTIFICATE,
    EVIDENCE,
    RadarDay,
    certificate_days,
    kept_of,
    round_days,
)
from ocop_desktop.dossier.rights.expected import expected_steps
from ocop_desktop.dossier.rights.tracker import RIGHTS
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook


def radar_of(rulebook: Rulebook, dossier: Dossier, today: date) -> Iterator[RadarDay]:
    """Yield every day of a dossier from `today` on, in no order."""
    for one in _all(rulebook, dossier, today):
        if one.day >= today:
            about = dossier.text("product.name") or "Hồ sơ chưa đặt tên"
            yield msgspec.structs.replace(
                one, id=f"{one.id}.{dossier.id}", about=about, dossier=dossier.id
            )


def _all(rulebook: Rulebook, dossier: Dossier, today: date) -> Iterator[RadarDay]:
    yield from round_days(rulebook, dossier)
    council = council_day(rulebook, dossier)
    for one in kept_of(rulebook, dossier):
        if one.kind == "certificate":
            for day in certificate_days(rulebook.deadlines, one.day, "own", ""):
                yield msgspec.structs.replace(day, path=CERTIFICATE)
        elif one.path.startswith(EVIDENCE):
            yield msgspec.structs.replace(one, urgent=council is not None and one.day < council)
        else:
            yield one
    for step in expected_steps(rulebook, dossier):
        expected = step.on(today)
        if expected is not None:
            late = step.is_late(today)
            yield RadarDay(
                id=f"right-{step.id}",
                day=expected,
                kind="right",
                title=step.late_title if late else step.title,
                about="",
                urgent=late,
                source=step.step.source,
                path=RIGHTS,
                was_due=step.due if late else None,
            )
