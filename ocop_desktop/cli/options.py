"""CRITERION=OPTION: "2.3=3", "8=b:2" (case, then option), "2.3=" (nothing chosen)."""

from collections.abc import Iterable

from ocop_desktop.dossier.rehearsal.sheets import check_mark
from ocop_desktop.dossier.values import Answer
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import CriteriaSet


def read_options(
    chosen: CriteriaSet | None, answers: dict[str, Answer], pairs: Iterable[str]
) -> dict[str, Answer]:
    """Return `answers` with every pair put in; raise UserError naming the first wrong one."""
    found = dict(answers)
    for pair in pairs:
        number, equals, text = pair.partition("=")
        if not equals:
            raise UserError(f"“{pair}” thiếu dấu = — ghi dạng TIÊU_CHÍ=MỨC.")
        found[number.strip()] = read_option(
            chosen, number.strip(), text, found.get(number.strip(), Answer())
        )
    return found


def read_option(chosen: CriteriaSet | None, number: str, text: str, before: Answer) -> Answer:
    """Return the answer `text` stands for; case and description of `before` stay."""
    if chosen is None or number not in chosen.by_number:
        raise UserError(f"Hồ sơ không có tiêu chí “{number}” — chọn bộ sản phẩm, xem lại số.")
    case, _, option = text.strip().rpartition(":")
    if option and not option.isdecimal():
        raise UserError(f"Tiêu chí {number}: “{text}” không phải số thứ tự của mức.")
    answer = Answer(
        option=int(option) if option else None,
        case=case or before.case,
        description=before.description,
    )
    check_mark(chosen.by_number[number], answer)
    return answer
