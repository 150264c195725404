"""What an officer looks at: components, the contents of Mẫu số 03, comments the checks propose."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import is_filled, is_shown
from ocop_desktop.dossier.declaration import told_answer
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.desk import Component, Content
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

ComponentState = Literal["there", "missing", "by_eye", "not_needed"]
Mark = Literal["fine", "mend", "question"]
MARKS: tuple[Mark, ...] = ("fine", "mend", "question")


class ListedComponent(msgspec.Struct, frozen=True, kw_only=True):
    """One component of Điều 6 and where it stands; `note` says what was found."""

    component: Component
    state: ComponentState
    note: str = ""


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """One answer of the producer beside a content: `path` is its field."""

    label: str
    text: str
    path: str


class JudgedContent(msgspec.Struct, frozen=True, kw_only=True):
    """A content of Mẫu số 03: what the producer states, the data and papers beside it."""

    content: Content
    statement: tuple[Stated, ...]
    data: tuple[Stated, ...]
    papers: tuple[Evidence, ...]
    criteria: tuple[str, ...]


class Proposed(msgspec.Struct, frozen=True, kw_only=True):
    """A comment an automatic finding suggests; `source` is its legal ground."""

    target: str
    mark: Mark
    words: str
    source: str
    weighty: bool


def components(
    rulebook: Rulebook, dossier: Dossier, documents: Collection[str], samples: int
) -> tuple[ListedComponent, ...]:
    """Return the components of the dossier.

    `documents` are the ids of forms that came with it, `samples` how many samples were handed in.
    """
    return tuple(
        _listed(rulebook, dossier, item, documents, samples)
        for item in rulebook.commune_desk.components
    )


def _listed(
    rulebook: Rulebook,
    dossier: Dossier,
    item: Component,
    documents: Collection[str],
    samples: int,
) -> ListedComponent:
    if item.kinds and dossier.text("registration.kind") not in item.kinds:
        return ListedComponent(
            component=item, state="not_needed", note="không cần khi đăng ký lần đầu"
        )
    if item.check == "document":
        return _said(item, there=item.document in documents)
    if item.check == "evidence":
        count = len(dossier.evidence)
        return _said(item, there=count > 0, note=f"{count} minh chứng" if count else "")
    if item.check == "fields":
        shown = [rulebook.fields[name] for name in item.fields]
        return _said(item, there=all(is_filled(field, dossier) for field in shown))
    if item.check == "samples":
        return _samples(rulebook, dossier, item, samples)
    return ListedComponent(component=item, state="by_eye", note="cán bộ xem tại chỗ")


def _samples(
    rulebook: Rulebook, dossier: Dossier, item: Component, samples: int
) -> ListedComponent:
    chosen = rulebook.sets.get(dossier.set or "")
    if chosen is not None and not chosen.samples_required:
        return ListedComponent(
            component=item, state="not_needed", note="không cần, bộ này không nộp mẫu"
        )
    return _said(item, there=samples >= item.count, note=f"đã nhận {samples}/{item.count} mẫu")


def _said(item: Component, *, there: bool, note: str = "") -> ListedComponent:
    return ListedComponent(component=item, state="there" if there else "missing", note=note)


def contents(rulebook: Rulebook, units: AdminUnits, dossier: Dossier) -> tuple[JudgedContent, ...]:
    """Return the contents the commune judges, each with what there is to judge by."""
    return tuple(_judged(rulebook, units, dossier, item) for item in rulebook.commune_desk.contents)


def _judged(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, item: Content
) -> JudgedContent:
    slots = {f"mau-03/{item.slot}"}
    stated = [field.id for field in rulebook.fields.values() if field.slot in slots]
    others = [name for name in item.fields if name not in stated]
    chosen = rulebook.sets.get(dossier.set or "")
    numbers = tuple(
        i.number for i in (chosen.criteria if chosen else ()) if i.criterion.topic in item.topics
    )
    fields = {*stated, *others}
    papers = tuple(
        paper
        for paper in dossier.evidence
        if fields & set(paper.fields) or set(numbers) & set(paper.criteria)
    )
    return JudgedContent(
        content=item,
        statement=tuple(_stated(rulebook, units, dossier, stated)),
        data=tuple(_stated(rulebook, units, dossier, others)),
        papers=papers,
        criteria=numbers,
    )


def _stated(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, names: Sequence[str]
) -> Iterator[Stated]:
    for name in names:
        field = rulebook.fields[name]
        if is_shown(field, rulebook, dossier) and is_filled(field, dossier):
            plain = field.kind not in ("table", "files")
            told = kind_of(field, units).show(dossier.answers[name], field) if plain else ""
            text = told or told_answer(units, field, dossier)
            yield Stated(label=field.label, text=text, path=name)


def proposed(findings: Sequence[Finding], *, skip: Collection[str] = ()) -> tuple[Proposed, ...]:
    """Return the comments the findings suggest, the weighty ones first; `skip` targets have one."""
    found: dict[tuple[str, str], Proposed] = {}
    for finding in findings:
        if finding.severity == "advice":
            continue
        target = target_of(finding)
        words = " ".join(part for part in (finding.message, finding.fix) if part)
        if target not in skip:
            found.setdefault(
                (target, words),
                Proposed(
                    target=target,
                    mark="mend",
                    words=words,
                    source=finding.source,
                    weighty=finding.severity == "blocking",
                ),
            )
    return tuple(sorted(found.values(), key=lambda item: not item.weighty))


def target_of(finding: Finding) -> str:
    """Return the place a finding is about, as precisely as it says."""
    if finding.evidence:
        return f"evidence/{finding.evidence}"
    if finding.criterion:
        return f"assessment/{finding.criterion}"
    return finding.field or finding.section
