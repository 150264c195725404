"""Papers of the story: the written record in three lengths, the leaflet."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block
from ocop_desktop.documents.wording import body, plain
from ocop_desktop.dossier.stories.sentences import count_words
from ocop_desktop.rulebook.computed_items import StoryPart

_FOREIGN = "storytelling.foreign"
_SMALL = 12.0


def story_part(answers: Answers, item: StoryPart) -> list[Block]:
    """Return one length of the story: where it is used, its words, their number."""
    file = answers.rulebook.story
    if file is None or item.part == "foreign":
        field, use = _FOREIGN, ""
    else:
        variant = file.variant(item.part)
        field, use = variant.field, variant.use
    text = answers.field(field)
    if not text:
        return [plain("Chưa viết bản này.", italic=True)]
    told = f"{use}. {count_words(text)} từ." if use else f"{count_words(text)} từ."
    return [*body(text, target=field), plain(told, size=_SMALL, italic=True)]
