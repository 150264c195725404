from collections.abc import Callable
from html.parser import HTMLParser

import msgspec
import pytest

from ocop_desktop.documents import PrintContext
from ocop_desktop.documents.webpage import LinkedFile, web_page
from ocop_desktop.documents.webpage.markup import Markup, el, file_link, web_link
from ocop_desktop.documents.webpage.papers import Places
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.made_dossiers import codes, said

NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&\u202e</td></table><b>"
_ACTIVE = frozenset(
    {"script", "iframe", "object", "embed", "form", "base", "img", "audio", "video"}
)
_LOADS = frozenset({"src", "srcset", "data", "action", "background", "poster", "xlink:href"})


class Reader(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        told = dict(attrs)
        if tag == "a" and told.get("href"):
            self.links.append(str(told["href"]))
        if told.get("id"):
            self.ids.add(str(told["id"]))
        if tag not in {"meta", "br"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, "every element is closed in order"

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def is_closed(self) -> bool:
        return not self._open


Make = Callable[..., Reader]


@pytest.fixture
def read(rulebook: Rulebook, units: AdminUnits) -> Make:
    def made(dossier: Dossier, places: Places | None = None, **context: object) -> Reader:
        told = PrintContext(snapshot="8F3C-21A7", evidence_codes=codes(dossier))
        documents = [
            LinkedFile(
                name="Phiếu đăng ký",
                files={"DOCX": "01 Phiếu #1 100%.docx", "PDF": "01 Phiếu #1 100%.pdf"},
                pages=2,
            )
        ]
        page = web_page(
            rulebook,
            dossier,
            units,
            msgspec.structs.replace(told, **context),
            documents,
            places or Places(originals={}),
        )
        return Reader(page)

    return made


def harmless(page: Reader) -> None:
    assert not _ACTIVE & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert not [name for _, name, _ in page.attributes if name in _LOADS]
    assert not [link for link in page.links if link.lower().startswith(("javascript", "data"))]
    assert page.is_closed


def test_everything_that_was_answered_can_be_read(
    read: Make, rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    page = read(honey)
    harmless(page)
    missing = [
        key
        for key, words in said(rulebook, units, honey).items()
        if " ".join(words.split()) not in page.text
    ]
    assert not missing
    for item in rulebook.sets[honey.set or ""].criteria:
        assert f"{item.number}. {item.criterion.title}" in page.text
    assert "Bản chốt 8F3C-21A7" in page.text


def test_links_lead_to_files_and_places(read: Make, honey: Dossier) -> None:
    first = next(item for item in honey.evidence if item.criteria)
    places = Places(
        originals={first.id: "Minh chứng/MC-01 Giấy #1.pdf"},
        appendix="06 Phụ lục.pdf",
        pages={first.id: 9},
    )
    page = read(honey, places, evidence_places={first.id: "tr. 9–10"})
    assert "01%20Phi%E1%BA%BFu%20%231%20100%25.pdf" in page.links
    assert "06%20Ph%E1%BB%A5%20l%E1%BB%A5c.pdf#page=9" in page.links
    assert "Minh%20ch%E1%BB%A9ng/MC-01%20Gi%E1%BA%A5y%20%231.pdf" in page.links
    assert all(link[1:] in page.ids for link in page.links if link.startswith("#"))


def test_nothing_is_fetched_and_nothing_runs(read: Make, honey: Dossier) -> None:
    page = read(honey)
    policy = next(v for t, n, v in page.attributes if t == "meta" and "default-src" in v and n)
    assert policy.startswith("default-src 'none'")


def test_what_a_person_typed_stays_text(read: Make, honey: Dossier) -> None:
    answers = {key: NASTY if isinstance(v, str) else v for key, v in honey.answers.items()}
    answers |= {"producer.organisation": [{"unit": NASTY, "person": NASTY}]}
    hostile = msgspec.structs.replace(
        honey,
        answers=answers,
        assessment={"1.1": Answer(option=1, description=NASTY)},
        evidence=(
            Evidence(
                id="e",
                file="a.pdf",
                title=NASTY,
                number=NASTY,
                issuer=NASTY,
                criteria=("1.1",),
            ),
            Evidence(id="l", link="javascript:alert(1)", title="clip"),
        ),
    )
    page = read(hostile, Places(originals={"e": f"Minh chứng/{NASTY}.pdf"}))
    harmless(page)
    assert "<script>alert(1)</script>" in page.text
    assert "\u202e" not in page.text


def test_a_dossier_that_is_barely_begun(read: Make) -> None:
    page = read(Dossier(id="d", rulebook="qd-26-2026"), draft=True)
    harmless(page)
    assert "Bản nháp 8F3C-21A7" in page.text
    assert "chưa chọn bộ sản phẩm" in page.text


def test_an_answer_that_does_not_exist_is_said(read: Make) -> None:
    odd = Dossier(
        id="d",
        rulebook="qd-26-2026",
        set="mat-ong-va-nong-san-khac",
        assessment={"1.1": Answer(option=99)},
    )
    page = read(odd)
    harmless(page)
    assert "không có mức 99" in page.text


def test_equal_dossiers_give_equal_pages(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    context = PrintContext(snapshot="8F3C-21A7")
    places = Places(originals={})
    first = web_page(rulebook, honey, units, context, [], places)
    assert web_page(rulebook, honey, units, context, [], places) == first


def test_markup() -> None:
    assert el("p", "a<b", class_='x"y') == '<p class="x&quot;y">a&lt;b</p>'
    assert el("p", Markup("<b>"), None) == "<p><b></p>"
    assert el("br") == "<br>"
    assert file_link("a b/ç#.pdf", "x", 3) == '<a href="a%20b/%C3%A7%23.pdf#page=3">x</a>'
    assert "<a" not in web_link("javascript:alert(1)")
    assert 'href="https://a.vn/?q=&quot;"' in web_link('https://a.vn/?q="')
