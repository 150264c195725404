"""Writes what leaves the desk: single papers, returns, complete sets. Needs no database."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from ocop_desktop import documents
from ocop_desktop.disk import free_path, writing_to, writing_whole
from ocop_desktop.exchange import manifest, names
from ocop_desktop.exchange.returnfile import SUFFIX, ReturnFile, encode_return
from ocop_desktop.exchange.signing import SIGNATURE
from ocop_desktop.exchange.writer import PackageWriter, WrittenPackage
from ocop_desktop.workspace.desk import letters
from ocop_desktop.workspace.desk.letters import Facts, Letter
from ocop_desktop.workspace.package_writing import PRINT_FOLDER, package_info, write_package
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = [
    "Job",
    "WrittenPackage",
    "WrittenReturn",
    "write_forward",
    "write_one",
    "write_return",
]

COMMUNE_FOLDER = "Văn bản của xã"
_FORMATS = ("docx", "pdf")


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """Something ready to be written, frozen: needs no database."""

    facts: Facts
    letter: Letter
    file: ReturnFile | None = None


class WrittenReturn(msgspec.Struct, frozen=True, kw_only=True):
    """A return on disk: `file` is what the producer opens, `notice` what is signed."""

    folder: Path
    file: Path
    notice: tuple[Path, ...]


def write_one(facts: Facts, document: str, fmt: str, out: Path) -> Path:
    """Write one document to `out`: a file that ends like `fmt`, or a folder. Any thread may."""
    spec = facts.source.rulebook.documents[document]
    name = f"{spec.file_name} - {facts.source.dossier.text('product.name')}"
    named = out.suffix.lower() == f".{fmt}" and not out.is_dir()
    target = out if named else out / names.safe_file(name, f".{fmt}")
    with writing_whole(target) as part:
        _render(facts, None, document, fmt, part)
    return target


def write_return(job: Job, out: Path) -> WrittenReturn:
    """Write the notice and the return file into a new folder below `out`. Any thread may."""
    if job.file is None:
        raise ValueError(job.facts.case.id)
    title = names.safe(job.facts.case.title, 60)
    with _new_folder(out, f"Trả lại - {title} - lần {job.facts.round.number}") as folder:
        for fmt in _FORMATS:
            name = names.safe_file(f"Thông báo trả hồ sơ - {title}", f".{fmt}")
            _render(job.facts, job.letter, letters.NOTICE, fmt, folder / name)
        (folder / f"Trả lại - {title}{SUFFIX}").write_bytes(encode_return(job.file))
        made = folder.rename(free_path(out, folder.name.removeprefix(".tmp-")))
    found = sorted(made.iterdir())
    return WrittenReturn(
        folder=made,
        file=next(path for path in found if path.suffix == SUFFIX),
        notice=tuple(path for path in found if path.suffix != SUFFIX),
    )


def write_forward(
    job: Job,
    out: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> WrittenPackage:
    """Write letter, Mẫu 03, product dossier and samples list as one package. Any thread may.

    The product dossier lies in it as in its own package, so that the province can verify and
    import the set like any other.
    """
    facts = job.facts
    commune = _commune_documents(facts)
    with tempfile.TemporaryDirectory(prefix="ocop-gui-tinh-") as temporary:
        product = write_package(
            msgspec.structs.replace(facts.source, signer=None),
            Path(temporary),
            _FORMATS,
            draft=False,
            today=facts.case.received_on,
            progress=progress,
            cancelled=cancelled,
        )
        name = f"Đề nghị tỉnh - {names.safe(facts.case.title, 60)} - {product.snapshot}"
        with PackageWriter(out, name, cancelled) as writer:
            for place, document in enumerate(commune, start=1):
                _write_commune(writer, job, place, document)
            _copy(writer, product.folder, product.files)
            info = package_info(facts.source, facts.source.snapshot, draft=False)
            info |= {manifest.OFFICER: facts.round.received_by}
            return writer.finish(info, facts.source.signer)


def _commune_documents(facts: Facts) -> list[str]:
    chosen = facts.source.rulebook.sets.get(facts.source.dossier.set or "")
    samples = [letters.SAMPLES] if chosen is None or chosen.samples_required else []
    return [letters.LETTER, letters.REPORT, *samples, letters.COMMUNE_PART]


def _write_commune(writer: PackageWriter, job: Job, place: int, document: str) -> None:
    spec = job.facts.source.rulebook.documents[document]
    base = names.safe(f"{place:02} {spec.file_name.removesuffix(' (dự thảo)')}")
    for fmt in _FORMATS:
        name = f"{COMMUNE_FOLDER}/{base}.{fmt}"
        _render(job.facts, job.letter, document, fmt, writer.path(name))
        writer.take(name)
        if fmt == "pdf":
            printed = f"{PRINT_FOLDER}/00-{base}.pdf"
            shutil.copyfile(writer.path(name), writer.path(printed))
            writer.take(printed)


def _copy(writer: PackageWriter, folder: Path, files: Sequence[str]) -> None:
    tags = {manifest.BAGIT, manifest.INFO, manifest.MANIFEST, manifest.TAG_MANIFEST, SIGNATURE}
    for name in files:
        if name not in tags:
            writer.copy(name, folder / name, "")


def _render(facts: Facts, letter: Letter | None, document: str, fmt: str, out: Path) -> None:
    source = facts.source
    context = letters.context(facts, letter)
    documents.render(source.rulebook, source.dossier, source.units, document, fmt, out, context)


@contextmanager
def _new_folder(out: Path, name: str) -> Iterator[Path]:
    """Yield a folder under a temporary name; what is not settled is removed."""
    temporary = out / f".tmp-{names.safe(name)}"
    with writing_to(out):
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        try:
            yield temporary
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
