"""PySide6 6.12.0 on Python 3.11 loses references to None; the pinned version must not."""

import sys

from PySide6.QtCore import QObject


def test_twenty_thousand_calls_that_return_none_keep_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("a")
    # Immortal None (3.12 on) never changes its count; older Pythons must not lose thousands.
    assert abs(sys.getrefcount(None) - before) < 1_000
