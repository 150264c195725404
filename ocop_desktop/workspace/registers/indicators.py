"""Indicators of a year against the targets of a plan; each knows the list behind it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.disk import settle, writing_to
from ocop_desktop.documents.registers.report import write_report
from ocop_desktop.dossier.registers.indicators import Figure, Report, growth, share
from ocop_desktop.dossier.registers.query import resolved
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.rulebook.targets import Indicator, Target, TargetPlan
from ocop_desktop.storage.registers.rows import Ask
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers.desk import Registers
from ocop_desktop.workspace.values import Progress

_PLAN = "registers/plan"
_TARGETS = "registers/targets"
OWN = "own"
_NOTHING = "Chưa ghi"
Group = tuple[str, float, tuple[Filter, ...]]


class Indicators:
    """Numbers of a year. Targets come from a plan of `forms/`, or the office's own."""

    def __init__(self, store: Store, catalogue: Catalogue, registers: Registers) -> None:
        self._store, self._catalogue, self._registers = store, catalogue, registers

    def plans(self) -> tuple[TargetPlan, ...]:
        """Return the plans that can be measured against, the office's own first."""
        return (self._own_plan(), *self._catalogue.registers().plans.values())

    def plan(self) -> TargetPlan:
        """Return the plan in use."""
        kept = self._store.setting(_PLAN, OWN)
        return next((one for one in self.plans() if one.id == kept), self._own_plan())

    def use_plan(self, plan_id: str) -> None:
        """Measure against another plan; raise UserError for an unknown one."""
        known = [one.id for one in self.plans()]
        if plan_id not in known:
            raise UserError(f"Không có kế hoạch “{plan_id}” — chọn {', '.join(known)}.")
        self._store.set_setting(_PLAN, plan_id)

    def set_target(self, indicator: str, year: int, value: float | None) -> None:
        """Set (or take away, with None) the office's own target of a year.

        A plan of `forms/` is never changed: its targets are copied into the office's own first.
        """
        plan = self.plan()
        targets = [
            one for one in plan.targets if not (one.indicator == indicator and one.year == year)
        ]
        if value is not None:
            targets.append(Target(indicator=indicator, value=value, year=year))
        kept: Any = [msgspec.to_builtins(one) for one in targets]
        self._store.set_setting(_TARGETS, kept)
        self._store.set_setting(_PLAN, OWN)

    def report(
        self,
        year: int,
        today: date,
        plan: TargetPlan | None = None,
        progress: Progress | None = None,
    ) -> Report:
        """Return every indicator of a year. What dossiers say is brought up to date first."""
        self._registers.refresh(progress)
        chosen = plan or self.plan()
        items = self._catalogue.registers().indicators.values()
        profile = self._store.setting("profile") or {}
        tallies = self._tallies(items, year, today)
        return Report(
            year=year,
            place=self._place(profile if isinstance(profile, dict) else {}),
            plan=chosen.title,
            plan_note=" ".join(part for part in (chosen.source, chosen.note) if part),
            figures=tuple(self._figure(one, year, today, chosen, tallies) for one in items),
        )

    def write(self, report: Report, out: Path) -> None:
        """Write a report as .docx, .pdf or .xlsx; raise UserError for another ending."""
        if out.suffix.lower() not in {".docx", ".pdf", ".xlsx"}:
            raise UserError(f"“{out.name}” phải có đuôi .docx, .pdf hoặc .xlsx — đổi tên tệp.")
        part = out.with_name(f".tmp-{out.name}")
        with writing_to(out.parent):
            out.parent.mkdir(parents=True, exist_ok=True)
            try:
                write_report(report, part)
                settle(part, out)
            finally:
                part.unlink(missing_ok=True)

    def _tallies(
        self, items: Iterable[Indicator], year: int, today: date
    ) -> dict[str, dict[Ask, float]]:
        """Return what the figures are made of, every register read once."""
        asks: dict[str, list[Ask]] = {}
        for one in items:
            of = resolved(one.of, today, year)
            where = of + resolved(one.where, today, year)
            found = asks.setdefault(one.register, [])
            found.append(("", where))
            if one.kind == "share":
                found.append(("", of))
            found += [(column, where) for column in (one.column, one.base) if column]
        return {
            name: self._store.registers.tally(self._registers.get(name).id, wanted)
            for name, wanted in asks.items()
        }

    def _figure(
        self,
        one: Indicator,
        year: int,
        today: date,
        plan: TargetPlan,
        tallies: Mapping[str, Mapping[Ask, float]],
    ) -> Figure:
        found = tallies[one.register]
        of = resolved(one.of, today, year)
        where = of + resolved(one.where, today, year)
        rows = int(found["", where])
        part = whole = float(rows)
        value: float | None = part
        groups = self._groups(one, where)
        if one.kind == "distinct":
            part = whole = value = float(len(groups))
        elif one.kind == "share":
            whole = found["", of]
            value = share(part, whole)
        elif one.kind == "sum":
            part = whole = value = found[one.column, where]
        elif one.kind in {"ratio", "growth"}:
            part, whole = found[one.column, where], found[one.base, where]
            value = share(part, whole) if one.kind == "ratio" else growth(part, whole)
        return Figure(
            indicator=one,
            value=value,
            part=part,
            whole=whole,
            rows=rows,
            filters=where,
            whole_filters=of,
            groups=groups,
            target=plan.target(one.id, year),
        )

    def _groups(self, one: Indicator, where: Sequence[Filter]) -> tuple[Group, ...]:
        if not one.by:
            return ()
        register = self._registers.get(one.register)
        column = register.column(one.by)
        found: list[Group] = []
        for value, count in self._store.registers.groups(one.register, one.by, where):
            only = (
                Filter(column=one.by, op="empty")
                if value is None
                else Filter(column=one.by, op="is", value=value)
            )
            name = self._group_name(one, column.look == "stars", value)
            found.append((name, float(count), (*where, only)))
        return self._sums(one, found) if one.kind == "sum" else tuple(found)

    def _sums(self, one: Indicator, groups: Sequence[Group]) -> tuple[Group, ...]:
        """Return groups of a sum with their own sums, the largest first."""
        asks: list[Ask] = [(one.column, filters) for _, _, filters in groups]
        sums = self._store.registers.tally(one.register, asks)
        found = [(name, sums[one.column, only], only) for name, _, only in groups]
        return tuple(sorted(found, key=lambda group: -group[1]))

    def _group_name(self, one: Indicator, stars: bool, value: Any) -> str:  # noqa: FBT001
        if value is None:
            return _NOTHING
        if stars:
            return f"{value} sao"
        if one.by == "set":
            sets = self._catalogue.newest().sets.values()
            return next((f"{s.no}. {s.name}" for s in sets if s.no == value), str(value))
        column = self._registers.get(one.register).column(one.by)
        return self._registers.show(one.register, column, value)

    def _own_plan(self) -> TargetPlan:
        kept = self._store.setting(_TARGETS) or []
        known = self._catalogue.registers().indicators
        try:
            targets = msgspec.convert(kept, tuple[Target, ...])
        except msgspec.ValidationError:
            targets = ()
        return TargetPlan(
            id=OWN,
            title="Chỉ tiêu của đơn vị",
            source="",
            targets=tuple(one for one in targets if one.indicator in known),
        )

    def _place(self, profile: dict[str, Any]) -> str:
        units = self._catalogue.units(self._catalogue.newest())
        commune, province = str(profile.get("commune", "")), str(profile.get("province", ""))
        if commune in units.communes:
            return units.title(commune)
        return units.provinces[province].title if province in units.provinces else ""
