"""Read one edition from its folder, strictly: unknown key, wrong type, dangling id are refused."""

from pathlib import Path
from typing import Any, TypeVar

import tomli

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.rulebook.actions import ActionsFile
from ocop_desktop.rulebook.business import NO_BUSINESS, BusinessFile
from ocop_desktop.rulebook.checks import ChecksFile
from ocop_desktop.rulebook.criteria import Classification, CriteriaSet, Criterion, SetFile
from ocop_desktop.rulebook.desk import DeskFile
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.rulebook.edition import Deadlines, Edition, Frozen
from ocop_desktop.rulebook.environment import EnvironmentFile
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.evidence import EvidenceFile
from ocop_desktop.rulebook.integrity import verify
from ocop_desktop.rulebook.labels import LabelsFile
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.plan import NO_PLAN, PlanFile
from ocop_desktop.rulebook.proposals import ProposalsFile
from ocop_desktop.rulebook.publication import NO_PUBLICATION, PublicationFile
from ocop_desktop.rulebook.quality import NO_QUALITY, QualityFile
from ocop_desktop.rulebook.resolve import Resolver
from ocop_desktop.rulebook.rights import RightsFile
from ocop_desktop.rulebook.sections import Field, HelpFile, Section
from ocop_desktop.rulebook.story import StoryFile
from ocop_desktop.rulebook.tracing import TracingFile
from ocop_desktop.rulebook.upgrade import UpgradeFile
from ocop_desktop.rulebook.words import NO_WORDS, EvidenceWords
from ocop_desktop.text import sort_key

T = TypeVar("T")
D = TypeVar("D")


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
        sets=_sets(folder, Resolver(edition, classification, criteria)),
        sections=sections,
        fields=_fields(sections),
        evidence=_read(folder, "evidence.toml", EvidenceFile),
        documents={spec.id: spec for _, spec in _read_all(folder, "documents", DocumentSpec)},
        deadlines=_read(folder, "deadlines.toml", Deadlines),
        checks={rule.id: rule for rule in _read(folder, "checks.toml", ChecksFile).rules},
        actions=_read(folder, "actions.toml", ActionsFile),
        proposals=_read(folder, "proposals.toml", ProposalsFile),
        words=_optional(folder, "evidence-words.toml", EvidenceWords, NO_WORDS),
        plan=_optional(folder, "plan.toml", PlanFile, NO_PLAN),
        labels=_optional(folder, "labels.toml", LabelsFile, None),
        tracing=_optional(folder, "tracing.toml", TracingFile, None),
        desk=_optional(folder, "desk.toml", DeskFile, None),
        publication=_optional(folder, "publication.toml", PublicationFile, NO_PUBLICATION),
        business=_optional(folder, "business.toml", BusinessFile, NO_BUSINESS),
        quality=_optional(folder, "quality.toml", QualityFile, NO_QUALITY),
        environment=_optional(folder, "environment.toml", EnvironmentFile, None),
        rights=_optional(folder, "rights.toml", RightsFile, None),
        upgrade=_optional(folder, "upgrade.toml", UpgradeFile, None),
        story=_optional(folder, "story.toml", StoryFile, None),
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


def _sets(folder: Path, resolver: Resolver) -> dict[str, CriteriaSet]:
    found: dict[str, CriteriaSet] = {}
    for name, file in _read_all(folder, "sets", SetFile):
        if file.id in found:
            raise RulebookError(name, "id", f"mã bộ sản phẩm “{file.id}” bị lặp")
        found[file.id] = resolver.resolve(name, file)
    return dict(sorted(found.items(), key=lambda pair: pair[1].no))


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


def _optional(folder: Path, name: str, kind: type[T], default: D) -> T | D:
    return _read(folder, name, kind) if (folder / name).is_file() else default


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
