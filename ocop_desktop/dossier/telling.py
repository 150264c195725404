"""Words for reasons: what an answer, a table or a list of choices says, shortly."""

from collections.abc import Callable

from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.scoring.measures import MEASURES, Facts, matching
from ocop_desktop.dossier.values import Row
from ocop_desktop.rulebook.proposals import ProposalRule, Test
from ocop_desktop.text import lower_first

_NONE = "chưa có"
_FEW = 4
_Teller = Callable[[Facts, ProposalRule], str]


class Words(dict[str, str]):
    """Fills the placeholders of a rule's sentence, computing only those the sentence names."""

    def __init__(self, facts: Facts, rule: ProposalRule) -> None:
        super().__init__()
        self._facts = facts
        self._rule = rule

    def __missing__(self, name: str) -> str:
        """Return the words for `name`: one of the tellers below or a measure."""
        teller = _TELLERS.get(name)
        if teller is not None:
            return teller(self._facts, self._rule)
        test = next((t for t in _tests(self._rule) if t.measure == name), Test(measure=name))
        measured = MEASURES[name](self._facts, test)
        return measured.words if measured else _NONE


def _tests(rule: ProposalRule) -> list[Test]:
    return [test for level in rule.levels for test in (*level.tests, *level.any_tests)]


def _in_force(facts: Facts, rule: ProposalRule, table: str) -> list[Row]:
    """The rows of a table, without those that lapsed where the rule counts only what is valid."""
    valid = next((test.valid for test in _tests(rule) if test.table == table and test.valid), "")
    return matching(facts, Test(measure="rows", table=table, valid=valid))


def _answer(facts: Facts, rule: ProposalRule) -> str:
    """The answer of the first field the rule needs."""
    field = facts.rulebook.fields[rule.needs[0]]
    value = facts.dossier.answers.get(field.id)
    return _NONE if value is None else kind_of(field, facts.units).show(value, field)


def _row_names(facts: Facts, rule: ProposalRule) -> str:
    """The rows of the first field, told by their first choice column or first column."""
    field = facts.rulebook.fields[rule.needs[0]]
    column = next((c for c in field.columns if c.choices), field.columns[0])
    kind = kind_of(column, facts.units)
    told = []
    for row in _in_force(facts, rule, field.id):
        if row.get(column.id) not in {None, "", "none"}:
            stage = next((c for c in field.columns if c.id == "stage"), None)
            text = kind.show(row[column.id], column)
            if stage is not None and row.get("stage"):
                text += f" ({lower_first(kind_of(stage, facts.units).show(row['stage'], stage))})"
            told.append(text)
    return _shortened(list(dict.fromkeys(told)))


def _choices(field_id: str) -> _Teller:
    def tell(facts: Facts, _: ProposalRule) -> str:
        field = facts.rulebook.fields[field_id]
        chosen = [lower_first(field.choice_label(item)) for item in facts.dossier.chosen(field_id)]
        return _shortened(chosen)

    return tell


def _systems(facts: Facts, rule: ProposalRule) -> str:
    field = facts.rulebook.fields["quality.systems"]
    column = field.column("system")
    kind = kind_of(column, facts.units)
    rows = _in_force(facts, rule, field.id)
    names = [kind.show(row.get("system", ""), column) for row in rows]
    return _shortened(names)


def _representative(facts: Facts, _: ProposalRule) -> str:
    dossier = facts.dossier
    field = facts.rulebook.fields["producer.representative_gender"]
    told = [field.choice_label(dossier.text(field.id)).lower()]
    told.append(f"dân tộc {dossier.text('producer.representative_ethnicity')}")
    if dossier.answers.get("producer.representative_disability") is True:
        told.append("người khuyết tật")
    return ", ".join(told)


def _rank(facts: Facts, _: ProposalRule) -> str:
    """The published rank, for a cooperative that has one; else nothing."""
    rank = facts.dossier.text("results.cooperative_rank")
    if not rank or facts.dossier.text("producer.kind") != "cooperative":
        return ""
    label = facts.rulebook.fields["results.cooperative_rank"].choice_label(rank)
    return f"; xếp loại hợp tác xã: {label.lower()}"


def _outlets(facts: Facts, _: ProposalRule) -> str:
    rows = facts.dossier.rows("market.outlets")
    outside = [row for row in rows if row.get("area") != "commune"]
    agents = [row for row in outside if row.get("kind") in {"agent", "supermarket"}]
    return f"{len(rows)} nơi bán, {len(outside)} ngoài xã, trong đó {len(agents)} đại lý, siêu thị"


def _promotions(facts: Facts, _: ProposalRule) -> str:
    rows = facts.dossier.rows("market.promotions")
    fairs = sum(row.get("kind") == "fair" for row in rows)
    channels = len(facts.dossier.rows("market.channels"))
    return f"{len(rows)} hoạt động quảng bá, {fairs} hội chợ, {channels} kênh trên mạng"


def _shortened(told: list[str]) -> str:
    if not told:
        return _NONE
    more = f" và {len(told) - _FEW} mục nữa" if len(told) > _FEW else ""
    return ", ".join(told[:_FEW]) + more


_TELLERS: dict[str, _Teller] = {
    "answer": _answer,
    "choice": _answer,
    "row_names": _row_names,
    "carriers": _choices("story.carriers"),
    "standards": _choices("quality.standards"),
    "systems": _systems,
    "representative": _representative,
    "rank": _rank,
    "outlets": _outlets,
    "promotions": _promotions,
}
