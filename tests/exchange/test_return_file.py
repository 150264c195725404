"""Return files are a stranger's: what is not exactly one of ours is refused with its place."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ocop_desktop.exchange.returnfile import (
    MAX_BYTES,
    Answered,
    ReturnedItem,
    ReturnFile,
    ReturnFileError,
    decode_answers,
    decode_return,
    encode_answers,
    encode_return,
)
from ocop_desktop.exchange.returnfile import _checksum as checksum

FILE = ReturnFile(
    snapshot="a" * 64,
    rulebook="qd-26-2026",
    product="Mật ong MẪU",
    producer="HTX MẪU",
    number="01/PĐK-37-14620-2027",
    round=1,
    agency="Ủy ban nhân dân xã MẪU",
    by="Cán bộ MẪU",
    returned_on=date(2027, 4, 5),
    answer_by=date(2027, 4, 20),
    notice="07/TB-UBND",
    items=(
        ReturnedItem(
            id="abc1", target="product.name", place="Tên sản phẩm", words="Ghi đủ.", mark="mend"
        ),
        ReturnedItem(
            id="abc2", target="evidence/x", place="Giấy", words="?", mark="question", paper="b" * 64
        ),
    ),
)


def harmed(change: Callable[[dict[str, Any]], object], *, signed: bool = True) -> bytes:
    plain = json.loads(encode_return(FILE))
    change(plain)
    if signed:
        plain["checksum"] = checksum(plain)
    return json.dumps(plain, ensure_ascii=False).encode()


def test_what_is_written_is_read_again() -> None:
    read = decode_return(encode_return(FILE))
    assert (read.items, read.returned_on, read.number) == (
        FILE.items, FILE.returned_on, FILE.number,
    )  # fmt: skip


def test_a_hand_edit_is_noticed() -> None:
    data = harmed(lambda plain: plain.update(reason="khác"), signed=False)
    with pytest.raises(ReturnFileError, match="sửa bên ngoài"):
        decode_return(data)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda p: p.update(kind="khac"), "kind"),
        (lambda p: p.update(format=2), "format"),
        (lambda p: p.update(snapshot="../../x"), "snapshot"),
        (lambda p: p.update(items=[]), "items"),
        (lambda p: p.update(items=p["items"] * 400), "items"),
        (lambda p: p["items"].append(p["items"][0]), "items[2].id"),
        (lambda p: p["items"][0].update(id="../x"), "items[0].id"),
        (lambda p: p["items"][0].update(words="  "), "items[0].words"),
        (lambda p: p["items"][0].update(words="x" * 10_001), "items[0].words"),
        (lambda p: p["items"][0].update(words="a\x00b"), "items[0].words"),
        (lambda p: p["items"][0].update(mark="fine"), "items[0].mark"),
        (lambda p: p["items"][1].update(paper="ngắn"), "items[1].paper"),
        (lambda p: p.update(unknown=1), ""),
        (lambda p: p.update(returned_on="mai"), "returned_on"),
        (lambda p: p.pop("agency"), ""),
    ],
)
def test_what_does_not_fit_is_refused(
    change: Callable[[dict[str, Any]], object], place: str
) -> None:
    with pytest.raises(ReturnFileError) as told:
        decode_return(harmed(change))
    assert told.value.place == place


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"\xff\xfe", b"[" * 50, b"{}", b"x" * (MAX_BYTES + 1)]
)
def test_what_is_no_return_file_is_refused(data: bytes) -> None:
    with pytest.raises(ReturnFileError):
        decode_return(data)
    with pytest.raises(ReturnFileError):
        decode_answers(data)


def test_answers_travel_back() -> None:
    said = (Answered(id="abc1", words="Đã ghi.", done=True),)
    assert decode_answers(encode_answers(said)) == said


def test_an_answer_for_nobody_is_refused() -> None:
    with pytest.raises(ReturnFileError, match="mã không đúng dạng"):
        decode_answers(encode_answers([Answered(id="../x", words="", done=False)]))
