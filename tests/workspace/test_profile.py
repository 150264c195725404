"""Who works here: kept in the workspace, refused where it does not hold."""

from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile


def test_nobody_was_asked_yet(workspace: Workspace) -> None:
    assert workspace.profile.get() == Profile()
    assert not workspace.profile.get().known


def test_a_profile_survives_a_restart(tmp_path: Path, catalogue: Catalogue) -> None:
    with Workspace.open(tmp_path / "w", catalogue) as first:
        kept = first.profile.keep(
            Profile(role="officer", name="  Trần  Thị Mẫu ", province="37", commune="14620")
        )
    assert kept.name == "Trần Thị Mẫu"
    with Workspace.open(tmp_path / "w", catalogue) as again:
        assert again.profile.get() == kept
        assert again.profile.get().known


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        (Profile(role="producer", province="999"), "Không có tỉnh mang mã “999”"),
        (Profile(role="producer", province="37", commune="x"), "Không có xã mang mã “x”"),
        (Profile(role="producer", province="01", commune="14620"), "không thuộc tỉnh đã chọn"),
        (Profile(role="producer", name="a" * 121), "Tên dài quá 120 ký tự"),
    ],
)
def test_what_does_not_hold_is_refused(workspace: Workspace, profile: Profile, told: str) -> None:
    with pytest.raises(UserError, match=told):
        workspace.profile.keep(profile)
    assert workspace.profile.get() == Profile()


def test_settings_of_another_shape_are_no_profile(workspace: Workspace) -> None:
    workspace._store.set_setting("profile", {"role": "vua"})
    assert workspace.profile.get() == Profile()
