"""The questions answered with one of a few cards: kind of registration, star, round."""

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.calendar import latest_filing
from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, minimum
from ocop_desktop.rulebook.edition import Round
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import lower_first
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.new.draft import Draft, plan_of
from ocop_desktop.ui.pages.new.step import Step
from ocop_desktop.ui.widgets.choice import Choice, ChoiceCards
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.words import days_left, span

_ROUNDS = 3


class _CardStep(Step):
    """A question answered with `cards`."""

    def __init__(
        self, context: AppContext, draft: Draft, question: str, help_: str, short: str, hint: str
    ) -> None:
        super().__init__(context, draft, question, help_, short, hint)
        self.cards = ChoiceCards(context.theme, question)
        self.cards.changed.connect(self._take)
        self.cards.accepted.connect(self.accepted)
        self.column.addWidget(self.cards)
        self.column.addStretch(1)

    def take_focus(self) -> None:
        self.cards.focus_chosen()

    def _take(self, choice_id: str) -> None:
        self.store(choice_id)
        self.changed.emit()

    def store(self, choice_id: str) -> None:
        """Write the chosen card into the draft."""


class KindStep(_CardStep):
    """First time, upgrade, or reassessment."""

    def __init__(self, context: AppContext, draft: Draft, rulebook: Rulebook) -> None:
        super().__init__(
            context,
            draft,
            self.tr("Đăng ký lần nào?"),
            self.tr("Nâng hạng và đánh giá lại cần giấy chứng nhận OCOP còn lưu."),
            self.tr("Lần đăng ký"),
            self.tr("Lần đầu, nâng hạng, đánh giá lại"),
        )
        self._labels = {c.id: c.label for c in rulebook.fields["registration.kind"].choices}

    def prepare(self) -> None:
        about = {
            "first": self.tr("Sản phẩm chưa từng được công nhận OCOP."),
            "upgrade": self.tr("Đã có sao, nay đăng ký lên sao cao hơn."),
            "reassessment": self.tr("Giấy chứng nhận sắp hết hạn, giữ sao hoặc lên sao."),
        }
        choices = [
            Choice(key, name, about.get(key, ""), key=str(index))
            for index, (key, name) in enumerate(self._labels.items(), start=1)
        ]
        self.cards.set_choices(choices, self.draft.kind)

    def store(self, choice_id: str) -> None:
        self.draft.kind = choice_id


class StarStep(_CardStep):
    """Which star; each card says what it takes."""

    def __init__(self, context: AppContext, draft: Draft, rulebook: Rulebook) -> None:
        super().__init__(
            context,
            draft,
            self.tr("Muốn đạt mấy sao?"),
            self.tr("Cần đủ điểm và đủ mọi mức tối thiểu. Đổi lại lúc nào cũng được."),
            self.tr("Sao muốn đạt"),
            self.tr("3, 4 hay 5 sao"),
        )
        self._rulebook = rulebook

    def prepare(self) -> None:
        choices = [self._choice(star) for star in STARS_WITH_MINIMUMS]
        extras = []
        for star in STARS_WITH_MINIMUMS:
            row = StarRow(self.context.theme, star, star, 15)
            row.show_only(star)
            extras.append(row)
        self.cards.set_choices(choices, str(self.draft.star), extras)

    def store(self, choice_id: str) -> None:
        self.draft.star = int(choice_id)

    def _choice(self, star: int) -> Choice:
        band = self._rulebook.band(star)
        words = self.tr("Từ {points} điểm, {n} tiêu chí có mức tối thiểu.").format(
            points=band.from_points, n=self._demands(star)
        )
        slow = self._slowest(star)
        if slow:
            words += " " + slow
        title = self.tr("{n} sao").format(n=star)
        return Choice(str(star), title, words, band.recognised_by, key=str(star))

    def _demands(self, star: int) -> int:
        chosen = self._rulebook.sets[self.draft.set_id or next(iter(self._rulebook.sets))]
        cumulative = self._rulebook.edition.cumulative_minimums
        return sum(
            minimum(item, None, star, cumulative=cumulative) is not None for item in chosen.criteria
        )

    def _slowest(self, star: int) -> str:
        papers = [
            item
            for item in plan_of(self.context, self.draft, self._rulebook, star=star).open
            if item.is_paper
        ]
        if not papers:
            return ""
        slowest = max(papers, key=lambda item: item.days)
        return self.tr("Giấy lâu nhất: {name}, khoảng {span}.").format(
            name=lower_first(slowest.title), span=span(slowest.days)
        )


class RoundStep(_CardStep):
    """The next rounds that can still be reached."""

    def __init__(self, context: AppContext, draft: Draft, rulebook: Rulebook) -> None:
        super().__init__(
            context,
            draft,
            self.tr("Nộp đợt nào?"),
            self.tr(
                "Xã cần {n} ngày làm việc để kiểm tra, nên ngày nộp cho xã sớm hơn hạn của đợt."
            ).format(n=rulebook.deadlines.clock("commune-review").amount),
            self.tr("Đợt đánh giá"),
            self.tr("Nộp cho xã trước ngày nào"),
        )
        self._rulebook = rulebook
        self._warning = label("", "amber", wrap=True)
        self.column.insertWidget(self.column.count() - 1, self._warning)

    def prepare(self) -> None:
        upcoming = self._upcoming()
        choices = [
            self._choice(item, year, number)
            for number, (item, year) in enumerate(upcoming, start=1)
        ]
        wanted = f"{self.draft.round}/{self.draft.year}"
        if not self.draft.round:
            first, year = upcoming[0]
            wanted = f"{first.id}/{year}"
        self.cards.set_choices(choices, wanted)
        self.store(self.cards.chosen)
        self._warn()

    def store(self, choice_id: str) -> None:
        round_id, _, year = choice_id.partition("/")
        self.draft.round = round_id
        self.draft.year = int(year)
        self._warn()

    def _upcoming(self) -> list[tuple[Round, int]]:
        today = self.context.today()
        found = [
            (item, year)
            for year in range(today.year, today.year + 3)
            for item in self._rulebook.deadlines.rounds
            if latest_filing(self._rulebook, item.commune_deadline(year)) >= today
        ]
        return found[:_ROUNDS]

    def _choice(self, item: Round, year: int, number: int) -> Choice:
        deadline = item.commune_deadline(year)
        hand_in = latest_filing(self._rulebook, deadline)
        text = self.tr(
            "Nộp cho xã chậm nhất {hand_in}. Xã gửi tỉnh trước {day}, tỉnh có kết quả trước {end}."
        ).format(
            hand_in=format_date(hand_in),
            day=format_date(deadline),
            end=format_date(item.province_deadline(year)),
        )
        title = self.tr("{name} năm {year}").format(name=item.name, year=year)
        aside = days_left(hand_in, self.context.today())
        return Choice(f"{item.id}/{year}", title, text, aside, key=str(number))

    def _warn(self) -> None:
        plan = plan_of(self.context, self.draft, self._rulebook)
        text = ""
        if plan.late:
            slow = sorted(plan.late, key=lambda item: (not item.is_paper, -item.days))
            names = "; ".join(lower_first(item.title) for item in slow[:2])
            text = self.tr("Khó kịp đợt này nếu chưa có: {names}.").format(names=names)
        self._warning.setText(text)
        self._warning.setVisible(bool(text))
