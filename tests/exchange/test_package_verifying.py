"""`verify` names everything that became of a package."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desktop.exchange import manifest as papers
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.exchange.verify import DATA, VerifyResult, verify
from ocop_desktop.exchange.writer import WrittenPackage

Make = Callable[..., WrittenPackage]
PAPER = "Minh chứng/MC-01 Giấy 100%.pdf"


def rezipped(folder: Path, target: Path, top: str = "") -> Path:
    """Zip a folder as somebody else's program would."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(folder.rglob("*")):
            file.write(path, f"{top}{path.relative_to(folder).as_posix()}")
    return target


def test_an_untouched_package_is_whole(make: Make) -> None:
    made = make()
    seen: list[tuple[int, int, str]] = []
    result = verify(made.folder, lambda done, of, what: seen.append((done, of, what)))
    assert result == VerifyResult(whole=True, snapshot=result.snapshot)
    assert verify(made.zip) == result
    assert len(result.snapshot) == 9
    assert seen[-1][:2] == (6, 6)


def test_a_folder_that_holds_one_package_is_understood(make: Make) -> None:
    assert verify(make().folder.parent).whole


@pytest.mark.parametrize("top", ["", "Gói mẫu/"])
def test_a_package_zipped_again_by_hand_is_whole(make: Make, tmp_path: Path, top: str) -> None:
    made = make()
    (made.folder / "Thumbs.db").write_bytes(b"x")
    (made.folder / "Minh chứng" / ".DS_Store").write_bytes(b"x")
    again = rezipped(made.folder, tmp_path / "lại.zip", top)
    with zipfile.ZipFile(again, "a") as file:
        file.writestr("__MACOSX/._x", b"x")
    assert verify(again).whole
    assert verify(made.folder).whole


def test_changed_missing_and_added_files_are_named(make: Make) -> None:
    made = make()
    (made.folder / PAPER).write_bytes(b"khac")
    (made.folder / "01 Phiếu đăng ký.docx").unlink()
    (made.folder / "lạ.exe").write_bytes(b"x")
    result = verify(made.folder)
    assert not result.whole
    assert result.changed == (PAPER,)
    assert result.missing == ("01 Phiếu đăng ký.docx",)
    assert result.added == ("lạ.exe",)


def test_a_changed_manifest_is_noticed(make: Make) -> None:
    made = make()
    (made.folder / PAPER).write_bytes(b"khac")
    path = made.folder / papers.MANIFEST
    old, new = (hashlib.sha256(data).hexdigest() for data in (b"giay", b"khac"))
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    result = verify(made.folder)
    assert result.changed == (papers.MANIFEST,)
    assert not result.whole


def test_data_and_pages_of_different_exports_are_noticed(make: Make) -> None:
    """Somebody who rewrites data and all manifests still cannot match the printed snapshot."""
    made = make()
    data = json.loads((made.folder / DATA).read_bytes())
    data["answers"]["product.name"] = "Mật ong khác"
    (made.folder / DATA).write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    _sign_again(made.folder)
    result = verify(made.folder)
    assert (result.changed, result.whole) == ((), False)
    assert "khác mã ghi trên gói" in result.errors[0]


def _sign_again(folder: Path) -> None:
    def sums(names: list[str]) -> bytes:
        found = {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names}
        return papers.manifest(found)

    payload = [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in papers.TAGS
    ]
    (folder / papers.MANIFEST).write_bytes(sums(payload))
    (folder / papers.TAG_MANIFEST).write_bytes(sums([papers.BAGIT, papers.INFO, papers.MANIFEST]))


@pytest.mark.parametrize("gone", [*papers.TAGS, DATA])
def test_missing_papers_are_named(make: Make, gone: str) -> None:
    made = make()
    (made.folder / gone).unlink()
    result = verify(made.folder)
    assert not result.whole
    assert gone in result.missing or any(gone in error for error in result.errors)


@pytest.mark.parametrize("content", [b"khong phai ma\n", b"\xff\xfe", b"a" * 2_000_000])
def test_a_manifest_that_is_none_is_an_error(make: Make, content: bytes) -> None:
    made = make()
    (made.folder / papers.MANIFEST).write_bytes(content)
    result = verify(made.folder)
    assert not result.whole
    assert any(papers.MANIFEST in error for error in result.errors)


def test_what_is_no_package_is_told(tmp_path: Path) -> None:
    (tmp_path / "trống").mkdir()
    (tmp_path / "x.zip").write_bytes(b"khong phai zip")
    for path in (tmp_path / "trống", tmp_path / "x.zip", tmp_path / "không có"):
        result = verify(path)
        assert not result.whole
        assert result.errors


def test_one_flipped_byte_in_a_zip_is_noticed(make: Make, tmp_path: Path) -> None:
    made = make()
    data = bytearray(made.zip.read_bytes())
    at = data.index(b"giay")
    data[at] ^= 1
    broken = tmp_path / "hong.zip"
    broken.write_bytes(data)
    result = verify(broken)
    assert not result.whole
    assert PAPER in result.changed


def test_a_cut_zip_is_told(make: Make, tmp_path: Path) -> None:
    made = make()
    whole = made.zip.read_bytes()
    for part in (10, len(whole) // 2, len(whole) - 5):
        (tmp_path / "cut.zip").write_bytes(whole[:part])
        assert not verify(tmp_path / "cut.zip").whole
    shutil.rmtree(made.folder)


def test_the_snapshot_is_about_content_not_place() -> None:
    from ocop_desktop.dossier.values import Dossier, Evidence  # noqa: PLC0415

    def dossier(**evidence: str) -> Dossier:
        return Dossier(
            id="x",
            rulebook="qd-26-2026",
            answers={"product.name": "Mật ong"},
            evidence=(Evidence(**{"file": "a.pdf", "sha256": "1" * 64, **evidence}),),  # type: ignore[arg-type]
        )

    base = snapshot(dossier())
    assert snapshot(dossier(file="Minh chứng/MC-01 b.pdf", id="khác")) == base
    assert snapshot(dossier(sha256="2" * 64)) != base
    assert snapshot(dossier(title="Giấy")) != base
    assert short(base) == f"{base[:4]}-{base[4:8]}".upper()
