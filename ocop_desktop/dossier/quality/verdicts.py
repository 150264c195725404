"""One line of a test report against its limit: passed, failed, or not to be said."""

from decimal import Decimal
from itertools import product
from typing import Literal

from ocop_desktop.dossier.quality import amounts
from ocop_desktop.dossier.quality.amounts import Span
from ocop_desktop.text import fold

Verdict = Literal["pass", "fail", "unknown"]
Judged = tuple[Verdict, str]

_GOOD = frozenset({"dat", "phu hop", "dung", "pass", "passed"})
_BAD = frozenset({"khong dat", "khong phu hop", "fail", "failed"})
_MASS = {
    "mg/kg": Decimal(1),
    "ppm": Decimal(1),
    "µg/g": Decimal(1),
    "mg/g": Decimal(1000),
    "g/kg": Decimal(1000),
    "µg/kg": Decimal("0.001"),
    "ppb": Decimal("0.001"),
    "mg/100g": Decimal(10),
    "g/100g": Decimal(10_000),
    "%": Decimal(10_000),
}
_VOLUME = {
    "mg/l": Decimal(1),
    "g/l": Decimal(1000),
    "µg/l": Decimal("0.001"),
    "mg/100ml": Decimal(10),
    "g/100ml": Decimal(10_000),
}


def judge(limit: str, result: str, limit_unit: str = "", result_unit: str = "") -> Judged:
    """Return the verdict and why, in a short sentence ("" when it needs none)."""
    said = _said(limit, result)
    if said is not None:
        return said
    factor = _factor(result_unit, limit_unit)
    if factor is None:
        return "unknown", f"Khác đơn vị: {result_unit} và {limit_unit}."
    if amounts.absent(limit):
        return _against_nothing(result)
    return (_nothing if amounts.absent(result) else _compare)(limit, result, factor)


def _said(limit: str, result: str) -> Judged | None:
    """Return what needs no comparing: nothing to compare, or the laboratory's own word."""
    words = fold(result)
    if not words:
        return "unknown", "Chưa có kết quả."
    if words in _GOOD:
        return "pass", "Phiếu ghi đạt."
    if words in _BAD:
        return "fail", "Phiếu ghi không đạt."
    return None if limit.strip() else ("unknown", "Chưa có mức để so.")


def _compare(limit: str, result: str, factor: Decimal) -> Judged:
    allowed = amounts.limits(limit)
    measured = tuple(span.times(factor) for span in amounts.results(result))
    if not allowed or not measured:
        return _words(limit, result)
    alike = len(measured) == len(allowed)  # both written in the same way, so read in the same way
    pairs = zip(measured, allowed, strict=True) if alike else product(measured, allowed)
    verdicts = {_fit(one, span) for one, span in pairs}
    if len(verdicts) > 1:
        return "unknown", "Số viết có thể đọc hai cách; viết dấu phẩy cho phần lẻ."
    (verdict,) = verdicts
    if verdict == "unknown":
        return verdict, "Kết quả chỉ nói nhỏ hơn hoặc lớn hơn, chưa đủ để so với mức."
    return verdict, ""


def _fit(measured: Span, allowed: Span) -> Verdict:
    if measured.inside(allowed):
        return "pass"
    return "fail" if measured.apart(allowed) else "unknown"


def _words(limit: str, result: str) -> Judged:
    if fold(limit) == fold(result):
        return "pass", "Đúng như mức đã ghi."
    if amounts.results(limit) and not amounts.limits(limit):
        return "unknown", "Mức là một số không có dấu; ghi rõ ≤ hay ≥."
    return "unknown", "Mức bằng lời, người đọc phiếu tự so."


def _against_nothing(result: str) -> Judged:
    if amounts.absent(result):
        return "pass", ""
    measured = amounts.results(result)
    if not measured:
        return "unknown", "Mức bằng lời, người đọc phiếu tự so."
    if all(span.high == 0 for span in measured):
        return "pass", ""
    if all(span.low is not None and span.low > 0 for span in measured):
        return "fail", ""
    return "unknown", "Dưới ngưỡng đo chưa chắc là không có; xin phòng kiểm nghiệm ghi rõ."


def _nothing(limit: str, result: str, factor: Decimal) -> Judged:
    """Judge "not detected": below the limit of detection, when the report names one."""
    lowest = amounts.detection_limit(result)
    allowed = amounts.limits(limit)
    if not allowed:
        return _words(limit, result)
    high = Decimal(0) if lowest is None else lowest * factor
    span = Span(low=Decimal(0), high=high, high_open=lowest is not None)
    verdicts = {_fit(span, one) for one in allowed}
    if verdicts == {"pass"}:
        return "pass", "" if lowest is not None else "Phiếu không ghi ngưỡng phát hiện."
    if verdicts == {"fail"}:
        return "fail", ""
    return "unknown", "Ngưỡng phát hiện của phép thử cao hơn mức cho phép."


def _factor(result: str, limit: str) -> Decimal | None:
    """Return what turns the result's unit into the limit's, None when they do not compare."""
    mine, theirs = _unit(result), _unit(limit)
    if not mine or not theirs or mine == theirs:
        return Decimal(1)
    for family in (_MASS, _VOLUME):
        if mine in family and theirs in family:
            return family[mine] / family[theirs]
    return None


def _unit(text: str) -> str:
    bare = "".join(text.lower().split()).replace("μ", "µ")
    return bare.removesuffix("(khốilượng)").replace("mcg", "µg").replace("ug/", "µg/")
