from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ocop_desktop.dossier.scoring.score import score
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui.drawn.bars import BandBar, PartBars, ShareBar
from ocop_desktop.ui.drawn.clock import DayClock
from ocop_desktop.ui.drawn.ladder import StarLadder, rungs
from ocop_desktop.ui.drawn.progress import ProgressButton
from ocop_desktop.ui.drawn.ring import RingData, ScoreRing, ring_data
from ocop_desktop.ui.drawn.stars import StarRow, star_kind
from ocop_desktop.ui.drawn.state import StateMark, state_icon, state_name
from ocop_desktop.ui.drawn.timeline import Band, Milestone, Timeline, short_date
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY

DATA = RingData((("A", 28), ("B", 18), ("C", 24)), ((3, 50), (4, 70), (5, 90)), 3)


def test_the_ring_says_what_it_shows(theme: Theme, qtbot: QtBot) -> None:
    ring = ScoreRing(theme, 104, DATA)
    qtbot.addWidget(ring)
    assert ring.accessibleName() == "70 trên 100 điểm, A 28, B 18, C 24, đạt 3 sao"
    ring.set_data(RingData(DATA.points, DATA.ticks, 3, gain=2))
    assert ring.accessibleName().endswith("thêm 2 điểm nếu nhận đề xuất")


@pytest.mark.parametrize("size", [30, 42, 86, 104, 124, 160])
def test_the_ring_paints_its_parts_at_every_size(size: int, theme: Theme, qtbot: QtBot) -> None:
    ring = ScoreRing(theme, size, DATA)
    qtbot.addWidget(ring)
    ring.resize(ring.sizeHint())
    image = ring.grab().toImage()
    seen = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }
    tokens = theme.tokens
    assert {tokens.part_a, tokens.part_b, tokens.part_c, tokens.track} <= seen


def test_the_ring_takes_its_ticks_from_the_bands_of_the_law(catalogue: Catalogue) -> None:
    edition = catalogue.newest().edition
    assert ring_data(edition, None).ticks == ((3, 50.0), (4, 70.0), (5, 90.0))


def test_drawings_grow_with_the_text(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    drawn = [
        ScoreRing(theme, 86, DATA),
        StarRow(theme, 3, 4),
        StateMark(theme),
        DayClock(theme, 15),
    ]
    for widget in drawn:
        qtbot.addWidget(widget)
    before = [widget.sizeHint().width() for widget in drawn]
    theme.apply(qapp, scale=200)
    after = [widget.sizeHint().width() for widget in drawn]
    theme.apply(qapp, scale=100)
    assert all(large > small * 1.5 for small, large in zip(before, after, strict=True))


def test_stars_are_filled_outlined_or_far() -> None:
    assert [star_kind(n, 3, 4) for n in range(1, 6)] == ["full"] * 3 + ["target", "far"]


def test_a_row_of_stars_says_reached_and_target(theme: Theme, qtbot: QtBot) -> None:
    row = StarRow(theme, 3, 4)
    qtbot.addWidget(row)
    assert row.accessibleName() == "3 sao, mục tiêu 4 sao"
    row.set_stars(4, 4)
    assert row.accessibleName() == "4 sao"


def test_every_state_has_its_own_shape(theme: Theme) -> None:
    states = ("not_started", "in_progress", "problems", "blocked", "ready", "returned")
    pictures = set()
    for state in states:
        image = state_icon(theme, state).pixmap(32, 32).toImage()
        alpha = tuple(
            image.pixelColor(x, y).alpha() > 40 for x in range(0, 32, 2) for y in range(0, 32, 2)
        )
        pictures.add(alpha)
    # Ready and returned are discs told apart by the mark inside, all others by their outline.
    assert len(pictures) >= 5
    assert len({state_name(state) for state in states}) == 6


def test_the_day_clock_turns_amber_and_red(theme: Theme, qtbot: QtBot) -> None:
    clock = DayClock(theme, 15)
    qtbot.addWidget(clock)
    colors = []
    for used in (1, 9, 10, 12, 13, 15):
        clock.set_used(used)
        colors.append(clock.color)
    assert colors == ["green", "green", "amber", "amber", "red", "red"]
    clock.set_used(6, "stopped")
    assert clock.color == "field"
    assert "đang dừng" in clock.accessibleName()


def test_bars_speak(theme: Theme, qtbot: QtBot) -> None:
    parts, band, share = PartBars(theme), BandBar(theme), ShareBar(theme)
    for widget in (parts, band, share):
        qtbot.addWidget(widget)
    parts.set_parts((("A", 28, 40), ("B", 18.5, 25)))
    band.set_score(70, 90, "accentfill")
    share.set_share(7, 17, "7/17 mục sẵn sàng")
    assert parts.accessibleName() == "phần A: 28 trên 40, phần B: 18,5 trên 25"
    assert band.accessibleName() == "70 điểm, cần 90"
    assert share.accessibleName() == "7/17 mục sẵn sàng"


def test_a_progress_button_shows_and_says_how_far_it_is(theme: Theme, qtbot: QtBot) -> None:
    button = ProgressButton(theme, "Xuất bản nháp")
    qtbot.addWidget(button)
    button.resize(240, 36)
    plain = button.grab().toImage()
    button.set_progress(0.5, "Đang xuất")
    assert button.busy
    assert button.accessibleName() == "Đang xuất, 50%"
    half = button.grab().toImage()
    fill = theme.tokens.accentfill
    assert half.pixelColor(10, 6).name().upper() == fill
    assert half.pixelColor(230, 6).name().upper() == theme.tokens.surface
    button.set_progress(None)
    assert not button.busy
    assert button.text() == "Xuất bản nháp"
    assert button.grab().toImage() == plain


def test_the_timeline_names_its_dates_and_keeps_labels_apart(theme: Theme, qtbot: QtBot) -> None:
    line = Timeline(theme)
    qtbot.addWidget(line)
    line.resize(2400, 200)
    end = TODAY.replace(year=2027)
    line.set_dates(
        (
            Milestone(end, "Tỉnh có kết quả"),
            Milestone(TODAY, "Hôm nay", "today"),
            Milestone(TODAY.replace(month=12), "Một mốc tên rất dài để ép chỗ"),
            Milestone(TODAY.replace(month=12, day=25), "Một mốc nữa cũng dài như thế"),
        ),
        (Band(TODAY.replace(month=12), end, "Tỉnh chấm"),),
    )
    assert line.accessibleName().startswith("Các mốc thời gian: 20/11/2026: Hôm nay")
    one_row = line.sizeHint().height()
    line.resize(300, 200)
    assert line.sizeHint().height() > one_row
    assert not line.grab().isNull()


def test_near_dates_go_without_the_year() -> None:
    assert short_date(TODAY, TODAY) == "20/11/2026"
    assert short_date(TODAY.replace(month=12), TODAY) == "20/12"
    assert short_date(TODAY.replace(year=2028), TODAY) == "20/11/2028"


def test_the_ladder_counts_minimums_of_exactly_each_star(
    workspace: Workspace, honey: str, catalogue: Catalogue
) -> None:
    rulebook = catalogue.newest()
    dossier = workspace.dossiers.get(honey)
    chosen = rulebook.sets[dossier.set or ""]
    made = rungs(rulebook.edition, chosen, dossier, score(rulebook, dossier), 4)
    assert [rung.star for rung in made] == [5, 4, 3]
    assert [rung.state for rung in made] == ["far", "target", "reached"]
    assert [len(rung.minimums) for rung in made] == [6, 14, 7]
    assert [item.number for item in made[1].missing] == ["2.3", "3.5", "5.1", "10"]
    assert made[2].missing == ()


def test_a_missing_minimum_is_a_link_to_its_criterion(
    theme: Theme, qtbot: QtBot, workspace: Workspace, honey: str, catalogue: Catalogue
) -> None:
    rulebook = catalogue.newest()
    dossier = workspace.dossiers.get(honey)
    chosen = rulebook.sets[dossier.set or ""]
    result = score(rulebook, dossier)
    ladder = StarLadder(theme)
    qtbot.addWidget(ladder)
    ladder.set_rungs(rungs(rulebook.edition, chosen, dossier, result, 4), result.points.total)
    ladder.show()
    chips = ladder.findChildren(QPushButton)
    assert [chip.text().split()[0] for chip in chips] == ["2.3", "3.5", "5.1", "10"]
    with qtbot.waitSignal(ladder.criterion_clicked) as caught:
        qtbot.keyClick(chips[1], Qt.Key.Key_Space)
    assert caught.args == ["3.5"]
    assert "4 sao: 10 trên 14 mức tối thiểu" in ladder.accessibleName()


def test_the_name_of_a_band_keeps_off_the_milestones(theme: Theme, qtbot: QtBot) -> None:
    line = Timeline(theme)
    qtbot.addWidget(line)
    line.resize(816, 120)
    days = [TODAY + timedelta(days=days) for days in (0, 40, 50, 100)]
    line.set_dates(tuple(Milestone(day, "Mốc") for day in days))
    # The line is 800 wide and begins 8 from the edge: 100 days, 8 a day.
    assert line.free_span(8, 808) == (408, 808)
    assert line.free_span(8, 400) == (8, 328)
    assert line.free_span(410, 500) == (410, 500)
