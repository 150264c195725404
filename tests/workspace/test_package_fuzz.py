"""Packages from strangers' sticks: whatever was done to one, importing it ends in words.

Refused or taken in, nothing is left half done: no dossier, no content, no temporary file.
"""

import hashlib
import io
import json
import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.files.jsonfile import parse
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import manifest
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.exchange.verify import DATA, verify
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import NewDossier, Workspace
from tests.media import files

TODAY = date(2026, 11, 20)
FUZZ = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
Change = dict[str, bytes | None]


@pytest.fixture(scope="module")
def package(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("gói")
    with Workspace.open(home / "w", catalogue) as workspace:
        dossier = workspace.dossiers.create(
            NewDossier(title="Mật ong MẪU", set_id="mat-ong-va-nong-san-khac")
        )
        paper = files.pdf(home / "giấy.pdf", ["giay"])
        workspace.evidence.add(dossier, [paper, files.photo(home / "ảnh.jpg")], criteria=["1.1"])
        made = workspace.packages.export(dossier, home / "ra", ("docx",), draft=True, today=TODAY)
    return made.zip


@pytest.fixture
def desk(catalogue: Catalogue, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "xã", catalogue) as workspace:
        yield workspace


def state(workspace: Workspace) -> tuple[int, list[str]]:
    contents = (path for path in (workspace.folder / "files").rglob("*") if path.is_file())
    return len(workspace.dossiers.list(include_deleted=True)), sorted(p.name for p in contents)


def tried(workspace: Workspace, path: Path) -> bool:
    """Import; return whether it was taken in. A refusal has to leave everything as it was."""
    before = state(workspace)
    told = ""
    try:
        workspace.dossiers.import_file(path)
    except UserError as error:
        told = str(error)
    if told:
        assert state(workspace) == before
        assert "—" in told
    return not told


@FUZZ
@given(data=st.data())
def test_bytes_turned_anywhere(
    desk: Workspace, package: Path, tmp_path: Path, data: st.DataObject
) -> None:
    content = bytearray(package.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    target = tmp_path / "g.zip"
    target.write_bytes(content)
    if tried(desk, target):
        assert verify(target).whole, "only what verifies comes in"


@FUZZ
@given(start=st.floats(0, 1), length=st.integers(0, 4000), fill=st.binary(max_size=60))
def test_pieces_cut_out_and_put_in(
    desk: Workspace, package: Path, tmp_path: Path, start: float, length: int, fill: bytes
) -> None:
    content = package.read_bytes()
    at = int(start * len(content))
    target = tmp_path / "g.zip"
    target.write_bytes(content[:at] + fill + content[at + length :])
    if tried(desk, target):
        assert verify(target).whole


@pytest.mark.parametrize("seed", range(12))
def test_directories_of_a_zip_mixed_up(
    desk: Workspace, package: Path, tmp_path: Path, seed: int
) -> None:
    """The table at the end is what readers trust."""
    content = bytearray(package.read_bytes())
    table = content.rfind(b"PK\x01\x02", 0, content.rfind(b"PK\x05\x06"))
    shuffle = random.Random(seed)  # noqa: S311  (which bytes, not secrets)
    for _ in range(6):
        at = shuffle.randrange(table, len(content))
        content[at : at + 4] = shuffle.randbytes(4)
    target = tmp_path / "g.zip"
    target.write_bytes(content)
    if tried(desk, target):
        assert verify(target).whole


def rewritten(package: Path, target: Path, change: Change) -> Path:
    """A package whose manifests agree with what a stranger put into it."""
    with zipfile.ZipFile(package) as source:
        content = {name: source.read(name) for name in source.namelist()}
    for name, data in change.items():
        if data is None:
            content.pop(name, None)
        else:
            content[name] = data
    listed = {
        name: hashlib.sha256(data).hexdigest()
        for name, data in content.items()
        if name not in manifest.TAGS
    }
    content[manifest.MANIFEST] = manifest.manifest(listed)
    tags = (manifest.BAGIT, manifest.INFO, manifest.MANIFEST)
    signed = {name: hashlib.sha256(content[name]).hexdigest() for name in tags}
    content[manifest.TAG_MANIFEST] = manifest.manifest(signed)
    with zipfile.ZipFile(target, "w") as out:
        for name, data in content.items():
            out.writestr(name, data)
    return target


def told_by(package: Path, changed: Change) -> Change:
    """Let bag-info tell the identity of the changed data, as a forger would."""
    data = changed[DATA]
    assert data is not None
    try:
        identity = snapshot(parse(data))
    except UserError:
        return changed
    with zipfile.ZipFile(package) as file:
        documents = [n for n in file.namelist() if n.endswith((".pdf", ".docx")) and "MC-" not in n]
    info = manifest.info({manifest.SNAPSHOT: identity})
    return {**dict.fromkeys(documents), **changed, manifest.INFO: info}


def data_of(package: Path) -> dict[str, Any]:
    with zipfile.ZipFile(package) as file:
        plain: dict[str, Any] = json.loads(file.read(DATA))
    return plain


def test_a_rewritten_package_is_a_package(desk: Workspace, package: Path, tmp_path: Path) -> None:
    """So that the tests below fail for the right reason."""
    assert tried(desk, rewritten(package, tmp_path / "g.zip", {}))


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("xl/workbook.xml", "0" * 60_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("MC-09 chương trình.pdf", b"MZ" + b"\0" * 200, "là chương trình"),
        ("MC-09 bảng.xlsx", _bomb(), "bung ra lớn bất thường"),
        ("MC-09 hỏng.pdf", b"%PDF-1.7\nno pages\n%%EOF", "bị hỏng"),
        ("MC-09 giả.png", b"%PDF-1.7\n%%EOF", "nội dung là tệp PDF"),
        ("MC-09 rỗng.pdf", b"", "rỗng"),
    ],
)
def test_a_paper_that_is_none_keeps_the_package_out(
    desk: Workspace, package: Path, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    plain = data_of(package)
    plain["evidence"].append(
        {
            "file": f"Minh chứng/{name}",
            "sha256": hashlib.sha256(content).hexdigest(),
            "size": len(content),
        }
    )
    data = json.dumps(plain, ensure_ascii=False).encode()
    changed = told_by(package, {DATA: data, f"Minh chứng/{name}": content})
    target = rewritten(package, tmp_path / "g.zip", changed)
    before = state(desk)
    with pytest.raises(UserError, match=says):
        desk.dossiers.import_file(target)
    assert state(desk) == before


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"file": "../../ngoài.pdf"}, "đường dẫn tương đối"),
        ({"file": "/etc/passwd"}, "đường dẫn tương đối"),
        ({"file": "Dữ liệu/ho-so.json"}, "khác với mã"),
        ({"sha256": "0" * 64}, "khác với mã"),
        ({"link": "javascript:alert(1)", "file": ""}, "http"),
        ({"pages": [9, 2]}, "trang"),
        ({"adjustments": {"crop": [0, 0, 9, 9]}}, "adjustments"),
    ],
)
def test_a_record_that_misleads_keeps_the_package_out(
    desk: Workspace, package: Path, tmp_path: Path, change: dict[str, Any], says: str
) -> None:
    plain = data_of(package)
    plain["evidence"][0] |= change
    data = json.dumps(plain, ensure_ascii=False).encode()
    target = rewritten(package, tmp_path / "g.zip", told_by(package, {DATA: data}))
    before = state(desk)
    with pytest.raises(UserError) as caught:
        desk.dossiers.import_file(target)
    assert says in str(caught.value)
    assert state(desk) == before


def test_pages_a_file_does_not_have_do_no_harm(
    desk: Workspace, package: Path, tmp_path: Path
) -> None:
    """An imported record may name pages of a paper that has fewer."""
    plain = data_of(package)
    paper = next(item for item in plain["evidence"] if item["file"].endswith(".pdf"))
    paper["pages"] = [5000, 9000]
    data = json.dumps(plain, ensure_ascii=False).encode()
    target = rewritten(package, tmp_path / "g.zip", told_by(package, {DATA: data}))
    (dossier,) = desk.dossiers.import_file(target)
    item = next(item for item in desk.dossiers.get(dossier).evidence if item.file.endswith(".pdf"))
    assert desk.paper_views.thumbnail(item, (100, 80)) is None
    made = desk.packages.export(dossier, tmp_path / "ra", ("docx",), draft=True, today=TODAY)
    assert verify(made.folder).whole


def test_a_folder_is_judged_like_a_zip(desk: Workspace, package: Path, tmp_path: Path) -> None:
    home = tmp_path / "gói mở"
    with zipfile.ZipFile(package) as file:
        file.extractall(home)
    assert tried(desk, home)
    (home / "bí mật.txt").write_text("x")
    assert not tried(desk, home)
    (home / "bí mật.txt").unlink()
    (home / "nối.pdf").symlink_to("/etc/passwd")
    assert not tried(desk, home)
    (home / "nối.pdf").unlink()
    shutil.rmtree(home / "Minh chứng")
    assert not tried(desk, home)


Entries = list[tuple[str, bytes]]


def _packed(entries: Entries) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries:
            file.writestr(name, data)
    return out.getvalue()


def _second(entries: Entries, name: str, data: bytes) -> Entries:
    """A second entry; `name` may be one that is there."""
    return [*entries, (name, data)]


def _other(entries: Entries, name: str, change: Callable[[bytes], bytes]) -> Entries:
    return [(one, change(data) if one == name else data) for one, data in entries]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "mangle",
    [
        pytest.param(lambda e: _second(e, "../ngoài.txt", b"x"), id="climbs out"),
        pytest.param(lambda e: _second(e, "/etc/cron.d/x", b"x"), id="absolute"),
        pytest.param(lambda e: _second(e, "C:\\x.txt", b"x"), id="a drive"),
        pytest.param(lambda e: _second(e, "CON.txt", b"x"), id="a device"),
        pytest.param(lambda e: _second(e, e[-1][0], b"x"), id="one name twice"),
        pytest.param(lambda e: _second(e, e[-1][0].upper(), b"x"), id="one name in capitals"),
        pytest.param(lambda e: _second(e, "to.txt", b"0" * 80_000_000), id="a bomb"),
        pytest.param(lambda e: _second(e, "lạ.txt", b"x"), id="nobody speaks of it"),
        pytest.param(lambda e: e[:-1], id="one is missing"),
        pytest.param(lambda e: _other(e, DATA, lambda d: d + b" "), id="data changed"),
        pytest.param(lambda e: _other(e, DATA, lambda _: b"[" * 100_000), id="data nested"),
        pytest.param(
            lambda e: _other(e, manifest.MANIFEST, lambda d: d.replace(b"a", b"b")),
            id="other sums",
        ),
        pytest.param(lambda e: _other(e, manifest.MANIFEST, lambda _: b""), id="no sums"),
        pytest.param(lambda e: _other(e, manifest.MANIFEST, lambda d: d + d), id="sums twice"),
        pytest.param(
            lambda e: _other(e, manifest.MANIFEST, lambda _: b"\xff\xfe\0"), id="sums no text"
        ),
        pytest.param(lambda e: [(n, d) for n, d in e if n != manifest.BAGIT], id="no bag"),
        pytest.param(lambda e: e[:0], id="nothing at all"),
    ],
)
def test_a_zip_put_together_by_a_stranger(
    desk: Workspace, package: Path, tmp_path: Path, mangle: Callable[[Entries], Entries]
) -> None:
    with zipfile.ZipFile(package) as file:
        entries = [(name, file.read(name)) for name in file.namelist()]
    target = tmp_path / "g.zip"
    target.write_bytes(_packed(mangle(entries)))
    outside = set(tmp_path.iterdir())
    assert not tried(desk, target)
    assert set(tmp_path.iterdir()) == outside


@FUZZ
@given(
    path=st.lists(st.integers(0, 30), min_size=1, max_size=5),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
        max_leaves=4,
    ),
)
def test_any_value_anywhere_in_the_data(
    desk: Workspace, package: Path, tmp_path: Path, path: list[int], value: object
) -> None:
    """The sums agree, only the data says something it should not."""
    plain = data_of(package)
    _put(plain, path, value)
    data = json.dumps(plain, ensure_ascii=False).encode(errors="replace")
    known = {item.id for item in desk.dossiers.list(include_deleted=True)}
    if tried(desk, rewritten(package, tmp_path / "g.zip", told_by(package, {DATA: data}))):
        for item in desk.dossiers.list(include_deleted=True):
            if item.id not in known:
                assert desk.assess(item.id, TODAY).dossier.id == item.id


def _put(at: Any, path: list[int], value: object) -> None:
    """Replace what is found by going down, at every level to the child of that number."""
    for depth, number in enumerate(path):
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = keys[number % len(keys)]
        child = at[key]
        if depth == len(path) - 1 or not (isinstance(child, dict | list) and child):
            at[key] = value
            return
        at = child
