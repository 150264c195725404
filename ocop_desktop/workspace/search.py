"""Search everywhere: dossiers, producers, papers and their words, the forms, the law, the help."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.media.text import pdf_text
from ocop_desktop.passages import passage, spans
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.lookup import (
    MOST_HOLD,
    TEXT_HOLDS,
    TITLE_BEGINS,
    TITLE_HOLDS,
    Found,
    Lookup,
)
from ocop_desktop.storage.fts import words_of
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.hits import KINDS, Hit, PaperToRead, Place
from ocop_desktop.workspace.values import Cancelled

_PDF = "application/pdf"
_NO_TITLE = "(chưa đặt tên)"
_WEIGHED = 40
_NAMED = 3
marks = spans
"""Where in a title or detail the words stand, to be painted: (start, end) pairs."""


class Search:
    """Search over one workspace. The law is indexed in memory, the rest in the database.

    Edits need no call: what changed is indexed at the next search.
    """

    def __init__(self, store: Store, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._store, self._catalogue, self._dossiers = store, catalogue, dossiers
        self._lookups: dict[str, Lookup] = {}

    def find(self, words: str, limit: int = 20, dossier_id: str = "") -> list[Hit]:
        """Return what holds all `words`, best first; no kind crowds the others out.

        With `dossier_id` fields and criteria lead into that dossier, and its set comes first.
        """
        if not fold(words):
            return []
        self._store.renew_search()
        hits = [
            *self._titled(words),
            *self._producers(words),
            *self._papers(words),
            *self._law(words, dossier_id, limit),
        ]
        if any(hit.fit < MOST_HOLD for hit in hits):
            hits = [hit for hit in hits if hit.fit < MOST_HOLD]
        ranked = sorted(hits, key=lambda hit: (hit.fit, KINDS.index(hit.kind)))
        return list(self._told(_mixed(ranked, limit), words))

    def lookup(self, rulebook_id: str = "") -> Lookup:
        """Return the index of an edition, the newest one by default; built when first asked for.

        Building takes a moment; any thread may do it ahead of the first search.
        """
        name = rulebook_id or self._catalogue.newest().id
        if name not in self._lookups:
            rulebook = self._catalogue.get(name)
            self._lookups[name] = Lookup(rulebook, self._catalogue.help(name))
        return self._lookups[name]

    def to_read(self, limit: int = 20) -> tuple[PaperToRead, ...]:
        """Return papers whose words are not known yet, the newest first."""
        self._store.renew_search()
        return tuple(
            PaperToRead(
                sha256=item.sha256, path=self._store.files.path(item.sha256), name=item.name
            )
            for item in self._store.papers.unread(_PDF, limit)
        )

    def keep(self, texts: Mapping[str, Sequence[str]]) -> None:
        """Keep what `read_papers` read, so that it is found from now on."""
        for sha256, pages in texts.items():
            self._store.papers.keep(sha256, pages)

    def _titled(self, words: str) -> Iterator[Hit]:
        for dossier_id in self._store.search(words, _WEIGHED):
            summary = self._dossiers.summary(dossier_id)
            fit = _fit(summary.title, words)
            yield Hit(
                kind="dossier",
                title=summary.title or _NO_TITLE,
                detail=summary.producer,
                target=Place(dossier=dossier_id),
                fit=TEXT_HOLDS if fit is None else fit,
            )

    def _told(self, hits: list[Hit], words: str) -> Iterator[Hit]:
        """Say where the words stand, only of what is shown: looking into texts takes time."""
        shown = {hit.target.dossier for hit in hits if hit.kind == "evidence"}
        for hit in hits:
            if hit.kind == "dossier" and hit.fit >= TEXT_HOLDS:
                path, detail = self._place_in(hit.target.dossier, words)
                # A dossier that is found only through its papers: the papers are listed.
                if path or hit.target.dossier not in shown:
                    place = msgspec.structs.replace(hit.target, path=path)
                    yield msgspec.structs.replace(hit, target=place, detail=detail or hit.detail)
            elif hit.kind == "evidence" and hit.target.page:
                yield self._inside(hit, words)
            else:
                yield hit

    def _place_in(self, dossier_id: str, words: str) -> tuple[str, str]:
        """Return (path, passage) of the answer that holds most of the words; ("", "") if none."""
        rulebook = self._dossiers.rulebook(dossier_id)
        best, most = ("", ""), 0
        for path, value in self._store.entries(dossier_id).items():
            field = rulebook.fields.get(path)
            label = field.label if field else _criterion_label(path)
            if not label:
                continue
            for text in words_of(value):
                count = len({fold(text[start:end]) for start, end in spans(text, words)})
                if count > most:
                    most, best = count, (path, f"{label}: {passage(text, words)}")
        return best

    def _producers(self, words: str) -> Iterator[Hit]:
        for name, count in self._store.producers().items():
            fit = _fit(name, words)
            if fit is not None:
                yield Hit(
                    kind="producer",
                    title=name,
                    detail=f"{count} hồ sơ",
                    target=Place(producer=name),
                    fit=fit,
                )

    def _papers(self, words: str) -> Iterator[Hit]:
        for found in self._store.papers.find(words, _WEIGHED):
            path = f"evidence/{found.evidence}"
            record = self._store.entry(found.dossier, path)
            if isinstance(record, dict):
                title = str(record.get("title") or record.get("file") or record.get("link") or "")
                told = (str(record.get(name) or "") for name in ("number", "issuer", "holder"))
                fit = _fit(title, words)
                yield Hit(
                    kind="evidence",
                    title=title,
                    detail=_with(", ".join(filter(None, told)), self._title(found.dossier)),
                    # Which page it is is looked for only when the hit is shown.
                    target=Place(dossier=found.dossier, path=path, page=int(found.inside)),
                    fit=TEXT_HOLDS if fit is None else fit,
                )

    def _inside(self, hit: Hit, words: str) -> Hit:
        """Return a paper with the page and the passage that hold the words."""
        record = self._store.entry(hit.target.dossier, hit.target.path)
        page, text = _best_page(self._store.papers.pages(record["sha256"]), words)
        detail = _with(f"tr. {page}: {passage(text, words)}", self._title(hit.target.dossier))
        place = msgspec.structs.replace(hit.target, page=page)
        return msgspec.structs.replace(hit, detail=detail, target=place)

    def _title(self, dossier_id: str) -> str:
        return self._store.dossier(dossier_id).title or _NO_TITLE

    def _law(self, words: str, dossier_id: str, limit: int) -> Iterator[Hit]:
        dossier = self._dossiers.get(dossier_id) if dossier_id else None
        lookup = self.lookup(dossier.rulebook if dossier else "")
        for found in lookup.find(words, max(limit, _WEIGHED), dossier.set if dossier else None):
            target = _law_place(found)
            if dossier and found.kind in {"field", "section"}:
                target = Place(dossier=dossier.id, path=found.item, item=found.item)
            elif dossier and found.kind == "criterion" and found.set == dossier.set:
                path = f"assessment/{found.number}"
                target = msgspec.structs.replace(target, dossier=dossier.id, path=path)
            yield Hit(
                kind=found.kind,
                title=found.title,
                detail=found.detail,
                target=target,
                fit=found.fit,
            )


def read_papers(
    papers: Iterable[PaperToRead], cancelled: Cancelled | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the words of papers, one text a page. Touches no database: runs in any thread.

    What cannot be read has no words; it is not tried again.
    """
    texts: dict[str, tuple[str, ...]] = {}
    for paper in papers:
        if cancelled and cancelled():
            break
        try:
            texts[paper.sha256] = pdf_text(paper.path, paper.name)
        except UserError:
            texts[paper.sha256] = ()
    return texts


def _law_place(found: Found) -> Place:
    item = "" if found.kind == "criterion" else found.item
    return Place(set=found.set, number=found.number, item=item)


def _with(detail: str, dossier: str) -> str:
    return f"{detail} · {dossier}" if detail else dossier


def _fit(title: str, words: str) -> int | None:
    """Return how well a title fits, None when it does not hold all words."""
    asked, bare = fold(words), fold(title)
    if bare.startswith(asked):
        return TITLE_BEGINS
    parts = bare.split()
    *whole, begun = asked.split()
    holds = all(word in parts for word in whole) and any(p.startswith(begun) for p in parts)
    return TITLE_HOLDS if holds else None


def _criterion_label(path: str) -> str:
    group, _, number = path.partition("/")
    return f"Tiêu chí {number}" if group == "assessment" else ""


def _best_page(pages: Sequence[str], words: str) -> tuple[int, str]:
    """Return (page from 1, its text) of the page that holds most of the words."""
    counts = [len({fold(text[a:b]) for a, b in spans(text, words)}) for text in pages] or [0]
    index = counts.index(max(counts))
    return index + 1, pages[index] if pages else ""


def _mixed(ranked: Sequence[Hit], limit: int) -> list[Hit]:
    """Return `limit` hits in their order; first a few of every kind, then whatever fits best."""
    counts: dict[str, int] = {}
    chosen: list[int] = []
    share = max(_NAMED, limit // 3)
    for place, hit in enumerate(ranked):
        counts[hit.kind] = counts.get(hit.kind, 0) + 1
        if counts[hit.kind] <= share:
            chosen.append(place)
    chosen = chosen[:limit]
    taken = set(chosen)
    rest = [place for place in range(len(ranked)) if place not in taken]
    return [ranked[place] for place in sorted([*chosen, *rest[: limit - len(chosen)]])]
