"""A made-up amendment of the real text: the forms copied, a few lines changed, loaded."""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ocop_desktop import paths
from ocop_desktop.rulebook.loader import load
from ocop_desktop.rulebook.model import Rulebook

REAL = "qd-26-2026"
AMENDED = "qd-30-2031"
HONEY = "mat-ong-va-nong-san-khac"
SNACK = "do-an-nhanh"
ADDED = "banh-gia-dinh"
HONEY_FILE = "sets/04-mat-ong-va-nong-san-khac.toml"
PART_C = "criteria/part-c.toml"


@dataclass(frozen=True)
class Edit:
    """In `file`, the first `old` after `anchor` becomes `new`."""

    file: str
    anchor: str
    old: str
    new: str

    def apply(self, folder: Path) -> None:
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        start = text.index(self.old, text.index(self.anchor))
        changed = text[:start] + self.new + text[start + len(self.old) :]
        path.write_text(changed, encoding="utf-8")


# Colour and substance (6.3) up to 5 points, smell and taste (6.4) down to 3: the sum stays.
POINTS = (
    Edit(PART_C, 'id = "mau-sac-the-chat--mat-ong"', "{ points = 4,", "{ points = 5,"),
    Edit(PART_C, 'id = "mui-vi--mat-ong"', "{ points = 4,", "{ points = 3,"),
    Edit(HONEY_FILE, 'number = "6.3"', "max = 4", "max = 5"),
    Edit(HONEY_FILE, 'number = "6.4"', "max = 4", "max = 3"),
)
MARK = (
    Edit(PART_C, 'id = "dinh-duong--mat-ong"', "{ points = 3,", "{ points = 3, min_star = 4,"),
    Edit("rulebook.toml", "[integrity]", "4 = 290", "4 = 291"),
)
TITLE = (
    Edit(PART_C, 'id = "do-dong-deu-cua-san-pham"', "Độ đồng đều của sản phẩm", "Độ đồng đều"),
)
CLOCK = (Edit("deadlines.toml", 'id = "commune-review"', "amount = 15", "amount = 10"),)
BAND = (Edit("rulebook.toml", "star = 4", "from_points = 70", "from_points = 72"),)
LABEL = (
    Edit("sections/03-product.toml", 'id = "product.brand"', "Thương hiệu, nhãn hiệu", "Nhãn hiệu"),
)
STOP = (Edit(PART_C, 'id = "tap-chat--mat-ong"', "không chấp nhận được, nguy cơ", "có nguy cơ"),)
CAUSE = (Edit(HONEY_FILE, 'id = "gia-mao-ho-so"', "Giả mạo hồ sơ", "Giả mạo giấy tờ"),)
CONDITION = (
    Edit(
        "criteria/part-a.toml",
        'id = "nguon-goc-san-pham--nuoi-trong"',
        "100% sản phẩm nuôi/trồng trong tỉnh",
        "90% sản phẩm nuôi/trồng trong tỉnh",
    ),
)


def swapped(first: str, second: str) -> tuple[Edit, ...]:
    """Return the edits that let two honey criteria exchange their numbers."""
    steps = ((first, "x"), (second, first), ("x", second))
    return tuple(
        Edit(HONEY_FILE, f'number = "{old}"', f'number = "{old}"', f'number = "{new}"')
        for old, new in steps
    )


def amend(
    folder: Path, edits: Sequence[Edit], *, added: bool = False, without: str = ""
) -> Rulebook:
    """Return the real text with `edits`, with the set 27 when `added`, without a whole line."""
    made = folder / AMENDED
    shutil.copytree(
        paths.forms_dir() / REAL, made, ignore=shutil.ignore_patterns("help"), dirs_exist_ok=True
    )
    Edit("rulebook.toml", "", f'id = "{REAL}"', f'id = "{AMENDED}"').apply(made)
    for edit in edits:
        edit.apply(made)
    if added:
        _add_set(made)
    if without:
        path = made / HONEY_FILE
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(x for x in lines if without not in x), encoding="utf-8")
    return load(made)


def _add_set(folder: Path) -> None:
    """Add a copy of the snack set as number 27."""
    text = (folder / "sets" / "05-do-an-nhanh.toml").read_text(encoding="utf-8")
    for old, new in (
        ("no = 5\n", "no = 27\n"),
        (f'id = "{SNACK}"', f'id = "{ADDED}"'),
        ('name = "Đồ ăn nhanh"', 'name = "Bánh giả định"'),
        ("bộ sản phẩm số 5", "bộ sản phẩm số 27"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "sets" / f"27-{ADDED}.toml").write_text(text, encoding="utf-8")
    for key, more in (("sets", 1), ("leaves", 31), ("3", 8), ("4", 13), ("5", 5)):
        _raise_count(folder / "rulebook.toml", key, more)


def _raise_count(path: Path, key: str, more: int) -> None:
    """Raise one of the numbers the edition promises to hold."""
    head, mark, counts = path.read_text(encoding="utf-8").partition("[integrity]")
    told = re.sub(rf"\b{key} = (\d+)", lambda m: f"{key} = {int(m[1]) + more}", counts, count=1)
    path.write_text(head + mark + told, encoding="utf-8")
