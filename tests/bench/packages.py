"""A tree of real packages, one folder a commune, and how fast a province takes it in.

Every package is written by the app's own writer with its own data, papers and a printed form, and
verifies. The form is composed once a product set; only the mark of its version is put in anew.
"""

import hashlib
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop import documents, paths
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.dossier.files import jsonfile
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.dossier.values import Dossier, Evidence, from_entries, to_entries
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.exchange.verify import DATA
from ocop_desktop.exchange.writer import PackageWriter
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.data_file import data_file, evidence_names
from ocop_desktop.workspace.package_source import PackageSource
from ocop_desktop.workspace.package_writing import package_info
from tests.bench import office
from tests.bench.table import Row, measure
from tests.media import files

COUNT = 3_000
TODAY = date(2026, 11, 20)
_FIRST_YEAR = 2026  # a package of an earlier round would be refused
_MARK = "0000-0000"
_FORM = "In/01 Phieu dang ky.pdf"
_ANSWERS_OF_A_SET = ("assessment/", "elimination/", "requirement/", "evidence/")


def write_tree(root: Path, catalogue: Catalogue, count: int, seed: int = office.SEED) -> list[Path]:
    """Write `count` packages below `root`, few communes with very many; return their paths."""
    rulebook = catalogue.newest()
    writer = _TreeWriter(root, rulebook, catalogue.units(rulebook), seed)
    return [writer.write(number, commune) for number, commune in enumerate(writer.communes(count))]


class _TreeWriter:
    """Writes packages one by one; what is the same in many is made once."""

    def __init__(self, root: Path, rulebook: Rulebook, units: AdminUnits, seed: int) -> None:
        self._root, self._rulebook, self._units = root, rulebook, units
        self._chance = random.Random(seed)  # noqa: S311  (invented data)
        self._sets = list(rulebook.sets)
        self._forms: dict[str, bytes] = {}
        self._papers = root.parent / f"{root.name}-giay"
        self._papers.mkdir(parents=True, exist_ok=True)
        self._page = files.pdf(self._papers / "trang.pdf").read_bytes()
        self._photo = files.photo(self._papers / "anh.jpg").read_bytes()
        sample = next(paths.samples_dir().glob("*/*.json"))
        shape = jsonfile.parse(sample.read_bytes())
        told = to_entries(jsonfile.to_dossier(shape, rulebook, units))
        self._answers = {k: v for k, v in told if not k.startswith(_ANSWERS_OF_A_SET)}

    def communes(self, count: int) -> list[str]:
        """Return the commune of every package, those of one commune together."""
        codes = list(self._units.communes)
        weights = [self._chance.paretovariate(office._SHAPE) for _ in codes]
        return sorted(self._chance.choices(codes, weights, k=count))

    def write(self, number: int, commune: str) -> Path:
        """Write one package as a zip, as it comes by e-mail."""
        dossier, contents = self._dossier(number, commune)
        code = snapshot(dossier)
        folder = self._root / self._units.communes[commune].province / commune
        places = {key: f"Minh chứng/{name}" for key, name in
                  evidence_names(self._rulebook, dossier).items()}  # fmt: skip
        source = PackageSource(
            dossier=dossier, rulebook=self._rulebook, units=self._units, files={}
        )
        with PackageWriter(folder, f"{number:06}") as package:
            package.write(_FORM, self._form(dossier).replace(_MARK.encode(), short(code).encode()))
            for item in dossier.evidence:
                package.write(places[item.id], contents[item.id])
            package.write(DATA, data_file(dossier, places))
            written = package.finish(package_info(source, code, draft=True))
        for path in sorted(written.folder.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        written.folder.rmdir()
        return written.zip

    def _dossier(self, number: int, commune: str) -> tuple[Dossier, dict[str, bytes]]:
        said = office._entries(
            self._chance, self._units, commune, self._chance.randrange(3), number, self._sets
        )
        said["registration.year"] = max(_FIRST_YEAR, said["registration.year"])
        bare = {k: v for k, v in said.items() if not k.startswith("evidence/")}
        entries: dict[str, Any] = {**self._answers, **bare}
        contents: dict[str, bytes] = {}
        for at in range(self._chance.choices((1, 2, 4), (6, 3, 1))[0]):
            name, content = (
                ("anh.jpg", self._photo)
                if at == 1
                else ("giay.pdf", self._page + f"%MAU {number}-{at}\n".encode())
            )
            key = f"{at:04}"
            item = Evidence(
                id=key, title=f"Giấy tờ {at + 1}", file=name, order=at, size=len(content),
                sha256=hashlib.sha256(content).hexdigest(),
            )  # fmt: skip
            contents[key] = content
            entries[f"evidence/{key}"] = {
                k: v for k, v in msgspec.to_builtins(item).items() if k != "id"
            }
        return from_entries("", self._rulebook.id, entries), contents

    def _form(self, dossier: Dossier) -> bytes:
        known = self._forms.get(dossier.set or "")
        if known is None:
            spec = next(one.id for one in self._rulebook.documents.values() if one.in_package)
            out = self._papers / "mau.pdf"
            context = PrintContext(draft=True, snapshot=_MARK)
            bare = msgspec.structs.replace(dossier, evidence=())
            documents.render(self._rulebook, bare, self._units, spec, "pdf", out, context)
            known = self._forms[dossier.set or ""] = out.read_bytes()
        return known


def packages() -> Iterator[Row]:
    """Some thousand real packages into one workspace, and the office afterwards."""
    catalogue = Catalogue(paths.forms_dir())
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as name:
        folder = Path(name)
        found = write_tree(folder / "cac-xa", catalogue, COUNT)
        with Workspace.open(folder / "tinh", catalogue) as workspace:
            trees = workspace.package_trees
            parts, last = [], [0.0]
            last[0] = began = time.perf_counter()

            def told(done: int, _whole: int, _name: str) -> None:
                if done % (COUNT // 4) == 0:
                    parts.append(time.perf_counter() - last[0])
                    last[0] = time.perf_counter()

            result = trees.take(folder / "cac-xa", told)
            taken = time.perf_counter() - began
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            size = (folder / "tinh" / "ocop.sqlite3").stat().st_size // 1_000_000
            floor = measure(lambda: _copied(found, folder / "chep"), times=1, warm=0)
            what = f"{result.count('new')} gói thật: {result.count('new') / taken:.0f} gói/giây"
            yield Row(
                f"{what}, bộ nhớ {memory} MB, CSDL {size} MB", taken, floor,
                "băm và chép các tệp ấy",
            )  # fmt: skip
            yield Row("phần tư cuối so với phần tư đầu", parts[-1], parts[0], "phần tư đầu")
            again = measure(lambda: trees.take(folder / "cac-xa"), times=1, warm=0)
            yield Row("nhập lại cùng thư mục, không gói nào mới", again, taken, "lần đầu")
            yield from _afterwards(workspace)


def _copied(found: list[Path], folder: Path) -> None:
    folder.mkdir()
    for number, path in enumerate(found):
        data = path.read_bytes()
        hashlib.sha256(data).hexdigest()
        (folder / str(number)).write_bytes(data)


def _afterwards(workspace: Workspace) -> Iterator[Row]:
    first = measure(workspace.registers.refresh, times=1, warm=0)
    yield Row("đưa các hồ sơ ấy vào sổ, lần đầu", first, 1.0, "một giây")
    for told, ask in (
        ("danh sách 200 hồ sơ đầu", lambda: workspace.dossiers.list(limit=200)),
        ("tìm “thung may”", lambda: workspace.dossiers.search("thung may", 50)),
        ("lịch và hạn", lambda: workspace.radar.days(TODAY)),
        ("sổ sản phẩm, lọc chữ",
         lambda: workspace.registers.numbers("products", Query(words="thung may"), TODAY)),
        ("chỉ tiêu của năm", lambda: workspace.indicators.report(2026, TODAY)),
    ):  # fmt: skip
        yield Row(f"sau khi nhập: {told}", measure(ask, times=3, warm=1), 1.0, "một giây")


BENCHES = (packages,)
