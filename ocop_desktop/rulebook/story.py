"""The story of a product: prompts, what criteria look for, lengths, likeness (a data file).

What is looked for comes from the criteria (`mark` is a stretch of their own words); how it is
recognised, lengths and thresholds are our judgement, said in `judgement` and always shown.
"""

from typing import Annotated

import msgspec

from ocop_desktop.rulebook.edition import Frozen

Share = Annotated[float, msgspec.Meta(gt=0, lt=1)]
Count = Annotated[int, msgspec.Meta(ge=1)]


class Prompt(Frozen, frozen=True, kw_only=True):
    """A question that leads to the story: a field, and its name in a word."""

    field: str
    short: str


class Variant(Frozen, frozen=True, kw_only=True):
    """A length of the story, kept in `field`. `words` may be missed by the share `tolerance`."""

    id: str
    name: str
    use: str
    field: str
    words: Count
    tolerance: Share

    @property
    def least(self) -> int:
        """The fewest words that still fit."""
        return round(self.words * (1 - self.tolerance))

    @property
    def most(self) -> int:
        """The most words that still fit."""
        return round(self.words * (1 + self.tolerance))


class DraftRule(Frozen, frozen=True, kw_only=True):
    """How a draft begins, with the place known (`full`) and without (`bare`)."""

    full: str
    bare: str


class Signal(Frozen, frozen=True, kw_only=True):
    """One way to recognise an element: any of these words, patterns, facts or filled fields.

    A fact is a field ("producer.commune") or a column of a table ("materials.areas/place") whose
    answer stands in the story.
    """

    name: str
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()


class Element(Frozen, frozen=True, kw_only=True):
    """Something a criterion of `topic` asks for in the words `mark`.

    Recognised by `at_least` signals, or by its length (`most_words` in all, `sentence_words` in
    a sentence on average), or by a choice of `story.carriers` (`carrier`).
    """

    id: str
    topic: str
    mark: str
    name: str
    hint: str
    at_least: Count = 1
    signals: tuple[Signal, ...] = ()
    most_words: int = 0
    sentence_words: int = 0
    carrier: str = ""


class ComparedField(Frozen, frozen=True, kw_only=True):
    """A text that must be the product's own, and the criteria that ask so."""

    field: str
    topics: tuple[str, ...]


class SimilarityRule(Frozen, frozen=True, kw_only=True):
    """Runs of `words` words that two texts share; shares from which they are close or the same."""

    words: Count
    close: Share
    same: Share
    least: Count
    fields: tuple[ComparedField, ...]


class StoryFile(Frozen, frozen=True, kw_only=True):
    """`story.toml`."""

    judgement: str
    prompts: tuple[Prompt, ...]
    variants: tuple[Variant, ...]
    draft: DraftRule
    elements: tuple[Element, ...]
    similarity: SimilarityRule

    def variant(self, variant_id: str) -> Variant:
        """Return a length by its id; raise KeyError."""
        for variant in self.variants:
            if variant.id == variant_id:
                return variant
        raise KeyError(variant_id)
