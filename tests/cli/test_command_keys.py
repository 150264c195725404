"""Sign, seal, compare and open from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from ocop_desktop.workspace.trust import read_card_file
from tests.key_pictures import card_picture, photographed, printed

Run = Callable[..., Any]
Write = Callable[..., Path]
DAY = ("--today", "2026-11-20")


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "mk.txt"
    path.write_text("bốn từ dễ nhớ\nkhông phải dòng này\n", "utf-8")
    return path


def test_a_package_is_signed_sealed_verified_and_imported(
    run: Run, write: Write, tmp_path: Path, words: Path
) -> None:
    (dossier,) = run("import", write(answers={"product.name": "Mật ong"}), "--json").value
    made = run(
        "keys", "make", "--name", "HTX Mẫu", "--role", "producer", "--place", "Phú Long",
        "--json", *DAY,
    )  # fmt: skip
    assert made.value["expires"] == "2029-11-20"
    out = tmp_path / "ra"
    sealed = run(
        "export", dossier, "--out", out, "--draft", "--formats", "docx", "--sealed",
        "--passphrase-file", words, "--json", *DAY,
    )  # fmt: skip
    package = Path(sealed.value["zip"])
    assert [path.name for path in out.iterdir()] == [package.name]
    assert sealed.value["folder"] == ""
    told = run("verify", package, "--passphrase-file", words, "--json", *DAY)
    assert told.value["whole"] is True
    assert told.value["signer"]["state"] == "own"
    assert "Gói do chính máy này ký" in run("verify", package, "--passphrase-file", words).out
    again = run("import", package, "--passphrase-file", words, "--json")
    assert len(again.value) == 1


def test_strangers_are_told_until_their_card_is_kept(
    run: Run, write: Write, tmp_path: Path
) -> None:
    (dossier,) = run("import", write(answers={"product.name": "Mật ong"}), "--json").value
    run("keys", "make", "--name", "HTX Mẫu", "--role", "producer", *DAY)
    card = tmp_path / "the.ocopkey"
    assert run("keys", "card", "--out", card).code == 0
    made = run(
        "export", dossier, "--out", tmp_path / "ra", "--draft", "--formats", "docx", "--json", *DAY
    )
    package = made.value["zip"]
    there = ("--workspace", tmp_path / "xã")
    stranger = run("verify", package, "--json", *there, *DAY).value["signer"]
    assert stranger["state"] == "unknown"
    told = run("verify", package, *there, *DAY)
    assert "máy này chưa biết khóa đó — hỏi người gửi mã" in told.out + told.err
    assert run("keys", "trust", card, *there, *DAY).code == 0
    listed = run("keys", "show", "--json", *there).value
    assert [one["fingerprint"] for one in listed["known"]] == [stranger["fingerprint"]]
    assert run("verify", package, "--json", *there, *DAY).value["signer"]["state"] == "known"
    assert run("keys", "forget", stranger["fingerprint"], *there).code == 0
    assert run("verify", package, "--json", *there, *DAY).value["signer"]["state"] == "unknown"


def test_a_wrong_passphrase_is_one_sentence(
    run: Run, write: Write, tmp_path: Path, words: Path
) -> None:
    (dossier,) = run("import", write(answers={"product.name": "Mật ong"}), "--json").value
    made = run(
        "export", dossier, "--out", tmp_path / "ra", "--draft", "--formats", "docx", "--sealed",
        "--passphrase-file", words, "--json", *DAY,
    )  # fmt: skip
    wrong = tmp_path / "sai.txt"
    wrong.write_text("mật khẩu khác\n", "utf-8")
    for verb in ("verify", "import"):
        ran = run(verb, made.value["zip"], "--passphrase-file", wrong)
        assert ran.code == 1
        assert "Mật khẩu không mở được" in ran.err
    assert "nêu --passphrase-file" in run("import", made.value["zip"]).err


def test_what_is_missing_is_named(run: Run, tmp_path: Path) -> None:
    assert "--name và --role" in run("keys", "make").err
    assert "chưa có khóa ký" in run("keys", "card", "--out", tmp_path / "x").err
    assert "tệp thẻ khóa" in run("keys", "trust").err
    (tmp_path / "lạ").write_text("không phải thẻ", "utf-8")
    assert "Không đọc được thẻ khóa" in run("keys", "trust", tmp_path / "lạ").err
    assert "Máy này chưa có khóa ký" in run("keys", "show").out


def test_a_file_is_signed_with_the_key_of_the_workspace_named(
    run: Run, write: Write, tmp_path: Path
) -> None:
    """Xuất thẳng từ tệp hồ sơ cũng ký bằng khóa của máy; chưa có khóa thì nói là chưa ký."""
    path = write(answers={"product.name": "Mật ong"})
    out = ("--draft", "--formats", "docx", *DAY)
    plain = run("export", path, "--out", tmp_path / "a", *out)
    assert "chưa ký: máy này chưa có khóa ký" in plain.out
    run("keys", "make", "--name", "HTX Mẫu", "--role", "producer", *DAY)
    made = run("export", path, "--out", tmp_path / "b", "--json", *out).value
    assert made["signed"] is True
    assert run("verify", made["zip"], "--json", *DAY).value["signer"]["state"] == "own"


def test_an_expired_key_says_what_to_do_and_what_it_signed_stays_known(
    run: Run, write: Write, tmp_path: Path
) -> None:
    path = write(answers={"product.name": "Mật ong"})
    run("keys", "make", "--name", "HTX Mẫu", "--role", "producer", *DAY)
    out = ("--draft", "--formats", "docx", "--json")
    made = run("export", path, "--out", tmp_path / "a", *out, *DAY).value
    late = ("--today", "2030-01-02")
    told = run("export", path, "--out", tmp_path / "b", *out, *late)
    assert told.code == 1
    assert "keys make" in told.err
    run("keys", "make", "--name", "HTX Mẫu", "--role", "producer", *late)
    assert run("export", path, "--out", tmp_path / "c", *out, *late).value["signed"] is True
    old = run("verify", made["zip"], "--json", *late).value["signer"]
    assert old["state"] == "dated"
    assert old["signed"].startswith("2026-") or old["signed"].startswith("2027-")
    told = run("verify", made["zip"], *late)
    assert "khi khóa còn hạn" in told.out + told.err
    assert run("verify", made["zip"], "--json", *DAY).value["signer"]["state"] == "known"


def test_a_card_comes_as_a_picture_and_is_kept_with_the_code_that_was_told(
    run: Run, tmp_path: Path
) -> None:
    there = ("--workspace", tmp_path / "xã")
    run("keys", "make", "--name", "HTX Mẫu", "--role", "producer", *DAY)
    run("keys", "card", "--out", tmp_path / "the.ocopkey")
    card = read_card_file(tmp_path / "the.ocopkey")
    photo = tmp_path / "anh.jpg"
    photographed(card_picture(card)).save(photo)
    told = run("keys", "add", photo, *there, *DAY)
    assert told.code == 1
    assert f"mang mã {card.fingerprint}, chưa lưu" in told.err
    wrong = run("keys", "add", photo, "--code", "0000-0000-0000-0000", *there, *DAY)
    assert wrong.code == 1
    assert "khác mã đã nêu" in wrong.err
    assert run("keys", "show", "--json", *there).value["known"] == []
    heard = card.fingerprint.lower().replace("-", " ")
    kept = run("keys", "add", photo, "--code", heard, "--json", *there, *DAY)
    assert kept.value["fingerprint"] == card.fingerprint
    assert [one["name"] for one in run("keys", "show", "--json", *there).value["known"]] == [
        "HTX Mẫu"
    ]
    late = run("keys", "add", photo, "--code", heard, *there, "--today", "2031-01-02")
    assert "hết hạn ngày 20/11/2029 — xin thẻ khóa mới" in late.err
    printed(card_picture(card), tmp_path / "in.pdf")
    assert run("keys", "trust", tmp_path / "in.pdf", *there, *DAY).code == 0


def test_a_picture_without_a_card_is_one_sentence(run: Run, tmp_path: Path) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "trắng.png")
    for task in ("add", "trust"):
        told = run("keys", task, tmp_path / "trắng.png", *DAY)
        assert told.code == 1
        assert "Không thấy mã QR nào" in told.err
    assert "tệp hay ảnh thẻ khóa" in run("keys", "add").err


def test_the_key_of_a_known_sender_that_expired_is_told(
    run: Run, write: Write, tmp_path: Path
) -> None:
    there = ("--workspace", tmp_path / "xã")
    run("keys", "make", "--name", "HTX Mẫu", "--role", "producer", *DAY)
    run("keys", "card", "--out", tmp_path / "the.ocopkey")
    assert run("keys", "trust", tmp_path / "the.ocopkey", *there, *DAY).code == 0
    made = run(
        "export", write(answers={"product.name": "Mật ong"}), "--out", tmp_path / "ra", "--draft",
        "--formats", "docx", "--json", *DAY,
    )  # fmt: skip
    # To whoever looks years earlier the moment of signing lies outside the life of the key.
    told = run("verify", made.value["zip"], *there, "--today", "2025-01-02")
    assert "ngoài thời hạn của khóa" in told.out + told.err
    assert "xem lại ngày giờ máy" in told.out + told.err
    late = run("verify", made.value["zip"], *there, "--today", "2031-01-02")
    assert "khóa hết hạn ngày 20/11/2029" in late.out + late.err
