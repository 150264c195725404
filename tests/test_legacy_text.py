"""TCVN3 and VNI text pasted from old files."""

import subprocess

import pytest

from ocop_desktop.legacy_text import convert, recognise

ALPHABET = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"


def test_tcvn3_agrees_with_glibc_for_every_small_letter() -> None:
    done = subprocess.run(
        ["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"],
        input=ALPHABET.encode(),
        capture_output=True,
        check=True,
    )
    shown = done.stdout.decode("latin-1")
    assert convert(shown, "tcvn3") == ALPHABET


@pytest.mark.parametrize(
    ("shown", "encoding", "meant"),
    [
        ("MËt ong hoa rõng", "tcvn3", "Mật ong hoa rừng"),
        ("§Æc s¶n quª h­¬ng", "tcvn3", "Đặc sản quê hương"),
        ("Maät ong hoa röøng", "vni", "Mật ong hoa rừng"),
        ("Hôïp taùc xaõ noâng nghieäp", "vni", "Hợp tác xã nông nghiệp"),
        ("Ñaëc saûn queâ höông", "vni", "Đặc sản quê hương"),
        ("Nguyeãn Thò Mó", "vni", "Nguyễn Thị Mĩ"),
    ],
)
def test_recognised_and_converted(shown: str, encoding: str, meant: str) -> None:
    assert recognise(shown) == encoding
    assert convert(shown, encoding) == meant  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["Mật ong hoa rừng", "Hợp tác xã", "OCOP 4 sao", "café crème", "", "12.500 đồng", "Ha Giang"],
)
def test_unicode_and_plain_text_are_left_alone(text: str) -> None:
    assert recognise(text) is None
