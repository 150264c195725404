"""Evidence: taking files in, thumbnails, the appendix, packages written and verified."""

import hashlib
import os
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image
from pypdf import PdfReader, PdfWriter

from ocop_desktop import paths
from ocop_desktop.documents import PrintContext
from ocop_desktop.documents.appendix import appendix_of, write_appendix
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.media.print_copies import PrintCopies
from ocop_desktop.media.signatures import kind_of
from ocop_desktop.media.thumbnails import Thumbnails
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import NewDossier, Workspace
from tests.bench.table import Row, measure

HONEY = "mat-ong-va-nong-san-khac"
SAMPLE = "mat-ong-hoa-rung-thung-may"
TODAY = date(2026, 11, 20)
FILES, PAPERS, PAGES = 300, 40, 120
FRAME = (168, 118)
_CHUNK = 1024 * 1024


def taking_in() -> Iterator[Row]:
    """300 papers and photos: looked into, hashed, copied to the disk, recorded."""
    with _folder() as folder:
        files = _many(folder / "giấy", FILES)
        catalogue = Catalogue(paths.forms_dir())
        rounds = iter(range(100))

        def ours() -> None:
            with Workspace.open(folder / f"w{next(rounds)}", catalogue) as workspace:
                dossier = workspace.dossiers.create(NewDossier(title="Mật ong", set_id=HONEY))
                workspace.evidence.add(dossier, files)

        def plain() -> None:
            _copy_all(files, folder / f"p{next(rounds)}")

        def open_only() -> None:
            with Workspace.open(folder / f"w{next(rounds)}", catalogue) as workspace:
                workspace.dossiers.create(NewDossier(title="Mật ong", set_id=HONEY))

        began = measure(open_only, times=3, warm=1)
        taken = measure(ours, times=3, warm=1) - began
        floor = measure(plain, times=3, warm=1)
        what = f"nhận {FILES} tệp: xem thật giả, băm, chép, ghi sổ"
        yield Row(what, taken, floor, "chỉ băm, chép và đồng bộ xuống đĩa")


def thumbnails() -> Iterator[Row]:
    """300 thumbnails made, then found again."""
    with _folder() as folder:
        files = _many(folder / "giấy", FILES)
        rounds = iter(range(100))

        def make(shelf: Thumbnails) -> None:
            for number, path in enumerate(files):
                shelf.make(path, f"{number:064x}", FRAME)

        def bare() -> None:
            for path in files:
                _bare_picture(path)

        kept = Thumbnails(folder / "giữ")
        ours = measure(lambda: make(Thumbnails(folder / f"t{next(rounds)}")), times=3, warm=0)
        floor = measure(bare, times=3, warm=0)
        yield Row(f"vẽ {FILES} hình nhỏ", ours, floor, "chỉ vẽ trang đầu bằng pdfium, Pillow")
        make(kept)
        again = measure(
            lambda: [kept.kept(f"{number:064x}", FRAME) for number in range(FILES)], times=20
        )
        yield Row(f"tìm lại {FILES} hình nhỏ", again, 1 / 60, "một khung hình 60 Hz")


def appendix() -> Iterator[Row]:
    """40 files of 120 pages bound, against pypdf merely joining the same pages."""
    with _folder() as folder:
        files = _corpus(folder / "giấy")
        catalogue = Catalogue(paths.forms_dir())
        rulebook = catalogue.newest()
        dossier, named = _dossier(list(rulebook.sets[HONEY].by_number), files)
        codes = {item.id: f"MC-{place:02}" for place, item in enumerate(dossier.evidence, 1)}
        context = PrintContext(snapshot="8F3C-21A7", evidence_codes=codes)
        copies = PrintCopies(folder / "bản in")

        def ours() -> None:
            units = catalogue.units(rulebook)
            plan = appendix_of(rulebook, dossier, units, context, named)
            write_appendix(
                plan,
                folder / "phụ lục.pdf",
                copy_of=lambda item: copies.get(
                    named[item.evidence.id], f"{item.evidence.order:064x}"
                ),
            )

        first = measure(ours, times=1, warm=0)
        again = measure(ours, times=5, warm=1)
        floor = measure(lambda: _joined(files, folder / "nối.pdf"), times=5, warm=1)
        what = f"phụ lục {PAPERS} tệp, {PAGES} trang"
        yield Row(f"{what}, ảnh đã có bản in", again, floor, "pypdf chỉ nối các PDF đó")
        yield Row(f"{what}, lần đầu thu ảnh", first, floor, "pypdf chỉ nối các PDF đó")


def packages() -> Iterator[Row]:
    """A package of the honey sample written and verified."""
    with _folder() as folder, Workspace.open(folder / "w") as workspace:
        file = paths.samples_dir() / SAMPLE / "ho-so.json"
        (dossier,) = workspace.dossiers.import_file(file)
        source = workspace.packages.source(dossier)
        made = workspace.packages.export(source, folder / "một", draft=True, today=TODAY)
        inside = [made.folder / name for name in made.files]
        rounds = iter(range(100))

        def write() -> None:
            out = folder / f"g{next(rounds)}"
            workspace.packages.export(source, out, draft=True, today=TODAY)

        def plain() -> None:
            _copy_all(inside, folder / f"p{next(rounds)}")
            _copy_all([made.zip], folder / f"z{next(rounds)}")

        def hash_only() -> None:
            for path in inside:
                _hashed(path)

        yield Row(
            "ghi một gói (lập mọi tài liệu, phụ lục, tệp nén)",
            measure(write, times=3, warm=1),
            measure(plain, times=3, warm=1),
            "chỉ băm và chép các tệp đã có",
        )
        yield Row(
            "kiểm tra gói (thư mục)",
            measure(lambda: workspace.packages.verify(made.folder), times=10),
            measure(hash_only, times=10),
            "chỉ băm các tệp đó",
        )
        yield Row(
            "kiểm tra gói (tệp nén)",
            measure(lambda: workspace.packages.verify(made.zip), times=10),
            measure(lambda: _hashed(made.zip), times=10),
            "chỉ băm tệp nén",
        )


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as name:
        yield Path(name)


def _samples() -> list[Path]:
    return sorted((paths.samples_dir() / SAMPLE / "minh-chung").iterdir())


def _many(folder: Path, count: int) -> list[Path]:
    """Make papers and photos of their own content: each a sample with something added."""
    folder.mkdir()
    found = []
    for number in range(count):
        source = _samples()[number % len(_samples())]
        target = folder / f"{number:03} {source.name}"
        # Readers find the table of objects, and the end of a picture, before what follows them.
        target.write_bytes(source.read_bytes() + f"\n% {number}\n".encode())
        found.append(target)
    return found


def _corpus(folder: Path) -> list[Path]:
    """Make 32 PDFs of 112 pages together and 8 photos of 12 megapixels."""
    folder.mkdir()
    pages = [page for path in _samples() if path.suffix == ".pdf" for page in PdfReader(path).pages]
    found, place, seed = [], 0, random.Random(1)  # noqa: S311  (pixels, not secrets)
    for number in range(PAPERS - 8):
        writer = PdfWriter()
        for _ in range(4 if number % 2 else 3):
            writer.add_page(pages[place % len(pages)])
            place += 1
        found.append(folder / f"{number:02}.pdf")
        writer.write(found[-1])
    for number in range(8):
        small = Image.frombytes("RGB", (80, 60), seed.randbytes(80 * 60 * 3))
        found.append(folder / f"anh-{number}.jpg")
        small.resize((4000, 3000), Image.Resampling.BICUBIC).save(found[-1], quality=90)
    return found


def _dossier(numbers: Sequence[str], files: Sequence[Path]) -> tuple[Dossier, dict[str, Path]]:
    evidence = tuple(
        Evidence(
            id=f"e{place:02}",
            file=path.name,
            title=f"Giấy số {place}",
            order=place,
            criteria=(numbers[place * 25 // (PAPERS + 1)],),
        )
        for place, path in enumerate(files, start=1)
    )
    made = Dossier(
        id="d", rulebook="qd-26-2026", set=HONEY, answers={"product.name": "Mật ong MẪU"},
        evidence=evidence,
    )  # fmt: skip
    return made, {item.id: path for item, path in zip(evidence, files, strict=True)}


def _joined(files: Sequence[Path], out: Path) -> None:
    writer = PdfWriter()
    for path in files:
        if path.suffix == ".pdf":
            writer.append(path)
    writer.write(out)


def _bare_picture(path: Path) -> None:
    if kind_of(path) == "pdf":
        document = pypdfium2.PdfDocument(path)
        document[0].render(scale=FRAME[0] / document[0].get_width()).to_pil()
        document.close()
        return
    with Image.open(path) as picture:
        picture.draft("RGB", FRAME)
        picture.thumbnail(FRAME)


def _copy_all(files: Sequence[Path], folder: Path) -> None:
    """Hash and copy as durably as any careful program must: content first, then names."""
    folder.mkdir()
    for number, path in enumerate(files):
        target = folder / str(number)
        digest = hashlib.sha256()
        with path.open("rb") as source, target.open("wb") as out:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
    handle = os.open(folder, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def _hashed(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


BENCHES: tuple[Callable[[], Iterator[Row]], ...] = (taking_in, thumbnails, appendix, packages)
