"""What changed since a version was handed in: papers, answers, the forms they are printed on."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from ocop_desktop.documents import PrintContext, compose
from ocop_desktop.documents.appendix import appendix_of
from ocop_desktop.documents.supplement import PaperChange, SupplementList
from ocop_desktop.dossier.sharing.compare import changes
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.returnfile import answers_file
from ocop_desktop.exchange.snapshot import short
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.workspace.package_parts import lists_contents, package_specs
from ocop_desktop.workspace.package_source import PackageSource
from ocop_desktop.workspace.supplement_base import Base, Matched, match

_HEADING = "PHỤ LỤC BỔ SUNG"
_NOT_CONTENT = ("order", "id", "file", "size")
_CONTENT = ("sha256", "link", "pages", "adjustments")


def supplement_list(source: PackageSource, base: Base) -> SupplementList:
    """Return what a supplement since `base` would bring, without writing anything.

    Raises UserError when nothing changed or the dossier is of another edition.
    """
    return Changes(source, base, draft=True).told


class Changes:
    """A dossier against what was handed in: `matched` papers, `fresh` ones by id, `told` in words.

    `plan` is the appendix of the fresh papers, `specs` the forms to print anew, `context` what
    they are printed with. Raises UserError when nothing changed or the edition is another one.
    """

    def __init__(self, source: PackageSource, base: Base, *, draft: bool) -> None:
        _check_edition(source, base)
        self.source, self.base = source, base
        self.matched = match(base, source.rulebook, source.dossier)
        self.fresh = {item.id for item in source.dossier.evidence if _is_fresh(self.matched, item)}
        plain = PrintContext(
            draft=draft, snapshot=short(source.snapshot), evidence_codes=self.matched.codes
        )
        fresh_codes = {k: code for k, code in plain.evidence_codes.items() if k in self.fresh}
        self.plan = appendix_of(
            source.rulebook,
            source.dossier,
            source.units,
            msgspec.structs.replace(plain, evidence_codes=fresh_codes),
            source.files,
            convert=source.converted,
            heading=_HEADING,
        )
        self.context = msgspec.structs.replace(
            plain, photos=source.photos, evidence_places=self._places()
        )
        self.specs = [spec for spec in package_specs(source.rulebook) if self._differs(spec)]
        self.told = self._list()
        if self.told.is_empty and answers_file(source.returned) is None:
            raise UserError(
                f"Hồ sơ chưa có gì thay đổi so với bản {short(base.snapshot)} — "
                "không cần gói bổ sung."
            )

    def _places(self) -> dict[str, str]:
        """Return where papers are found: new ones here, all others where they were."""
        here = {key: f"bổ sung {words}" for key, words in self.plan.places.items()}
        before = {
            key: self.base.places[old.id]
            for key, old in self.matched.before.items()
            if old.id in self.base.places
        }
        return {**before, **here}

    def _differs(self, spec: DocumentSpec) -> bool:
        """Return whether a document would be printed differently."""
        if lists_contents(spec):
            return False
        source, base = self.source, self.base
        was = PrintContext(
            evidence_codes=base.codes, evidence_places=base.places, photos=_named(base.dossier)
        )
        now = PrintContext(
            evidence_codes=self.matched.codes,
            evidence_places=self.context.evidence_places,
            photos=_named(source.dossier),
        )
        old, new = (
            compose(source.rulebook, dossier, source.units, spec.id, context)
            for dossier, context in ((base.dossier, was), (source.dossier, now))
        )
        return old != new

    def _list(self) -> SupplementList:
        source, matched = self.source, self.matched
        papers = {item.id: item for item in source.dossier.evidence}

        def change(key: str) -> PaperChange:
            return PaperChange(
                code=matched.codes[key],
                before=matched.before.get(key),
                after=papers[key],
                place=self.plan.places.get(key, ""),
            )

        ordered = [key for key in matched.codes if key in papers]
        answers = changes(source.rulebook, source.units, self.base.dossier, source.dossier)
        return SupplementList(
            since=short(self.base.snapshot),
            documents=tuple(spec.short for spec in self.specs),
            replaced=tuple(change(k) for k in ordered if k in self.fresh and k in matched.before),
            added=tuple(change(k) for k in ordered if k not in matched.before),
            withdrawn=tuple(
                PaperChange(code=self.base.codes[old.id], before=old) for old in matched.gone
            ),
            redescribed=tuple(
                change(k)
                for k in ordered
                if k in matched.before
                and k not in self.fresh
                and _said(papers[k]) != _said(matched.before[k])
            ),
            answers=tuple(item for item in answers if item.section != "evidence"),
        )


def _check_edition(source: PackageSource, base: Base) -> None:
    if base.dossier.rulebook != source.dossier.rulebook:
        raise UserError(
            "Hồ sơ đã chuyển sang bộ quy định khác với bản đã nộp — "
            "xuất gói đầy đủ thay vì bổ sung."
        )


def _is_fresh(matched: Matched, item: Evidence) -> bool:
    """Return whether a paper has to come along: it is new, or its content is another one."""
    old = matched.before.get(item.id)
    return old is None or any(getattr(item, name) != getattr(old, name) for name in _CONTENT)


def _said(item: Evidence) -> dict[str, object]:
    record: dict[str, object] = msgspec.to_builtins(item)
    return {key: value for key, value in record.items() if key not in _NOT_CONTENT}


def _named(dossier: Dossier) -> Mapping[str, Path]:
    """Return pictures by what they are, so that two dossiers can be compared without files."""
    return {
        item.id: Path(f"{item.sha256} {msgspec.to_builtins(item.adjustments)}")
        for item in dossier.evidence
    }
