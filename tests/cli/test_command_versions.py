"""finalise, reopen, versions."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths

Run = Callable[..., Any]
TODAY = ("--today", "2026-11-20")


@pytest.fixture
def sample(run: Run) -> str:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    return str(run("import", file, "--json").value[0])


def test_from_finalising_to_comparing(run: Run, sample: str) -> None:
    made = run("finalise", sample[:8], *TODAY, "--note", "nộp đợt 1")
    assert made.code == 0
    assert "Bản 1, chốt ngày 20/11/2026, mã " in made.out
    assert "nộp đợt 1" in made.out
    refused = run("set", sample, "producer.phone=0912000222")
    assert refused.code == 1
    assert "đã chốt (bản 1)" in refused.err
    assert run("reopen", sample, "--reason", "đổi số điện thoại").code == 0
    assert run("set", sample, "producer.phone=0912000222").code == 0
    again = run("finalise", sample, *TODAY, "--json").value
    assert (again["number"], again["locks"]) == (2, True)
    listed = run("versions", sample)
    assert [line.split(",")[0] for line in listed.out.splitlines()] == ["Bản 2", "Bản 1"]
    assert "(đã mở lại: đổi số điện thoại)" in listed.out
    (change,) = run("versions", sample, "--compare", "1", "2", "--json").value
    assert (change["path"], change["what"]) == ("producer.phone", "changed")
    assert "đổi  Điện thoại: " in run("versions", sample, "--compare", "1", "nay").out
    assert run("versions", sample, "--compare", "2", "nay").out == "Hai bản giống hệt nhau.\n"
    declared = run("versions", sample, "--show", "1", "--json").value["declared"]
    assert declared["points"] == 70


def test_what_keeps_it_open_is_named(run: Run, write: Callable[..., Path]) -> None:
    (made,) = run("import", write(), "--json").value
    refused = run("finalise", made, *TODAY)
    assert refused.code == 1
    assert "lỗi phải sửa nên chưa chốt được" in refused.err
    assert "[Phải sửa]" in refused.out
    assert run("finalise", made, *TODAY, "--json").value["findings"]
    assert run("versions", made).out == "Hồ sơ chưa chốt lần nào.\n"
    assert run("versions", made, "--json").value == []


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("reopen", "{id}"), 2, "thiếu --reason"),
        (("reopen", "{id}", "--reason", "x"), 1, "đang mở"),
        (("versions", "{id}", "--show", "4"), 1, "không có bản chốt số 4"),
        (("versions", "{id}", "--show", "bốn"), 2, "“bốn” không phải số"),
        (("versions", "{id}", "--compare", "nay", "1"), 2, "“nay” không phải số"),
        (("versions", "{id}", "--compare", "1"), 2, "--compare cần 2 giá trị"),
        (("finalise", "zz"), 1, "Không có hồ sơ"),
    ],
)
def test_wrong_words(
    run: Run, write: Callable[..., Path], words: tuple[str, ...], code: int, told: str
) -> None:
    (made,) = run("import", write(), "--json").value
    ran = run(*(word.format(id=made) for word in words))
    assert ran.code == code
    assert told in ran.err
