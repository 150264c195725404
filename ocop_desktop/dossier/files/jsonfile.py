"""Dossier files: JSON in and out, strictly checked, with errors that name the place.

A file may be partial; only `rulebook` is needed. Nothing in it is trusted: size, depth, number of
items, types, options and characters are checked before a value is made.
"""

import json
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

import msgspec

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.dossier.files.strictjson import strict_json
from ocop_desktop.dossier.kinds import MAX_LONG_TEXT, kind_of, text_problem
from ocop_desktop.dossier.kinds.identifiers import Link
from ocop_desktop.dossier.scoring.score import chosen_option
from ocop_desktop.dossier.values import Answer, Dossier, Evidence, Value
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

MAX_BYTES = 16 * 1024 * 1024
MAX_EVIDENCE = 500
FORMAT = 1


class DossierFileError(UserError):
    """A dossier file that is refused: `place` is the path of keys."""

    def __init__(self, place: str, reason: str) -> None:
        # Keys come from the file: half a character must not break the message about it.
        place = place.encode("utf-8", "replace").decode()
        where = f"Tại {place}: {reason}" if place else reason
        where = where.rstrip(".")
        # Many reasons already say what to do.
        ending = "." if " — " in where else " — sửa chỗ này rồi nhập lại."
        super().__init__(f"Tệp hồ sơ không dùng được. {where}{ending}")
        self.place = place
        self.reason = reason


class DossierFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Shape of a dossier file."""

    rulebook: str
    format: int = FORMAT
    id: str | None = None
    set: str | None = None
    sample: bool = False
    answers: dict[str, Any] = msgspec.field(default_factory=dict)
    assessment: dict[str, Answer | None] = msgspec.field(default_factory=dict)
    eliminations: dict[str, bool] = msgspec.field(default_factory=dict)
    requirements: dict[str, bool] = msgspec.field(default_factory=dict)
    planned: dict[str, bool] = msgspec.field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


def parse(data: bytes) -> DossierFile:
    """Return the shape of a dossier file; raise DossierFileError."""
    plain = strict_json(data, MAX_BYTES, DossierFileError)
    try:
        return convert(plain, DossierFile)
    except DecodeError as error:
        raise DossierFileError(_place(plain, error), error.reason) from error


def _place(plain: Any, error: DecodeError) -> str:
    """Return the place of an error with the key or number of the entry the decoder leaves out."""
    group, many, rest = error.place.partition("[...]")
    entries = plain.get(group) if many and isinstance(plain, dict) else None
    named = entries.items() if isinstance(entries, dict) else enumerate(entries or ())
    for key, value in named:
        alone = {key: value} if isinstance(entries, dict) else [value]
        try:
            convert({"rulebook": "", group: alone}, DossierFile)
        except DecodeError as again:
            return f"{group}[{key}]{again.place.partition('[...]')[2]}"
    return group + many + rest


def to_dossier(
    file: DossierFile, rulebook: Rulebook, units: AdminUnits, dossier_id: str = ""
) -> Dossier:
    """Return the dossier a file describes, every value checked; raise DossierFileError."""
    if file.rulebook != rulebook.id:
        raise DossierFileError("rulebook", f"bộ quy định “{file.rulebook}” khác “{rulebook.id}”")
    if file.format != FORMAT:
        raise DossierFileError("format", f"phiên bản {file.format} chưa đọc được; cần {FORMAT}")
    chosen = _chosen_set(file, rulebook)
    return Dossier(
        id=dossier_id or file.id or "",
        rulebook=rulebook.id,
        set=file.set,
        sample=file.sample,
        answers=_answers(file, rulebook, units),
        assessment=_assessment(file, chosen),
        eliminations=_flags(file.eliminations, "eliminations", elimination_ids(chosen)),
        requirements=_flags(file.requirements, "requirements", requirement_numbers(chosen)),
        planned=dict(file.planned),
        evidence=_evidence(file, rulebook, chosen),
    )


def decode(
    data: bytes,
    find: Callable[[str], tuple[Rulebook, AdminUnits]],
    dossier_id: str = "",
) -> Dossier:
    """Return the dossier in `data`; `find` gives the rulebook and units of an edition id."""
    file = parse(data)
    rulebook, units = find(file.rulebook)
    return to_dossier(file, rulebook, units, dossier_id)


def encode(dossier: Dossier) -> bytes:
    """Return the dossier as a file: UTF-8, two-space indent, keys in a fixed order."""
    plain: dict[str, Any] = {"format": FORMAT, "rulebook": dossier.rulebook}
    if dossier.set:
        plain["set"] = dossier.set
    if dossier.sample:
        plain["sample"] = True
    plain["answers"] = dict(sorted(dossier.answers.items()))
    plain["assessment"] = {
        number: msgspec.to_builtins(answer) for number, answer in dossier.assessment.items()
    }
    for name in ("eliminations", "requirements", "planned"):
        flags = getattr(dossier, name)
        if flags:
            plain[name] = dict(sorted(flags.items()))
    plain["evidence"] = [msgspec.to_builtins(item) for item in dossier.evidence]
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def elimination_ids(chosen: CriteriaSet | None) -> set[str]:
    """Return the ids of the elimination questions of a set: disqualifiers and criterion numbers."""
    if chosen is None:
        return set()
    asked = {
        item.number
        for item in chosen.criteria
        if any(not rule.zero_points_at for rule in item.criterion.eliminates)
    }
    return asked | {rule.id for rule in chosen.disqualifiers}


def requirement_numbers(chosen: CriteriaSet | None) -> set[str]:
    """Return the numbers of the criteria that set a condition of their own."""
    if chosen is None:
        return set()
    return {item.number for item in chosen.criteria if item.criterion.requirement}


def _chosen_set(file: DossierFile, rulebook: Rulebook) -> CriteriaSet | None:
    if file.set is None:
        if file.assessment or file.eliminations or file.requirements:
            raise DossierFileError("set", "thiếu bộ sản phẩm nên không đọc được phần tự chấm")
        return None
    if file.set not in rulebook.sets:
        raise DossierFileError("set", f"không có bộ sản phẩm “{file.set}”")
    return rulebook.sets[file.set]


def _answers(file: DossierFile, rulebook: Rulebook, units: AdminUnits) -> dict[str, Value]:
    answers: dict[str, Value] = {}
    for name, value in file.answers.items():
        place = f"answers[{name}]"
        field = rulebook.fields.get(name)
        if field is None:
            raise DossierFileError(place, "không có trường này trong bộ quy định")
        if value is None or value in ("", []):
            continue
        problem = kind_of(field, units).problem(value, field)
        if problem:
            raise DossierFileError(place, problem)
        answers[name] = value
    return answers


def _assessment(file: DossierFile, chosen: CriteriaSet | None) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for number, answer in file.assessment.items():
        place = f"assessment[{number}]"
        if chosen is None or number not in chosen.by_number:
            raise DossierFileError(place, "bộ sản phẩm này không có tiêu chí này")
        if answer is None:
            continue
        problem = text_problem(answer.description, MAX_LONG_TEXT)
        if problem:
            raise DossierFileError(f"{place}.description", problem)
        try:
            chosen_option(chosen.by_number[number], answer)
        except UserError as error:
            raise DossierFileError(f"{place}.option", str(error)) from error
        found[number] = answer
    return found


def _flags(flags: dict[str, bool], name: str, known: set[str]) -> dict[str, bool]:
    for key in flags:
        if key not in known:
            raise DossierFileError(f"{name}[{key}]", "bộ sản phẩm này không có câu hỏi này")
    return dict(flags)


def _evidence(
    file: DossierFile, rulebook: Rulebook, chosen: CriteriaSet | None
) -> tuple[Evidence, ...]:
    if len(file.evidence) > MAX_EVIDENCE:
        raise DossierFileError("evidence", f"nhiều hơn {MAX_EVIDENCE} tệp")
    kinds = {kind.id for kind in rulebook.evidence.kinds}
    for index, item in enumerate(file.evidence):
        place = f"evidence[{index}]"
        _check_paper(item, place)
        if item.kind is not None and item.kind not in kinds:
            raise DossierFileError(f"{place}.kind", f"không có loại minh chứng “{item.kind}”")
        if item.subkind is not None and rulebook.subkind(item.subkind) is None:
            raise DossierFileError(f"{place}.subkind", f"không có giấy “{item.subkind}”")
        for number in item.criteria:
            if chosen is None or number not in chosen.by_number:
                raise DossierFileError(f"{place}.criteria", f"không có tiêu chí {number}")
        for name in item.fields:
            if name not in rulebook.fields:
                raise DossierFileError(f"{place}.fields", f"không có trường “{name}”")
    return tuple(
        msgspec.structs.replace(item, order=item.order or index)
        for index, item in enumerate(file.evidence, start=1)
    )


def _check_paper(item: Evidence, place: str) -> None:
    """Refuse texts that cannot be kept, file names that lead elsewhere, links that do harm."""
    texts = (item.file, item.title, item.number, item.issuer, item.holder, item.product, item.note)
    for text in (*texts, item.link):
        problem = text_problem(text, MAX_LONG_TEXT)
        if problem:
            raise DossierFileError(place, problem)
    if item.link and (item.file or not Link.pattern.fullmatch(item.link)):
        raise DossierFileError(
            f"{place}.link", "cần đường dẫn http:// hoặc https://, không kèm tệp"
        )
    path = PurePosixPath(item.file)
    unsafe = path.is_absolute() or ".." in path.parts or "\\" in item.file or ":" in item.file
    if unsafe or not (item.file.strip() or item.link):
        raise DossierFileError(f"{place}.file", "cần đường dẫn tương đối, cạnh tệp hồ sơ")
    if item.pages is not None and item.pages[0] > item.pages[1]:
        raise DossierFileError(f"{place}.pages", "trang đầu ở sau trang cuối")
