"""FILE_OR_ID: a dossier from a file needs no workspace, one by id needs it open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from ocop_desktop import paths
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.papers.replaced import Replaced
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.reading import read_dossier


class Inputs:
    """Finds dossiers by what was typed; opens the workspace at the first id."""

    def __init__(self, arguments: Arguments) -> None:
        self.catalogue = Catalogue(paths.forms_dir())
        self._folder = arguments.workspace
        self._workspace: Workspace | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._workspace:
            self._workspace.close()

    def workspace(self) -> Workspace:
        """Return the workspace, opened once."""
        if self._workspace is None:
            self._workspace = Workspace.open(self._folder, self.catalogue)
        return self._workspace

    def existing(self) -> Workspace:
        """Return the workspace; raise UserError rather than create one just to look into it."""
        if self._workspace is None and not Workspace.exists(self._folder):
            raise UserError(
                f"Chưa có dữ liệu ở “{self._folder}” — nhập hồ sơ bằng lệnh import, "
                "hoặc nêu đúng thư mục bằng --workspace."
            )
        return self.workspace()

    def dossier(self, item: str) -> Dossier:
        """Return the dossier of a file, a package or an id."""
        if is_file(item):
            return read_dossier(Path(item), self.catalogue)
        workspace = self.existing()
        return workspace.dossiers.get(workspace.dossiers.find(item))

    def replaced(self, item: str) -> tuple[Replaced, ...]:
        """Return the older papers kept beside the dossier of an id; a file keeps none."""
        if is_file(item):
            return ()
        workspace = self.existing()
        return workspace.replacements.all(workspace.dossiers.find(item))

    @contextmanager
    def in_workspace(self, item: str) -> Iterator[tuple[Workspace, str]]:
        """Yield a workspace and an id for `item`; a file is brought into a temporary workspace.

        Even then the key of the workspace named signs what is written.
        """
        if not is_file(item):
            workspace = self.existing()
            yield workspace, workspace.dossiers.find(item)
            return
        with (
            TemporaryDirectory(prefix="ocop-") as folder,
            Workspace.open(Path(folder), self.catalogue) as workspace,
        ):
            from ocop_desktop.workspace.trust import Trust  # noqa: PLC0415  (few verbs need it)

            workspace.trust = Trust(self._folder)
            (dossier_id,) = workspace.dossiers.import_file(Path(item))
            yield workspace, dossier_id


def is_file(item: str) -> bool:
    """Return whether an argument means a file: it is there, or looks like a path."""
    path = Path(item)
    looks = path.suffix.lower() in {".json", ".zip"} or len(path.parts) > 1
    return bool(item) and (looks or _exists(path))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a word too long to be a name
        return False


def each(
    arguments: Arguments, output: Output, act: Callable[[str], tuple[Any, bool]]
) -> tuple[list[Any], bool]:
    """Do `act` for every item; a refused one is named and does not keep the others from it.

    `act` returns (value for machines, fine or not). Returns the values and whether all was fine.
    """
    values: list[Any] = []
    fine = True
    for item in arguments.items:
        try:
            value, good = act(item)
        except UserError as error:
            output.warn(f"{item}: {error}")
            value, good = {"error": str(error), "file": item}, False
        values.append(value)
        fine = fine and good
    return values, fine
