"""`forms/README.md` tells the truth: every key is named, its examples load, its errors are real."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import get_args

import msgspec
import pytest
import tomli

from ocop_desktop import paths
from ocop_desktop.rulebook import (
    actions,
    criteria,
    desk,
    documents,
    edition,
    evidence,
    labels,
    plan,
    proposals,
    registers,
    rights,
    sections,
    story,
    tracing,
    upgrade,
    words,
)
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.errors import RulebookError

EDITION = "qd-26-2026"
PRODUCER = "sections/02-producer.toml"
EMAIL = '[[fields]]\nid = "producer.email"'
EMAIL_HELP = '[[fields]]\nfield = "producer.email"'


@pytest.fixture(scope="session")
def readme() -> str:
    return (paths.forms_dir() / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def blocks(readme: str) -> list[str]:
    return [dedent(block) for block in re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)]


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    shutil.copytree(paths.forms_dir() / EDITION, tmp_path / EDITION)
    return tmp_path


def _replace(forms: Path, file: str, old: str, new: str) -> None:
    path = forms / EDITION / file
    whole = path.read_text(encoding="utf-8")
    assert old in whole, file
    path.write_text(whole.replace(old, new, 1), encoding="utf-8")


def _block(blocks: list[str], start: str) -> str:
    return next(block for block in blocks if start in block).strip()


def _structs() -> set[type[msgspec.Struct]]:
    rooms = (
        actions, criteria, desk, documents, edition, evidence, labels, plan, proposals,
        registers, rights, sections, story, tracing, upgrade, words,
    )  # fmt: skip
    return {
        kind
        for room in rooms
        for kind in vars(room).values()
        if isinstance(kind, type) and issubclass(kind, Frozen) and kind is not Frozen
    }


def test_every_key_is_explained(readme: str) -> None:
    named = {key for code in re.findall(r"`([^`\n]+)`", readme) for key in re.split(r"\W", code)}
    missing = {
        f"{kind.__name__}.{key}"
        for kind in _structs()
        for key in kind.__struct_fields__
        if key not in named
    }
    assert missing == set()


def test_every_field_kind_is_explained(readme: str) -> None:
    for kind in get_args(sections.FieldKind):
        assert f"`{kind}`" in readme, kind


def test_every_printed_item_is_explained(readme: str) -> None:
    for item in get_args(documents.AnyItem):
        assert f"`{item.__struct_config__.tag}`" in readme, item


def test_every_file_and_folder_is_named(readme: str) -> None:
    for path in (paths.forms_dir() / EDITION).iterdir():
        assert path.name in readme, path.name


def test_blocks_are_valid_toml(blocks: list[str]) -> None:
    assert len(blocks) >= 5
    assert all(tomli.loads(block) for block in blocks)


def test_table_example_fits_its_table(forms: Path, blocks: list[str]) -> None:
    example = tomli.loads(_block(blocks, "Hộp quà"))["fields"]["examples"]
    item = sections.FieldHelp(
        field="product.packings", what="a", why="b", where="c", examples=example
    )
    width = len(Catalogue(forms).get(EDITION).fields[item.field].columns)
    rows = sections.example_rows(item.example("thuc-pham"))
    assert [len(row) for row in rows] == [width, width]


def test_first_example_renames_a_label(forms: Path, blocks: list[str]) -> None:
    _replace(forms, PRODUCER, 'label = "Điện thoại"', _block(blocks, "Điện thoại liên hệ"))
    assert Catalogue(forms).get(EDITION).fields["producer.phone"].label == "Điện thoại liên hệ"


def test_second_example_adds_a_field(forms: Path, blocks: list[str]) -> None:
    field = _block(blocks, 'id = "producer.other_phone"')
    told = _block(blocks, 'field = "producer.other_phone"')
    _replace(forms, PRODUCER, EMAIL, f"{field}\n\n{EMAIL}")
    _replace(forms, "help/producer.toml", EMAIL_HELP, f"{told}\n\n{EMAIL_HELP}")
    catalogue = Catalogue(forms)
    assert "producer.other_phone" in catalogue.get(EDITION).fields
    assert catalogue.help(EDITION).field("producer.other_phone") is not None


def test_third_example_changes_a_point(forms: Path) -> None:
    old = "{ points = 1, text = “Công ty TNHH".replace("“", '"')
    _replace(forms, "criteria/part-a.toml", old, old.replace("1", "2"))
    chosen = next(item for item in Catalogue(forms).get(EDITION).sets.values() if item.no == 7)
    assert [option.points for option in chosen.by_number["3.1"].options()] == [1, 2, 3]
    assert chosen.doubts_at("3.1")


@dataclass(frozen=True)
class Slip:
    """A slip of the pen in `file`, as the table of errors shows it."""

    name: str
    file: str
    old: str
    new: str


def _added(*lines: str) -> str:
    body = {
        "id": '"producer.other_phone"', "kind": '"phone"', "label": '"Điện thoại khác"',
        "source": '"Do tỉnh yêu cầu thêm"', "slot": '"mau-02/PL.2"',
    }  # fmt: skip
    body |= dict(line.split(" = ", 1) for line in lines)
    return "\n".join(["[[fields]]", *(f"{k} = {v}" for k, v in body.items()), "", EMAIL])


HTX = 'text = "Hợp tác xã có tổ chức, hoạt động đúng pháp luật, hoặc'
SLIPS = [
    Slip("no quotes", PRODUCER, 'label = "Điện thoại"', "label = Điện thoại"),
    Slip("unknown key", PRODUCER, EMAIL, _added('goi_y = "xã gọi"')),
    Slip("missing key", PRODUCER, 'label = "Điện thoại"\n', ""),
    Slip("unknown kind", PRODUCER, EMAIL, _added('kind = "dien_thoai"')),
    Slip("no page in the id", PRODUCER, EMAIL, _added('id = "other_phone"')),
    Slip("no such place", PRODUCER, EMAIL, _added('slot = "mau-02/PL.99"')),
    Slip("other maximum", "criteria/part-a.toml", f"{{ points = 3, {HTX}",
         f"{{ points = 4, {HTX}"),
    Slip("star lost", "criteria/part-b.toml", "points = 2, min_star = 3,", "points = 2,"),
    Slip("quoted number", "deadlines.toml", "amount = 15", 'amount = "15"'),
    Slip("help for nothing", "help/producer.toml", '"producer.email"', '"producer.mail"'),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_errors_read_as_shown(readme: str, forms: Path, slip: Slip) -> None:
    _replace(forms, slip.file, slip.old, slip.new)
    catalogue = Catalogue(forms)
    with pytest.raises(RulebookError) as caught:
        catalogue.help(EDITION)
    error = caught.value
    place = f"{error.file}, {error.key}" if error.key else error.file
    said = f"`{place}: {error.reason}`"
    # The line number moves whenever somebody adds a hint above it.
    assert re.sub(r"line \d+", "line 84", said) in readme
