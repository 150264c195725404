"""The published copy of a dossier: forms without private answers, for everybody to read."""

import shutil
import tempfile
from pathlib import Path

import msgspec

from ocop_desktop import documents
from ocop_desktop.disk import free_path, sync_file, sync_folder, writing_to
from ocop_desktop.documents import PrintContext
from ocop_desktop.documents.webpage import LinkedFile, web_page
from ocop_desktop.documents.webpage.papers import Places
from ocop_desktop.dossier.sharing.redaction import redact
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange import names
from ocop_desktop.exchange.snapshot import short
from ocop_desktop.workspace.data_file import evidence_codes
from ocop_desktop.workspace.package_writing import PackageSource
from ocop_desktop.workspace.values import Cancelled, Progress

PAGE = "xem-ho-so.html"


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """Where the published copy lies, its files, and the labels of what was left out."""

    folder: Path
    files: tuple[str, ...]
    withheld: tuple[str, ...]


def publish(
    source: PackageSource,
    out: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Published:
    """Write the published copy below `out`: PDF forms and a page, no data file, no papers.

    Raises UserError when the edition has no list of what to leave out, CancelledError when
    stopped; nothing is left then. Touches no database.
    """
    rulebook = source.rulebook
    if not rulebook.publication.documents:
        raise UserError(
            f"Bộ quy định “{rulebook.edition.short}” chưa có danh sách điều không công bố — "
            "thêm publication.toml vào bộ quy định rồi xuất lại."
        )
    redacted = redact(rulebook, source.dossier)
    public = msgspec.structs.replace(source, dossier=redacted.dossier)
    with writing_to(out):
        out.mkdir(parents=True, exist_ok=True)
        hidden = Path(tempfile.mkdtemp(prefix=".tmp-goi-", dir=out))
    try:
        _write(source, public, hidden, progress, cancelled)
        with writing_to(out):
            final = free_path(out, names.safe(f"{_name(source)} - Bản công khai"))
            hidden.chmod(0o755)
            hidden.rename(final)
            sync_folder(out)
    except BaseException:
        shutil.rmtree(hidden, ignore_errors=True)
        raise
    files = tuple(sorted(path.name for path in final.iterdir()))
    return Published(folder=final, files=files, withheld=redacted.withheld)


def _write(
    source: PackageSource,
    public: PackageSource,
    folder: Path,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> None:
    rulebook, dossier, units = public.rulebook, public.dossier, public.units
    context = PrintContext(
        draft=not source.version,
        public=True,
        snapshot=short(source.snapshot),
        evidence_codes=evidence_codes(rulebook, dossier),
        photos=public.photos,
    )
    linked: list[LinkedFile] = []
    wanted = rulebook.publication.documents
    for number, spec_id in enumerate(wanted, start=1):
        if cancelled and cancelled():
            raise CancelledError
        spec = rulebook.documents[spec_id]
        name = names.safe_file(f"{number:02} {spec.file_name}", ".pdf")
        pages = documents.render(rulebook, dossier, units, spec_id, "pdf", folder / name, context)
        linked.append(LinkedFile(name=spec.short, files={"PDF": name}, pages=pages))
        if progress:
            progress(number, len(wanted) + 1, name)
    page = web_page(rulebook, dossier, units, context, linked, Places(originals={}))
    with writing_to(folder):
        (folder / PAGE).write_bytes(page)
        for path in folder.iterdir():
            sync_file(path)
    if progress:
        progress(len(wanted) + 1, len(wanted) + 1, PAGE)


def _name(source: PackageSource) -> str:
    return source.dossier.text("product.name") or "Hồ sơ"
