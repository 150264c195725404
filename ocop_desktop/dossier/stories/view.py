"""Everything the story studio shows of one dossier."""

import msgspec

from ocop_desktop.dossier.stories.draft import Draft, Told, draft, told
from ocop_desktop.dossier.stories.lengths import Length, length_of
from ocop_desktop.dossier.stories.likeness import Likeness
from ocop_desktop.dossier.stories.meter import Found, measure
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

STORY = "story.text"


class StoryView(msgspec.Struct, frozen=True, kw_only=True):
    """Prompts, meter of the whole story, lengths, drafts by length, likenesses.

    `judgement` says which of this is our reading and not the law's.
    """

    judgement: str
    prompts: tuple[Told, ...]
    elements: tuple[Found, ...]
    lengths: tuple[Length, ...]
    drafts: tuple[Draft, ...]
    likenesses: tuple[Likeness, ...] = ()

    @property
    def missing(self) -> tuple[Found, ...]:
        """Return the elements that were not found."""
        return tuple(one for one in self.elements if not one.present)

    def length(self, variant: str) -> Length:
        """Return one length; raise KeyError."""
        for one in self.lengths:
            if one.id == variant:
                return one
        raise KeyError(variant)

    def draft_of(self, variant: str) -> Draft | None:
        """Return the draft of a length, None while nothing was told."""
        return next((one for one in self.drafts if one.variant == variant), None)


def story_view(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    likenesses: tuple[Likeness, ...] = (),
) -> StoryView:
    """Return the view; an edition without `story.toml` gives an empty one."""
    file = rulebook.story
    if file is None:
        return StoryView(judgement="", prompts=(), elements=(), lengths=(), drafts=())
    texts = {item.id: dossier.text(item.field) for item in file.variants}
    made = (draft(rulebook, units, dossier, item) for item in file.variants)
    return StoryView(
        judgement=file.judgement,
        prompts=told(rulebook, dossier),
        elements=measure(rulebook, units, dossier, dossier.text(STORY)),
        lengths=tuple(
            length_of(item, texts[item.id], measure(rulebook, units, dossier, texts[item.id]))
            for item in file.variants
        ),
        drafts=tuple(one for one in made if one is not None),
        likenesses=likenesses,
    )
