"""The judge of the list of ingredients: complete, in order, additives and shares told."""

from collections.abc import Iterator
from itertools import chain

from ocop_desktop.dossier.labels.case import TINY, Case
from ocop_desktop.dossier.labels.facts import Ingredient, names_it
from ocop_desktop.dossier.labels.reading import after_lead, listed, percent
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.rulebook.labels import Content
from ocop_desktop.text import fold


def ingredients(case: Case, content: Content) -> LabelLine:
    """The list: complete, by falling mass, additives with group, named ones with their share."""
    declared = case.facts.ingredients
    wanted = ", ".join(item.printed for item in declared)
    said = after_lead(case.text, content.leads)
    if said is None:
        return case.line(content, state="missing", wanted=wanted)
    shown = said.rest or said.below
    problem, fix, article = _ingredient_problem(case, content, listed(shown), declared)
    state = "wrong" if problem else "present"
    return case.line(
        content, state=state, found=shown, wanted=wanted, problem=problem, fix=fix,
        article=article,
    )  # fmt: skip


_Problem = tuple[str, str, str]


def _ingredient_problem(
    case: Case, content: Content, parts: list[str], declared: tuple[Ingredient, ...]
) -> _Problem:
    """Return (problem, fix, article) of the first thing wrong with the list."""
    found = chain(
        _order_problems(content, parts, declared),
        _additive_problems(case, parts, declared),
        _stated_problems(case, content, parts, declared),
    )
    return next(found, ("", content.rule, content.article))


def _order_problems(
    content: Content, parts: list[str], declared: tuple[Ingredient, ...]
) -> Iterator[_Problem]:
    shares = [value for part in parts if (value := percent(part)) is not None]
    if shares != sorted(shares, reverse=True):
        yield "tỷ lệ ghi trên nhãn không giảm dần", content.rule, content.article
    places = [(item, _place(parts, item)) for item in declared]
    lost = [item.name for item, at in places if at is None]
    if lost:
        problem = f"thiếu {', '.join(lost)} so với bảng thành phần"
        yield problem, "Ghi đủ mọi thành phần.", content.article
    order = [at for item, at in places if at is not None and item.share is not None]
    if order != sorted(order):
        wanted = ", ".join(item.name for item in declared)
        yield "thứ tự không theo khối lượng giảm dần", f"Xếp: {wanted}.", content.article


def _additive_problems(
    case: Case, parts: list[str], declared: tuple[Ingredient, ...]
) -> Iterator[_Problem]:
    for part in parts:
        if _is_bare_additive(case, part, declared):
            problem = f"phụ gia “{part}” chưa ghi nhóm công dụng"
            fix = "Ghi nhóm rồi đến tên hoặc mã, ví dụ chất bảo quản: kali sorbat (202)."
            yield problem, fix, case.labels.additives.article


def _stated_problems(
    case: Case, content: Content, parts: list[str], declared: tuple[Ingredient, ...]
) -> Iterator[_Problem]:
    for item in declared:
        at = _place(parts, item)
        if at is None:
            continue
        stated = percent(parts[at])
        if stated is None and _must_be_stated(case, item):
            problem = f"“{item.name}” có trong tên hàng hoặc được nhấn mạnh mà chưa ghi lượng"
            yield problem, f"Ghi “{item.name} …%”.", case.labels.named_ingredient.article
        elif stated is not None and item.share is not None and abs(stated - item.share) > TINY:
            problem = (
                f"“{item.name}” ghi {format_number(stated)}%, "
                f"bảng thành phần {format_number(item.share)}%"
            )
            yield problem, "Sửa bên sai.", content.article


def _place(parts: list[str], item: Ingredient) -> int | None:
    wanted = f" {fold(item.name)} "
    code = fold(item.ins)
    for at, part in enumerate(parts):
        words = f" {fold(part)} "
        if wanted in words or (code and f" {code} " in words):
            return at
    return None


def _must_be_stated(case: Case, item: Ingredient) -> bool:
    return item.emphasised or names_it(item.name, case.facts.name)


def _is_bare_additive(case: Case, part: str, declared: tuple[Ingredient, ...]) -> bool:
    groups = case.labels.additives.groups
    if any(fold(group) in fold(part) for group in groups):
        return False
    additive = any(item.additive and _place([part], item) is not None for item in declared)
    code = fold(part).replace("ins ", "e").split()
    return additive or any(word[:1] == "e" and word[1:4].isdigit() for word in code)
