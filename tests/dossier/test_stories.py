"""Stories: worked cases, sentences, drafts, trimming."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.dossier.checks.story import story_findings
from ocop_desktop.dossier.findings import CheckContext
from ocop_desktop.dossier.stories.draft import draft
from ocop_desktop.dossier.stories.lengths import length_of, trim
from ocop_desktop.dossier.stories.likeness import OtherText, compare
from ocop_desktop.dossier.stories.meter import measure
from ocop_desktop.dossier.stories.sentences import count_words, sentences
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

CASES: dict[str, list[dict[str, Any]]] = tomli.loads(
    (Path(__file__).parent.parent / "cases" / "cau-chuyen.toml").read_text(encoding="utf-8")
)
HONEY = "mat-ong-va-nong-san-khac"
TOLD = {
    "product.name": "Mật ong MẪU",
    "producer.name": "Hợp tác xã MẪU",
    "storytelling.people": "Bà giữ đàn ong của cha. Năm mất mùa bà không cho ong ăn đường",
    "storytelling.promise": "Chúng tôi không bán mật non.",
}


def _dossier(answers: dict[str, Any], chosen: str = HONEY) -> Dossier:
    return Dossier(id="a", rulebook="qd-26-2026", set=chosen, answers=answers)


@pytest.mark.parametrize("case", CASES["meter"], ids=lambda case: case["name"])
def test_the_meter_by_hand(rulebook: Rulebook, units: AdminUnits, case: dict[str, Any]) -> None:
    found = measure(rulebook, units, _dossier(case["answers"], case["set"]), case["text"])
    assert {one.id for one in found if one.present} == set(case["present"])
    assert {one.id for one in found if not one.present} == set(case["missing"])
    assert count_words(case["text"]) == case["words"]
    assert len(sentences(case["text"])) == case["sentences"]
    told = {one.id: one.sentence for one in found}
    assert {key: told[key] for key in case["sentence"]} == case["sentence"]


@pytest.mark.parametrize("case", CASES["likeness"], ids=lambda case: case["name"])
def test_likeness_by_hand(rulebook: Rulebook, units: AdminUnits, case: dict[str, Any]) -> None:
    assert rulebook.story is not None
    other = OtherText(
        dossier="b",
        field="story.text",
        product="Sản phẩm kia",
        producer="HTX mẫu" if case["own"] else "HTX khác",
        text=case["theirs"],
    )
    rule = rulebook.story.similarity
    found = compare(rule, "story.text", case["ours"], "HTX Mẫu", [other])
    assert [(one.degree, one.own) for one in found] == (
        [(case["degree"], case["own"])] if case["degree"] else []
    )
    assert [round(one.share, 4) for one in found] == ([case["share"]] if found else [])
    context = CheckContext(
        rulebook=rulebook,
        units=units,
        dossier=_dossier({"story.text": case["ours"]}),
        score=None,
        proposals={},
        today=date(2026, 11, 20),
        likenesses=found,
    )
    told = list(story_findings(context))
    assert [one.rule for one in told] == ([case["rule"]] if case["rule"] else [])
    assert [(one.criterion, one.field) for one in told] == [("5.3", "story.text")] * len(told)


def test_the_shared_passage_is_told_in_our_own_letters(rulebook: Rulebook) -> None:
    assert rulebook.story is not None
    ours = "Mở đầu của tôi. Bà giữ đàn ong của cha, từ năm ấy đến nay vẫn một nếp cũ không đổi."
    theirs = "Khác hẳn. BÀ GIỮ ĐÀN ONG CỦA CHA từ năm ấy đến nay vẫn một nếp, rồi thôi không nói."
    other = OtherText(dossier="b", field="story.text", product="P", producer="Q", text=theirs)
    (found,) = compare(rulebook.story.similarity, "story.text", ours, "R", [other])
    assert found.passage == "Bà giữ đàn ong của cha, từ năm ấy đến nay vẫn một nếp"
    assert ours[slice(*found.span)] == found.passage


def test_a_short_text_is_not_compared(rulebook: Rulebook) -> None:
    assert rulebook.story is not None
    other = OtherText(dossier="b", field="story.text", product="P", producer="Q", text="Một hai ba")
    assert compare(rulebook.story.similarity, "story.text", "Một hai ba", "Q", [other]) == ()


def test_a_draft_holds_nothing_but_what_was_told(rulebook: Rulebook, units: AdminUnits) -> None:
    assert rulebook.story is not None
    made = draft(rulebook, units, _dossier(TOLD), rulebook.story.variant("label"))
    assert made is not None
    assert made.text == (
        "Mật ong MẪU là sản phẩm của Hợp tác xã MẪU. Bà giữ đàn ong của cha. "
        "Năm mất mùa bà không cho ong ăn đường. Chúng tôi không bán mật non."
    )
    assert made.left_out == ()
    assert draft(rulebook, units, _dossier({}), rulebook.story.variant("label")) is None


def test_a_draft_says_what_found_no_room(rulebook: Rulebook, units: AdminUnits) -> None:
    assert rulebook.story is not None
    long = " ".join(f"Câu thứ {n} có đúng mười từ để đếm cho dễ." for n in range(10))
    made = draft(
        rulebook, units, _dossier({"storytelling.people": long}), rulebook.story.variant("label")
    )
    assert made is not None
    assert made.words <= rulebook.story.variant("label").most
    assert len(sentences(made.text)) + len(made.left_out) == len(sentences(long))


def test_what_carries_an_element_goes_last(rulebook: Rulebook, units: AdminUnits) -> None:
    assert rulebook.story is not None
    filler = "Câu này dài mà chẳng thêm điều gì cho bài cả đâu nhé."
    text = f"Người già dặn lại lệ cũ. {filler} Mật thơm mùi hoa rừng. {filler}"
    found = measure(rulebook, units, _dossier({}), text)
    drops = trim(text, 14, found)
    assert [drop.text for drop in drops] == [filler, filler]
    assert all(drop.loses == () for drop in drops)
    last = trim(text, 6, found)
    assert any(drop.loses for drop in last)


def test_lengths_have_a_state(rulebook: Rulebook) -> None:
    assert rulebook.story is not None
    label = rulebook.story.variant("label")
    assert (label.least, label.most) == (48, 72)
    for count, state in ((0, "empty"), (47, "short"), (48, "fits"), (72, "fits"), (73, "long")):
        assert length_of(label, "từ " * count, ()).state == state


@given(st.text(alphabet="aÀ. !?…“”\n1,", max_size=80))
def test_sentences_cover_every_letter_once(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())
