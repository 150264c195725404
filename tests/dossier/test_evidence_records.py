import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from ocop_desktop.dossier.files.jsonfile import DossierFileError, decode, encode
from ocop_desktop.dossier.values import Adjustments, Dossier, Evidence, from_entries, to_entries
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

Read = Callable[..., Dossier]


@pytest.fixture
def read(rulebook: Rulebook, units: AdminUnits) -> Read:
    def read_one(**record: Any) -> Dossier:
        data = json.dumps({"rulebook": "qd-26-2026", "evidence": [record]}).encode()
        return decode(data, lambda _: (rulebook, units))

    return read_one


FULL = Evidence(
    id="e1",
    file="quét/hồ sơ.pdf",
    kind="dieu-kien-san-xuat",
    subkind="giay-attp",
    product="Mật ong",
    pages=(3, 5),
    adjustments=Adjustments(
        rotation=90,
        turned=((4, 180),),
        crop=(0.0, 0.1, 1.0, 0.9),
        crops=((5, (0.2, 0.0, 1.0, 1.0)),),
        pages=(5, 3),
    ),
)


def test_a_record_survives_entries_and_files(rulebook: Rulebook, units: AdminUnits) -> None:
    dossier = Dossier(id="d", rulebook="qd-26-2026", evidence=(FULL,))
    entries = json.loads(json.dumps(dict(to_entries(dossier))))
    assert from_entries("d", "qd-26-2026", entries) == dossier
    again = decode(encode(dossier), lambda _: (rulebook, units))
    assert again.evidence == (msgspec.structs.replace(FULL, order=1),)


def test_a_plain_record_says_no_more_than_before() -> None:
    plain = msgspec.to_builtins(Evidence(file="a.pdf"))
    assert plain == {"file": "a.pdf"}


def test_a_clip_elsewhere_has_a_link_and_no_file(read: Read) -> None:
    (item,) = read(link="https://vidu.vn/clip?v=1").evidence
    assert item.file == ""
    assert item.link == item.label == "https://vidu.vn/clip?v=1"


@pytest.mark.parametrize(
    ("record", "place"),
    [
        ({}, "evidence[0].file"),
        ({"file": " "}, "evidence[0].file"),
        ({"link": "javascript:alert(1)"}, "evidence[0].link"),
        ({"link": "file:///etc/passwd"}, "evidence[0].link"),
        ({"link": 'https://a.vn/"onload='}, "evidence[0].link"),
        ({"link": "https://a.vn\nx"}, "evidence[0].link"),
        ({"link": "https://a.vn", "file": "a.pdf"}, "evidence[0].link"),
        ({"file": "a.pdf", "subkind": "khong-co"}, "evidence[0].subkind"),
        ({"file": "a.pdf", "pages": [5, 3]}, "evidence[0].pages"),
        ({"file": "a.pdf", "pages": [0, 3]}, "evidence[0].pages[0]"),
        ({"file": "a.pdf", "adjustments": {"rotation": 45}}, "evidence[0].adjustments.rotation"),
        ({"file": "a.pdf", "adjustments": {"crop": [0, 0, 2, 1]}}, "adjustments.crop"),
        ({"file": "a.pdf", "adjustments": {"crops": [[0, [0, 0, 1, 1]]]}}, "adjustments.crops"),
        ({"file": "a.pdf", "adjustments": {"crops": [[1, [0, 0, 9, 1]]]}}, "adjustments.crops"),
        ({"file": "a.pdf", "adjustments": {"pages": [-1]}}, "adjustments.pages"),
        ({"file": "a.pdf", "adjustments": {"turned": [[1, 5]]}}, "adjustments.turned"),
        ({"file": "a.pdf", "adjustments": {"scale": 2}}, "adjustments"),
        ({"file": "a.pdf", "product": "\x00"}, "evidence[0]"),
    ],
)
def test_records_that_are_refused(read: Read, record: dict[str, Any], place: str) -> None:
    with pytest.raises(DossierFileError) as caught:
        read(**record)
    assert place in caught.value.place


@pytest.mark.parametrize(
    ("item", "count", "pages"),
    [
        (Evidence(file="a"), 3, (1, 2, 3)),
        (Evidence(file="a", pages=(2, 3)), 5, (2, 3)),
        (Evidence(file="a", pages=(4, 9)), 5, (4, 5)),
        (Evidence(file="a", adjustments=Adjustments(pages=(3, 1))), 3, (3, 1)),
        (Evidence(file="a", pages=(2, 3), adjustments=Adjustments(pages=(3, 1))), 5, (3,)),
        (Evidence(file="a", adjustments=Adjustments(pages=(9,))), 2, (1, 2)),
    ],
)
def test_shown_pages(item: Evidence, count: int, pages: tuple[int, ...]) -> None:
    assert item.shown_pages(count) == pages


def test_turns_add_up() -> None:
    adjusted = Adjustments(rotation=270, turned=((2, 90), (2, 90), (3, 90)))
    assert [adjusted.rotation_of(page) for page in (1, 2, 3)] == [270, 90, 0]
