"""What changed between two versions, as an officer reads it."""

import msgspec

from ocop_desktop import paths
from ocop_desktop.dossier.sharing.compare import changes
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.catalogue import Catalogue

CATALOGUE = Catalogue(paths.forms_dir())
BOOK = CATALOGUE.get("qd-26-2026")
UNITS = CATALOGUE.units(BOOK)
BEFORE = Dossier(
    id="a",
    rulebook=BOOK.id,
    set="mat-ong-va-nong-san-khac",
    answers={
        "product.name": "Mật ong",
        "producer.registration_date": "2021-06-14",
        "people.labour": [{"group": "Nuôi ong", "total": 20}, {"group": "Đóng gói", "total": 3}],
    },
    assessment={"3.3": Answer(option=1, description="Có 13 người trong xã")},
    evidence=(Evidence(id="e1", file="a.pdf", title="Danh sách", kind="lao-dong"),),
)


def told(after: Dossier) -> list[tuple[str, str, str, str]]:
    return [(c.what, c.label, c.before, c.after) for c in changes(BOOK, UNITS, BEFORE, after)]


def test_nothing_changed() -> None:
    assert told(BEFORE) == []


def test_answers_rows_options_and_papers() -> None:
    after = msgspec.structs.replace(
        BEFORE,
        answers={
            "product.name": "Mật ong hoa rừng",
            "producer.email": "a@vidu.vn",
            "people.labour": [
                {"group": "Đóng gói", "total": 3},
                {"group": "Nuôi ong", "total": 21},
            ],
        },
        assessment={"3.3": Answer(option=2, description="Có 13 người trong xã")},
        evidence=(),
    )
    assert told(after) == [
        ("added", "Email", "", "a@vidu.vn"),
        ("removed", "Ngày thành lập/đăng ký kinh doanh", "14/6/2021", ""),
        ("changed", "Tên sản phẩm/dịch vụ", "Mật ong", "Mật ong hoa rừng"),
        ("removed", "Lao động, bỏ dòng", "Nuôi ong; 20", ""),
        ("added", "Lao động, thêm dòng", "", "Nuôi ong; 21"),
        (
            "changed",
            "Tiêu chí 3.3 Sử dụng lao động địa phương",
            "1 điểm. Có 13 người trong xã.",
            "2 điểm. Có 13 người trong xã.",
        ),
        ("removed", "Minh chứng Danh sách", "Danh sách; Lao động địa phương", ""),
    ]
