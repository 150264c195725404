"""story.toml: one thing is broken at a time and named."""

import shutil
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.loader import load

BREAKS = [
    ('mark = "truyền cảm"', 'mark = "rất hay"', "rất hay"),
    ('topic = "story_structure"', 'topic = "khong_co"', "khong_co"),
    ('field = "storytelling.people"', 'field = "storytelling.la"', "storytelling.la"),
    ('field = "storytelling.hosts"', 'field = "storytelling.people"', "storytelling.people"),
    ('carrier = "document"', 'carrier = "radio"', "radio"),
    ('facts = ["producer.commune", ', 'facts = ["producer.la", ', "producer.la"),
    ('"materials.areas/place"', '"materials.areas/la"', "materials.areas/la"),
    ("at_least = 2", "at_least = 9", "at_least"),
    ("patterns = ['", "patterns = ['(", "mẫu"),
    ("{product} là", "{la} là", "la"),
    ("close = 0.2", "close = 0.9", "close"),
    ("close = 0.2", "close = 2", "close"),
    ("sentence_words = 28\n", "", "concise"),
    ('judgement = "Luật', 'judgement = ""\nthua = "Luật', "thua"),
]


@pytest.mark.parametrize(("old", "new", "says"), BREAKS)
def test_a_broken_file_is_refused(tmp_path: Path, old: str, new: str, says: str) -> None:
    folder = tmp_path / "qd-26-2026"
    shutil.copytree(paths.forms_dir() / "qd-26-2026", folder)
    file = folder / "story.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulebookError, match=says) as caught:
        load(folder)
    assert "story.toml" in str(caught.value)


def test_an_edition_may_do_without_it(tmp_path: Path) -> None:
    folder = tmp_path / "qd-26-2026"
    shutil.copytree(paths.forms_dir() / "qd-26-2026", folder)
    (folder / "story.toml").unlink()
    assert load(folder).story is None
