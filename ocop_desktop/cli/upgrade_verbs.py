"""upgrade, carry-over."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs, is_file
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.upgrade.carrying import Certificate, Kind
from ocop_desktop.dossier.upgrade.results import YearResult
from ocop_desktop.dossier.upgrade.view import UpgradeView
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.upgrades import BaseChoice

_STATES = {
    "expired": "HẾT HẠN",
    "lapses": "HẾT TRƯỚC NGÀY XÉT",
    "old": "QUÁ CŨ",
    "check": "xem lại",
}


def upgrade(arguments: Arguments, output: Output) -> int:
    """Print both states side by side; with a base, choose it first; 1 when papers are to renew."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        if arguments.base:
            _choose(workspace, dossier_id, arguments.base)
        found = workspace.upgrades.of(dossier_id, arguments.day)
    output.value({**_plain(found), "count": found.count})
    for line in _lines(found):
        output.line(line)
    return 1 if found.pressing else 0


def carry_over(arguments: Arguments, output: Output) -> int:
    """Begin an upgrade or reassessment from an old dossier or a package; print the new id."""
    (item,) = arguments.items
    kind = cast("Kind", arguments.kind)
    held = Certificate(
        star=arguments.star or None, number=arguments.number, issued=arguments.issued
    )
    with Inputs(arguments) as inputs:
        if is_file(item):
            made = inputs.workspace().upgrades.carry_over_package(Path(item), kind, held)
        else:
            workspace = inputs.existing()
            made = workspace.upgrades.carry_over(workspace.dossiers.find(item), kind, held)
        title = inputs.workspace().dossiers.summary(made).title
    output.value({"dossier": made, "kind": kind})
    output.line(f"{made[:8]}  {title}")
    return 0


def _choose(workspace: Workspace, dossier_id: str, base: str) -> None:
    """Take a version by its number, a package or file by its path, a dossier by its id."""
    if base.isdecimal() and len(base) <= 3:  # noqa: PLR2004  (ids are longer)
        number = int(base)
        version = workspace.versions.find(dossier_id, number)
        known = {one.id: one for one in workspace.upgrades.choices(dossier_id)}
        workspace.upgrades.compare_with(dossier_id, known[version.id])
    elif is_file(base):
        workspace.upgrades.compare_with_package(dossier_id, Path(base))
    else:
        other = workspace.dossiers.find(base)
        if other == dossier_id:
            raise UserError("Hồ sơ không so với chính nó — nêu số bản chốt, hồ sơ khác hoặc gói.")
        title = workspace.dossiers.summary(other).title
        choice = BaseChoice(origin="dossier", id=other, told=f"Hồ sơ {title}, như đang có")
        workspace.upgrades.compare_with(dossier_id, choice)


def _plain(found: UpgradeView) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(found)
    if found.base:
        plain["base"] = {"origin": found.base.origin, "told": found.base.told}
    return plain


def _lines(found: UpgradeView) -> Iterator[str]:
    yield f"So với: {found.base.told}" if found.base else "Chưa chọn bản đã công nhận để so"
    for one in found.topics:
        yield f"{one.topic.name}: {len(one.changes) or 'không đổi'}"
        for change in one.changes:
            yield f"  {change.label}: {change.before or '…'} → {change.after or '…'}"
    if found.other:
        yield f"Nội dung khác: {len(found.other)}"
    for line in found.refresh:
        day = f" ({format_date(line.day)})" if line.day else ""
        yield f"{_STATES[line.state]}: {line.name}{day}"
    for when in found.days:
        yield f"{format_date(when.day)}: {when.title}"
    for year in found.results:
        yield _year(year)


def _year(one: YearResult) -> str:
    if one.missing:
        return f"{one.year}: chưa khai"
    growth = one.revenue_growth
    sign = "+" if growth is not None and growth > 0 else ""
    grown = f", {sign}{format_number(growth)}%" if growth is not None else ""
    return f"{one.year}: doanh thu {format_number(one.revenue)} đồng{grown}"
