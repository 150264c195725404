"""A scorer's sheet as entries beside the dossier: stored, journalled and undone like answers.

    rehearsal/<id>/who                 {"scorer", "role", "rulebook", "set", "home", "made_at"}
    rehearsal/<id>/assessment/1.1      {"option": 2, "case": null, "description": "…", "at": …}
    rehearsal/<id>/elimination/<cause> {"applies": true, "at": …}
    rehearsal/<id>/opinion             {"text": "…", "at": …}

Every mark carries its own time (UTC, ISO), so that one act stays one path; the sheet's time is the
latest of them.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from ocop_desktop.dossier.rehearsal.sheets import Sheet
from ocop_desktop.dossier.values import REHEARSAL, Answer

_PATH = re.compile(r"([0-9a-f]{1,32})/(who|opinion|(assessment|elimination)/[^/]{1,80})")


class Who(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The head of a sheet."""

    scorer: str
    role: str = ""
    rulebook: str
    set: str
    home: str = ""
    made_at: str = ""
    at: str = ""


class Mark(Answer, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One criterion as a scorer sees it."""

    at: str = ""


class Cause(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One cause of elimination as a scorer sees it."""

    applies: bool
    at: str = ""


class Opinion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a scorer has to say about the dossier as a whole."""

    text: str
    at: str = ""


_KINDS: dict[str, type[msgspec.Struct]] = {
    "who": Who,
    "assessment": Mark,
    "elimination": Cause,
    "opinion": Opinion,
}


def check_entry(path: str, value: Any) -> None:
    """Raise KeyError for a path no sheet has, ValueError for a value of the wrong shape."""
    found = _PATH.fullmatch(path.removeprefix(REHEARSAL))
    if found is None:
        raise KeyError(path)
    if value is None:
        return
    try:
        msgspec.convert(value, _KINDS[found[3] or found[2]])
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def sheets_in(dossier_id: str, entries: Mapping[str, Any]) -> tuple[Sheet, ...]:
    """Return the sheets among `entries` in the order in which they were made."""
    groups: dict[str, dict[str, Any]] = {}
    for path, value in entries.items():
        if path.startswith(REHEARSAL):
            sheet_id, _, rest = path.removeprefix(REHEARSAL).partition("/")
            groups.setdefault(sheet_id, {})[rest] = value
    sheets = (
        _sheet(dossier_id, sheet_id, group) for sheet_id, group in groups.items() if "who" in group
    )
    return tuple(sorted(sheets, key=lambda sheet: (sheet.made_at, sheet.id)))


def entries_of(sheet: Sheet) -> dict[str, Any]:
    """Return the entries that hold `sheet`, each with the sheet's own time."""
    return {path: msgspec.to_builtins(value) for path, value in _values(sheet)}


def path_of(sheet_id: str, rest: str) -> str:
    """Return the path of one part of a sheet."""
    return f"{REHEARSAL}{sheet_id}/{rest}"


def _sheet(dossier_id: str, sheet_id: str, group: Mapping[str, Any]) -> Sheet:
    who = msgspec.convert(group["who"], Who)
    marks: dict[str, Answer] = {}
    causes: dict[str, bool] = {}
    for rest, value in group.items():
        kind, _, name = rest.partition("/")
        if kind == "assessment":
            mark = msgspec.convert(value, Mark)
            answer = Answer(option=mark.option, case=mark.case, description=mark.description)
            if answer != Answer():
                marks[name] = answer
        elif kind == "elimination" and value["applies"]:
            causes[name] = True
    return Sheet(
        id=sheet_id,
        scorer=who.scorer,
        role=who.role,
        rulebook=who.rulebook,
        set=who.set,
        dossier=dossier_id,
        assessment=dict(sorted(marks.items())),
        eliminations=causes,
        opinion=group.get("opinion", {}).get("text", ""),
        home=who.home,
        made_at=who.made_at,
        changed_at=max(value.get("at", "") for value in group.values()),
    )


def _values(sheet: Sheet) -> Iterator[tuple[str, msgspec.Struct]]:
    at = sheet.changed_at
    yield (
        path_of(sheet.id, "who"),
        Who(
            scorer=sheet.scorer,
            role=sheet.role,
            rulebook=sheet.rulebook,
            set=sheet.set,
            home=sheet.home,
            made_at=sheet.made_at,
            at=at,
        ),
    )
    for number, answer in sheet.assessment.items():
        mark = Mark(option=answer.option, case=answer.case, description=answer.description, at=at)
        yield path_of(sheet.id, f"assessment/{number}"), mark
    for cause, applies in sheet.eliminations.items():
        yield path_of(sheet.id, f"elimination/{cause}"), Cause(applies=applies, at=at)
    if sheet.opinion:
        yield path_of(sheet.id, "opinion"), Opinion(text=sheet.opinion, at=at)
