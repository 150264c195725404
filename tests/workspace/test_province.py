"""A province: real packages of many communes come in whole, are found, listed and counted."""

from datetime import date
from pathlib import Path

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.exchange.verify import verify
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from tests.bench.packages import write_tree

COUNT = 60
TODAY = date(2026, 11, 20)


def test_a_province_takes_in_its_communes(tmp_path: Path, catalogue: Catalogue) -> None:
    tree = tmp_path / "các xã"
    found = write_tree(tree, catalogue, COUNT)
    assert all(verify(path).whole for path in found[:10])
    broken = found[7]
    broken.write_bytes(broken.read_bytes()[:-500])
    with Workspace.open(tmp_path / "tỉnh", catalogue) as workspace:
        trees = workspace.package_trees
        survey = trees.survey(tree, trees.known())
        assert (survey.count("new"), survey.count("refused")) == (COUNT - 1, 1)
        result = trees.take(tree)
        assert (result.count("new"), result.count("refused")) == (COUNT - 1, 1)
        (bad,) = (one for one in result.packages if one.what == "refused")
        assert bad.name == broken.relative_to(tree).as_posix()
        assert trees.take(tree).count("known") == COUNT - 1
        workspace.registers.refresh()
        numbers = workspace.registers.numbers("products", Query(), TODAY)
        assert len(numbers) == COUNT - 1
        communes = {row.cells["commune"] for row in workspace.registers.rows("products", numbers)}
        assert communes == {path.parent.name for path in found if path != broken}
        for dossier in workspace.dossiers.list():
            for item in workspace.dossiers.get(dossier.id).evidence:
                assert workspace.evidence.path_of(item).stat().st_size == item.size
        assert not list((workspace.folder / "files").glob(".tmp-*"))
