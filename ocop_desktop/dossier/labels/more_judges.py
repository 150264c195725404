"""What a label says besides the listed contents: phrases, second language, codes, OCOP stars."""

import re

import msgspec

from ocop_desktop.dossier.labels.case import Case
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.labels import Goods
from ocop_desktop.text import fold, nfc

_DIGITS = re.compile(r"(?<!\d)(?:\d[ \-]?){12}\d(?!\d)")
_CODE = "Mã vạch (GTIN)"
_OWN = "Đối chiếu với hồ sơ"
_STANDARD = re.compile(r"\b(TCCS\s*:?\s*\d[\w:./\-]*)", re.IGNORECASE)
_DECLARATION = re.compile(
    r"\bsố\s+(?:bản\s+)?(?:tự\s+)?công\s+bố[^:\n]{0,30}:\s*(\d[\w:./\-]*)", re.IGNORECASE
)


def phrases(case: Case, goods: Goods) -> list[LabelLine]:
    """Return one line for every phrase that must be printed as it stands."""
    return [
        LabelLine(
            id=f"phrase-{at}",
            name=f"Câu bắt buộc “{phrase}”",
            state="present" if case.has(phrase) else "missing",
            article=goods.phrases_article,
            wanted=phrase,
            fix="In nguyên văn câu này.",
        )
        for at, phrase in enumerate(goods.phrases, start=1)
    ]


def foreign(case: Case) -> LabelLine | None:
    """Return whether the second language stands there, when the dossier claims one."""
    facts, rules = case.facts, case.labels.foreign
    if not facts.bilingual:
        return None
    has = case.has(facts.foreign_name) if facts.foreign_name else _has_english(case.text)
    return LabelLine(
        id="foreign",
        name="Dòng tiếng nước ngoài",
        state="present" if has else "missing",
        article=rules.article,
        wanted=facts.foreign_name,
        found=facts.foreign_name if has else "",
        fix=rules.rule,
    )


def code(case: Case) -> LabelLine | None:
    """Return whether the number under the bars is right: check digit, dossier, prefix 893."""
    facts, rules = case.facts, case.labels.barcode
    written = [re.sub(r"\D", "", hit) for hit in _DIGITS.findall(case.text)]
    if not facts.gtin and not written:
        return None
    line = LabelLine(
        id="gtin", name=_CODE, state="present", article=rules.article, wanted=facts.gtin,
        found=written[0] if written else "", doubt="",
    )  # fmt: skip
    if not written:
        return _but(line, "missing", "", "In mã vạch kèm dãy số.")
    number = written[0]
    from stdnum import ean  # noqa: PLC0415  (slow to load, and most dossiers have no code yet)

    if not ean.is_valid(number):
        right = number[:12] + ean.calc_check_digit(number[:12])
        problem = f"{number} sai chữ số kiểm tra"
        return _but(line, "wrong", problem, f"Mười hai số đầu này phải thành {right}.")
    if facts.gtin and number != facts.gtin:
        problem = f"ghi {number}, hồ sơ {facts.gtin}"
        return _but(line, "wrong", problem, "Sửa bên sai.")
    if not number.startswith(rules.prefix):
        problem = f"{number} không bắt đầu bằng {rules.prefix}"
        return _but(line, "hint", problem, "Kiểm lại nếu mã đăng ký tại Việt Nam.")
    return line


def numbers(case: Case) -> list[LabelLine]:
    """Return a line for a number of the standard or the declaration that the dossier has not."""
    found = []
    for at, (name, pattern, known) in enumerate(
        (
            ("Số tiêu chuẩn cơ sở", _STANDARD, case.facts.standard),
            ("Số bản công bố", _DECLARATION, case.facts.declaration),
        ),
        start=1,
    ):
        written = [hit.group(1).strip(" .,;:") for hit in pattern.finditer(nfc(case.text))]
        if not written or not known:
            continue
        other = next((one for one in written if _bare(one) not in _bare(known)), "")
        line = LabelLine(
            id=f"number-{at}", name=name, state="present", article=_OWN, wanted=known,
            found=other or written[0],
        )  # fmt: skip
        problem = f"ghi {other}, hồ sơ là {known}"
        found.append(_but(line, "wrong", problem, "Sửa bên sai.") if other else line)
    return found


def _bare(number: str) -> str:
    return re.sub(r"\W", "", fold(number))


def star(case: Case) -> LabelLine | None:
    """Return a line when the label claims a star: only a recognised one may be printed."""
    rules = case.labels.star_mark
    claimed = next((word for word in rules.words if case.has(word)), "")
    if not claimed:
        return None
    allowed = case.facts.star_on(case.today)
    line = LabelLine(
        id="star", name="Hạng sao OCOP", state="present", article=rules.article, found=claimed,
        fix=rules.rule,
    )  # fmt: skip
    digits = re.sub(r"\D", "", claimed)
    if not allowed:
        return _but(line, "wrong", f"in “{claimed}” khi chưa được công nhận", rules.rule)
    if digits and digits != allowed:
        return _but(line, "wrong", f"in “{claimed}”, được công nhận {allowed} sao", rules.rule)
    return line


def printed(case: Case) -> LabelLine | None:
    """Return until when a label printed before the decree may be used, for such a label."""
    rules, day = case.labels.transition, case.printed_on
    if day is None or day >= rules.printed_before:
        return None
    until = format_date(rules.old_label_until)
    late = case.today > rules.old_label_until
    told = f"nhãn in ngày {format_date(day)} theo quy định cũ, dùng được đến {until}"
    return LabelLine(
        id="printed", name="Nhãn in trước nghị định", state="wrong" if late else "hint",
        article=rules.article, problem=f"{told}, nay đã quá" if late else told,
        fix="In nhãn mới theo nội dung dưới đây.",
    )  # fmt: skip


def type_size(case: Case) -> LabelLine:
    """Return the rule on letters as a hint: words alone do not show how large they are."""
    rules = case.labels.type_size
    return LabelLine(
        id="type-size", name="Cỡ chữ, màu chữ", state="hint", article=rules.article,
        problem=rules.rule, doubt=rules.doubt,
    )  # fmt: skip


def electronic(case: Case) -> LabelLine:
    """Return what may go to an electronic label."""
    return LabelLine(
        id="electronic", name="Nhãn điện tử", state="hint", article=case.labels.electronic_article,
        problem=case.labels.electronic,
    )  # fmt: skip


def _but(line: LabelLine, state: str, problem: str, fix: str) -> LabelLine:
    return msgspec.convert(
        {**msgspec.structs.asdict(line), "state": state, "problem": problem, "fix": fix}, LabelLine
    )


def _has_english(text: str) -> bool:
    known = {"ingredients", "net", "weight", "product", "storage", "origin", "made", "use", "best"}
    return bool(known & set(fold(text).split()))
