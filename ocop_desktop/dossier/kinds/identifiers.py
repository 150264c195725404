"""Telephone, e-mail, link, tax code, personal number, GTIN."""

import re
from typing import Any, ClassVar

from ocop_desktop.dossier.kinds.base import MAX_TEXT, Kind, Spec, text_problem
from ocop_desktop.dossier.values import Value

# Matched whole: "$" would let a line break at the end pass. ASCII: "\d" means 0 to 9 only.
_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s.<>\"]{2,}")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_PHONE = re.compile(r"0[35789]\d{8}|02\d{9}", re.ASCII)
_PERSONAL_DIGITS = 12
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


class Phone(Kind):
    """Vietnamese telephone number: mobile 10 digits, fixed line 11 digits from 02."""

    wants = "số điện thoại"

    def _read(self, text: str, spec: Spec) -> Value:
        digits = re.sub(r"[\s.\-()]", "", text)
        value = "0" + digits[3:] if digits.startswith("+84") else digits
        problem = self._judge(value, spec)
        if problem:
            raise ValueError(problem)
        return value

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        if _PHONE.fullmatch(value):
            return None
        return "Số điện thoại cần 10 chữ số (di động) hoặc 11 chữ số bắt đầu bằng 02 (cố định)."

    def _shown(self, value: Any, spec: Spec) -> str:
        if self._judge(value, spec):
            return str(value)
        return f"{value[:4]} {value[4:7]} {value[7:]}"


class _Matched(Kind):
    pattern: ClassVar[re.Pattern[str]]
    sentence: ClassVar[str]

    def _read(self, text: str, spec: Spec) -> Value:
        problem = self._judge(text, spec)
        if problem:
            raise ValueError(problem)
        return text

    def _judge(self, value: Any, spec: Spec) -> str | None:
        long = text_problem(value, MAX_TEXT)
        del spec
        return long or (None if self.pattern.fullmatch(value) else self.sentence)


class Email(_Matched):
    """E-mail address."""

    pattern = _EMAIL
    sentence = "Thư điện tử cần dạng ten@noi.vn."
    wants = "địa chỉ thư điện tử"


class Link(_Matched):
    """Web address."""

    pattern = _LINK
    sentence = "Đường dẫn cần bắt đầu bằng http:// hoặc https://."
    wants = "đường dẫn"


class TaxCode(_Matched):
    """Mã số thuế: 10 digits with check digit, 10-3 for branches, or 12 digits (số định danh)."""

    pattern = re.compile(r"\d{10}(-\d{3})?|\d{12}", re.ASCII)
    sentence = "Mã số thuế có 10 chữ số, 10 chữ số kèm -001, hoặc 12 chữ số (số định danh)."
    wants = "mã số thuế"

    def _read(self, text: str, spec: Spec) -> Value:
        return super()._read(re.sub(r"[\s.]", "", text), spec)

    def _judge(self, value: Any, spec: Spec) -> str | None:
        shape = super()._judge(value, spec)
        if shape or len(value) == _PERSONAL_DIGITS or _no_check_digit(value):
            return shape
        # Loaded at the first number: the library costs more than all kinds of fields together.
        from stdnum.exceptions import ValidationError  # noqa: PLC0415
        from stdnum.vn import mst  # noqa: PLC0415

        try:
            mst.validate(value[:10])
        except ValidationError:
            return "Chữ số kiểm tra của mã số thuế không khớp — xem lại từng chữ số."
        return None


def _no_check_digit(tax_code: str) -> bool:
    """Return whether the sum leaves no one-digit check; programs disagree, so any digit passes."""
    total = sum(w * int(digit) for w, digit in zip(_TAX_WEIGHTS, tax_code, strict=False))
    return total % 11 == 0


class PersonalNumber(_Matched):
    """Số định danh cá nhân: 12 digits; the fourth tells century and sex (0 to 9)."""

    pattern = re.compile(r"0\d{11}", re.ASCII)
    sentence = "Số định danh cá nhân có 12 chữ số, bắt đầu bằng 0."
    wants = "số định danh cá nhân"

    def _read(self, text: str, spec: Spec) -> Value:
        return super()._read(re.sub(r"[\s.]", "", text), spec)


class Gtin(_Matched):
    """GTIN-13 with its check digit; Vietnamese codes begin with 893."""

    pattern = re.compile(r"\d{13}|\d{8}|\d{14}", re.ASCII)
    sentence = "Mã GTIN có 13 chữ số (hoặc 8, 14)."
    wants = "mã GTIN"

    def _read(self, text: str, spec: Spec) -> Value:
        return super()._read(re.sub(r"[\s.\-]", "", text), spec)

    def _judge(self, value: Any, spec: Spec) -> str | None:
        shape = super()._judge(value, spec)
        if shape:
            return shape
        from stdnum import ean  # noqa: PLC0415  (see TaxCode)

        return None if ean.is_valid(value) else "Chữ số kiểm tra của mã GTIN không khớp."
