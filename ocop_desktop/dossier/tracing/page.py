"""The content a provider's electronic page needs, and whether label, page and dossier agree."""

from datetime import date

import msgspec

from ocop_desktop.dossier.labels.check import TEXT as LABEL_TEXT
from ocop_desktop.dossier.labels.facts import LabelFacts, facts_of, is_goods
from ocop_desktop.dossier.labels.reading import after_lead
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.tracing.link import trace_link
from ocop_desktop.dossier.tracing.lots import Lot, lots_of
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.tracing import PageItem, TracingFile
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold

PAGE = "tracing.page_text"
_LOT_LEADS = ("Số lô", "Lô SX", "Lô sản xuất", "Mã lô", "Lô")
_STORY_WORDS = 12
_STORY_SHARE = 0.5


class PageLine(msgspec.Struct, frozen=True, kw_only=True):
    """One thing the page shows: what the dossier gives for it, "" when nothing is known."""

    id: str
    name: str
    article: str
    text: str
    field: str = ""
    ocop: bool = False


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """Something label, page and dossier say differently, or the page does not say."""

    what: str
    problem: str
    fix: str
    article: str
    field: str = PAGE


class TraceReport(msgspec.Struct, frozen=True, kw_only=True):
    """Traceability of one product. `applies` is why there is none, "" when there is."""

    applies: str = ""
    lines: tuple[PageLine, ...] = ()
    lots: tuple[Lot, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    link: str = ""
    notes: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[PageLine, ...]:
        """Items of the page nothing is known for."""
        return tuple(line for line in self.lines if not line.text)


def trace_report(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date
) -> TraceReport:
    """Return page content, lots with their balance, and where texts disagree."""
    tracing = rulebook.tracing
    if tracing is None:
        return TraceReport(applies="Bộ quy định này chưa có dữ liệu về truy xuất.")
    link = trace_link(dossier)
    if not is_goods(rulebook, dossier):
        return TraceReport(applies=tracing.services, link=link)
    facts = facts_of(rulebook, units, dossier)
    lots = lots_of(tracing, dossier)
    voluntary = f"{tracing.voluntary.rstrip('.')} ({tracing.voluntary_article})."
    return TraceReport(
        lines=tuple(_line(item, dossier, facts, lots, today) for item in tracing.items),
        lots=lots,
        disagreements=tuple(_disagreements(tracing, dossier, facts, lots)),
        link=link,
        notes=(voluntary, tracing.trade, tracing.standards, *_doubts(tracing)),
    )


def _doubts(tracing: TracingFile) -> list[str]:
    return [f"Chỗ chưa chắc: {one}" for one in (tracing.balance.doubt, tracing.qr.doubt) if one]


def _line(
    item: PageItem, dossier: Dossier, facts: LabelFacts, lots: tuple[Lot, ...], today: date
) -> PageLine:
    del today
    return PageLine(
        id=item.id,
        name=item.name,
        article=item.article,
        text=_text(item.id, dossier, facts, lots),
        field=next(iter(item.fields), {"events": "tracing.events"}.get(item.id, "tracing.lots")),
        ocop=item.ocop,
    )


def _text(item: str, dossier: Dossier, facts: LabelFacts, lots: tuple[Lot, ...]) -> str:
    shown = {
        e.file: e.label
        for name in ("product.photos", "packaging.photos")
        for e in dossier.evidence_of_field(name)
    }
    pictures = list(shown.values())
    events = sum(len(lot.events) for lot in lots)
    known = {
        "name": facts.name,
        "picture": f"{len(pictures)} ảnh: {', '.join(pictures)}" if pictures else "",
        "maker": facts.producer,
        "address": facts.address,
        "origin": f"{facts.origin}"
        + (f" ({facts.commune}, {facts.province})" if facts.commune else ""),
        "events": f"{events} việc của {len(lots)} lô, xem sổ việc bên dưới" if events else "",
        "brand": facts.brand,
        "lot": ", ".join(lot.lot for lot in lots),
        "expires": "; ".join(
            f"{lot.lot}: {format_date(lot.expires_on)}" for lot in lots if lot.expires_on
        )
        or (f"{facts.shelf} kể từ ngày sản xuất" if facts.shelf else ""),
        "standard": dossier.text("product.standard"),
        "story": dossier.text("story.text"),
    }
    return known.get(item, "")


def _disagreements(
    tracing: TracingFile, dossier: Dossier, facts: LabelFacts, lots: tuple[Lot, ...]
) -> list[Disagreement]:
    page, label = dossier.text(PAGE), dossier.text(LABEL_TEXT)
    found: list[Disagreement] = []
    if page.strip():
        found += _page_against_dossier(tracing, dossier, facts, page)
    for source, text, field in (("nhãn", label, LABEL_TEXT), ("trang truy xuất", page, PAGE)):
        found += _lot_unknown(tracing, lots, source, text, field)
    return found


def _page_against_dossier(
    tracing: TracingFile, dossier: Dossier, facts: LabelFacts, page: str
) -> list[Disagreement]:
    articles = {item.id: item.article for item in tracing.items}
    found = []
    wanted = (
        ("name", "tên sản phẩm", facts.name),
        ("maker", "tên đơn vị", facts.producer),
        ("brand", "thương hiệu", facts.brand),
        ("address", "xã", facts.commune),
        ("address", "tỉnh", facts.province),
    )
    for item, what, text in wanted:
        if text and not _has(page, text):
            found.append(
                Disagreement(
                    what=what,
                    problem=f"trang không có “{text}”",
                    article=articles[item],
                    fix="Nhờ đơn vị cung cấp sửa trang cho giống hồ sơ và nhãn.",
                )
            )
    if not _has_story(page, dossier.text("story.text")):
        found.append(
            Disagreement(
                what="câu chuyện",
                problem="trang chưa có câu chuyện sản phẩm như trong hồ sơ",
                fix="Gửi câu chuyện cho đơn vị cung cấp đưa vào trang.",
                article=articles["story"],
            )
        )
    return found


def _lot_unknown(
    tracing: TracingFile, lots: tuple[Lot, ...], source: str, text: str, field: str
) -> list[Disagreement]:
    said = after_lead(text, _LOT_LEADS) if text else None
    known = [fold(lot.lot) for lot in lots]
    if said is None or not known or not fold(said.rest):
        return []
    if any(f" {lot} " in f" {fold(said.rest)} " for lot in known):
        return []
    article = next(item.article for item in tracing.items if item.id == "lot")
    problem = f"{source} ghi lô “{said.rest}”, sổ lô không có"
    return [
        Disagreement(
            what="số lô",
            problem=problem,
            fix="Ghi thêm lô vào sổ, hoặc sửa số lô.",
            article=article,
            field=field,
        )
    ]


def _has(page: str, text: str) -> bool:
    return f" {fold(text)} " in f" {fold(page)} "


def _has_story(page: str, story: str) -> bool:
    """Return whether the page tells the story: half of its longer runs of words are there."""
    words, bare = fold(story).split(), f" {fold(page)} "
    runs = [words[at : at + _STORY_WORDS] for at in range(0, len(words), _STORY_WORDS)]
    told = sum(f" {' '.join(run)} " in bare for run in runs)
    return not runs or told >= _STORY_SHARE * len(runs)
