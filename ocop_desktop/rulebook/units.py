"""Provinces and communes with the codes of QĐ 19/2025/QĐ-TTg, as of the date in the file name."""

import csv
from pathlib import Path

import msgspec

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.text import fold

_PROVINCE_DIGITS = 2
_COMMUNE_DIGITS = 5
_COLUMNS = ["province_code", "province_kind", "province", "code", "kind", "name"]


class Commune(msgspec.Struct, frozen=True, gc=False):
    """Xã, phường or đặc khu."""

    code: str
    kind: str
    name: str
    province: str

    @property
    def title(self) -> str:
        """Return “xã Phú Long”: the kind in lower case, then the name."""
        return f"{self.kind[:1].lower()}{self.kind[1:]} {self.name}"


class Province(msgspec.Struct, frozen=True, gc=False):
    """Tỉnh or thành phố trực thuộc trung ương."""

    code: str
    kind: str
    name: str

    @property
    def title(self) -> str:
        """Return “tỉnh Ninh Bình”, “thành phố Hà Nội”."""
        return f"{self.kind[:1].lower()}{self.kind[1:]} {self.name}"


class AdminUnits:
    """All units of one date, by code and by words."""

    def __init__(self, date: str, provinces: list[Province], communes: list[Commune]) -> None:
        self.date = date
        self.provinces = {unit.code: unit for unit in provinces}
        self.communes = {unit.code: unit for unit in communes}
        self._by_province: dict[str, tuple[Commune, ...]] = {}
        self._folded: list[tuple[str, Commune]] | None = None

    def of_province(self, code: str) -> tuple[Commune, ...]:
        """Return the communes of a province in the order of the file."""
        if not self._by_province:
            groups: dict[str, list[Commune]] = {name: [] for name in self.provinces}
            for commune in self.communes.values():
                groups[commune.province].append(commune)
            self._by_province = {name: tuple(items) for name, items in groups.items()}
        return self._by_province.get(code, ())

    def title(self, commune_code: str) -> str:
        """Return “xã Phú Long, tỉnh Ninh Bình”; raise KeyError for an unknown code."""
        commune = self.communes[commune_code]
        return f"{commune.title}, {self.provinces[commune.province].title}"

    def search(self, words: str, province: str = "", limit: int = 20) -> list[Commune]:
        """Return communes whose name holds all `words`, accents optional, best first."""
        if self._folded is None:
            self._folded = [
                (fold(f"{unit.kind} {unit.name} {self.provinces[unit.province].name}"), unit)
                for unit in self.communes.values()
            ]
        wanted = fold(words)
        parts = wanted.split()
        hits = [
            (not fold(unit.name).startswith(wanted), unit)
            for text, unit in self._folded
            if (not province or unit.province == province) and all(part in text for part in parts)
        ]
        hits.sort(key=lambda hit: hit[0])
        return [unit for _, unit in hits[:limit]]


def load_units(path: Path) -> AdminUnits:
    """Return the units in a CSV file; raise RulebookError on anything out of shape."""
    name = f"admin-units/{path.name}"
    provinces: dict[str, Province] = {}
    communes: dict[str, Commune] = {}
    rows = csv.reader(_lines(path, name))
    if next(rows, None) != _COLUMNS:
        raise RulebookError(name, "dòng 1", f"cần các cột {', '.join(_COLUMNS)}")
    for line, row in enumerate(rows, start=2):
        if len(row) != len(_COLUMNS):
            raise RulebookError(name, f"dòng {line}", "số cột không đúng")
        province, province_kind, province_name, code, kind, commune = row
        if (
            len(province) != _PROVINCE_DIGITS
            or len(code) != _COMMUNE_DIGITS
            or not (province + code).isdigit()
        ):
            raise RulebookError(name, f"dòng {line}", "mã tỉnh 2 chữ số, mã xã 5 chữ số")
        if code in communes:
            raise RulebookError(name, f"dòng {line}", f"mã xã {code} bị lặp")
        provinces.setdefault(province, Province(province, province_kind, province_name))
        communes[code] = Commune(code, kind, commune, province)
    return AdminUnits(path.stem, list(provinces.values()), list(communes.values()))


def _lines(path: Path, name: str) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise RulebookError(name, "", "tệp không phải UTF-8") from error
