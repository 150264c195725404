"""How the commune would read a dossier."""

from datetime import date

import msgspec

from ocop_desktop.dossier.checks.check import run_checks, scored
from ocop_desktop.dossier.desk.reading import CommuneReading, commune_reading
from ocop_desktop.dossier.findings import CheckContext
from ocop_desktop.dossier.scoring.proposals import propose
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TODAY = date(2026, 11, 20)


def read(rulebook: Rulebook, units: AdminUnits, dossier: Dossier) -> CommuneReading:
    findings = run_checks(
        CheckContext(
            rulebook=rulebook,
            units=units,
            dossier=dossier,
            score=scored(rulebook, dossier),
            proposals=propose(rulebook, units, dossier, TODAY),
            today=TODAY,
        )
    )
    return commune_reading(rulebook, units, dossier, findings)


def states(reading: CommuneReading) -> dict[str, str]:
    return {item.component.id: item.state for item in reading.components}


def test_a_whole_dossier_has_its_components_in_the_order_of_the_law(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    reading = read(rulebook, units, honey)
    wanted = [item.id for item in rulebook.commune_desk.components]
    assert [item.component.id for item in reading.components] == wanted
    found = states(reading)
    assert found["mau-01"] == found["mau-02"] == found["evidence"] == "there"
    assert found["changes"] == "not_needed"
    assert found["samples"] == found["paper-set"] == "by_eye"
    assert reading.missing == ()
    assert reading.reasons == ()


def test_a_hole_in_a_form_and_no_evidence_are_missing(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    answers = {k: v for k, v in honey.answers.items() if k != "producer.representative"}
    holed = msgspec.structs.replace(honey, answers=answers, evidence=())
    reading = read(rulebook, units, holed)
    slot = rulebook.fields["producer.representative"].slot.partition("/")[0]
    found = states(reading)
    assert found[slot] == "missing"
    assert found["evidence"] == "missing"
    assert any(item.field == "producer.representative" for item in reading.reasons)


def test_the_four_contents_stand_with_statement_data_and_papers(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    reading = read(rulebook, units, honey)
    by_id = {item.judged.content.id: item for item in reading.contents}
    assert list(by_id) == [item.id for item in rulebook.commune_desk.contents]
    labour = by_id["labour"].judged
    assert labour.criteria == ("3.3",)
    assert [said.path for said in labour.data][:1] == ["people.labour"]
    assert labour.papers
    assert all(item.judged.statement for item in reading.contents)


def test_what_was_not_said_is_named(rulebook: Rulebook, units: AdminUnits, honey: Dossier) -> None:
    statement = next(f.id for f in rulebook.fields.values() if f.slot == "mau-03/II.2")
    answers = {k: v for k, v in honey.answers.items() if k != statement}
    reading = read(rulebook, units, msgspec.structs.replace(honey, answers=answers))
    labour = next(item for item in reading.contents if item.judged.content.id == "labour")
    assert [field.id for field in labour.unsaid] == [statement]
    assert labour.judged.statement == ()
