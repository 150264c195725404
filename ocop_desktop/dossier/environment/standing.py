"""Which environmental paper a place needs, or why it needs none."""

from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import holds, is_filled, is_shown
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.environment import EnvironmentFile, EnvironmentLevel, Threshold
from ocop_desktop.rulebook.model import Rulebook

KIND = "process.environment_kind"
Verdict = Literal["paper", "licence", "exempt", "register", "unknown"]
Kept = Literal["below", "over", "untreated", "unknown"]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """One amount beside its threshold. `kept` says whether it stays below it."""

    threshold: Threshold
    value: float | None
    treated: bool | None
    kept: Kept


class LevelLine(msgspec.Struct, frozen=True, kw_only=True):
    """One level of the criterion and whether the dossier tells of it."""

    level: EnvironmentLevel
    told: bool


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """The answer: what is needed, said with its article and its doubt.

    Amounts stand beside thresholds whatever the answer, so `doubt` tells of those as well.
    `conflict` is what the dossier declares otherwise, "" when all agree.
    """

    verdict: Verdict
    text: str
    source: str
    doubt: str
    amounts: tuple[Amount, ...]
    levels: tuple[LevelLine, ...]
    conflict: str = ""


def standing(rulebook: Rulebook, dossier: Dossier) -> Standing | None:
    """Return the standing of a place, None when the edition says nothing about it."""
    file = rulebook.environment
    if file is None:
        return None
    amounts = tuple(_amount(threshold, dossier) for threshold in file.thresholds)
    verdict, text, source, doubt = _verdict(file, dossier, amounts)
    return Standing(
        verdict=verdict,
        text=text,
        source=source,
        doubt=" ".join(dict.fromkeys(filter(None, (doubt, file.exempt.doubt)))),
        amounts=amounts,
        levels=tuple(_levels(rulebook, dossier, file)),
        conflict=_conflict(rulebook, dossier, verdict),
    )


def _verdict(
    file: EnvironmentFile, dossier: Dossier, amounts: tuple[Amount, ...]
) -> tuple[Verdict, str, str, str]:
    declared = dossier.text(KIND)
    for paper in file.papers:
        if paper.kind == declared:
            return "paper", paper.text, paper.source, paper.doubt
    if dossier.text(file.licence.field) == file.licence.value:
        return "licence", file.licence.text, file.licence.source, file.licence.doubt
    if dossier.answers.get(file.no_waste.field) is True:
        return "exempt", file.no_waste.text, file.no_waste.source, file.no_waste.doubt
    rule, kept = file.exempt, {amount.kept for amount in amounts}
    if kept & {"over", "untreated"}:
        return "register", rule.over, rule.source, rule.doubt
    if "unknown" in kept:
        return "unknown", rule.unknown, rule.source, rule.doubt
    return "exempt", rule.text, rule.source, rule.doubt


def bound_words(threshold: Threshold) -> str:
    """Return the bound of a threshold, by month and, where the law says it, by year."""
    month = f"{format_number(threshold.below)} {threshold.unit}"
    if threshold.yearly is None:
        return month
    return f"{month} ({format_number(threshold.yearly)} {threshold.yearly_unit})"


def _amount(threshold: Threshold, dossier: Dossier) -> Amount:
    value = dossier.number(threshold.field)
    answer = dossier.answers.get(threshold.treated) if threshold.treated else None
    treated = answer if isinstance(answer, bool) else None
    return Amount(
        threshold=threshold, value=value, treated=treated, kept=_kept(threshold, value, answer)
    )


def _kept(threshold: Threshold, value: float | None, treated: object) -> Kept:
    if value is None:
        return "unknown"
    if value >= threshold.below:
        return "over"
    if threshold.treated and value > 0:
        return "unknown" if treated is None else "below" if treated else "untreated"
    return "below"


def _levels(rulebook: Rulebook, dossier: Dossier, file: EnvironmentFile) -> list[LevelLine]:
    found = []
    for level in file.levels:
        if holds(level.shown_when, rulebook, dossier):
            told = all(
                is_filled(rulebook.fields[name], dossier)
                and dossier.answers.get(name) not in level.none
                for name in level.fields
            )
            found.append(LevelLine(level=level, told=told))
    return found


def _conflict(rulebook: Rulebook, dossier: Dossier, verdict: Verdict) -> str:
    field = rulebook.fields[KIND]
    if not is_shown(field, rulebook, dossier):
        return ""
    declared = dossier.text(KIND)
    if declared == "exempt" and verdict in ("register", "licence"):
        return "Hồ sơ khai thuộc diện miễn, nhưng số liệu cho thấy phải có giấy."
    if declared in ("none", "") and verdict == "exempt":
        return "Số liệu cho thấy được miễn; hồ sơ chưa khai “Thuộc diện miễn” ở mục Quy trình."
    return ""
