"""A sealed file opens with its passphrase, whole, or not at all."""

import os
from pathlib import Path

import pytest

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange import sealing
from ocop_desktop.exchange.sealing import (
    DamagedSealError,
    WrongPassphraseError,
    is_sealed,
    seal,
    unseal,
)

WORDS = "bốn từ dễ nhớ"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of scrypt is a number in the file; a small one keeps the tests quick."""
    monkeypatch.setattr(sealing, "_COST", 2**14)
    monkeypatch.setattr(sealing, "_PIECE", 1024)


@pytest.mark.parametrize("size", [0, 1, 1023, 1024, 1025, 2048, 5000])
def test_content_of_any_length_comes_back(tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    plain, closed, back = tmp_path / "g.zip", tmp_path / "g.ocopkhoa", tmp_path / "back.zip"
    plain.write_bytes(content)
    seal(plain, closed, WORDS)
    assert is_sealed(closed)
    assert not is_sealed(plain)
    assert content not in closed.read_bytes() or size < 8
    unseal(closed, back, WORDS)
    assert back.read_bytes() == content


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    plain = tmp_path / "g.zip"
    plain.write_bytes(bytes(range(256)) * 20)
    seal(plain, tmp_path / "g.ocopkhoa", WORDS)
    return tmp_path / "g.ocopkhoa"


def test_the_same_words_in_another_unicode_form_open(closed: Path, tmp_path: Path) -> None:
    import unicodedata  # noqa: PLC0415

    unseal(closed, tmp_path / "back", unicodedata.normalize("NFD", WORDS))
    assert (tmp_path / "back").stat().st_size == 5120


def test_wrong_words_are_told_and_leave_nothing(closed: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError, match="Mật khẩu không mở được"):
        unseal(closed, tmp_path / "back", "sai mật khẩu rồi")
    assert not (tmp_path / "back").exists()


def test_two_seals_of_the_same_content_differ(closed: Path, tmp_path: Path) -> None:
    seal(tmp_path / "g.zip", tmp_path / "h.ocopkhoa", WORDS)
    assert (tmp_path / "h.ocopkhoa").read_bytes() != closed.read_bytes()


def _pieces(closed: Path) -> tuple[bytes, list[bytes]]:
    data = closed.read_bytes()
    start = 12 + int.from_bytes(data[8:12], "little")
    return data[:start], [data[at : at + 1040] for at in range(start, len(data), 1040)]


@pytest.mark.parametrize("harm", "cut,cut inside,swap,double,drop first,append,flip".split(","))
def test_every_harm_to_the_pieces_is_seen(closed: Path, tmp_path: Path, harm: str) -> None:
    head, parts = _pieces(closed)
    match harm:
        case "cut":
            parts = parts[:-1]
        case "cut inside":
            parts[-1] = parts[-1][:-5]
        case "swap":
            parts[1], parts[2] = parts[2], parts[1]
        case "double":
            parts.insert(1, parts[1])
        case "drop first":
            parts = parts[1:]
        case "append":
            parts.append(b"x" * 40)
        case "flip":
            parts[2] = bytes([parts[2][0] ^ 1]) + parts[2][1:]
    closed.write_bytes(head + b"".join(parts))
    with pytest.raises((DamagedSealError, WrongPassphraseError)):
        unseal(closed, tmp_path / "back", WORDS)
    assert not (tmp_path / "back").exists()


def test_a_cut_after_the_first_piece_is_not_blamed_on_the_passphrase(
    closed: Path, tmp_path: Path
) -> None:
    head, parts = _pieces(closed)
    closed.write_bytes(head + parts[0])
    with pytest.raises(DamagedSealError, match="cắt cụt"):
        unseal(closed, tmp_path / "back", WORDS)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"{}",
        b'{"cost":1073741824,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","prefix":"AAAAAAAAAA=="}',
        b'{"cost":65537,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","prefix":"AAAAAAAAAA=="}',
        b'{"cost":-4,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","prefix":"AAAAAAAAAA=="}',
        b'{"cost":65536,"salt":"AAAA","prefix":"AAAAAAAAAA=="}',
        b'{"cost":65536,"salt":"####","prefix":"AAAAAAAAAA=="}',
        b"x" * 600,
    ],
)
def test_heads_that_would_cost_too_much_or_make_no_sense_are_refused(
    tmp_path: Path, head: bytes
) -> None:
    path = tmp_path / "x.ocopkhoa"
    path.write_bytes(b"OCOPKHOA" + len(head).to_bytes(4, "little") + head + b"y" * 40)
    with pytest.raises(DamagedSealError):
        unseal(path, tmp_path / "back", WORDS)


def test_short_passphrases_are_not_taken(tmp_path: Path) -> None:
    (tmp_path / "g.zip").write_bytes(b"x")
    with pytest.raises(UserError, match="ngắn quá"):
        seal(tmp_path / "g.zip", tmp_path / "g.ocopkhoa", "ngắn")
    assert not (tmp_path / "g.ocopkhoa").exists()


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "g.zip").write_bytes(b"x" * 5000)
    with pytest.raises(CancelledError):
        seal(tmp_path / "g.zip", tmp_path / "g.ocopkhoa", WORDS, cancelled=lambda: True)
    assert not (tmp_path / "g.ocopkhoa").exists()


def test_what_is_there_already_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "g.zip").write_bytes(b"x")
    (tmp_path / "g.ocopkhoa").write_bytes("cũ".encode())
    with pytest.raises(UserError):
        seal(tmp_path / "g.zip", tmp_path / "g.ocopkhoa", WORDS)
    assert (tmp_path / "g.ocopkhoa").read_bytes() == "cũ".encode()
