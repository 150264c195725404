"""Papers are found by what is said about them and by their own words."""

from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.storage.rows import PaperHit
from ocop_desktop.storage.store import Store

ID = "d" * 32
OTHER = "e" * 32


def paper(sha256: str = "aa", **more: Any) -> dict[str, Any]:
    return {"file": "scan 01.pdf", "sha256": sha256, "title": "Giấy đủ điều kiện ATTP"} | more


def find(store: Store, words: str) -> list[tuple[str, str, bool]]:
    store.renew_search()
    return [(hit.dossier, hit.evidence, hit.inside) for hit in store.papers.find(words, 20)]


@pytest.mark.parametrize(
    "words", ["attp", "ĐỦ ĐIỀU kiện", "du dieu", "scan", "12/2026", "chi cục", "chi cuc 2026"]
)
def test_said_words_find_the_paper(store: Store, words: str) -> None:
    about = paper(number="12/2026/ATTP", issuer="Chi cục Chất lượng")
    store.write(ID, {"evidence/p1": about, "evidence/p2": {"file": "khac.jpg", "sha256": "bb"}})
    assert find(store, words) == [(ID, "p1", False)]


def test_words_of_the_content_find_every_paper_that_holds_it(store: Store) -> None:
    store.create(OTHER, "qd-26-2026", {"evidence/p9": paper()})
    store.write(ID, {"evidence/p1": paper()})
    store.papers.keep("aa", ["Trang một", "Phiếu thử nghiệm Đặng Văn Mẫu"])
    assert sorted(find(store, "phieu thu nghiem dang")) == [(ID, "p1", True), (OTHER, "p9", True)]
    assert store.papers.pages("aa") == ("Trang một", "Phiếu thử nghiệm Đặng Văn Mẫu")
    store.papers.keep("aa", ["khác"])
    assert find(store, "khác") == []
    assert store.papers.pages("bb") == ()


def test_the_index_follows_edits_undo_and_the_bin(store: Store) -> None:
    store.write(ID, {"evidence/p1": paper()})
    assert find(store, "attp") == [(ID, "p1", False)]
    store.write(ID, {"evidence/p1": paper(title="Hợp đồng")})
    assert find(store, "attp") == []
    store.undo(ID)
    assert find(store, "attp") == [(ID, "p1", False)]
    store.set_deleted(ID, deleted=True)
    assert find(store, "attp") == []
    store.set_deleted(ID, deleted=False)
    store.write(ID, {"evidence/p1": None})
    assert find(store, "attp") == []


def test_a_paper_found_both_ways_is_told_once(store: Store) -> None:
    store.write(ID, {"evidence/p1": paper()})
    store.papers.keep("aa", ["Giấy đủ điều kiện"])
    store.renew_search()
    hit = PaperHit(dossier=ID, evidence="p1", sha256="aa", inside=False)
    assert store.papers.find("giay du", 20) == [hit]


@pytest.mark.parametrize("words", ["", "  ", '"', "a OR b", "title : attp", "không có"])
def test_words_that_are_not_there_find_nothing(store: Store, words: str) -> None:
    store.write(ID, {"evidence/p1": paper()})
    assert find(store, words) == []


def test_what_was_not_read_yet_is_told(store: Store, tmp_path: Path) -> None:
    files = {}
    for name in ("a.pdf", "b.pdf", "c.jpg", "d.pdf"):
        (tmp_path / name).write_bytes(name.encode())
        files[name] = store.files.add(tmp_path / name).sha256
    ties = {f"evidence/{n}": paper(files[n]) for n in ("a.pdf", "b.pdf", "c.jpg")}
    store.write(ID, ties)
    store.renew_search()
    assert {item.name for item in store.papers.unread("application/pdf", 9)} == {"a.pdf", "b.pdf"}
    store.papers.keep(files["a.pdf"], [])
    assert [item.sha256 for item in store.papers.unread("application/pdf", 9)] == [files["b.pdf"]]


def test_producers_are_counted(store: Store) -> None:
    for number, name in enumerate(["HTX Mẫu", "HTX Mẫu", "Hộ Mẫu", None]):
        entries = {"producer.name": name} if name else {}
        store.create(f"{number:032}", "qd-26-2026", entries)
    store.set_deleted(f"{1:032}", deleted=True)
    assert store.producers() == {"HTX Mẫu": 1, "Hộ Mẫu": 1}
