"""Provinces and communes."""

from typing import Any

from ocop_desktop.dossier.kinds.base import Kind, Spec
from ocop_desktop.dossier.values import Value
from ocop_desktop.rulebook.units import AdminUnits, Commune
from ocop_desktop.text import fold


def find_province(units: AdminUnits, words: str) -> str | None:
    """Return the code of the province named by code, name or title; None when there is none."""
    wanted = fold(words)
    for prefix in ("tinh ", "thanh pho ", "tp "):
        wanted = wanted.removeprefix(prefix)
    for unit in units.provinces.values():
        if wanted in {unit.code, fold(unit.name)}:
            return unit.code
    return None


class ProvinceUnit(Kind):
    """A province by its two-digit code."""

    wants = "mã tỉnh hai chữ số"

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        code = find_province(self.units, text)
        if code is None:
            raise ValueError(f"Không có tỉnh “{text}” — chọn trong 34 tỉnh, thành phố.")
        return code

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        return None if value in self.units.provinces else f"Không có tỉnh mang mã “{value}”."

    def _shown(self, value: Any, spec: Spec) -> str:
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
        exact = self._candidates(text)
        if len(exact) == 1:
            return exact[0].code
        if not exact:
            raise ValueError(f"Không có xã, phường “{text}” — gõ tên rồi chọn trong danh sách.")
        raise ValueError(f"Có nhiều nơi tên “{text}” — gõ thêm tên tỉnh.")

    def _candidates(self, text: str) -> list[Commune]:
        """Return the communes meant by “Phú Long” or “xã Phú Long, tỉnh Ninh Bình”."""
        name, _, rest = text.partition(",")
        province = find_province(self.units, rest) if rest.strip() else ""
        if province is None:
            name, province = text.replace(",", " "), ""
        hits = self.units.search(name, province=province, limit=len(self.units.communes))
        wanted = fold(name)
        exact = [unit for unit in hits if wanted in {fold(unit.name), fold(unit.title)}] or hits
        # Accents, where they were typed, tell Văn Lang from Văn Lăng.
        typed = name.strip().lower()
        return [unit for unit in exact if typed in {unit.name.lower(), unit.title.lower()}] or exact

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        return None if value in self.units.communes else f"Không có xã, phường mang mã “{value}”."

    def _shown(self, value: Any, spec: Spec) -> str:
        del spec
        return self.units.title(value) if value in self.units.communes else str(value)
