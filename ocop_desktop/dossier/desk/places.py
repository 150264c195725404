"""Where a comment stands: the path of an entry, a component or a content, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook

COMPONENT, CONTENT = "component/", "content/"
ASSESSMENT, EVIDENCE = "assessment", "evidence"
WHOLE = ""
_NO_CODES: Mapping[str, str] = MappingProxyType({})


def place_name(rulebook: Rulebook, dossier: Dossier, target: str) -> str:
    """Return what people call the place of a comment."""
    if target == WHOLE:
        return "Cả hồ sơ"
    head, slash, rest = target.partition("/")
    if slash:
        return _grouped(rulebook, dossier, head, rest)
    field = rulebook.fields.get(target)
    if field is not None:
        return f"{rulebook.section_of(target).title}: {field.label}"
    named = {section.id: section.title for section in rulebook.sections}
    named |= {ASSESSMENT: "Tự chấm điểm", EVIDENCE: "Minh chứng"}
    return named.get(target, target)


def _grouped(rulebook: Rulebook, dossier: Dossier, group: str, name: str) -> str:
    desk = rulebook.commune_desk
    if group == ASSESSMENT:
        return _criterion(rulebook, dossier, name)
    if group == EVIDENCE:
        found = next((item for item in dossier.evidence if item.id == name), None)
        return f"Minh chứng {found.label}" if found else "Minh chứng"
    names = {f"component/{item.id}": item.name for item in desk.components}
    names |= {f"content/{item.id}": item.name for item in desk.contents}
    return names.get(f"{group}/{name}", name)


def check_place(
    rulebook: Rulebook, dossier: Dossier, target: str, codes: Mapping[str, str] = _NO_CODES
) -> str:
    """Return `target`, completed where it is the short name of a place; raise UserError.

    "2.3" stands for "assessment/2.3"; "MC-05" for the paper that has this code in `codes`
    (id of a paper → code), as the package and its appendix call it.
    """
    for paper, code in codes.items():
        if target.removeprefix(f"{EVIDENCE}/").upper() == code:
            return f"{EVIDENCE}/{paper}"
    chosen = rulebook.sets.get(dossier.set or "")
    numbers = chosen.by_number if chosen else {}
    if target in numbers:
        return f"{ASSESSMENT}/{target}"
    head, slash, rest = target.partition("/")
    desk = rulebook.commune_desk
    known = (
        target in (WHOLE, ASSESSMENT, EVIDENCE)
        or target in rulebook.fields
        or any(section.id == target for section in rulebook.sections)
        or (slash and head == ASSESSMENT and rest in numbers)
        or (slash and head == EVIDENCE and any(item.id == rest for item in dossier.evidence))
        or (slash and head == "component" and any(c.id == rest for c in desk.components))
        or (slash and head == "content" and desk.content(rest) is not None)
    )
    if not known:
        raise UserError(
            f"Hồ sơ không có chỗ nào mang mã “{target}” — ghi mã trường (product.name), "
            "số tiêu chí (2.3), minh chứng (MC-01), "
            "thành phần (component/…) hoặc nội dung (content/…)."
        )
    return target


def for_producer(target: str) -> str:
    """Return the place a comment has in the producer's own dossier."""
    if target.startswith((COMPONENT, CONTENT)):
        return WHOLE
    return target


def _criterion(rulebook: Rulebook, dossier: Dossier, number: str) -> str:
    chosen = rulebook.sets.get(dossier.set or "")
    item = chosen.by_number.get(number) if chosen else None
    return f"Tiêu chí {number}: {item.criterion.title}" if item else f"Tiêu chí {number}"
