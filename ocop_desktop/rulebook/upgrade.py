"""Upgrade and reassessment: what must be told since recognition and what must be fresh."""

from ocop_desktop.rulebook.edition import Frozen


class UpdateTopic(Frozen, frozen=True, kw_only=True):
    """One subject of which changes are told; `fields` are beginnings of paths of a dossier."""

    id: str
    name: str
    fields: tuple[str, ...]


class FreshTable(Frozen, frozen=True, kw_only=True):
    """A table of reports whose date in `column` must not be older than the clock `clock`."""

    table: str
    column: str
    number: str
    clock: str
    subkinds: tuple[str, ...]


class UpgradeFile(Frozen, frozen=True, kw_only=True):
    """`upgrade.toml`. `years` of results are tabulated; `forget` are paths a carry-over drops."""

    source: str
    years: int
    results: str
    fresh: FreshTable
    star_label: str
    star_label_source: str
    paper_text: str
    same_paper_text: str
    topics: tuple[UpdateTopic, ...]
    forget: tuple[str, ...]
