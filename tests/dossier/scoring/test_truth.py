"""Claimed, proven and valid: worked cases on the honey set, then what must always hold."""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.scoring.truth import Truth, three_scores
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook

HONEY = "mat-ong-va-nong-san-khac"
TODAY = date(2026, 11, 20)
COUNCIL = date(2027, 6, 30)  # the province's result for round 1 of 2027 is due then (Điều 7)
ROUND = {"registration.round": "dot-1", "registration.year": 2027}


def paper(kind: str, *criteria: str, expires: date | None = None, title: str = "Giấy") -> Evidence:
    return Evidence(
        id=f"{kind}-{'-'.join(criteria)}-{expires}",
        file="giay.pdf",
        title=title,
        kind=kind,
        criteria=criteria,
        expires_on=expires,
    )


def dossier(
    options: dict[str, int], papers: Iterable[Evidence] = (), *, chosen_round: bool = True
) -> Dossier:
    return Dossier(
        id="d",
        rulebook="qd-26-2026",
        set=HONEY,
        answers=dict(ROUND) if chosen_round else {},
        assessment={number: Answer(option=option) for number, option in options.items()},
        evidence=tuple(papers),
    )


def totals(truth: Truth) -> tuple[int, int, int]:
    scores = (truth.claimed, truth.proven, truth.valid)
    return (scores[0].points.total, scores[1].points.total, scores[2].points.total)


def test_the_honey_sample_is_told_apart_in_three_scores(rulebook: Rulebook, honey: Dossier) -> None:
    truth = three_scores(rulebook, honey, TODAY)
    assert totals(truth) == (70, 64, 63)
    assert [score.star for score in (truth.claimed, truth.proven, truth.valid)] == [3, 3, 2]
    assert truth.council == COUNCIL
    assert {fall.criterion: (fall.claimed, fall.kept) for fall in truth.unproven} == {
        "1.5": (2, 0),
        "4.3": (3, 0),
        "12": (1, 0),
    }
    (lapsing,) = truth.lapsing
    assert (lapsing.criterion, lapsing.claimed, lapsing.kept) == ("10", 1, 0)
    assert lapsing.expired == ("Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",)


def test_an_option_without_a_paper_falls_to_nothing(rulebook: Rulebook) -> None:
    truth = three_scores(rulebook, dossier({"1.1": 3}), TODAY)
    assert totals(truth) == (3, 0, 0)
    (fall,) = truth.unproven
    assert (fall.criterion, fall.claimed, fall.kept) == ("1.1", 3, 0)
    assert fall.missing == ("nguyen-lieu",)
    assert truth.lapsing == ()


def test_a_paper_of_a_wrong_kind_proves_nothing(rulebook: Rulebook) -> None:
    wrong = three_scores(rulebook, dossier({"1.1": 3}, [paper("lao-dong", "1.1")]), TODAY)
    right = three_scores(rulebook, dossier({"1.1": 3}, [paper("nguyen-lieu", "1.1")]), TODAY)
    assert totals(wrong) == (3, 0, 0)
    assert totals(right) == (3, 3, 3)


def test_a_paper_tied_to_another_criterion_proves_nothing(rulebook: Rulebook) -> None:
    truth = three_scores(rulebook, dossier({"1.1": 3}, [paper("nguyen-lieu", "1.5")]), TODAY)
    assert totals(truth) == (3, 0, 0)


def test_a_paper_without_a_kind_proves_nothing(rulebook: Rulebook) -> None:
    nameless = Evidence(id="e", file="anh.jpg", criteria=("1.1",))
    assert totals(three_scores(rulebook, dossier({"1.1": 3}, [nameless]), TODAY)) == (3, 0, 0)


def test_it_falls_to_the_best_level_that_needs_no_paper(rulebook: Rulebook) -> None:
    """1.3, 1.4 and 4.1 leave their first level (1 point) free."""
    truth = three_scores(rulebook, dossier({"1.3": 3, "1.4": 2, "4.1": 4}), TODAY)
    assert totals(truth) == (3 + 2 + 5, 3, 3)
    assert {fall.criterion: fall.kept for fall in truth.unproven} == {"1.3": 1, "1.4": 1, "4.1": 1}


def test_a_level_worth_nothing_needs_no_paper(rulebook: Rulebook) -> None:
    truth = three_scores(rulebook, dossier({"1.5": 1, "4.3": 1}), TODAY)
    assert truth.unproven == ()


def test_tasting_and_looking_need_no_paper(rulebook: Rulebook) -> None:
    """Impurities, senses and uniqueness are judged on the product itself."""
    highest = {"6.1": 3, "6.2": 3, "6.3": 4, "6.4": 5, "8": 4}
    assert totals(three_scores(rulebook, dossier(highest), TODAY)) == (17, 17, 17)


@pytest.mark.parametrize(
    ("kinds", "kept"),
    [
        ((), 0),
        (("cau-chuyen",), 3),  # the leaflet proves up to 3 points
        (("ma-vach-truy-xuat",), 5),
        (("cau-chuyen", "ma-vach-truy-xuat"), 5),
    ],
)
def test_the_highest_story_level_asks_for_the_traceability_page(
    rulebook: Rulebook, kinds: tuple[str, ...], kept: int
) -> None:
    papers = [paper(kind, "5.1") for kind in kinds]
    truth = three_scores(rulebook, dossier({"5.1": 5}, papers), TODAY)
    assert truth.proven.per_criterion["5.1"] == kept


@pytest.mark.parametrize(
    ("claimed", "kinds", "kept"),
    [
        (1, ("dieu-kien-san-xuat",), 1),
        (2, ("dieu-kien-san-xuat",), 1),  # a food-safety certificate is no HACCP
        (3, ("dieu-kien-san-xuat",), 1),
        (2, ("quan-ly-chat-luong",), 3),
        (3, ("quan-ly-chat-luong",), 5),
        (3, (), 0),
    ],
)
def test_quality_assurance_asks_for_its_own_kind_from_three_points(
    rulebook: Rulebook, claimed: int, kinds: tuple[str, ...], kept: int
) -> None:
    papers = [paper(kind, "10") for kind in kinds]
    truth = three_scores(rulebook, dossier({"10": claimed}, papers), TODAY)
    assert truth.proven.per_criterion["10"] == kept


def test_without_a_proven_story_its_structure_is_not_scored(rulebook: Rulebook) -> None:
    papers = [paper("cau-chuyen", "5.2")]
    truth = three_scores(rulebook, dossier({"5.1": 3, "5.2": 3}, papers), TODAY)
    assert totals(truth) == (2 + 2, 0, 0)


@pytest.mark.parametrize(
    ("expires", "points"),
    [
        (COUNCIL - timedelta(days=1), 0),
        (COUNCIL, 1),
        (COUNCIL + timedelta(days=1), 1),
        (None, 1),
    ],
)
def test_a_paper_counts_until_the_council_has_decided(
    rulebook: Rulebook, expires: date | None, points: int
) -> None:
    papers = [paper("dieu-kien-san-xuat", "10", expires=expires)]
    truth = three_scores(rulebook, dossier({"10": 1}, papers), TODAY)
    assert totals(truth) == (1, 1, points)
    assert len(truth.lapsing) == 1 - points


@pytest.mark.parametrize(
    ("expires", "points"),
    [(TODAY - timedelta(days=1), 0), (TODAY, 1), (COUNCIL - timedelta(days=1), 1)],
)
def test_without_a_round_a_paper_has_to_be_valid_today(
    rulebook: Rulebook, expires: date, points: int
) -> None:
    papers = [paper("dieu-kien-san-xuat", "10", expires=expires)]
    truth = three_scores(rulebook, dossier({"10": 1}, papers, chosen_round=False), TODAY)
    assert truth.council is None
    assert totals(truth) == (1, 1, points)


def test_after_the_council_a_paper_has_to_be_valid_today(rulebook: Rulebook) -> None:
    papers = [paper("dieu-kien-san-xuat", "10", expires=COUNCIL)]
    late = COUNCIL + timedelta(days=1)
    assert totals(three_scores(rulebook, dossier({"10": 1}, papers), late)) == (1, 1, 0)


def test_a_second_paper_that_lives_longer_holds_the_level(rulebook: Rulebook) -> None:
    old = paper("dieu-kien-san-xuat", "10", expires=TODAY)
    new = paper("dieu-kien-san-xuat", "10", expires=COUNCIL)
    truth = three_scores(rulebook, dossier({"10": 1}, [old, new]), TODAY)
    assert totals(truth) == (1, 1, 1)
    assert truth.lapsing == ()


def test_the_paper_to_renew_is_the_one_that_held_what_was_proven(rulebook: Rulebook) -> None:
    """Claimed 5 points, proven 1 by the certificate: when that lapses, it is what to renew."""
    papers = [paper("dieu-kien-san-xuat", "10", expires=TODAY, title="Giấy an toàn thực phẩm")]
    truth = three_scores(rulebook, dossier({"10": 3}, papers), TODAY)
    assert totals(truth) == (5, 1, 0)
    (unproven,), (lapsing,) = truth.unproven, truth.lapsing
    assert (unproven.claimed, unproven.kept) == (5, 1)
    assert unproven.missing == ("quan-ly-chat-luong",)
    assert unproven.expired == ()
    assert (lapsing.claimed, lapsing.kept) == (1, 0)
    assert lapsing.missing == ("dieu-kien-san-xuat", "quan-ly-chat-luong")
    assert lapsing.expired == ("Giấy an toàn thực phẩm",)


def test_when_the_higher_paper_lapses_the_lower_one_still_holds(rulebook: Rulebook) -> None:
    papers = [
        paper("quan-ly-chat-luong", "10", expires=TODAY, title="HACCP"),
        paper("dieu-kien-san-xuat", "10", expires=COUNCIL),
    ]
    truth = three_scores(rulebook, dossier({"10": 2}, papers), TODAY)
    assert totals(truth) == (3, 3, 1)
    (lapsing,) = truth.lapsing
    assert (lapsing.claimed, lapsing.kept, lapsing.expired) == (3, 1, ("HACCP",))


def test_an_elimination_counts_in_all_three(rulebook: Rulebook) -> None:
    out = msgspec.structs.replace(dossier({"1.1": 3}), eliminations={"6.1": True})
    truth = three_scores(rulebook, out, TODAY)
    assert [s.eliminated for s in (truth.claimed, truth.proven, truth.valid)] == [True] * 3


_EXPIRIES = [None, *(TODAY + timedelta(days=days) for days in (-1, 0, 1, 221, 222, 223))]


@st.composite
def dossiers(draw: st.DrawFn, rulebook: Rulebook) -> Dossier:
    chosen = rulebook.sets[draw(st.sampled_from(sorted(rulebook.sets)))]
    answers = {}
    for item in chosen.criteria:
        case = item.criterion.cases[0].id if item.criterion.cases else None
        top = len(item.options(case))
        answers[item.number] = Answer(option=draw(st.integers(0, top)) or None, case=case)
    kinds = [kind.id for kind in rulebook.evidence.kinds]
    numbers = st.lists(st.sampled_from(sorted(chosen.by_number)), max_size=12, unique=True)
    papers = [
        paper(
            draw(st.sampled_from(kinds)), *draw(numbers), expires=draw(st.sampled_from(_EXPIRIES))
        )
        for _ in range(draw(st.integers(0, 8)))
    ]
    return Dossier(
        id="d",
        rulebook=rulebook.id,
        set=chosen.id,
        answers=dict(ROUND) if draw(st.booleans()) else {},
        assessment=answers,
        evidence=tuple(papers),
    )


@settings(derandomize=True, max_examples=60, deadline=None)
@given(data=st.data())
def test_valid_never_beats_proven_and_proven_never_beats_claimed(
    rulebook: Rulebook, data: st.DataObject
) -> None:
    truth = three_scores(rulebook, data.draw(dossiers(rulebook)), TODAY)
    claimed, proven, valid = totals(truth)
    assert valid <= proven <= claimed
    for number, points in truth.claimed.per_criterion.items():
        assert truth.valid.per_criterion[number] <= truth.proven.per_criterion[number] <= points
    assert truth.valid.star <= truth.proven.star
    assert truth.proven.star <= truth.claimed.star


@settings(derandomize=True, max_examples=60, deadline=None)
@given(data=st.data())
def test_another_paper_never_lowers_a_score(rulebook: Rulebook, data: st.DataObject) -> None:
    before = data.draw(dossiers(rulebook))
    kind = data.draw(st.sampled_from([kind.id for kind in rulebook.evidence.kinds]))
    number = data.draw(st.sampled_from(sorted(rulebook.sets[before.set or ""].by_number)))
    added = paper(kind, number, expires=data.draw(st.sampled_from(_EXPIRIES)))
    after = msgspec.structs.replace(before, evidence=(*before.evidence, added))
    old, new = three_scores(rulebook, before, TODAY), three_scores(rulebook, after, TODAY)
    assert all(a <= b for a, b in zip(totals(old), totals(new), strict=True))


@settings(derandomize=True, max_examples=40, deadline=None)
@given(data=st.data())
def test_every_fall_names_what_would_hold_it(rulebook: Rulebook, data: st.DataObject) -> None:
    before = data.draw(dossiers(rulebook))
    truth = three_scores(rulebook, before, TODAY)
    for fall in (*truth.unproven[:3], *truth.lapsing):
        assert fall.kept < fall.claimed
        added = paper(fall.missing[0], fall.criterion)
        mended = msgspec.structs.replace(before, evidence=(*before.evidence, added))
        after = three_scores(rulebook, mended, TODAY)
        assert fall.criterion not in {f.criterion for f in after.lapsing}
        if fall in truth.unproven:
            assert fall.criterion not in {f.criterion for f in after.unproven}
    assert all(fall.expired for fall in truth.lapsing)
    assert not any(fall.expired for fall in truth.unproven)
