"""A return file on the producer's machine: its items are laid beside the dossier they are about."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from ocop_desktop.disk import read_at_most
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.returned import Returned
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.returnfile import (
    MAX_BYTES,
    SUFFIX,
    ReturnFile,
    decode_return,
)
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.returns import Returns
from ocop_desktop.workspace.versions import Versions

__all__ = ["SUFFIX", "ReturnFiles", "TakenReturn"]


class TakenReturn(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a return file: the dossier it went to and how many items are new there."""

    dossier: str
    file: ReturnFile
    new: int
    reopened: bool

    @property
    def sentence(self) -> str:
        """Return it in words."""
        what = f"{self.new} ý kiến" if self.new else "không có ý kiến nào mới"
        day = format_date(self.file.returned_on)
        opened = " Hồ sơ đã mở lại để sửa." if self.reopened else ""
        return f"{self.file.agency} trả lại ngày {day}, {what}.{opened}"


class ReturnFiles:
    """Takes return files in. A file finds its dossier by what was handed in, else by its names."""

    def __init__(
        self, store: Store, dossiers: Dossiers, versions: Versions, returns: Returns
    ) -> None:
        self._store, self._dossiers = store, dossiers
        self._versions, self._returns = versions, returns

    def take(self, path: Path, dossier_id: str = "") -> TakenReturn:
        """Lay the items of a return file beside their dossier; a finalised one is opened.

        On any error nothing is stored. Taking the same file again changes nothing that was
        answered.
        """
        file = decode_return(read_at_most(path, MAX_BYTES, "tệp trả lại"))
        home = dossier_id or self._home(file)
        dossier = self._dossiers.get(home)
        if dossier.rulebook != file.rulebook:
            raise UserError(
                "Tệp trả lại theo bộ quy định khác với hồ sơ này — chọn đúng hồ sơ đã nộp."
            )
        known = {item.id for item in self._returns.items(home)}
        fresh = [item for item in _items(file, dossier) if item.id not in known]
        current = self._versions.current(home)
        reopened = bool(fresh) and current is not None
        if reopened:
            day = format_date(file.returned_on)
            self._versions.reopen(home, f"{file.agency} trả lại ngày {day}, {file.notice}")
        if fresh:
            self._returns.put(home, fresh)
        return TakenReturn(dossier=home, file=file, new=len(fresh), reopened=reopened)

    def _home(self, file: ReturnFile) -> str:
        named: list[str] = []
        for row in self._dossiers.list():
            versions = self._store.versions.all(row.id)
            if any(version.snapshot == file.snapshot for version in versions):
                return row.id
            if (fold(row.title), fold(row.producer)) == (fold(file.product), fold(file.producer)):
                named.append(row.id)
        for dossier_id in named:
            if snapshot(self._dossiers.get(dossier_id)) == file.snapshot:
                return dossier_id
        if len(named) == 1:
            return named[0]
        reason = "có nhiều hồ sơ cùng tên" if named else "không có hồ sơ nào"
        raise UserError(
            f"Tệp trả lại của sản phẩm “{file.product}” ({file.producer}): trên máy này {reason} — "
            "mở đúng hồ sơ đã nộp, hoặc nhập gói đã nộp, rồi mở lại tệp."
        )


def _items(file: ReturnFile, dossier: Dossier) -> Iterator[Returned]:
    """Yield the items with their places in this dossier; papers are found by their content."""
    papers = {item.sha256: f"evidence/{item.id}" for item in dossier.evidence if item.sha256}
    for item in file.items:
        target = papers.get(item.paper, "evidence") if item.paper else item.target
        words = item.words if target == item.target and target else f"{item.place}: {item.words}"
        yield Returned(
            id=item.id,
            target=target,
            words=words,
            mark=item.mark,
            by=f"{file.by}, {file.agency}" if file.by else file.agency,
            on=file.returned_on,
        )
