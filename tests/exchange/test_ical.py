"""Calendar files hold to RFC 5545: lines, folding, escaping, components, required properties."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.exchange.ical import Event, calendar, escaped, folded

STAMP = datetime(2026, 11, 20, 15, 30, 5, tzinfo=timezone(timedelta(hours=7)))
EVENT = Event(
    uid="don-nhan-hieu.d41d@ocop-desktop",
    day=date(2027, 2, 28),
    title="Bắt đầu xin: Quyết định chấp nhận đơn nhãn hiệu; nộp ở Cục, hạn 60 ngày",
    about="Nơi cấp: Cục Sở hữu trí tuệ\nĐường dẫn C:\\giấy",
    reminders=(15, 15 + 6 * 24),
)


def unfolded(data: bytes) -> list[str]:
    """Read it back as section 3.1 says: CRLF and a blank is no line end."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert not re.search("(?<!\r)\n|\r(?!\n)", text)
    return text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def properties(lines: list[str]) -> dict[str, str]:
    return dict(line.split(":", 1) for line in lines)


def plain(value: str) -> str:
    """Undo the escaping of section 3.3.11."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_the_whole_file() -> None:
    data = calendar("Giấy tờ: Mật ong MẪU", [EVENT], STAMP)
    assert unfolded(data) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//OCOP Desktop//Ke hoach giay to//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Giấy tờ: Mật ong MẪU",
        "BEGIN:VEVENT",
        "UID:don-nhan-hieu.d41d@ocop-desktop",
        "DTSTAMP:20261120T083005Z",
        "DTSTART;VALUE=DATE:20270228",
        "DTEND;VALUE=DATE:20270301",
        "SUMMARY:Bắt đầu xin: Quyết định chấp nhận đơn nhãn hiệu\\; nộp ở Cục\\, hạn 60 ngày",
        "DESCRIPTION:Nơi cấp: Cục Sở hữu trí tuệ\\nĐường dẫn C:\\\\giấy",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Bắt đầu xin: Quyết định chấp nhận đơn nhãn hiệu\\; nộp ở Cục\\, hạn 60 ngày",
        "TRIGGER:-PT15H",
        "END:VALARM",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Bắt đầu xin: Quyết định chấp nhận đơn nhãn hiệu\\; nộp ở Cục\\, hạn 60 ngày",
        "TRIGGER:-PT159H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_equal_things_make_equal_bytes() -> None:
    assert calendar("A", [EVENT], STAMP) == calendar("A", [EVENT], STAMP.astimezone(UTC))


def test_every_event_has_what_the_standard_requires() -> None:
    events = [EVENT, Event(uid="b@x", day=date(2027, 12, 31), title="Hạn", important=True)]
    lines = unfolded(calendar("A", events, STAMP))
    for block in "\n".join(lines).split("BEGIN:VEVENT\n")[1:]:
        names = [re.split("[:;]", line)[0] for line in block.split("\n")]
        top = names[: names.index("BEGIN")] if "BEGIN" in names else names
        for required in ("UID", "DTSTAMP", "DTSTART"):
            assert top.count(required) == 1
    assert "PRIORITY:1" in lines
    assert "DTEND;VALUE=DATE:20280101" in lines
    assert lines.count("BEGIN:VALARM") == lines.count("END:VALARM") == 2


def test_no_events_is_a_calendar_too() -> None:
    assert unfolded(calendar("", [], STAMP))[-1] == "END:VCALENDAR"


@pytest.mark.parametrize("length", [0, 1, 74, 75, 76, 148, 149, 150, 500])
def test_lines_are_cut_at_75_octets(length: int) -> None:
    data = folded("a" * length)
    pieces = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.startswith(b" ") for piece in pieces[1:])
    assert len(pieces) == max(1, -(-(length - 1) // 74) if length > 1 else 1)


@given(st.text(max_size=400))
def test_no_letter_is_torn_and_nothing_is_lost(text: str) -> None:
    line = "SUMMARY:" + re.sub("[\r\n\ud800-\udfff]", "", text)
    data = folded(line)
    for piece in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(piece) <= 75
        piece.decode("utf-8")
    assert data.decode("utf-8").removesuffix("\r\n").replace("\r\n ", "") == line


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=200))
def test_escaping_can_be_undone(text: str) -> None:
    event = Event(uid="a@b", day=date(2027, 1, 1), title=text)
    lines = unfolded(calendar("A", [event], STAMP))
    title = next(line for line in lines if line.startswith("SUMMARY:")).partition(":")[2]
    assert plain(title) == plain(escaped(text))
    assert not re.search(r"(?<!\\)(\\\\)*[;,]", title)


def test_controls_and_odd_line_ends_do_not_get_through() -> None:
    assert escaped("a\x00b\tc\r\nd\u2028e\x07") == "ab c\\nd\\ne"
    sneaky = Event(uid="a@b", day=date(2027, 1, 1), title="x\r\nEND:VEVENT\r\nX-A:1")
    assert unfolded(calendar("A", [sneaky], STAMP)).count("END:VEVENT") == 1
