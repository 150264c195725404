"""Every text of the window is translated, and what is compiled is what is written."""

import re
import string
from pathlib import Path

import pytest

from tests.translations import sources, tsfile

# Vietnamese that stands in the code on purpose, by the end of its place.
_STAYS = {
    "Tiếng Việt": "a language is named in its own words",
    "đồng": "the currency",
    "lít": "a unit as the law on labels writes it",
    "Máy này không có màn hình để mở cửa sổ — dùng các lệnh của ocop-desktop, "
    "xem “ocop-desktop --help”.": "said on the command line, where no window speaks",
}
_VIETNAMESE = re.compile(r"[À-ÖØ-öø-ỹ]")
# Titles of the law's own forms are not translated: the officer looks for them by name.
_NAMES = re.compile(r"\d+/\d+/(NĐ-CP|QĐ-TTg|TT-BYT)|“[^”]*”|Mẫu \d\d|BẢN NHÁP|[Đđ]ồng\b|“TCVN3”")


@pytest.fixture(scope="module")
def found() -> sources.Found:
    return sources.read_all()


def test_no_text_is_written_into_the_window_without_translation(found: sources.Found) -> None:
    loose = [one for one in found.loose if one.split(": ", 1)[1] not in _STAYS]
    assert loose == []


def test_everything_that_may_stay_is_still_there(found: sources.Found) -> None:
    assert {one.split(": ", 1)[1] for one in found.loose} >= set(_STAYS)


def test_the_list_of_texts_is_the_one_in_the_code(found: sources.Found) -> None:
    listed = set(tsfile.read())
    assert found.messages - listed == set(), "python -m tests.translations update"
    assert listed - found.messages == set(), "python -m tests.translations update"


def test_every_text_has_english() -> None:
    assert [key for key, english in tsfile.read().items() if not english] == []


def test_english_keeps_the_gaps_to_be_filled() -> None:
    def gaps(text: str) -> list[str]:
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)

    wrong = [
        source for (_, source), english in tsfile.read().items() if gaps(source) != gaps(english)
    ]
    assert wrong == []


def test_no_vietnamese_is_left_in_the_english() -> None:
    left = [e for e in tsfile.read().values() if _VIETNAMESE.search(_NAMES.sub("", e))]
    assert left == []


def test_keys_and_line_ends_are_kept() -> None:
    for (_, source), english in tsfile.read().items():
        assert source.count("\t") == english.count("\t"), source
        assert source.count("&") == english.count("&"), source
        assert source.endswith("\n") == english.endswith("\n"), source


def test_what_the_app_loads_is_compiled_from_the_list(tmp_path: Path) -> None:
    made = tmp_path / "ocop_en.qm"
    tsfile.release(made)
    assert made.read_bytes() == tsfile.QM.read_bytes(), "python -m tests.translations release"


def test_the_reader_finds_what_is_wrong() -> None:
    found = sources.Found()
    code = '''
class Card(QWidget):
    """Một thẻ: lời này không hiện ra."""
    def __init__(self):
        self.setText(self.tr("Có dịch"))
        self.setText("Không dịch")
        self.setText(self.tr(name))
        self.setToolTip(f"Ghép {n} chữ")
'''
    sources.read_source(code, "card.py", found)
    assert found.messages == {("Card", "Có dịch")}
    assert [one.split(":")[1] for one in found.loose] == ["6", "7", "8"]
