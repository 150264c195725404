"""Pages with a chapter of the handbook say so in the top line; others do not."""

import pytest

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.window import MainWindow


@pytest.mark.parametrize(
    ("room", "chapter"),
    [
        (rooms.DESK, "ban-tiep-nhan"),
        (rooms.REGISTERS, "so-va-chi-tieu"),
        (rooms.RADAR, "so-va-chi-tieu"),
        (rooms.EXCHANGE, "trao-doi"),
    ],
)
def test_f1_is_hinted_at_and_does_the_same(window: MainWindow, room: str, chapter: str) -> None:
    window.navigator.go(room)
    hint = window.topline.help
    assert hint.isVisible()
    assert "F1" in hint.accessibleName()
    hint.click()
    here = window.navigator.current
    assert (here.room, here.section) == (rooms.HANDBOOK, f"chapter/{chapter}")
    assert not hint.isVisible()


def test_the_home_page_has_no_chapter(window: MainWindow) -> None:
    window.navigator.go(rooms.HOME)
    assert not window.topline.help.isVisible()
