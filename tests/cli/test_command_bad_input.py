"""Dossier files that are wrong: a sentence that names the place, exit 1, workspace unchanged."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
HONEY = "mat-ong-va-nong-san-khac"

BASE: dict[str, Any] = {"rulebook": "qd-26-2026", "set": HONEY}


def _nested(depth: int) -> str:
    return '{"rulebook": "qd-26-2026", "answers": {"a": ' + "[" * depth + "]" * depth + "}}"


BAD: dict[str, tuple[str | bytes | dict[str, Any], str]] = {
    "broken JSON": ('{"rulebook": "qd-26-2026",', "dòng 1, cột"),
    "no JSON": ("hồ sơ", "sai cú pháp JSON"),
    "empty": ("", "sai cú pháp JSON"),
    "a list": ("[]", "cần một nhóm khóa"),
    "no UTF-8": ("mật ong".encode("utf-16"), "UTF-8"),
    "no rulebook": ({"set": HONEY}, "thiếu khóa “rulebook”"),
    "unknown rulebook": ({"rulebook": "qd-1-1999"}, "qd-1-1999"),
    "rulebook as a path": ({"rulebook": "../qd-26-2026"}, "../qd-26-2026"),
    "unknown set": (BASE | {"set": "mật ong"}, "Tại set"),
    "missing set": ({"rulebook": "qd-26-2026", "assessment": {"1.1": {"option": 1}}}, "Tại set"),
    "set of a wrong type": (BASE | {"set": 4}, "Tại set"),
    "unknown field on top": (BASE | {"diem": 5}, "khóa lạ “diem”"),
    "unknown field": (BASE | {"answers": {"product.nmae": "x"}}, "answers[product.nmae]"),
    "unknown field of an answer": (
        BASE | {"assessment": {"1.1": {"muc": 1}}},
        "Tại assessment[1.1]: khóa lạ “muc”",
    ),
    "text for a number": (BASE | {"answers": {"registration.year": "2027"}}, "registration.year"),
    "number for a text": (BASE | {"answers": {"product.name": 5}}, "answers[product.name]"),
    "true for a number": (BASE | {"answers": {"registration.year": True}}, "registration.year"),
    "object for a text": (BASE | {"answers": {"product.name": {}}}, "answers[product.name]"),
    "unknown choice": (BASE | {"answers": {"registration.kind": "lạ"}}, "registration.kind"),
    "unknown commune": (BASE | {"answers": {"producer.commune": "99999"}}, "producer.commune"),
    "no such day": (BASE | {"answers": {"quality.safety_expires": "2026-02-30"}}, "safety_expires"),
    "unknown column": (BASE | {"answers": {"materials.sources": [{"x": 1}]}}, "Dòng 1, cột x"),
    "option as text": (BASE | {"assessment": {"1.1": {"option": "2"}}}, "assessment[1.1].option"),
    "option zero": (BASE | {"assessment": {"1.1": {"option": 0}}}, "assessment[1.1].option"),
    "option beyond": (BASE | {"assessment": {"1.1": {"option": 4}}}, "assessment[1.1].option"),
    "option a fraction": (
        BASE | {"assessment": {"1.1": {"option": 1}, "1.2": {"option": 1.5}}},
        "assessment[1.2].option",
    ),
    "unknown criterion": (BASE | {"assessment": {"9.9": {"option": 1}}}, "assessment[9.9]"),
    "case where there is none": (
        {
            "rulebook": "qd-26-2026",
            "set": "du-lich-cong-dong-sinh-thai-diem-du-lich",
            "assessment": {"8": {"option": 1}},
        },
        "assessment[8]",
    ),
    "unknown elimination": (BASE | {"eliminations": {"lạ": True}}, "eliminations[lạ]"),
    "elimination as text": (BASE | {"eliminations": {"gia-mao-ho-so": "có"}}, "eliminations[gia"),
    "NFD": (BASE | {"answers": {"product.name": "Ma\u0323\u0302t ong"}}, "NFC"),
    "control characters": (
        BASE | {"answers": {"product.name": "Mật\u0000ong"}},
        "ký tự điều khiển",
    ),
    "unpaired surrogate": (
        '{"rulebook": "qd-26-2026", "answers": {"product.name": "\\ud800"}}',
        "product.name",
    ),
    "control in a description": (
        BASE | {"assessment": {"1.1": {"option": 1, "description": "a\u001bb"}}},
        "assessment[1.1].description",
    ),
    "line break in one line": (
        BASE | {"answers": {"product.name": "Mật\nong"}},
        "Tại answers[product.name]: Có xuống dòng",
    ),
    "line break in a cell": (
        BASE | {"answers": {"materials.sources": [{"name": "Mật\u2028ong"}]}},
        "Tại answers[materials.sources]: Dòng 1",
    ),
    "ten megabytes": (
        BASE | {"answers": {"story.text": "x" * 10_000_000}},
        "Tại answers[story.text]: Dài 10.000.000 ký tự",
    ),
    "twenty megabytes": (BASE | {"answers": {"story.text": "x" * 20_000_000}}, "lớn hơn 16 MB"),
    "a long text": (BASE | {"answers": {"product.name": "x" * 100_000}}, "answers[product.name]"),
    "nested": (_nested(60), "lồng quá sâu"),
    "nested without end": (_nested(100_000), "sâu"),
    "NaN": ('{"rulebook": "qd-26-2026", "answers": {"registration.year": NaN}}', "NaN"),
    "infinity": (
        '{"rulebook": "qd-26-2026", "answers": {"registration.year": -Infinity}}',
        "Infinity",
    ),
    "a number without end": (
        '{"rulebook": "qd-26-2026", "answers": {"registration.year": 1e999}}',
        "registration.year",
    ),
    "a number of many digits": (
        '{"rulebook": "qd-26-2026", "answers": {"registration.year": ' + "9" * 5000 + "}}",
        "số dài bất thường",
    ),
    "key twice": ('{"rulebook": "qd-26-2026", "rulebook": "qd-26-2026"}', "khóa bị lặp"),
    "format of the future": (BASE | {"format": 99}, "Tại format"),
    "evidence without a file": (BASE | {"evidence": [{"title": "x"}]}, "evidence"),
    "evidence outside": (BASE | {"evidence": [{"file": "../x"}]}, "evidence[0].file"),
    "evidence on a drive": (BASE | {"evidence": [{"file": "C:/x"}]}, "evidence[0].file"),
    "evidence without end": (BASE | {"evidence": [{"file": "a"}] * 501}, "evidence"),
    "evidence of an unknown kind": (
        BASE | {"evidence": [{"file": "a", "kind": "lạ"}]},
        "evidence[0].kind",
    ),
    "evidence with a wrong day": (
        BASE | {"evidence": [{"file": "a", "expires_on": "mai"}]},
        "Tại evidence[0].expires_on",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_bad_input_names_the_place_and_changes_nothing(run: Run, tmp_path: Path, what: str) -> None:
    content, words = BAD[what]
    path = tmp_path / "xấu.json"
    if isinstance(content, dict):
        content = json.dumps(content, ensure_ascii=False)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    for verb in (("import",), ("score",), ("check",), ("export", "--out", str(tmp_path / "ra"))):
        ran = run(*verb, path)
        assert ran.code == 1, what
        assert words in ran.err
        assert "Traceback" not in ran.err
    assert not (tmp_path / "ra").exists()
    assert run("list", "--json").value == []


def test_json_carries_the_error_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "xấu.json"
    path.write_text("{", "utf-8")
    (value,) = run("score", path, "--json").value
    assert value == {"error": value["error"], "file": str(path)}
    assert run("export", path, "--out", tmp_path / "ra", "--json").value["error"] == value["error"]
