"""Who works in this workspace: asked at the first start, kept in its settings."""

from typing import Any, Literal

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.storage.store import Store
from ocop_desktop.text import nfc

Role = Literal["producer", "officer"]

_KEY = "profile"
LONGEST_NAME = 120


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """The person: what they do here, their name, the codes of their province and commune.

    `role` None means that nobody was asked yet; texts may be "".
    """

    role: Role | None = None
    name: str = ""
    province: str = ""
    commune: str = ""

    @property
    def known(self) -> bool:
        """Whether the first start was gone through."""
        return self.role is not None


class Profiles:
    """Reads and keeps the profile of one workspace."""

    def __init__(self, store: Store, units: AdminUnits) -> None:
        self._store, self._units = store, units

    def get(self) -> Profile:
        """Return the profile; an empty one when none was kept or it cannot be read."""
        kept = self._store.setting(_KEY)
        try:
            return msgspec.convert(kept, Profile) if kept else Profile()
        except msgspec.ValidationError:
            return Profile()

    def keep(self, profile: Profile) -> Profile:
        """Keep the profile and return it as kept; raise UserError when it does not hold."""
        name = " ".join(nfc(profile.name).split())
        if len(name) > LONGEST_NAME:
            raise UserError(f"Tên dài quá {LONGEST_NAME} ký tự — ghi họ tên thường gọi.")
        self._check_place(profile)
        clean = msgspec.structs.replace(profile, name=name)
        plain: Any = msgspec.to_builtins(clean)
        self._store.set_setting(_KEY, plain)
        return clean

    def _check_place(self, profile: Profile) -> None:
        if profile.province and profile.province not in self._units.provinces:
            raise UserError(f"Không có tỉnh mang mã “{profile.province}” — chọn trong danh sách.")
        commune = self._units.communes.get(profile.commune)
        if profile.commune and commune is None:
            raise UserError(f"Không có xã mang mã “{profile.commune}” — chọn trong danh sách.")
        if commune and commune.province != profile.province:
            raise UserError(f"{commune.title} không thuộc tỉnh đã chọn — chọn lại tỉnh hoặc xã.")
