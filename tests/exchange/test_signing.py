"""A signature holds for exactly the package it was made for, and says whose key made it."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.exchange import keycards
from ocop_desktop.exchange.keycards import BadCardError, KeyCard
from ocop_desktop.exchange.manifest import SNAPSHOT
from ocop_desktop.exchange.signing import SIGNATURE, Signer, new_signer
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.exchange.verify import DATA, verify
from ocop_desktop.exchange.writer import PackageWriter, WrittenPackage
from tests.exchange.conftest import DATA_FILE, parse

MADE, EXPIRES = date(2026, 11, 20), date(2029, 11, 20)


@pytest.fixture(scope="module")
def signer() -> Signer:
    return new_signer(
        name="Xã Phú Long MẪU", place="Ninh Bình", role="commune", made=MADE, expires=EXPIRES
    )


@pytest.fixture
def signed(tmp_path: Path, signer: Signer) -> WrittenPackage:
    with PackageWriter(tmp_path / "out", "Gói ký") as writer:
        writer.write("01 Phiếu đăng ký.docx", b"phieu")
        writer.write(DATA, DATA_FILE)
        return writer.finish({SNAPSHOT: snapshot(parse(DATA_FILE))}, signer)


def test_a_signed_package_is_whole_and_names_its_signer(
    signed: WrittenPackage, signer: Signer
) -> None:
    for path in (signed.folder, signed.zip):
        result = verify(path)
        assert result.whole, result
        assert result.signer == signer.card


def test_the_moment_of_signing_is_signed_along(tmp_path: Path, signer: Signer) -> None:
    at = datetime(2026, 11, 21, 2, 15, tzinfo=UTC)
    with PackageWriter(tmp_path / "out", "Gói ký") as writer:
        writer.write(DATA, DATA_FILE)
        made = writer.finish(
            {SNAPSHOT: snapshot(parse(DATA_FILE))}, msgspec.structs.replace(signer, at=at)
        )
    result = verify(made.zip)
    assert (result.whole, result.signer, result.signed_at) == (True, signer.card, at)
    path = made.folder / SIGNATURE
    told = path.read_text("utf-8")
    for harm in (
        told.replace("02:15", "03:15"),
        told.replace('"format": 2', '"format": 1'),
        told.replace('"format": 2', '"format": 3'),
        told.replace("+00:00", ""),
        told.replace('"at": "2026', '"at": "không 2026'),
    ):
        assert harm != told
        path.write_text(harm, "utf-8")
        assert verify(made.folder).signer is None


def test_a_signature_of_the_first_format_is_still_read(
    signed: WrittenPackage, signer: Signer
) -> None:
    assert set(msgspec.json.decode((signed.folder / SIGNATURE).read_bytes())) == {
        "card", "signature",
    }  # fmt: skip
    assert verify(signed.zip).signed_at is None


def test_a_package_without_signature_has_no_signer(make: Callable[..., WrittenPackage]) -> None:
    assert verify(make().zip).signer is None


@pytest.mark.parametrize(
    "name",
    ["manifest-sha256.txt", "bag-info.txt", "tagmanifest-sha256.txt", "01 Phiếu đăng ký.docx"],
)
def test_whatever_changes_breaks_the_signature_or_the_manifest(
    signed: WrittenPackage, name: str
) -> None:
    path = signed.folder / name
    path.write_bytes(path.read_bytes() + b" ")
    assert not verify(signed.folder).whole


def test_rewritten_manifests_do_not_fool_the_signature(
    signed: WrittenPackage, tmp_path: Path, make: Callable[..., WrittenPackage]
) -> None:
    """Somebody who can write new manifests still cannot write the signature over them."""
    other = make("Gói khác", "other").folder
    shutil.copy(signed.folder / SIGNATURE, other / SIGNATURE)
    result = verify(other)
    assert (result.whole, result.signer) == (False, None)
    assert "Chữ ký của gói không đúng" in result.errors[0]


def test_another_name_under_the_same_signature_is_refused(signed: WrittenPackage) -> None:
    path = signed.folder / SIGNATURE
    path.write_text(path.read_text("utf-8").replace("Phú Long", "Phú Lâm"), "utf-8")
    result = verify(signed.folder)
    assert (result.whole, result.signer) == (False, None)


@pytest.mark.parametrize(
    "junk", [b"", b"{}", b"\xff", b'{"card": 1, "signature": "x"}', b"x" * 20_000]
)
def test_a_signature_file_of_nonsense_is_an_error_of_the_package(
    signed: WrittenPackage, junk: bytes
) -> None:
    (signed.folder / SIGNATURE).write_bytes(junk)
    result = verify(signed.folder)
    assert not result.whole
    assert result.signer is None


def test_a_card_travels_as_one_line(signer: Signer) -> None:
    line = keycards.encode(signer.card)
    assert line.isascii()
    assert "\n" not in line
    assert keycards.decode(f"  {line[:30]}\n{line[30:]}\n") == signer.card


def test_two_keys_have_two_fingerprints(signer: Signer) -> None:
    other = new_signer(name="Khác", place="", role="producer", made=MADE, expires=EXPIRES)
    assert len({signer.card.fingerprint, other.card.fingerprint}) == 2
    renamed = msgspec.structs.replace(signer.card, name="Tên khác")
    assert renamed.fingerprint == signer.card.fingerprint


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "x" * 121},
        {"name": "a\u202eb"},
        {"public": "AAAA"},
        {"public": "không phải"},
        {"expires": MADE},
    ],
)
def test_cards_that_make_no_sense_are_refused(signer: Signer, change: dict[str, object]) -> None:
    bad: KeyCard = msgspec.structs.replace(signer.card, **change)
    with pytest.raises(BadCardError):
        keycards.decode(keycards.encode(bad))


@pytest.mark.parametrize(
    "text", ["", "OCOP-KEY-1:", "OCOP-KEY-1:####", "chữ", "OCOP-KEY-1:" + "A" * 3_000]
)
def test_text_that_is_no_card_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="thẻ khóa"):
        keycards.decode(text)
