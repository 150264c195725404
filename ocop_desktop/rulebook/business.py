"""The production and business plan as data: groups of tables, scenarios, drafts of sentences."""

import re
from collections.abc import Iterator

from ocop_desktop.rulebook.edition import Frozen

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
"""What a drafted sentence calls by name."""

DRAFT_NAMES = frozenset({
    "before_year", "breakeven", "breakeven_share", "estimated_year", "first_after_tax",
    "first_marketing",
    "first_marketing_share", "first_output", "first_price", "first_profit", "first_revenue",
    "first_tax", "first_workers", "first_year", "invested", "invested_loan", "invested_own",
    "invested_support", "investments", "last_after_tax", "last_output", "last_profit",
    "last_revenue", "last_tax", "last_workers", "last_year",
    "loan_end", "loan_most", "outlet_count", "outlets",
    "packing_count", "packings", "past_output", "past_price", "past_profit",
    "past_profit_step", "past_revenue", "past_revenue_step", "past_year", "payback", "producer",
    "product", "unit", "worst_name", "worst_profit",
})  # fmt: skip
"""Names the drafts may call; the plan fills those it knows."""


class ScenarioRule(Frozen, frozen=True, kw_only=True):
    """One bad turn: changes in percent of prices, output and prices of inputs."""

    name: str
    price: int = 0
    output: int = 0
    cost: int = 0


class GroupRule(Frozen, frozen=True, kw_only=True):
    """One step of the tool's page: which fields are filled in together."""

    id: str
    title: str
    intro: str
    fields: tuple[str, ...]


class DraftRule(Frozen, frozen=True, kw_only=True):
    """Sentences a narrative can start from. One is used when every name in it is known."""

    field: str
    group: str
    sentences: tuple[str, ...]


class BusinessFile(Frozen, frozen=True, kw_only=True):
    """`business.toml`. `conventions` say how numbers are rounded and read, for the last page.

    `growth_topic` names the topic of the criterion that reads the profits of past years.
    """

    conventions: tuple[str, ...] = ()
    growth_topic: str = ""
    scenarios: tuple[ScenarioRule, ...] = ()
    groups: tuple[GroupRule, ...] = ()
    drafts: tuple[DraftRule, ...] = ()

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield (sentence, name) for every placeholder of the drafts."""
        for draft in self.drafts:
            for sentence in draft.sentences:
                for name in PLACEHOLDER.findall(sentence):
                    yield sentence, name


NO_BUSINESS = BusinessFile()
