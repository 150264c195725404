"""desk: the whole way of a dossier, and its neat refusals, from the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desktop.cli import main
from tests.cli.conftest import HONEY, Ran, Run

ANSWERS = {
    "product.name": "Mật ong MẪU",
    "producer.name": "HTX MẪU",
    "producer.province": "37",
    "producer.commune": "14620",
    "registration.kind": "first",
}


@pytest.fixture
def producer(tmp_path: Path, capsys: pytest.CaptureFixture[str], run: Run) -> Run:
    """The same commands on the producer's own machine."""
    del run  # its reading of the law is shared

    def act(*words: str | Path) -> Ran:
        capsys.readouterr()
        code = main(["--workspace", str(tmp_path / "chủ thể"), *map(str, words)])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return act


@pytest.fixture
def sample_package(producer: Run, tmp_path: Path) -> Path:
    """The package of a whole dossier, with papers."""
    producer("demo", "--out", tmp_path / "mẫu")
    (found,) = (path for path in (tmp_path / "mẫu").glob("*.zip") if "Mật ong" in path.name)
    return found


@pytest.fixture
def handed(producer: Run, write: object, tmp_path: Path) -> tuple[str, Path]:
    file = write(set=HONEY, answers=ANSWERS)  # type: ignore[operator]
    (dossier,) = producer("import", file, "--json").value
    out = tmp_path / "nộp"
    made = producer("export", dossier, "--draft", "--formats", "pdf", "--out", out, "--json")
    return dossier, Path(made.value["zip"])


def test_there_and_back_and_on(
    run: Run, producer: Run, handed: tuple[str, Path], tmp_path: Path
) -> None:
    dossier, package = handed
    day = ("--today", "2027-04-05")
    made = run("desk", "receive", package, "--samples", "5", "--today", "2027-04-02", "--json")
    assert made.value["number"] == "01/PĐK-37-14620-2027"
    assert made.value["components"]["mau-02"] == "there"
    assert "01/PĐK-37-14620-2027" in run("desk", "list", *day).out
    assert [case["state"] for case in run("desk", "list", "--json").value] == ["received"]

    assert run("desk", "comment", "1", "2.3", "Thiếu ảnh nhãn.", *day).code == 0
    assert run("desk", "comment", "1", "9.9.9", "x", *day).code == 1
    refused = run("desk", "forward", "1", "--out", tmp_path / "tỉnh", *day)
    assert refused.code == 1
    assert "Chưa gửi tỉnh được" in refused.err
    back = run("desk", "return", "1", "--number", "7", "--out", tmp_path / "trả", *day, "--json")
    assert len(back.value["notice"]) == 2
    assert "không thể trả lại" in run("desk", "return", "1", "--out", tmp_path, *day).err

    told = producer("import", back.value["file"])
    assert "1 ý kiến" in told.out
    producer("set", dossier, "product.name=Mật ong MẪU đóng chai")
    more = producer(
        "supplement", dossier, "--since", package, "--draft", "--formats", "pdf",
        "--out", tmp_path / "bổ sung", "--json",
    )  # fmt: skip
    again = run("desk", "receive", more.value["zip"], "--samples", "5", *day, "--json")
    assert (again.value["round"], again.value["order"]) == (2, 1)
    assert run("desk", "show", "1", "--json", *day).value["asked_before"][0]["words"]

    for content in ("materials", "labour", "idea", "identity"):
        run("desk", "comment", "1", f"content/{content}", "Đúng.", "--mark", "fine", *day)
    run("desk", "comment", "1", "component/evidence", "", "--mark", "fine", *day)
    sent = run("desk", "forward", "1", "--number", "45", "--out", tmp_path / "tỉnh", *day, "--json")
    assert sent.code == 0, sent.err
    assert run("verify", sent.value["zip"]).code == 0

    assert run("desk", "assessed", "1", *day).code == 0
    done = run(
        "desk", "recognise", "1", "--star", "3", "--decision", "9/QĐ", "--decided-on",
        "2027-06-28", "--today", "2027-07-01", "--json",
    )  # fmt: skip
    assert (done.value["state"], done.value["expires_on"]) == ("recognised", "2030-06-28")
    lines = run("desk", "history", "1").out
    assert "Văn bản đề nghị số 45/UBND-KT" in lines
    assert lines.splitlines()[-1].startswith("01/7/2027")
    printed = run("desk", "print", "1", "nhat-ky-ho-so", "--out", tmp_path, *day, "--json")
    assert Path(printed.value["file"]).is_file()


def test_a_package_is_looked_at_before_it_is_received(
    run: Run, handed: tuple[str, Path], tmp_path: Path
) -> None:
    _, package = handed
    told = run("desk", "receive", package, "--dry-run", "--today", "2027-04-02")
    assert told.code == 0
    assert "chưa ghi gì" in told.out
    assert "còn thiếu: Sản phẩm mẫu" in told.out
    assert run("desk", "list", "--json").value == []
    value = run("desk", "receive", package, "--dry-run", "--json").value
    assert value["components"]["mau-01"] == "there"
    torn = tmp_path / "hỏng.zip"
    torn.write_bytes(package.read_bytes()[:2000])
    assert run("desk", "receive", torn, "--dry-run").code == 1
    plain = tmp_path / "ảnh"
    plain.mkdir()
    (plain / "a.jpg").write_bytes(b"x")
    for words in (("desk", "receive", plain), ("verify", plain)):
        refused = run(*words)
        assert (refused.code, refused.err.count("\n")) == (1, 1)
        assert "thư mục thường" in refused.out + refused.err


def test_papers_by_their_code_notes_taken_back_and_what_the_province_returns(
    run: Run, sample_package: Path, tmp_path: Path
) -> None:
    day = ("--today", "2027-04-05")
    run("desk", "receive", sample_package, "--samples", "5", *day)
    told = run("desk", "comment", "1", "MC-01", "Bản sao mờ.", "--mark", "question", *day)
    assert told.out.startswith("lần 1, Minh chứng ")
    assert run("desk", "comment", "1", "MC-99", "x", *day).code == 1
    gone = run("desk", "comment", "1", "MC-01", "", "--mark", "none", *day)
    assert gone.out.startswith("Đã bỏ nhận xét: Minh chứng ")
    assert run("desk", "show", "1", "--json", *day).value["marks"] == []
    assert "không thể nhận lại" in run("desk", "recall", "1", "--note", "x", *day).err
    for content in ("materials", "labour", "idea", "identity"):
        run("desk", "comment", "1", f"content/{content}", "Đúng.", "--mark", "fine", *day)
    sent = run(
        "desk", "forward", "1", "--signatory", "Nguyễn Văn Mẫu", "--out", tmp_path / "tỉnh", *day,
        "--json",
    )  # fmt: skip
    assert any("Danh mục sản phẩm mẫu" in name for name in sent.value["files"])
    back = run("desk", "recall", "1", "--note", "Tỉnh trả hồ sơ", *day, "--json")
    assert back.value["state"] == "in_review"
    out = tmp_path / "chưa có" / "giấy"
    for form in ("pdf", "docx"):
        made = run(
            "desk", "print", "1", "phieu-tiep-nhan", "--format", form, "--out", out, *day, "--json"
        )
        assert Path(made.value["file"]).parent == out
    assert len(list(out.iterdir())) == 2


@pytest.mark.parametrize(
    "words",
    [("receive",), ("comment", "1", "2.3"), ("return", "1"), ("recognise", "1"), ("nonsense",)],
)
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    assert run("desk", *words).code == 2


def test_a_receipt_nobody_gave(run: Run) -> None:
    assert run("desk", "list").out.strip() == "Bàn tiếp nhận chưa nhận hồ sơ nào."
    refused = run("desk", "show", "7")
    assert refused.code == 1
    assert "không có hồ sơ “7”" in refused.err


def test_a_sealed_package_is_received_with_its_passphrase_alone(
    run: Run, write: Callable[..., Path], tmp_path: Path
) -> None:
    (dossier,) = run("import", write(answers={"product.name": "Mật ong"}), "--json").value
    right, wrong = tmp_path / "đúng", tmp_path / "sai"
    right.write_text("bon tu de nho\n", encoding="utf-8")
    wrong.write_text("sai hoan toan roi\n", encoding="utf-8")
    out = tmp_path / "ra"
    run("export", dossier, "--draft", "--sealed", "--passphrase-file", right, "--out", out)
    (sealed,) = out.iterdir()
    ran = run("desk", "receive", sealed, "--passphrase-file", wrong)
    assert ran.code == 1
    assert "Mật khẩu không mở được" in ran.err
    assert run("desk", "list", "--json").value == []
