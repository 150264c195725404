"""Join a set's file with the criteria and the classification it names."""

from ocop_desktop.rulebook.criteria import (
    Classification,
    CriteriaSet,
    Criterion,
    CriterionRef,
    Group,
    Industry,
    SetCriterion,
    SetFile,
    SetPartFile,
    SetSection,
    SetSectionFile,
)
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.rulebook.errors import RulebookError


class Resolver:
    """Resolves set files of one edition; raises RulebookError naming file and key."""

    def __init__(
        self, edition: Edition, classification: Classification, criteria: dict[str, Criterion]
    ) -> None:
        self._edition = edition
        self._criteria = criteria
        self._groups = {group.id: group for group in classification.groups}
        self._industries = {industry.id: industry for industry in classification.industries}
        self._agencies = {agency.id for agency in classification.agencies}

    def resolve(self, name: str, file: SetFile) -> CriteriaSet:
        """Return the set that `file` (called `name` in errors) describes."""
        industry, group = self._place(name, file)
        sections = tuple(
            self._section(name, file, part, section)
            for part in file.parts
            for section in part.sections
        )
        by_number: dict[str, SetCriterion] = {}
        for section in sections:
            for item in section.criteria:
                if item.number in by_number:
                    raise RulebookError(name, f"tiêu chí {item.number}", "số tiêu chí bị lặp")
                by_number[item.number] = item
        self._check_doubts(name, file, sections, by_number)
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
            sections=sections,
            doubts=file.doubts,
            by_number=by_number,
        )

    def _place(self, name: str, file: SetFile) -> tuple[Industry, Group]:
        group = self._groups.get(file.group)
        if group is None:
            raise RulebookError(
                name, "group", f"nhóm “{file.group}” không có trong classification.toml"
            )
        industry = self._industries.get(group.industry)
        if industry is None:
            raise RulebookError(
                "classification.toml", f"groups “{group.id}”", f"ngành “{group.industry}” không có"
            )
        for agency in file.agencies:
            if agency not in self._agencies:
                raise RulebookError(name, "agencies", f"cơ quan “{agency}” không có")
        return industry, group

    def _section(
        self, name: str, file: SetFile, part: SetPartFile, section: SetSectionFile
    ) -> SetSection:
        return SetSection(
            number=section.number,
            title=section.title,
            max=section.max,
            part=part.part,
            groups=section.groups,
            criteria=tuple(
                self._criterion(name, file, part, section, ref) for ref in section.criteria
            ),
        )

    def _criterion(
        self,
        name: str,
        file: SetFile,
        part: SetPartFile,
        section: SetSectionFile,
        ref: CriterionRef,
    ) -> SetCriterion:
        key = f"tiêu chí {ref.number}"
        if ref.id not in self._criteria:
            raise RulebookError(name, key, f"tiêu chí “{ref.id}” không có trong criteria/")
        if ref.group and ref.group not in {group.number for group in section.groups}:
            raise RulebookError(name, key, f"nhóm “{ref.group}” không có trong groups")
        return SetCriterion(
            number=ref.number,
            criterion=self._criteria[ref.id],
            max=ref.max,
            part=part.part,
            section=section.number,
            group=ref.group,
            place=f"{self._edition.short}, {file.source}, tiêu chí {ref.number}",
        )

    @staticmethod
    def _check_doubts(
        name: str,
        file: SetFile,
        sections: tuple[SetSection, ...],
        by_number: dict[str, SetCriterion],
    ) -> None:
        known = set(by_number)
        for section in sections:
            known |= {section.number, *(group.number for group in section.groups)}
        for doubt in file.doubts:
            if doubt.number is not None and doubt.number not in known:
                raise RulebookError(
                    name, f"doubts {doubt.number}", "tiêu chí này không có trong bộ"
                )
