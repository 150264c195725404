"""Read one edition from its folder, strictly: unknown key, wrong type, dangling id are refused."""

from pathlib import Path
from typing import Any, TypeVar

import tomli

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.rulebook.criteria import (
    Classification,
    CriteriaSet,
    Criterion,
    SetCriterion,
    SetFile,
    SetSection,
)
from ocop_desktop.rulebook.documents import ChecksFile, DocumentSpec
from ocop_desktop.rulebook.edition import Deadlines, Edition, Frozen
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.evidence import EvidenceFile
from ocop_desktop.rulebook.integrity import verify
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field, HelpFile, Section
from ocop_desktop.text import sort_key

T = TypeVar("T")


class _CriteriaFile(Frozen, frozen=True):
    criteria: tuple[Criterion, ...]


def load(folder: Path) -> Rulebook:
    """Return the rulebook in `folder`; raise RulebookError naming file and key."""
    edition = _read(folder, "rulebook.toml", Edition)
    if edition.id != folder.name:
        raise RulebookError(
            "rulebook.toml", "id", f"“{edition.id}” khác tên thư mục “{folder.name}”"
        )
    classification = _read(folder, "classification.toml", Classification)
    criteria = _criteria(folder)
    sections = tuple(
        sorted((part for _, part in _read_all(folder, "sections", Section)), key=lambda s: s.no)
    )
    rulebook = Rulebook(
        edition=edition,
        classification=classification,
        criteria=criteria,
        sets=_sets(folder, edition, classification, criteria),
        sections=sections,
        fields=_fields(sections),
        evidence=_read(folder, "evidence.toml", EvidenceFile),
        documents={spec.id: spec for _, spec in _read_all(folder, "documents", DocumentSpec)},
        deadlines=_read(folder, "deadlines.toml", Deadlines),
        checks={rule.id: rule for rule in _read(folder, "checks.toml", ChecksFile).rules},
    )
    verify(rulebook)
    return rulebook


def load_help(folder: Path) -> HelpFile:
    """Return the help texts of an edition. Read apart from the rules: only a window needs them."""
    parts = [part for _, part in _read_all(folder, "help", HelpFile)]
    chapters = (item for part in parts for item in part.chapters)
    terms = (item for part in parts for item in part.terms)
    return HelpFile(
        fields=tuple(item for part in parts for item in part.fields),
        topics=tuple(item for part in parts for item in part.topics),
        chapters=tuple(sorted(chapters, key=lambda chapter: chapter.order)),
        terms=tuple(sorted(terms, key=lambda term: sort_key(term.term))),
    )


def _criteria(folder: Path) -> dict[str, Criterion]:
    found: dict[str, Criterion] = {}
    for name, file in _read_all(folder, "criteria", _CriteriaFile):
        for criterion in file.criteria:
            if criterion.id in found:
                raise RulebookError(name, f"criteria “{criterion.id}”", "mã tiêu chí bị lặp")
            _check_shape(name, criterion)
            found[criterion.id] = criterion
    return found


def _check_shape(name: str, criterion: Criterion) -> None:
    key = f"criteria “{criterion.id}”"
    given = [bool(criterion.options), bool(criterion.cases), criterion.single_box]
    if sum(given) != 1:
        raise RulebookError(name, key, "cần đúng một trong options, cases, single_box")
    for options in (criterion.options, *(case.options for case in criterion.cases)):
        points = [option.points for option in options]
        if points != sorted(points):
            raise RulebookError(name, key, "điểm của các mức phải tăng dần theo thứ tự của luật")


def _sets(
    folder: Path,
    edition: Edition,
    classification: Classification,
    criteria: dict[str, Criterion],
) -> dict[str, CriteriaSet]:
    found: dict[str, CriteriaSet] = {}
    for name, file in _read_all(folder, "sets", SetFile):
        if file.id in found:
            raise RulebookError(name, "id", f"mã bộ sản phẩm “{file.id}” bị lặp")
        found[file.id] = _resolve(name, file, edition, classification, criteria)
    return dict(sorted(found.items(), key=lambda pair: pair[1].no))


def _resolve(
    name: str,
    file: SetFile,
    edition: Edition,
    classification: Classification,
    criteria: dict[str, Criterion],
) -> CriteriaSet:
    group = next((g for g in classification.groups if g.id == file.group), None)
    if group is None:
        raise RulebookError(
            name, "group", f"nhóm “{file.group}” không có trong classification.toml"
        )
    industry = next((i for i in classification.industries if i.id == group.industry), None)
    if industry is None:
        raise RulebookError(
            "classification.toml", f"groups “{group.id}”", f"ngành “{group.industry}” không có"
        )
    known = {agency.id for agency in classification.agencies}
    for agency in file.agencies:
        if agency not in known:
            raise RulebookError(name, "agencies", f"cơ quan “{agency}” không có")
    sections: list[SetSection] = []
    by_number: dict[str, SetCriterion] = {}
    for part in file.parts:
        for section in part.sections:
            items: list[SetCriterion] = []
            for ref in section.criteria:
                key = f"tiêu chí {ref.number}"
                if ref.id not in criteria:
                    raise RulebookError(name, key, f"tiêu chí “{ref.id}” không có trong criteria/")
                if ref.number in by_number:
                    raise RulebookError(name, key, "số tiêu chí bị lặp")
                item = SetCriterion(
                    number=ref.number,
                    criterion=criteria[ref.id],
                    max=ref.max,
                    part=part.part,
                    section=section.number,
                    group=ref.group,
                    place=f"{edition.short}, {file.source}, tiêu chí {ref.number}",
                )
                items.append(item)
                by_number[ref.number] = item
            sections.append(
                SetSection(
                    number=section.number,
                    title=section.title,
                    max=section.max,
                    part=part.part,
                    groups=section.groups,
                    criteria=tuple(items),
                )
            )
    known_numbers = set(by_number)
    for place in sections:
        known_numbers |= {place.number, *(group.number for group in place.groups)}
    for doubt in file.doubts:
        if doubt.number is not None and doubt.number not in known_numbers:
            raise RulebookError(name, f"doubts {doubt.number}", "tiêu chí này không có trong bộ")
    return CriteriaSet(
        no=file.no,
        id=file.id,
        name=file.name,
        industry=industry,
        group=group,
        subgroup=file.subgroup,
        agencies=file.agencies,
        samples_required=file.samples_required,
        source=file.source,
        keywords=file.keywords,
        disqualifiers=file.disqualifiers,
        sections=tuple(sections),
        doubts=file.doubts,
        by_number=by_number,
    )


def _fields(sections: tuple[Section, ...]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    seen: set[str] = set()
    for section in sections:
        file = f"sections/ ({section.id})"
        if section.id in seen:
            raise RulebookError(file, "id", "mã mục bị lặp")
        seen.add(section.id)
        for field in section.fields:
            if field.id in fields:
                raise RulebookError(file, field.id, "mã trường bị lặp")
            if field.id.partition(".")[0] != section.id:
                raise RulebookError(file, field.id, f"mã trường phải bắt đầu bằng “{section.id}.”")
            fields[field.id] = field
    return fields


def _read(folder: Path, name: str, kind: type[T]) -> T:
    try:
        return convert(parse(folder / name, name), kind)
    except DecodeError as error:
        raise RulebookError(name, error.place, error.reason) from error


def _read_all(folder: Path, part: str, kind: type[T]) -> list[tuple[str, T]]:
    files = sorted((folder / part).glob("*.toml"))
    names = [f"{part}/{file.name}" for file in files]
    return [(name, _read(folder, name, kind)) for name in names]


def parse(path: Path, name: str) -> dict[str, Any]:
    """Return the TOML file `path` as plain values; `name` is how errors call it."""
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RulebookError(name, "", "không tìm thấy tệp") from error
    except UnicodeDecodeError as error:
        raise RulebookError(name, "", "tệp không phải UTF-8") from error
    except tomli.TOMLDecodeError as error:
        raise RulebookError(name, "", f"sai cú pháp TOML ({error})") from error
