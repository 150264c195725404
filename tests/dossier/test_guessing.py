from datetime import date

import msgspec
import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.guessing import guess, subkind_of, suggested_criteria
from ocop_desktop.dossier.guessing.dates import months_later
from ocop_desktop.dossier.guessing.lines import flat, words_of_name
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.media.text import pdf_text
from ocop_desktop.rulebook.model import Rulebook

SAMPLE = paths.samples_dir() / "mat-ong-hoa-rung-thung-may"

CERTIFICATE = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH NINH BÌNH
CHI CỤC CHẤT LƯỢNG
GIẤY CHỨNG NHẬN
CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM
Cơ sở: Hợp tác xã Mẫu Xanh
Địa chỉ: thôn Mẫu
Số cấp: 017/2026/ATTP
{more}
Ninh Bình, ngày 15 tháng 3 năm 2026"""


def test_every_reading_of_the_sample_papers(rulebook: Rulebook, honey: Dossier) -> None:
    """What is read agrees with what was typed, wherever the paper says it in so many words."""
    wrong = []
    for item in honey.evidence:
        path = SAMPLE / item.file
        pages = pdf_text(path) if path.suffix == ".pdf" else ()
        found = guess(rulebook, path.name, pages, honey.text("producer.name"))
        assert found.kind is not None, item.file
        if item.title != "Ảnh trang web kể câu chuyện":
            assert found.kind.value == item.kind, item.file
        wrong += [
            (item.file, name, read.value, getattr(item, name))
            for name, read in found.readings().items()
            if name in {"number", "holder", "issued_on", "expires_on"}
            and read.value != getattr(item, name)
        ]
    assert wrong == [
        (
            "minh-chung/18-hop-dong-dai-ly.pdf",
            "number",
            "01/2025/HĐĐL-TM",
            "01 đến 05/2025/HĐĐL-TM",
        )
    ]


def test_every_reading_says_where_it_was_read(rulebook: Rulebook) -> None:
    found = guess(rulebook, "scan-001.pdf", (CERTIFICATE.format(more=""),))
    assert found.number is not None
    assert found.number.value == "017/2026/ATTP"
    assert found.number.where == "trang 1: “Số cấp: 017/2026/ATTP”"
    assert found.kind is not None
    assert "GIẤY CHỨNG NHẬN" in found.kind.where
    by_name = guess(rulebook, "Giấy ATTP.pdf")
    assert by_name.subkind is not None
    assert by_name.subkind.where == "tên tệp"
    assert all(read.where for read in found.readings().values())


def test_the_body_below_signs(rulebook: Rulebook) -> None:
    found = guess(rulebook, "a.pdf", (CERTIFICATE.format(more=""),))
    assert found.issuer is not None
    assert found.issuer.value == "Chi cục Chất lượng"
    assert found.holder is not None
    assert found.holder.value == "Hợp tác xã Mẫu Xanh"


@pytest.mark.parametrize(
    ("more", "expected", "where"),
    [
        ("Có hiệu lực đến ngày: 14/3/2029", date(2029, 3, 14), "14/3/2029"),
        ("Giấy có giá trị đến ngày 14 tháng 3 năm 2029", date(2029, 3, 14), "trang 1"),
        ("Hiệu lực: từ 15/3/2026 đến hết ngày 14/3/2028", date(2028, 3, 14), "trang 1"),
        ("Giấy có giá trị 02 (hai) năm kể từ ngày cấp", date(2028, 3, 15), "02 (hai) năm"),
        ("Thời hạn 18 tháng kể từ ngày ký", date(2027, 9, 15), "18 tháng"),
        ("Thời hạn\nBa năm từ ngày ký", date(2029, 3, 15), "Ba năm"),
        ("Thời hạn sử dụng: 6 tháng", date(2029, 3, 15), "Luật An toàn thực phẩm, Điều 37"),
        ("", date(2029, 3, 15), "thường có hiệu lực 36 tháng"),
    ],
)
def test_expiry_is_read_or_counted(
    rulebook: Rulebook, more: str, expected: date, where: str
) -> None:
    found = guess(rulebook, "a.pdf", (CERTIFICATE.format(more=more),))
    assert found.expires_on is not None
    assert found.expires_on.value == expected
    assert where in found.expires_on.where


@pytest.mark.parametrize(
    ("name", "subkind"),
    [
        ("GiayATTP2024.pdf", "giay-attp"),
        ("23-ban-tu-cong-bo.pdf", "tu-cong-bo"),
        ("Phiếu kiểm nghiệm mật ong 2026.pdf", "phieu-kiem-nghiem"),
        ("PHIEU_KET_QUA_THU_NGHIEM.PDF", "phieu-kiem-nghiem"),
        ("QĐ chấp nhận đơn nhãn hiệu.pdf", "chap-nhan-don-nhan-hieu"),
        ("giấy chứng nhận nhãn hiệu.jpg", "giay-nhan-hieu"),
        ("HACCP.pdf", "haccp"),
        ("ISO22000-2025.pdf", "iso-22000"),
        ("hợp đồng liên kết HTX.docx", "hop-dong-lien-ket"),
        ("bctc 2025.xlsx", "bao-cao-tai-chinh"),
        ("to roi.jpg", "to-roi"),
        ("nhãn sản phẩm mặt sau.png", "anh-nhan"),
    ],
)
def test_names_tell_with_and_without_accents(rulebook: Rulebook, name: str, subkind: str) -> None:
    found = guess(rulebook, name)
    assert found.subkind is not None
    assert found.subkind.value == subkind
    assert found.kind is not None
    known = rulebook.subkind(subkind)
    assert known is not None
    assert found.kind.value == known.kind


@pytest.mark.parametrize("name", ["IMG_20260101.jpg", "scan.pdf", "Xác nhận.pdf", ""])
def test_a_name_that_says_nothing_is_no_guess(rulebook: Rulebook, name: str) -> None:
    assert guess(rulebook, name).kind is None


def test_a_paper_that_mentions_another_is_not_that_one(rulebook: Rulebook) -> None:
    text = (
        "BẢN TỰ CÔNG BỐ SẢN PHẨM\nSố: 01/A/2026\nGiấy an toàn thực phẩm: số 17, cấp ngày 1/2/2024"
    )
    found = guess(rulebook, "scan.pdf", (text,))
    assert found.subkind is not None
    assert found.subkind.value == "tu-cong-bo"
    assert found.number is not None
    assert found.number.value == "01/A/2026"


def test_the_heading_outweighs_the_file_name(rulebook: Rulebook) -> None:
    found = guess(rulebook, "haccp.pdf", ("PHIẾU KẾT QUẢ KIỂM NGHIỆM\nTên mẫu: Trà MẪU",))
    assert found.subkind is not None
    assert found.subkind.value == "phieu-kiem-nghiem"
    assert found.product is not None
    assert found.product.value == "Trà MẪU"


def test_dates_in_file_names(rulebook: Rulebook) -> None:
    for name in ("hoi-cho-2026-04-20.jpg", "hội chợ 20-4-2026.jpg"):
        found = guess(rulebook, name)
        assert found.issued_on is not None
        assert (found.issued_on.value, found.issued_on.where) == (date(2026, 4, 20), "tên tệp")
    assert guess(rulebook, "hoi-cho-2026-13-45.jpg").issued_on is None


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: ST-2026 Phú Long, ngày 31 tháng 10 năm 2026", "ST-2026"),
        ("Số phiếu: 4-2025-00000 (MẪU)", "4-2025-00000 (MẪU)"),
        ("Giấy chứng nhận số 017/2024/ATTP", "017/2024/ATTP"),
        ("1. Mã số: 0000000017", "0000000017"),
        ("Số: …", ""),
        ("Số lượng: 20 chai", ""),
        ("Sở Nông nghiệp: phòng 12", ""),
    ],
)
def test_numbers(rulebook: Rulebook, line: str, number: str) -> None:
    found = guess(rulebook, "a.pdf", (line,))
    assert (found.number.value if found.number else "") == number


def test_hostile_text_is_read_in_time(rulebook: Rulebook) -> None:
    texts = ("số " * 20_000, "ngày 1 tháng 1 năm " * 5_000, "A" * 60_000, ", " * 30_000)
    for text in texts:
        guess(rulebook, text[:200], (text, text))


def test_news_fills_only_what_is_empty(rulebook: Rulebook) -> None:
    found = guess(rulebook, "a.pdf", (CERTIFICATE.format(more=""),))
    item = Evidence(file="a.pdf", number="đã ghi", kind="dieu-kien-san-xuat")
    news = found.news(item)
    assert "number" not in news
    assert "kind" not in news
    assert news["issued_on"].value == date(2026, 3, 15)


def test_suggested_criteria_are_those_such_a_paper_proves(
    rulebook: Rulebook, honey: Dossier
) -> None:
    suggest = suggested_criteria
    assert suggest(rulebook, honey, "dieu-kien-san-xuat", "giay-attp") == ("10",)
    assert suggest(rulebook, honey, "kiem-nghiem", "phieu-kiem-nghiem") == ("7", "9")
    assert suggest(rulebook, honey, "so-huu-tri-tue", None) == ("2.1", "3.5")
    assert suggest(rulebook, honey, None, None) == ()
    bare = msgspec.structs.replace(honey, set=None)
    assert suggest(rulebook, bare, "kiem-nghiem", None) == ()


def test_a_record_without_subkind_is_known_by_its_title(rulebook: Rulebook) -> None:
    title = "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"
    item = Evidence(file="x.pdf", title=title, kind="dieu-kien-san-xuat")
    assert subkind_of(rulebook, item) == "giay-attp"
    other = msgspec.structs.replace(item, kind="cong-bo")
    assert subkind_of(rulebook, other) is None, "a title does not overrule the kind"
    said = msgspec.structs.replace(item, subkind="cam-ket-attp")
    assert subkind_of(rulebook, said) == "cam-ket-attp"


def test_flat_keeps_places() -> None:
    text = "Đủ điều kiện, HỢP TÁC XÃ ²"
    assert len(flat(text)) == len(text)
    assert flat(text).startswith("du dieu kien, hop tac xa")


def test_words_of_names() -> None:
    assert words_of_name("minh-chung/GiayATTP2024.pdf") == "giay attp 2024"
    assert words_of_name("Giấy_an.toàn (1).pdf") == "giay an toan 1"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 3, 15), 36, date(2027, 3, 15)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 5, 31), 1, date(2024, 6, 30)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later
