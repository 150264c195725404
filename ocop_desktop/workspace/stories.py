"""The story of a dossier, as verbs: read it, draft it, compare it, make a leaflet."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ocop_desktop.disk import writing_whole
from ocop_desktop.dossier.stories.draft import Draft
from ocop_desktop.dossier.stories.leaflet import Format, Leaflet, LeafletMade
from ocop_desktop.dossier.stories.lengths import Drop, Length
from ocop_desktop.dossier.stories.likeness import Likeness, OtherText, compare, same_name
from ocop_desktop.dossier.stories.meter import Found, measure
from ocop_desktop.dossier.stories.view import STORY, StoryView, story_view
from ocop_desktop.dossier.tracing.link import trace_link
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.media.signatures import PICTURES, kind_of
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers

if TYPE_CHECKING:
    from ocop_desktop.workspace.packages import Packages

__all__ = [
    "RECORD",
    "Draft",
    "Drop",
    "Format",
    "Found",
    "Leaflet",
    "LeafletMade",
    "Length",
    "Likeness",
    "OtherText",
    "Stories",
    "StoryView",
    "write",
]

RECORD = "tu-lieu-cau-chuyen"
_NAMES = ("product.name", "producer.name")
_PHOTOS = ("storytelling.photos", "product.photos", "service.photos")
_CONTACTS = (("producer.address", ""), ("producer.phone", "ĐT: "), ("producer.email", ""))
# With more dossiers than this an edit compares with the same producer's only; the page of the
# tool compares with all of them, in a worker.
COMPARED_AT_ONCE = 300


class Stories:
    """Stories of all dossiers. Texts of other dossiers are read once until one of them changes."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        dossiers: Dossiers,
        packages: Callable[[], "Packages"],
    ) -> None:
        self._store, self._catalogue, self._dossiers = store, catalogue, dossiers
        self._packages = packages
        self._texts: dict[str, tuple[OtherText, ...]] = {}
        self._near: dict[str, tuple[Dossier, tuple[Likeness, ...]]] = {}

    def forget(self, dossier_id: str, changed: frozenset[str]) -> None:
        """Note that a dossier changed; no paths mean that it came, went or was frozen."""
        told = {STORY, "story.idea_origin", *_NAMES}
        if changed and not changed & told:
            return
        self._texts.pop(dossier_id, None)
        self._near.clear()

    def view(self, dossier_id: str) -> StoryView:
        """Return what the studio shows; likenesses are those an edit tells (see `near`)."""
        rulebook, dossier = self._dossiers.rulebook(dossier_id), self._dossiers.get(dossier_id)
        return story_view(rulebook, self._catalogue.units(rulebook), dossier, self.near(dossier_id))

    def meter(self, dossier_id: str, text: str) -> tuple[Found, ...]:
        """Return what the criteria find in a text that is being typed."""
        rulebook, dossier = self._dossiers.rulebook(dossier_id), self._dossiers.get(dossier_id)
        return measure(rulebook, self._catalogue.units(rulebook), dossier, text)

    def near(self, dossier_id: str) -> tuple[Likeness, ...]:
        """Return likenesses with the producer's dossiers, and with all when they are few."""
        dossier = self._dossiers.get(dossier_id)
        known = self._near.get(dossier_id)
        if known is not None and known[0] is dossier:
            return known[1]
        found = tuple(self._compared(dossier, self._others(dossier, all_of_them=False)))
        self._near[dossier_id] = dossier, found
        return found

    def comparison(self, dossier_id: str) -> Callable[[], tuple[Likeness, ...]]:
        """Return the work of comparing with every dossier on the machine: runs in any thread."""
        dossier = self._dossiers.get(dossier_id)
        others = tuple(self._others(dossier, all_of_them=True))
        return lambda: tuple(self._compared(dossier, others))

    def use_draft(self, dossier_id: str, variant: str) -> None:
        """Put the draft of a length into its field: one step of undo. Raises UserError."""
        view = self.view(dossier_id)
        made = view.draft_of(variant)
        if made is None:
            raise UserError("Chưa có lời kể để ghép — trả lời ít nhất một gợi ý rồi thử lại.")
        self._dossiers.set(dossier_id, view.length(variant).field, made.text)

    def trim(self, dossier_id: str, variant: str) -> int:
        """Drop the sentences proposed for a length, one step of undo; return how many."""
        length = self.view(dossier_id).length(variant)
        if length.drops:
            self._dossiers.set(dossier_id, length.field, without(length))
        return len(length.drops)

    def leaflet(self, dossier_id: str) -> Leaflet:
        """Return the contents of a leaflet; raise UserError while there is no story."""
        dossier = self._dossiers.get(dossier_id)
        full = dossier.text(STORY)
        short = dossier.text("storytelling.leaflet") or full
        if not short:
            raise UserError("Chưa có câu chuyện để làm tờ rơi — viết Bản tờ rơi hoặc Câu chuyện.")
        place = _place(dossier, self._catalogue.units(self._dossiers.rulebook(dossier_id)))
        contacts = [f"{lead}{dossier.text(name)}" for name, lead in _CONTACTS if dossier.text(name)]
        if contacts and place and dossier.text("producer.address"):
            contacts[0] = f"{contacts[0]}, {place}"
        return Leaflet(
            product=dossier.text("product.name") or "Sản phẩm chưa đặt tên",
            producer=dossier.text("producer.name"),
            place=place,
            story=short,
            full=full,
            contacts=tuple(contacts),
            link=trace_link(dossier),
            photos=self._photos(dossier_id, dossier),
            sample=dossier.sample,
        )

    def _photos(self, dossier_id: str, dossier: Dossier) -> tuple[Path, ...]:
        """Return pictures for the leaflet, those chosen for it first; copies as they are shown."""
        source = self._packages().source(dossier_id)
        found: dict[str, Path] = {}
        for field in _PHOTOS:
            for item in dossier.evidence_of_field(field):
                if item.id in source.photos:
                    found[item.id] = source.photos[item.id]
        return tuple(path for path in found.values() if kind_of(path) in PICTURES)

    def _compared(self, dossier: Dossier, others: Iterable[OtherText]) -> Iterator[Likeness]:
        rulebook = self._dossiers.rulebook(dossier.id)
        if rulebook.story is None:
            return
        rule, texts = rulebook.story.similarity, tuple(others)
        producer = dossier.text("producer.name")
        for item in rule.fields:
            yield from compare(rule, item.field, dossier.text(item.field), producer, texts)

    def _others(self, dossier: Dossier, *, all_of_them: bool) -> Iterator[OtherText]:
        """Yield texts of other products: another round of the same product is no other one."""
        rulebook = self._dossiers.rulebook(dossier.id)
        fields = [item.field for item in rulebook.story.similarity.fields] if rulebook.story else []
        if not any(dossier.text(field) for field in fields):
            return
        producer, product = dossier.text("producer.name"), dossier.text("product.name")
        if all_of_them or self._store.count() <= COMPARED_AT_ONCE:
            rows = self._store.dossiers()
        else:
            rows = self._store.dossiers_of(producer)
        for row in rows:
            if row.id == dossier.id or row.deleted_at:
                continue
            same_product = same_name(product, row.title) and same_name(producer, str(row.producer))
            if not same_product:
                yield from self._texts_of(row.id, fields)

    def _texts_of(self, dossier_id: str, fields: list[str]) -> tuple[OtherText, ...]:
        if dossier_id not in self._texts:
            product, producer = (self._text(dossier_id, name) for name in _NAMES)
            self._texts[dossier_id] = tuple(
                OtherText(
                    dossier=dossier_id, field=field, product=product, producer=producer, text=text
                )
                for field in fields
                if (text := self._text(dossier_id, field))
            )
        return self._texts[dossier_id]

    def _text(self, dossier_id: str, path: str) -> str:
        value = self._store.entry(dossier_id, path)
        return value if isinstance(value, str) else ""


def without(length: Length) -> str:
    """Return the words of a length without the sentences proposed to go."""
    text = length.text
    for drop in reversed(length.drops):
        start, end = drop.span
        while end < len(text) and text[end] == " ":
            end += 1
        text = text[:start] + text[end:]
    lines = [line.strip() for line in text.split("\n")]
    return "\n".join(line for at, line in enumerate(lines) if line or lines[at - 1]).strip()


def write(leaflet: Leaflet, out: Path, form: Format = "a5") -> LeafletMade:
    """Write a leaflet as PDF, whole or not at all; runs in any thread. Raises UserError."""
    from ocop_desktop.documents.story.leaflet import write_leaflet  # noqa: PLC0415

    with writing_whole(out) as part:
        made = write_leaflet(leaflet, part, form)
    return msgspec.structs.replace(made, path=out)


def _place(dossier: Dossier, units: AdminUnits) -> str:
    """Return the commune and province of the producer, "" while unknown."""
    code = dossier.text("producer.commune")
    title = units.title(code) if code else ""
    return title[:1].upper() + title[1:]
