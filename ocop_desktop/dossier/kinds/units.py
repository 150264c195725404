"""Provinces and communes."""

from typing import Any

from ocop_desktop.dossier.kinds.base import Kind, Spec
from ocop_desktop.dossier.values import Value
from ocop_desktop.text import fold


class ProvinceUnit(Kind):
    """A province by its two-digit code."""

    wants = "mã tỉnh hai chữ số"

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        for unit in self.units.provinces.values():
            if text == unit.code or fold(text) in (fold(unit.name), fold(unit.title)):
                return unit.code
        raise ValueError(f"Không có tỉnh “{text}” — chọn trong 34 tỉnh, thành phố.")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        return None if value in self.units.provinces else f"Không có tỉnh mang mã “{value}”."

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        unit = self.units.provinces.get(value)
        return unit.title if unit else str(value)


class CommuneUnit(Kind):
    """A commune by its five-digit code."""

    wants = "mã xã năm chữ số"

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        if text in self.units.communes:
            return text
        hits = self.units.search(text.replace(",", " "))
        exact = [unit for unit in hits if fold(unit.name) == fold(text)] or hits
        if len(exact) == 1:
            return exact[0].code
        if not exact:
            raise ValueError(f"Không có xã, phường “{text}” — gõ tên rồi chọn trong danh sách.")
        raise ValueError(f"Có nhiều nơi tên “{text}” — gõ thêm tên tỉnh.")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        return None if value in self.units.communes else f"Không có xã, phường mang mã “{value}”."

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        return self.units.title(value) if value in self.units.communes else str(value)
