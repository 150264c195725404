"""Practice dossiers: copies of the samples that may be broken, and put back as they were."""

import json
from pathlib import Path

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.samples import sample_files
from ocop_desktop.workspace.versions import Versions

_KEY = "practice"
_RESET = "đặt lại hồ sơ luyện tập"


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """A sample to practise on. `id` is the name of its folder."""

    id: str
    title: str
    producer: str
    set: str


class Practice:
    """The practice dossiers of one workspace; they are marked in its settings."""

    def __init__(self, store: Store, dossiers: Dossiers, versions: Versions) -> None:
        self._store, self._dossiers, self._versions = store, dossiers, versions

    def samples(self) -> tuple[Sample, ...]:
        """Return what can be practised on; raise UserError when no sample is installed."""
        return tuple(map(_sample, sample_files()))

    def create(self, sample: str) -> str:
        """Make a practice dossier of a sample (its id) and return the new dossier's id."""
        file = next((path for path in sample_files() if path.parent.name == sample), None)
        if file is None:
            raise KeyError(sample)
        (made,) = self._dossiers.import_file(file)
        self._store.set_setting(_KEY, {**self._marked(), made: sample})
        return made

    def ids(self) -> frozenset[str]:
        """Return the ids of all practice dossiers."""
        return frozenset(self._marked())

    def is_practice(self, dossier_id: str) -> bool:
        """Return whether a dossier is one to practise on."""
        return dossier_id in self._marked()

    def is_changed(self, dossier_id: str) -> bool:
        """Return whether something differs from the original."""
        return self._store.entries(dossier_id) != self._store.snapshot(dossier_id, 0)

    def reset(self, dossier_id: str) -> tuple[str, ...]:
        """Put a practice dossier back as it was made and return the paths that changed.

        One step, so that it can be undone; a finalised one is reopened first. Raises UserError for
        a dossier that is not one to practise on.
        """
        if not self.is_practice(dossier_id):
            raise UserError(
                "Đây không phải hồ sơ luyện tập nên không đặt lại được — "
                "muốn bỏ các sửa đổi thì hoàn tác từng bước."
            )
        if self._versions.current(dossier_id):
            self._versions.reopen(dossier_id, _RESET)
        # Everything is written, not only what differs: another set takes answers along.
        made = self._store.snapshot(dossier_id, 0)
        gone = {path: None for path in self._store.entries(dossier_id) if path not in made}
        changes = self._dossiers.set_many(dossier_id, gone | made, _RESET)
        return tuple(change.path for change in changes)

    def _marked(self) -> dict[str, str]:
        kept = self._store.setting(_KEY, {})
        return kept if isinstance(kept, dict) else {}


def _sample(path: Path) -> Sample:
    told = json.loads(path.read_text("utf-8"))
    answers = told.get("answers", {})
    return Sample(
        id=path.parent.name,
        title=str(answers.get("product.name", "")),
        producer=str(answers.get("producer.name", "")),
        set=str(told.get("set") or ""),
    )
