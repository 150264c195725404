"""Calendar files after RFC 5545: all-day events with reminders, byte-equal from run to run.

A line ends in CRLF and is folded before its 76th octet, never inside a letter. Times of making
(DTSTAMP) are an argument; ids (UID) belong to the caller, who keeps them the same for the same
thing so that a calendar replaces what it knew.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

import msgspec

from ocop_desktop.text import nfc

PRODUCT = "-//OCOP Desktop//Ke hoach giay to//VI"
_LINE_OCTETS = 75
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
# The grammar allows no controls in a text; a tab is blank enough.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something on one day. `uid` is the same for the same thing for ever and anywhere.

    `reminders` are hours before the day begins (15 is nine in the morning of the day before).
    """

    uid: str
    day: date
    title: str
    about: str = ""
    reminders: tuple[int, ...] = ()
    important: bool = False


def calendar(name: str, events: Iterable[Event], stamp: datetime) -> bytes:
    """Return a calendar file called `name`; `stamp` says when it was made, with its time zone."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        _text("X-WR-CALNAME", name),
    ]
    made = stamp.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in events:
        lines += _event(event, made)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def folded(line: str) -> bytes:
    """Return a content line as octets: cut into pieces of at most 75, each ended by CRLF."""
    pieces: list[bytes] = []
    piece, room = b"", _LINE_OCTETS
    for letter in line:
        octets = letter.encode("utf-8")
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            # The blank that marks what goes on counts as well.
            piece, room = b"", _LINE_OCTETS - 1
        piece += octets
    pieces.append(piece)
    return b"\r\n ".join(pieces) + b"\r\n"


def escaped(text: str) -> str:
    """Return a text as a value: backslash, semicolon, comma and line ends escaped, no controls."""
    clean = _CONTROLS.sub("", _LINE_ENDS.sub("\n", nfc(text)).replace("\t", " "))
    return "".join(_ESCAPED.get(letter, letter) for letter in clean)


def _event(event: Event, made: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield _text("UID", event.uid)
    yield f"DTSTAMP:{made}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield _text("SUMMARY", event.title)
    if event.about:
        yield _text("DESCRIPTION", event.about)
    if event.important:
        yield "PRIORITY:1"
    # A day to begin something keeps nobody from meeting others.
    yield "TRANSP:TRANSPARENT"
    for hours in event.reminders:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield _text("DESCRIPTION", event.title)
        yield f"TRIGGER:-PT{hours}H"
        yield "END:VALARM"
    yield "END:VEVENT"


def _text(name: str, value: str) -> str:
    return f"{name}:{escaped(value)}"
