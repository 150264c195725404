from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Run


def _table(path: Path) -> Path:
    path.write_text(
        "Sản phẩm;Chủ thể;Sao;Hết hạn\nChè MẪU;Hộ Mẫu;4;15/3/2028\nMật MẪU;HTX Mẫu;;\n", "utf-8"
    )
    return path


def test_a_table_comes_in_after_a_try(run: Run, tmp_path: Path) -> None:
    file = _table(tmp_path / "cũ.csv")
    tried = run("register", "import", "products", file, "--dry-run")
    assert (tried.code, "2 mới" in tried.out) == (0, True)
    assert run("register", "list", "products", "--json").value == []
    assert run("register", "import", "products", file).code == 0
    (tea,) = run("register", "list", "products", "che", "--json").value
    assert (tea["name"], tea["star"], tea["expires"]) == ("Chè MẪU", 4, "2028-03-15")
    told = run("register", "list", "--json").value
    assert {one["id"]: one["rows"] for one in told}["recognitions"] == 1


def test_a_table_of_an_old_windows_tells_what_it_cannot_give(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "cũ.csv"
    text = "TenSanPham;ChuTheSXKD;XepHang;TrangThai\nChe\u0300 MÂ\u0303U;HTX Đô\u0301;3*;x\n"
    file.write_bytes(text.encode("cp1258"))
    tried = run("register", "import", "products", file, "--dry-run")
    assert "1 mới" in tried.out
    assert "Cột XepHang: không ghi được ở 1 dòng" in tried.out
    assert "Cột không nhập: TrangThai" in tried.out
    assert run("register", "list", "products", "--json").value == []
    (told,) = run("register", "import", "products", file, "--json").value
    assert (told["new"], told["not_taken"], told["skipped"]) == (1, {"XepHang": 1}, ["TrangThai"])
    (row,) = run("register", "list", "products", "--json").value
    assert (row["name"], row["producer"], row["star"]) == ("Chè MẪU", "HTX Đố", None)
    assert run("register", "import", "products", file, "--json").value[0]["same"] == 1


def test_wrong_lines_are_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "sai.csv"
    file.write_text("Sản phẩm,Chủ thể,Năm đăng ký\nChè,Hộ Mẫu,hai\n", "utf-8")
    done = run("register", "import", "products", file)
    assert done.code == 1
    assert "dòng 2, Năm đăng ký" in done.out


def test_registers_go_out(run: Run, tmp_path: Path) -> None:
    run("register", "import", "products", _table(tmp_path / "cũ.csv"))
    out = tmp_path / "ra.xlsx"
    assert run("register", "export", "ptnt-ocop", "--out", out, "--year", "2026").code == 0
    rows = list(load_workbook(out).active.iter_rows(values_only=True))
    assert (rows[0][0], rows[1][5], len(rows)) == ("MA_OCOP", "4*", 2)
    assert run("register", "export", "products", "--out", tmp_path / "ra.csv").code == 0
    unknown = run("register", "export", "abc", "--out", out)
    assert (unknown.code, "Không có sổ" in unknown.err) == (1, True)


def test_the_report_of_a_year(run: Run, tmp_path: Path) -> None:
    run("register", "import", "products", _table(tmp_path / "cũ.csv"))
    out = tmp_path / "chi-tieu.pdf"
    done = run("report", "indicators", "--year", "2026", "--plan", "ninh-binh", "--out", out)
    assert done.code == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert "Sản phẩm đang có sao: 1 sản phẩm" in done.out
    found = run("report", "indicators", "--year", "2026", "--json").value
    assert found["plan"] == "Ninh Bình (ví dụ)"
    assert found["indicators"][0]["groups"] == {"4 sao": 1.0}


def test_the_report_makes_its_folder_and_names_the_plans(run: Run, tmp_path: Path) -> None:
    run("register", "import", "products", _table(tmp_path / "cũ.csv"))
    for ending in ("docx", "pdf", "xlsx"):
        out = tmp_path / "báo cáo" / f"chi-tieu.{ending}"
        assert run("report", "indicators", "--year", "2026", "--out", out).code == 0
        assert [path.name for path in out.parent.glob(f"*.{ending}")] == [out.name]
    refused = run("report", "indicators", "--plan", "x", "--out", tmp_path / "a.pdf")
    assert (refused.code, "ninh-binh" in refused.err) == (1, True)
    inside = tmp_path / "cũ.csv" / "a.pdf"
    blocked = run("report", "indicators", "--year", "2026", "--out", inside)
    assert (blocked.code, "Traceback" in blocked.err) == (1, False)


def test_rewards_are_worked_out(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "công nhận.csv"
    table.write_text(
        "Sản phẩm;Chủ thể;Sao;Ngày cấp\nMật ong;HTX Mẫu;3;01/3/2024\n"
        "Mật ong;HTX Mẫu;4;01/3/2026\nNấm;HTX Mẫu;4;01/3/2026\n",
        "utf-8",
    )
    assert run("register", "import", "recognitions", table).code == 0
    assert run("register", "rewards", "--json").value["new"] == 3
    rows = run("register", "list", "rewards", "--json").value
    due = sorted((row["product"], row["star"], row["due"]) for row in rows)
    # Once a level; an upgrade is paid the difference.
    assert due == [("Mật ong", 3, 8_000_000), ("Mật ong", 4, 2_000_000), ("Nấm", 4, 10_000_000)]
    assert "0 khoản mới, 0 khoản đổi" in run("register", "rewards").out
    unknown = run("register", "rewards", "x")
    assert (unknown.code, "tt-60-2026" in unknown.err) == (1, True)
    assert run("register", "rewards", "x", "y").code == 2


def test_publish_says_what_it_would_write_and_refuses_other_addresses(
    run: Run, tmp_path: Path
) -> None:
    run("register", "import", "products", _table(tmp_path / "cũ.csv"))
    assert "ocop.products" in run("publish").out
    refused = run("publish", "http://example")
    assert (refused.code, "postgresql://" in refused.err) == (1, True)


def test_wrong_usage(run: Run) -> None:
    assert run("register", "export").code == 2
    assert run("register", "import", "products").code == 2
    assert run("report", "indicators", "--year", "hai").code == 2
