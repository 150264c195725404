"""Traceability as data: items of the electronic page, kinds of events, units, balance."""

from typing import Literal

from ocop_desktop.rulebook.edition import Frozen

Flow = Literal["in", "none", "packed", "loss", "out"]


class PageItem(Frozen, frozen=True):
    """One thing the electronic page must show. `ocop`: asked by the criteria, not by the decree."""

    id: str
    name: str
    article: str
    fields: tuple[str, ...] = ()
    ocop: bool = False


class EventKind(Frozen, frozen=True):
    """A kind of event of a lot: what it does to the balance; `needed` for a whole record."""

    kind: str
    flow: Flow
    needed: bool = False


class TraceUnit(Frozen, frozen=True):
    """A unit of quantities; `factor` leads to the unit of its kind with factor 1."""

    names: tuple[str, ...]
    kind: Literal["mass", "volume"]
    factor: float


class Balance(Frozen, frozen=True):
    """When inputs and outputs of a lot count as equal."""

    tolerance_percent: float
    about: str
    doubt: str


class TraceQr(Frozen, frozen=True):
    """Size of the code: module in millimetres, quiet zone in modules."""

    module_mm: float
    quiet: int
    doubt: str = ""


class TracingFile(Frozen, frozen=True):
    """`tracing.toml`; an edition may do without."""

    law: str
    voluntary: str
    voluntary_article: str
    trade: str
    services: str
    standards: str
    items: tuple[PageItem, ...]
    events: tuple[EventKind, ...]
    units: tuple[TraceUnit, ...]
    balance: Balance
    qr: TraceQr

    def unit(self, name: str) -> TraceUnit | None:
        """Return the unit called `name`, or None."""
        wanted = name.strip().lower()
        return next((unit for unit in self.units if wanted in unit.names), None)

    def flow(self, kind: str) -> Flow:
        """Return what an event of `kind` does to the balance."""
        return next((item.flow for item in self.events if item.kind == kind), "none")
