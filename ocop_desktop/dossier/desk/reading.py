"""How the commune would read a dossier today, in its own order, before it is handed in."""

from collections.abc import Iterator, Sequence

import msgspec

from ocop_desktop.dossier.conditions import is_filled, is_shown
from ocop_desktop.dossier.desk.review import (
    JudgedContent,
    ListedComponent,
    components,
    contents,
)
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.rulebook.units import AdminUnits


class ReadContent(msgspec.Struct, frozen=True, kw_only=True):
    """One content of Mẫu số 03. `unsaid` are the questions behind it without an answer."""

    judged: JudgedContent
    unsaid: tuple[Field, ...]


class CommuneReading(msgspec.Struct, frozen=True, kw_only=True):
    """`reasons` are the findings for which the dossier would come back."""

    components: tuple[ListedComponent, ...]
    contents: tuple[ReadContent, ...]
    reasons: tuple[Finding, ...]

    @property
    def missing(self) -> tuple[ListedComponent, ...]:
        """Return the components that are not there."""
        return tuple(item for item in self.components if item.state == "missing")


def commune_reading(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, findings: Sequence[Finding]
) -> CommuneReading:
    """Return what the commune would find. Pure, like everything it is made of.

    A form counts as there when no blocking finding concerns what is printed in it; the app
    writes it then. Samples are brought along later, so they are only reminded of.
    """
    reasons = tuple(item for item in findings if item.severity == "blocking")
    listed = components(rulebook, dossier, _whole_documents(rulebook, reasons), 0)
    return CommuneReading(
        components=tuple(_reminded(item) for item in listed),
        contents=tuple(
            ReadContent(judged=item, unsaid=tuple(_unsaid(rulebook, dossier, item)))
            for item in contents(rulebook, units, dossier)
        ),
        reasons=reasons,
    )


def _whole_documents(rulebook: Rulebook, reasons: Sequence[Finding]) -> frozenset[str]:
    broken = {document for item in reasons for document in _printed_in(rulebook, item)}
    return frozenset(rulebook.documents) - broken


def _printed_in(rulebook: Rulebook, finding: Finding) -> Iterator[str]:
    """Yield the documents a finding spoils: where its field, or else the scoring, is printed."""
    field = rulebook.fields.get(finding.field)
    if field is not None:
        yield field.slot.partition("/")[0]
        return
    own = [f for f in rulebook.fields.values() if f.id.partition(".")[0] == finding.section]
    yield from {f.slot.partition("/")[0] for f in own} or rulebook.documents


def _reminded(item: ListedComponent) -> ListedComponent:
    if item.component.check != "samples" or item.state != "missing":
        return item
    note = f"mang {item.component.count} mẫu khi nộp"
    return msgspec.structs.replace(item, state="by_eye", note=note)


def _unsaid(rulebook: Rulebook, dossier: Dossier, item: JudgedContent) -> Iterator[Field]:
    slot = f"mau-03/{item.content.slot}"
    for field in rulebook.fields.values():
        asked = field.slot == slot or field.id in item.content.fields
        if asked and is_shown(field, rulebook, dossier) and not is_filled(field, dossier):
            yield field
