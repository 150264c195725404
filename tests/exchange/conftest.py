from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desktop.dossier.files.jsonfile import encode, parse
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.exchange.manifest import SNAPSHOT
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.exchange.verify import DATA
from ocop_desktop.exchange.writer import PackageWriter, WrittenPackage

DATA_FILE = encode(Dossier(id="", rulebook="qd-26-2026", answers={"product.name": "Mật ong"}))


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., WrittenPackage]:
    """Write a small package below `out`."""

    def write(name: str = "Gói mẫu", out: str = "out") -> WrittenPackage:
        with PackageWriter(tmp_path / out, name) as writer:
            writer.write("01 Phiếu đăng ký.docx", b"phieu")
            writer.write("Minh chứng/MC-01 Giấy 100%.pdf", b"giay")
            writer.write(DATA, DATA_FILE)
            return writer.finish({SNAPSHOT: snapshot(parse(DATA_FILE))})

    return write
