"""What is reviewed, part by part: what the producer said at a place, the papers beside."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.conditions import is_filled, shown_fields, shown_sections
from ocop_desktop.dossier.declaration import told_answer
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.scoring.score import chosen_option
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace.desk import Marked
from ocop_desktop.workspace.workspace import Workspace

CONTENTS, COMPONENTS, PROPOSALS, BEFORE = "contents", "components", "proposals", "before"
_LONGEST = 1_200


@dataclass(frozen=True, slots=True)
class Place:
    """One thing to mark. `finding` asks for the commune's own words, not only for wishes."""

    target: str
    title: str
    text: str = ""
    papers: tuple[Evidence, ...] = ()
    finding: bool = False
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of the list at the left."""

    id: str
    title: str
    places: tuple[Place, ...] = field(default=())


def parts_of(workspace: Workspace, case_id: str, dossier_id: str) -> tuple[Part, ...]:
    """Return everything there is to review of a case, in order."""
    dossier = workspace.dossiers.get(dossier_id)
    rulebook = workspace.dossiers.rulebook(dossier_id)
    units = workspace.catalogue.units(rulebook)
    sections = [
        Part(
            section.id,
            section.title,
            tuple(
                _field(units, item, dossier)
                for item in shown_fields(section, rulebook, dossier)
                if is_filled(item, dossier) or item.required
            ),
        )
        for section in shown_sections(rulebook, dossier)
    ]
    return (
        Part(CONTENTS, _tr("Bốn nội dung, Mẫu 03"), _contents(workspace, case_id)),
        Part(COMPONENTS, _tr("Thành phần hồ sơ"), _components(workspace, case_id)),
        *(part for part in sections if part.places),
        Part("assessment", _tr("Tự chấm điểm"), _criteria(rulebook, dossier)),
        Part("evidence", _tr("Minh chứng"), tuple(map(_paper, dossier.evidence))),
    )


def asked_text(mark: Marked) -> str:
    """Return what was asked in the round before and what the producer said to it."""
    said = mark.answer or _tr("chưa trả lời")
    done = _tr(" Chủ thể ghi đã sửa.") if mark.answered_done else ""
    return _tr("Xã: {words}\nChủ thể: {said}").format(words=mark.words, said=said) + done


def _contents(workspace: Workspace, case_id: str) -> tuple[Place, ...]:
    found = []
    for item in workspace.desk.judging.contents(case_id):
        lines = [f"{stated.label}: {stated.text}" for stated in (*item.statement, *item.data)]
        found.append(
            Place(
                f"content/{item.content.id}",
                item.content.name,
                "\n".join(lines) or _tr("Chủ thể chưa kê khai."),
                item.papers,
                finding=True,
                ask=item.content.ask,
            )
        )
    return tuple(found)


def _components(workspace: Workspace, case_id: str) -> tuple[Place, ...]:
    states = {
        "there": _tr("có"),
        "missing": _tr("thiếu"),
        "by_eye": _tr("xem tại chỗ"),
        "not_needed": _tr("không cần"),
    }
    return tuple(
        Place(
            f"component/{item.component.id}",
            item.component.name,
            ", ".join(filter(None, (states[item.state], item.note, item.component.source))),
        )
        for item in workspace.desk.judging.components(case_id)
    )


def _field(units: AdminUnits, item: Field, dossier: Dossier) -> Place:
    text = ""
    if is_filled(item, dossier):
        plain = item.kind not in ("table", "files")
        shown = kind_of(item, units).show(dossier.answers[item.id], item) if plain else ""
        text = shown or told_answer(units, item, dossier)
    papers = dossier.evidence_of_field(item.id)
    return Place(item.id, item.label, _short(text) or _tr("(để trống)"), papers)


def _criteria(rulebook: Rulebook, dossier: Dossier) -> tuple[Place, ...]:
    chosen = rulebook.sets.get(dossier.set or "")
    found = []
    for item in chosen.criteria if chosen else ():
        answer = dossier.answer(item.number)
        picked = chosen_option(item, answer)
        level = (
            _tr("{points}/{most} điểm: {text}").format(
                points=picked[1].points, most=item.max, text=picked[1].text
            )
            if picked
            else _tr("chưa chọn mức")
        )
        text = f"{level}\n{answer.description}".strip()
        title = f"{item.number} {item.criterion.title}"
        papers = dossier.evidence_for(item.number)
        found.append(Place(f"assessment/{item.number}", title, _short(text), papers))
    return tuple(found)


def _paper(item: Evidence) -> Place:
    return Place(f"evidence/{item.id}", item.label, paper_words(item), (item,))


def paper_words(item: Evidence) -> str:
    """Return number, issuer, dates and criteria of a paper in one line."""
    parts = [item.number, item.issuer]
    if item.issued_on:
        parts.append(_tr("ngày {day}").format(day=format_date(item.issued_on)))
    if item.expires_on:
        parts.append(_tr("hết hạn {day}").format(day=format_date(item.expires_on)))
    if item.criteria:
        parts.append(_tr("tiêu chí {numbers}").format(numbers=", ".join(item.criteria)))
    return ", ".join(part for part in parts if part)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskParts", text)
