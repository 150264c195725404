"""Answers taken over from another dossier."""

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import NewDossier, Workspace


@pytest.fixture
def other(workspace: Workspace) -> str:
    made = workspace.dossiers.create(NewDossier(title="Sáp ong MẪU", producer_name="HTX Mẫu"))
    workspace.dossiers.set_many(
        made,
        {
            "producer.phone": "0912000111",
            "producer.email": "htx@vidu.vn",
            "producer.kind": "cooperative",
            "product.brand": "Thung Mẫu",
            "people.labour": [{"group": "Nuôi ong", "total": 5}],
        },
    )
    return made


def test_sections_are_copied_in_one_step(workspace: Workspace, honey: str, other: str) -> None:
    workspace.dossiers.set(honey, "producer.phone", "0999")
    changed = workspace.dossiers.copy_answers(other, honey, sections=["producer", "people"])
    assert set(changed) == {"producer.phone", "producer.email", "producer.kind", "people.labour"}
    dossier = workspace.dossiers.get(honey)
    assert dossier.text("producer.phone") == "0912000111"
    assert dossier.rows("people.labour") == [{"group": "Nuôi ong", "total": 5}]
    assert dossier.text("product.brand") == ""
    assert dossier.text("producer.commune") == "14620"
    assert workspace.dossiers.history(honey)[0].label == "chép từ hồ sơ Sáp ong MẪU"
    workspace.dossiers.undo(honey)
    assert workspace.dossiers.get(honey).text("producer.phone") == "0999"
    assert workspace.dossiers.get(honey).text("producer.email") == ""


def test_single_fields_and_only_empty_ones(workspace: Workspace, honey: str, other: str) -> None:
    workspace.dossiers.set(honey, "producer.phone", "0999")
    both = ["producer.phone", "product.brand"]
    assert workspace.dossiers.copy_answers(other, honey, fields=both, only_empty=True) == (
        "product.brand",
    )
    assert workspace.dossiers.get(honey).text("producer.phone") == "0999"
    assert workspace.dossiers.copy_answers(other, honey, fields=["không.có"]) == ()
    assert workspace.dossiers.copy_answers(honey, honey, sections=["producer"]) == ()


def test_what_would_be_copied_is_told(workspace: Workspace, honey: str, other: str) -> None:
    told = {item.field: item for item in workspace.dossiers.copyable(other, honey, ["producer"])}
    assert set(told) == {"producer.phone", "producer.email", "producer.kind"}
    kind = told["producer.kind"]
    assert (kind.label, kind.before, kind.after) == ("Loại hình tổ chức", "", "Hợp tác xã")


def test_files_and_pages_not_asked_stay_where_they_are(
    workspace: Workspace, honey: str, other: str
) -> None:
    workspace.dossiers.set(other, "set", "du-lich-cong-dong-sinh-thai-diem-du-lich")
    fields = workspace.dossiers.rulebook(other).fields
    tourism = [name for name in fields if name.startswith(("resources.", "service."))]
    text = next(name for name in tourism if fields[name].kind == "long_text")
    workspace.dossiers.set(other, text, "Hang động, ruộng bậc thang")
    assert workspace.dossiers.copy_answers(other, honey, fields=[text]) == ()


def test_a_finalised_dossier_takes_nothing(workspace: Workspace, honey: str, other: str) -> None:
    store = workspace._store
    store.versions.add(
        "v", honey, {}, day="2026-11-20", snapshot="ab", score=None, note="", label="chốt"
    )
    with pytest.raises(UserError, match="đã chốt"):
        workspace.dossiers.copy_answers(other, honey, sections=["producer"])


def test_the_dossiers_of_a_producer(workspace: Workspace, honey: str, other: str) -> None:
    workspace.dossiers.create(NewDossier(title="Khác", producer_name="HTX Mẫu khác"))
    found = workspace.dossiers.of_producer("HTX Mẫu")
    assert [item.id for item in found] == [other, honey]
    assert workspace.dossiers.of_producer("htx mẫu") == []
