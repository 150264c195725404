"""business.toml is read strictly: a name that dangles is refused with file and key."""

import pytest
from msgspec.structs import replace

from ocop_desktop.rulebook.business import BusinessFile, DraftRule, GroupRule
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_business import verify_business
from ocop_desktop.rulebook.model import Rulebook

GROUP = GroupRule(id="a", title="A", intro="A", fields=("plan.direction",))
DRAFT = DraftRule(field="plan.direction", group="a", sentences=("Năm {first_year}.",))


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (BusinessFile(groups=(replace(GROUP, fields=("plan.no",)),)), "không có trường “plan.no”"),
        (BusinessFile(groups=(GROUP, GROUP)), "mã nhóm bị lặp"),
        (BusinessFile(groups=(GROUP,), drafts=(replace(DRAFT, group="b"),)), "nhóm “b”"),
        (
            BusinessFile(groups=(GROUP,), drafts=(replace(DRAFT, field="plan.targets"),)),
            "long_text",
        ),
        (
            BusinessFile(groups=(GROUP,), drafts=(replace(DRAFT, sentences=("{lai}",)),)),
            "không có tên “lai”",
        ),
        (BusinessFile(growth_topic="khong-co"), "không có chủ đề “khong-co”"),
    ],
)
def test_names_that_dangle_are_refused(rulebook: Rulebook, file: BusinessFile, words: str) -> None:
    with pytest.raises(RulebookError, match=words) as caught:
        verify_business(replace(rulebook, business=file))
    assert "business.toml" in str(caught.value)


def test_the_edition_has_what_the_tool_shows(rulebook: Rulebook) -> None:
    verify_business(rulebook)
    verify_business(replace(rulebook, business=BusinessFile(groups=(GROUP,), drafts=(DRAFT,))))
    shown = {name for group in rulebook.business.groups for name in group.fields}
    own = {name for name in rulebook.fields if name.startswith("business.")}
    assert own <= shown
