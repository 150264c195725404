"""What the papers print comes from the dossier file, so that paper and dossier never disagree."""

# ruff: noqa: S311 - the dice draw pictures and names, no secrets

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ocop_desktop import paths
from ocop_desktop.dossier.numbers import date_in_words, format_date, format_number
from ocop_desktop.rulebook.units import AdminUnits, load_units

_MIDDLE = {"m": ("Văn", "Mạnh", "Xuân"), "f": ("Thị", "Thị", "Ngọc")}
_GIVEN = {
    "m": ("Sính", "Chiến", "Dũng", "Tấn", "Khải", "Sơn", "Vinh", "Toán", "Hợi", "Thành", "Quý"),
    "f": ("Hảo", "Lan", "Xuyến", "Nga", "Thắm", "Nhài", "Bình", "Sen", "Huệ", "Yên", "Lụa"),
}


@dataclass(frozen=True)
class Person:
    """An invented person of a list."""

    name: str
    born: int
    woman: bool
    local: bool


@dataclass(frozen=True)
class Sample:
    """One sample dossier and where its papers go."""

    folder: Path
    data: dict[str, Any]

    @classmethod
    def read(cls, folder: Path) -> "Sample":
        """Return the sample in `folder`."""
        return cls(folder, json.loads((folder / "ho-so.json").read_text(encoding="utf-8")))

    def __getitem__(self, field: str) -> Any:
        """Return an answer of the dossier."""
        return self.data["answers"][field]

    def paper(self, file: str) -> dict[str, Any]:
        """Return the evidence record of a file; raise KeyError when the dossier names none."""
        for record in self.data["evidence"]:
            if record["file"] == f"minh-chung/{file}":
                return dict(record)
        raise KeyError(file)

    def path(self, file: str) -> Path:
        """Return where an evidence file lies."""
        return self.folder / "minh-chung" / file

    @cached_property
    def units(self) -> AdminUnits:
        """The administrative units, to print names for codes."""
        return load_units(paths.forms_dir() / "admin-units" / "2026-07.csv")

    @property
    def name(self) -> str:
        """Name of the producer."""
        return str(self["producer.name"])

    @property
    def commune(self) -> str:
        """“Xã Phú Long” in running text: “xã Phú Long”."""
        return self.units.communes[self["producer.commune"]].title

    @property
    def province(self) -> str:
        """“tỉnh Ninh Bình”."""
        return self.units.provinces[self["producer.province"]].title

    @property
    def address(self) -> str:
        """Full address of the producer."""
        return f"{self['producer.address']}, {self.commune}, {self.province}"

    def signed(self, file: str, place: str = "") -> str:
        """Return “Phú Long, ngày 20 tháng 10 năm 2026” for the date of a paper."""
        return f"{place or self['registration.place']}, {self.day_words(file)}"

    def day_words(self, file: str) -> str:
        """Return the date of a paper in words."""
        return date_in_words(date.fromisoformat(self.paper(file)["issued_on"]))

    def day(self, file: str, key: str = "issued_on") -> str:
        """Return a date of a paper in figures."""
        return format_date(date.fromisoformat(self.paper(file)[key]))

    def place(self, code: str) -> str:
        """Return the title of a commune."""
        return self.units.communes[code].title

    def people(
        self, families: Sequence[str], leads: Mapping[str, Sequence[str]]
    ) -> list[tuple[str, Person]]:
        """Return (group, person) for every worker in the labour table, always the same people.

        `leads` names the first people of a group, the rest is invented from `families`. Residents
        of the commune come first.
        """
        rng = random.Random(self.name)
        used = {name for names in leads.values() for name in names}
        found: list[tuple[str, Person]] = []
        for row in self["people.labour"]:
            known = leads.get(row["group"], ())
            women = row.get("women", 0) - sum(_is_woman(name) for name in known)
            for index in range(row["total"]):
                if index < len(known):
                    name = known[index]
                else:
                    name = _name(rng, families, "f" if women > 0 else "m", used)
                    women -= 1
                person = Person(
                    name, rng.randint(1968, 2005), _is_woman(name), index < row.get("local", 0)
                )
                found.append((row["group"], person))
        return found


def _is_woman(name: str) -> bool:
    return name.split()[1] in _MIDDLE["f"]


def _name(rng: random.Random, families: Sequence[str], sex: str, used: set[str]) -> str:
    while True:
        name = " ".join((rng.choice(families), rng.choice(_MIDDLE[sex]), rng.choice(_GIVEN[sex])))
        if name not in used:
            used.add(name)
            return name


def money(value: float) -> str:
    """Return an amount in đồng with grouping."""
    return format_number(value)


def number(value: float) -> str:
    """Return a number with grouping."""
    return format_number(value)


def day(text: str) -> str:
    """Return an ISO date as people write it."""
    return format_date(date.fromisoformat(text))


def shares(total: float, parts: int, seed: str, step: float = 10) -> list[float]:
    """Split `total` into uneven positive parts in units of `step` that add up exactly."""
    rng = random.Random(seed)
    weights = [rng.uniform(0.6, 1.4) for _ in range(parts)]
    whole = sum(weights)
    found = [round(total * weight / whole / step) * step for weight in weights]
    found[-1] = round(total - sum(found[:-1]), 6)
    return found
