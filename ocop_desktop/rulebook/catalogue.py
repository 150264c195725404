"""The editions on this machine, loaded when asked for and then kept."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.edition import Holiday
from ocop_desktop.rulebook.help import verify_help
from ocop_desktop.rulebook.loader import load, load_help
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.register_book import FOLDER, RegisterBook
from ocop_desktop.rulebook.register_loader import load_registers
from ocop_desktop.rulebook.sections import HelpFile
from ocop_desktop.rulebook.units import AdminUnits, load_units


class Catalogue:
    """Every edition under one or more `forms/` folders. Editions live side by side."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._loaded: dict[str, Rulebook] = {}
        self._help: dict[str, HelpFile] = {}
        self._units: dict[str, AdminUnits] = {}
        self._extra: tuple[Holiday, ...] = ()
        self._extended: dict[str, Rulebook] = {}
        self._registers: RegisterBook | None = None

    def branch(self) -> "Catalogue":
        """Return a catalogue with the same editions, read once, and days off of its own."""
        made = Catalogue(*self._folders)
        made._loaded, made._help, made._units = self._loaded, self._help, self._units
        made._registers = self._registers
        return made

    def add_days_off(self, days: Iterable[Holiday]) -> None:
        """Count working days without these days too, in every edition from now on."""
        self._extra = tuple(days)
        self._extended.clear()

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all editions found, sorted."""
        names = {
            path.parent.name for folder in self._folders for path in folder.glob("*/rulebook.toml")
        }
        return tuple(sorted(names))

    def get(self, rulebook_id: str) -> Rulebook:
        """Return an edition; raise UserError when it is not on this machine or does not hold."""
        if rulebook_id not in self._loaded:
            self._loaded[rulebook_id] = load(self._folder(rulebook_id))
        if not self._extra:
            return self._loaded[rulebook_id]
        if rulebook_id not in self._extended:
            self._extended[rulebook_id] = _extended(self._loaded[rulebook_id], self._extra)
        return self._extended[rulebook_id]

    def newest(self) -> Rulebook:
        """Return the edition that came into force last."""
        return max((self.get(name) for name in self.ids()), key=lambda r: r.edition.in_force_from)

    def help(self, rulebook_id: str) -> HelpFile:
        """Return the help texts of an edition; raise RulebookError when they do not fit it."""
        if rulebook_id not in self._help:
            found = load_help(self._folder(rulebook_id))
            verify_help(self.get(rulebook_id), found)
            self._help[rulebook_id] = found
        return self._help[rulebook_id]

    def units(self, rulebook: Rulebook) -> AdminUnits:
        """Return the administrative units an edition refers to."""
        name = rulebook.edition.admin_units
        if name not in self._units:
            for folder in self._folders:
                path = folder / "admin-units" / f"{name}.csv"
                if path.is_file():
                    self._units[name] = load_units(path)
                    break
            else:
                raise UserError(
                    f"Thiếu danh mục đơn vị hành chính “{name}” — cài lại phần mềm để lấy lại tệp."
                )
        return self._units[name]

    def registers(self) -> RegisterBook:
        """Return the registers an office keeps; raise UserError when they are not there."""
        if self._registers is None:
            folder = next((one / FOLDER for one in self._folders if (one / FOLDER).is_dir()), None)
            if folder is None:
                raise UserError("Thiếu mẫu các sổ theo dõi — cài lại phần mềm để lấy lại tệp.")
            self._registers = load_registers(folder)
        return self._registers

    def _folder(self, rulebook_id: str) -> Path:
        known = self.ids()
        if rulebook_id in known:  # only names that were listed: the id may come from a stranger
            for folder in self._folders:
                if (folder / rulebook_id / "rulebook.toml").is_file():
                    return folder / rulebook_id
        raise UserError(
            f"Máy này không có bộ quy định “{rulebook_id}” — "
            f"hồ sơ cần đúng bộ đã lập; đang có: {', '.join(known)}."
        )


def _extended(rulebook: Rulebook, days: tuple[Holiday, ...]) -> Rulebook:
    known = rulebook.deadlines.days_off()
    more = tuple(one for one in days if one.day not in known)
    deadlines = msgspec.structs.replace(
        rulebook.deadlines, holidays=(*rulebook.deadlines.holidays, *more)
    )
    return msgspec.structs.replace(rulebook, deadlines=deadlines)
