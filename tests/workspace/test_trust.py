"""A commune knows its producers' files by their keys; every doubtful case has its sentence."""

import stat
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.exchange.verify import verify
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.sealed import is_sealed, opened
from ocop_desktop.workspace.trust import Trust, qr_rows, read_card, read_card_file, write_card_file

DAY = date(2026, 11, 20)
LATER = date(2029, 11, 21)
WORDS = "bốn từ dễ nhớ"


@pytest.fixture
def producer(tmp_path: Path) -> Trust:
    made = Trust(tmp_path / "chủ thể")
    made.make_own(name="HTX Thung Mây MẪU", place="Phú Long", role="producer", today=DAY)
    return made


@pytest.fixture
def commune(tmp_path: Path) -> Trust:
    return Trust(tmp_path / "xã")


def test_a_key_lasts_and_belongs_to_its_person_alone(producer: Trust, tmp_path: Path) -> None:
    card = producer.own()
    assert card is not None
    assert (card.made, card.expires) == (DAY, date(2029, 11, 20))
    assert Trust(tmp_path / "chủ thể").own() == card
    if sys.platform != "win32":
        mode = stat.S_IMODE((tmp_path / "chủ thể" / "keys" / "machine.json").stat().st_mode)
        assert mode == 0o600


def test_strangers_known_own_and_expired_keys_are_told_apart(
    producer: Trust, commune: Trust, tmp_path: Path
) -> None:
    card = producer.own()
    assert card is not None
    stranger = commune.judge(card, DAY)
    assert (stranger.state, stranger.trusted) == ("unknown", False)
    assert card.fingerprint in stranger.sentence
    write_card_file(card, tmp_path / "the.ocopkey")
    commune.keep(read_card_file(tmp_path / "the.ocopkey"), DAY)
    assert commune.judge(card, DAY).sentence == "Gói do “HTX Thung Mây MẪU” ký."
    assert commune.judge(card, date(2029, 11, 20)).trusted
    late = commune.judge(card, LATER)
    assert (late.state, late.trusted) == ("expired", False)
    assert "hết hạn ngày 20/11/2029" in late.sentence
    assert producer.judge(card, DAY).state == "own"


def test_a_signature_made_while_the_key_was_good_is_told_so(
    producer: Trust, commune: Trust
) -> None:
    card = producer.own()
    assert card is not None
    commune.keep(card, DAY)
    made = datetime.combine(DAY, time(9, 15)).astimezone()
    assert "ký lúc 09:15 ngày 20/11/2026." in commune.judge(card, DAY, made).sentence
    late = commune.judge(card, LATER, made)
    assert (late.state, late.trusted) == ("dated", True)
    assert "khi khóa còn hạn" in late.sentence
    assert "đồng hồ máy người ký" in late.sentence
    for day, wrong in (
        (LATER, made.replace(year=2030)),
        (LATER, datetime.combine(LATER, time(9)).astimezone()),
        (DAY, made - timedelta(days=2)),
        (DAY, made + timedelta(days=3)),
    ):
        told = commune.judge(card, day, wrong)
        assert (told.state, told.trusted) == ("expired", False)
        assert "xem lại ngày giờ máy" in told.sentence


def test_what_signs_names_the_day_and_the_time(producer: Trust) -> None:
    signer = producer.signer(DAY)
    assert signer is not None
    assert signer.at is not None
    assert signer.at.date() == DAY


def test_a_card_is_kept_once_and_can_be_forgotten(producer: Trust, commune: Trust) -> None:
    card = producer.own()
    assert card is not None
    commune.keep(card, DAY)
    commune.keep(card, DAY)
    assert [one.card for one in commune.known()] == [card]
    assert commune.forget(card.fingerprint.lower()) == card
    assert commune.known() == ()
    with pytest.raises(UserError, match="Không có thẻ khóa"):
        commune.forget(card.fingerprint)


def test_an_expired_card_is_not_kept_and_an_expired_key_does_not_sign(
    producer: Trust, commune: Trust
) -> None:
    card = producer.own()
    assert card is not None
    with pytest.raises(UserError, match="xin thẻ khóa mới"):
        commune.keep(card, LATER)
    assert producer.signer(date(2029, 11, 20)) is not None
    with pytest.raises(UserError, match="Khóa ký của máy này hết hạn"):
        producer.signer(LATER)


def test_the_qr_code_holds_the_card(producer: Trust) -> None:
    card = producer.own()
    assert card is not None
    rows = qr_rows(card)
    assert len(rows) == len(rows[0])
    finder = [[True] * 7, [True, *[False] * 5, True]]
    assert [list(row[:7]) for row in rows[:2]] == finder


def test_a_broken_key_file_is_told(producer: Trust, tmp_path: Path) -> None:
    (tmp_path / "chủ thể" / "keys" / "machine.json").write_bytes(b"{}")
    with pytest.raises(UserError, match="Không đọc được tệp khóa"):
        producer.own()


def test_a_card_pasted_from_a_chat_is_read(producer: Trust) -> None:
    from ocop_desktop.exchange.keycards import encode  # noqa: PLC0415

    card = producer.own()
    assert card is not None
    assert read_card(f"\n {encode(card)} \n") == card


def test_packages_are_signed_once_there_is_a_key(
    workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    plain = workspace.packages.export(honey, tmp_path / "a", ("docx",), draft=True, today=DAY)
    assert verify(plain.zip).signer is None
    card = workspace.trust.make_own(name="Xã MẪU", place="", role="commune", today=DAY)
    made = workspace.packages.export(honey, tmp_path / "b", ("docx",), draft=True, today=DAY)
    result = verify(made.zip)
    assert result.whole
    assert result.signer == card
    again = workspace.packages.export(honey, tmp_path / "c", ("docx",), draft=True, today=DAY)
    # Only the signature tells the moment; all it signs is the same, byte for byte.
    with zipfile.ZipFile(again.zip) as one, zipfile.ZipFile(made.zip) as other:
        assert one.namelist() == other.namelist()
        differing = [name for name in one.namelist() if one.read(name) != other.read(name)]
    assert all(name.endswith("chu-ky.json") for name in differing)


def test_a_sealed_package_leaves_nothing_open_and_comes_back(
    workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    out = tmp_path / "ra"
    made = workspace.packages.export(honey, out, ("docx",), draft=True, today=DAY, passphrase=WORDS)
    assert [path.name for path in out.iterdir()] == [made.zip.name]
    assert is_sealed(made.zip)
    with opened(made.zip, lambda _path: WORDS) as path:
        assert verify(path).whole
        (dossier,) = workspace.dossiers.import_file(path)
        kept = path
    assert not kept.exists()
    assert workspace.dossiers.get(dossier).text("product.name") == "Mật ong rừng MẪU"
    second = workspace.packages.export(
        honey, out, ("docx",), draft=True, today=DAY, passphrase=WORDS
    )
    assert second.zip.stem == f"{made.zip.stem} (2)"


def test_an_open_package_asks_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "g.zip").write_bytes(b"PK")

    def never(_path: Path) -> str:
        raise AssertionError

    with opened(tmp_path / "g.zip", never) as path:
        assert path == tmp_path / "g.zip"
