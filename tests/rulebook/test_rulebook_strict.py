"""One thing is broken at a time; the rulebook must be refused with the file and the key named."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.loader import load

HONEY = "sets/04-mat-ong-va-nong-san-khac.toml"
TOURISM = "sets/26-du-lich-cong-dong-sinh-thai-diem-du-lich.toml"
WATER = "sets/16-nuoc-khoang-nuoc-uong-dong-chai.toml"


@dataclass(frozen=True)
class Break:
    """Replace `old` by `new` (first place only) in `file`; expect an error naming these."""

    name: str
    file: str
    old: str
    new: str
    says_file: str
    says: str


BREAKS = [
    Break("unknown key", "rulebook.toml", 'number = "26/2026', 'colour = "đỏ"\nnumber = "26/2026',
          "rulebook.toml", "khóa lạ “colour”"),
    Break("unknown key in a band", "rulebook.toml", 'name = "3 sao"', 'name = "3 sao"\nbonus = 1',
          "rulebook.toml", "bands"),
    Break("unknown key in an option", "criteria/part-a.toml", "{ points = 1,",
          "{ points = 1, colour = 2,", "criteria/part-a.toml", "options"),
    Break("unknown key in a condition", "sections/01-registration.toml",
          "shown_when = { field = ", "shown_when = { fields = ", "sections/01-registration.toml",
          "khóa lạ “fields”"),
    Break("missing key", "rulebook.toml", 'short = "QĐ 26/2026/QĐ-TTg"\n', "",
          "rulebook.toml", "thiếu khóa “short”"),
    Break("wrong type", "rulebook.toml", "sets = 26", 'sets = "26"', "rulebook.toml",
          "integrity.sets"),
    Break("wrong type of a flag", HONEY, "samples_required = true", "samples_required = 1", HONEY,
          "samples_required"),
    Break("unknown field kind", "sections/03-product.toml", 'kind = "integer"', 'kind = "number"',
          "sections/03-product.toml", "number"),
    Break("unknown item kind", "documents/01-mau-01.toml", 'kind = "title"', 'kind = "titel"',
          "documents/01-mau-01.toml", "titel"),
    Break("star mark out of range", "criteria/part-a.toml", "min_star = 5", "min_star = 6",
          "criteria/part-a.toml", "min_star"),
    Break("part out of range", HONEY, 'part = "B"', 'part = "D"', HONEY, "part"),
    Break("bad TOML", "checks.toml", "[[rules]]", "[[rules", "checks.toml", "TOML"),
    Break("id differs from folder", "rulebook.toml", 'id = "qd-26-2026"', 'id = "qd-27-2026"',
          "rulebook.toml", "qd-27-2026"),
    Break("duplicate criterion", "criteria/part-b.toml", 'id = "cau-chuyen-san-pham"',
          'id = "khu-vuc-phan-phoi-chinh"', "criteria/part-b.toml", "khu-vuc-phan-phoi-chinh"),
    Break("duplicate set", HONEY, 'id = "mat-ong-va-nong-san-khac"', 'id = "hoa"',
          "sets/23-hoa.toml", "hoa"),
    Break("duplicate set number", HONEY, "no = 4", "no = 5", "sets/", "no = 5"),
    Break("duplicate field", "sections/03-product.toml", 'id = "product.brand"',
          'id = "product.name"', "product", "product.name"),
    Break("duplicate section", "sections/03-product.toml", 'id = "product"', 'id = "producer"',
          "producer", "mã mục bị lặp"),
    Break("field of another section", "sections/03-product.toml", 'id = "product.brand"',
          'id = "producer.brand"', "product", "producer.brand"),
    Break("duplicate choice", "sections/01-registration.toml", '{ id = "upgrade"',
          '{ id = "first"', "registration", "registration.kind"),
    Break("duplicate column", "sections/03-product.toml", '{ id = "quantity"', '{ id = "packing"',
          "product", "product.packings"),
    Break("choice without choices", "sections/03-product.toml", 'kind = "integer"',
          'kind = "choice"', "product", "product.samples"),
    Break("columns without table", "sections/03-product.toml", 'kind = "table"', 'kind = "text"',
          "product", "product.packings"),
    Break("duplicate evidence kind", "evidence.toml", 'id = "dieu-kien-san-xuat"',
          'id = "dang-ky-kinh-doanh"', "evidence.toml", "kinds"),
    Break("criterion number twice", HONEY, 'number = "1.2"', 'number = "1.1"', HONEY,
          "tiêu chí 1.1"),
    Break("dangling criterion", HONEY, 'id = "to-chuc-phan-phoi--thang-3"', 'id = "khong-co"',
          HONEY, "tiêu chí 4.2"),
    Break("dangling group", HONEY, 'group = "thuc-pham-tho-so-che"', 'group = "khong-co"', HONEY,
          "khong-co"),
    Break("dangling third level", "sets/11-che-tuoi-che-che-bien.toml", 'group = "6.2"',
          'group = "6.9"', "sets/11-che-tuoi-che-che-bien.toml", "6.9"),
    Break("dangling agency", HONEY, 'agencies = ["bo-nong', 'agencies = ["so-nong', HONEY,
          "agencies"),
    Break("dangling industry", "classification.toml", 'industry = "do-uong"',
          'industry = "do-an"', "classification.toml", "do-an"),
    Break("dangling doubt", HONEY, 'number = "7"\nkind', 'number = "77"\nkind', HONEY,
          "doubts 77"),
    Break("dangling zero rule", "criteria/part-c.toml", 'zero_points_at = ["6.1"',
          'zero_points_at = ["9.9"', WATER, "tiêu chí 6.4"),
    Break("label content twice", "labels.toml", 'id = "quantity"', 'id = "name"', "labels.toml",
          "“name” bị lặp"),
    Break("label content unknown", "labels.toml", 'if_any = ["warning"]', 'if_any = ["smell"]',
          "labels.toml", "smell"),
    Break("goods of a label unknown", "labels.toml", 'goods = "grain"', 'goods = "stone"',
          "labels.toml", "grain"),
    Break("phrases without article", "labels.toml",
          'phrases_article = "NĐ 37/2026/NĐ-CP, Phụ lục I, dòng 3"', "", "labels.toml",
          "phrases_article"),
    Break("exemption unknown", "labels.toml", 'id = "salt"', 'id = "sand"', "labels.toml", "salt"),
    Break("unknown key of a label", "labels.toml", 'prefix = "893"', 'prefx = "893"',
          "labels.toml", "prefx"),
    Break("field of a page unknown", "tracing.toml", '["product.brand"]', '["product.smell"]',
          "tracing.toml", "product.smell"),
    Break("event unknown", "tracing.toml", 'kind = "loss"', 'kind = "lost"', "tracing.toml",
          "loss"),
    Break("unit of a lot twice", "tracing.toml", 'names = ["tạ"]', 'names = ["kg"]',
          "tracing.toml", "“kg” bị lặp"),
    Break("dangling kind of a proof", "evidence.toml", 'kinds = ["nguyen-lieu"]',
          'kinds = ["khong-co"]', "evidence.toml", "khong-co"),
    Break("dangling kind of a paper", "evidence.toml",
          'id = "giay-dang-ky"\nkind = "dang-ky-kinh-doanh"',
          'id = "giay-dang-ky"\nkind = "khong-co"', "evidence.toml", "papers giay-dang-ky"),
    Break("dangling kind of a subkind", "evidence.toml", 'kind = "dang-ky-kinh-doanh"',
          'kind = "khong-co"', "evidence.toml", "subkinds giay-dang-ky-htx"),
    Break("dangling subkind of a paper", "evidence.toml", 'subkinds = ["giay-attp"]',
          'subkinds = ["khong-co"]', "evidence.toml", "papers an-toan-thuc-pham"),
    Break("subkind of another kind", "evidence.toml", 'subkinds = ["giay-attp"]',
          'subkinds = ["haccp"]', "evidence.toml", "papers an-toan-thuc-pham"),
    Break("subkind twice", "evidence.toml", 'id = "cam-ket-attp"',
          'id = "giay-attp"', "evidence.toml", "mã giấy bị lặp"),
    Break("validity without source", "evidence.toml",
          'source = "Luật An toàn thực phẩm, Điều 37"', "", "evidence.toml", "thiếu nguồn"),
    Break("dangling topic of a subkind", "evidence.toml", 'topics = ["organisation_kind"]',
          'topics = ["khong_co"]', "evidence.toml", "chủ đề"),
    Break("reason that calls no field", "evidence.toml", "{quality.safety_reason}",
          "{quality.khong_co}", "evidence.toml", "quality.khong_co"),
    Break("link to no subkind", "evidence.toml", '[[links]]\nsubkind = "giay-attp"',
          '[[links]]\nsubkind = "khong-co"', "evidence.toml", "khong-co"),
    Break("link to no field", "evidence.toml", 'number = "quality.safety_number"',
          'number = "quality.khong_co"', "evidence.toml", "quality.khong_co"),
    Break("link of a date to words", "evidence.toml", 'issued_on = "quality.safety_issued"',
          'issued_on = "quality.safety_number"', "evidence.toml", "khác kiểu"),
    Break("link of something unknown", "evidence.toml", 'issuer = "quality.safety_issuer"',
          'stamp = "quality.safety_issuer"', "evidence.toml", "stamp"),
    Break("link to no table", "evidence.toml", 'table = "quality.tests"',
          'table = "quality.narrative"', "evidence.toml", "không có bảng"),
    Break("link that cannot find its row", "evidence.toml",
          'fields = { number = "number", issuer = "lab", issued_on = "tested_on" }',
          'fields = { issuer = "lab" }', "evidence.toml", "phieu-kiem-nghiem"),
    Break("link that sets no choice", "evidence.toml", 'sets = { system = "haccp" }',
          'sets = { system = "khong-co" }', "evidence.toml", "khong-co"),
    Break("words of no paper", "evidence-words.toml", 'subkind = "giay-attp"',
          'subkind = "khong-co"', "evidence-words.toml", "khong-co"),
    Break("words of paper and kind", "evidence-words.toml", 'subkind = "giay-attp"',
          'subkind = "giay-attp"\nkind = "cong-bo"', "evidence-words.toml", "giay-attp"),
    Break("empty words", "evidence-words.toml", 'names = ["haccp"]',
          'names = ["…"]', "evidence-words.toml", "haccp"),
    Break("words for what is no money", "sections/13-plan.toml",
          'kind = "integer", label = "Lao động"',
          'kind = "integer", in_words = true, label = "Lao động"', "plan", "workers"),
    Break("task called like a paper", "plan.toml", 'id = "in-nhan"', 'id = "ma-vach"',
          "plan.toml", "tasks"),
    Break("task after nothing known", "plan.toml", 'after = ["in-nhan"]', 'after = ["khong-co"]',
          "plan.toml", "khong-co"),
    Break("order of no paper", "plan.toml", 'paper = "ma-truy-xuat"', 'paper = "in-nhan"',
          "plan.toml", "in-nhan"),
    Break("things that wait for each other", "plan.toml", 'after = ["phieu-kiem-nghiem"]',
          'after = ["in-nhan"]', "plan.toml", "vòng quanh nhau: ban-cong-bo, in-nhan"),
    Break("running of no paper", "plan.toml", 'paper = "hop-dong-lien-ket"',
          'paper = "khong-co"', "plan.toml", "khong-co"),
    Break("begun by no date", "plan.toml", 'date = "applied_on"', 'date = "name"',
          "plan.toml", "ip.rights/name"),
    Break("begun by no choice", "plan.toml", 'stage = ["filed"]', 'stage = ["sent"]',
          "plan.toml", "stage"),
    Break("fresh by no clock", "plan.toml", 'clock = "test-report-age"',
          'clock = "revocation"', "plan.toml", "revocation"),
    Break("task with a strange condition", "plan.toml", "target_from = 5", 'field = "a.b"',
          "plan.toml", "a.b"),
    Break("dangling topic of a proof", "evidence.toml", 'topic = "product_origin"',
          'topic = "no_such_topic"', "evidence.toml", "no_such_topic"),
    Break("dangling slot", "sections/03-product.toml", 'slot = "mau-01/2"', 'slot = "mau-01/22"',
          "product", "product.name"),
    Break("dangling document", "sections/03-product.toml", 'slot = "mau-01/2"',
          'slot = "mau-09/2"', "product", "product.name"),
    Break("dangling condition field", "sections/01-registration.toml",
          'shown_when = { field = "registration.kind"',
          'shown_when = { field = "registration.king"',
          "registration", "registration.certificate_number"),
    Break("dangling condition value", "sections/01-registration.toml",
          'among = ["upgrade", "reassessment"]', 'among = ["upgraded", "reassessment"]',
          "registration", "upgraded"),
    Break("dangling condition industry", "sections/03-product.toml",
          'none_of = [{ industries = ["dich-vu-du-lich', 'none_of = [{ industries = ["du-lich',
          "product", "product.samples"),
    Break("dangling condition in a document", "documents/02-mau-02.toml",
          'field = "product.business_paper"', 'field = "product.paper"', "mau-02", "product.paper"),
    Break("dangling answer in a text", "documents/01-mau-01.toml", "{producer.phone}",
          "{producer.fax}", "mau-01", "producer.fax"),
    Break("unknown severity", "checks.toml", 'severity = "should_fix"', 'severity = "maybe"',
          "checks.toml", "maybe"),
    Break("check without source", "checks.toml", 'source = "Điều 2; Phụ lục I"', 'source = ""',
          "checks.toml", "set-missing"),
    Break("field without source", "sections/03-product.toml",
          'source = "Mẫu số 01, mục 2; Mẫu số 02, phần I mục 7"', 'source = ""', "product",
          "product.name"),
    Break("set without source", HONEY, 'source = "Phụ lục II, bộ sản phẩm số 4"', 'source = ""',
          HONEY, "source"),
    Break("wrong maximum of a section", HONEY, 'title = "Tiếp thị"\nmax = 13',
          'title = "Tiếp thị"\nmax = 14', HONEY, "mục 4"),
    Break("wrong maximum of a criterion", HONEY, '--thang-5", max = 5', '--thang-5", max = 4',
          HONEY, "phần B"),
    Break("criterion of another part", HONEY, 'part = "B"', 'part = "C"', HONEY, "phần B"),
    Break("wrong number of star marks", "rulebook.toml", "3 = 179", "3 = 180", "rulebook.toml",
          "integrity.gates.3"),
    Break("lost star mark", "criteria/part-b.toml", ", min_star = 3,", ",", "rulebook.toml",
          "integrity.gates.3"),
    Break("wrong number of sets", "rulebook.toml", "sets = 26", "sets = 27", "rulebook.toml",
          "integrity.sets"),
    Break("wrong number of leaves", "rulebook.toml", "leaves = 787", "leaves = 786",
          "rulebook.toml", "integrity.leaves"),
    Break("bands without a star", "rulebook.toml", "star = 2", "star = 3", "rulebook.toml",
          "bands"),
    Break("options out of order", "criteria/part-b.toml", "{ points = 3, min_star = 4",
          "{ points = 1, min_star = 4", "criteria/part-b.toml", "khu-vuc-phan-phoi-chinh"),
    Break("box with options", "criteria/part-b.toml", 'title = "Khu vực phân phối chính"\n',
          'title = "Khu vực phân phối chính"\nsingle_box = true\n', "criteria/part-b.toml",
          "khu-vuc-phan-phoi-chinh"),
    Break("highest option is not the maximum", "criteria/part-b.toml", "{ points = 5, min_star = 5",
          "{ points = 6, min_star = 5", "sets/", "tiêu chí 4.1"),
    Break("criterion nobody uses", TOURISM, 'id = "tien-nghi"', 'id = "vi-tri"', "criteria/",
          "tien-nghi"),
]  # fmt: skip


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(
        shutil.copytree(
            paths.forms_dir() / "qd-26-2026", tmp_path_factory.mktemp("forms") / "qd-26-2026"
        )
    )


def _refused(folder: Path) -> RulebookError:
    with pytest.raises(RulebookError) as caught:
        load(folder)
    return caught.value


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.name)
def test_broken_rulebook_names_file_and_key(pristine: Path, broken: Break) -> None:
    path = pristine / broken.file
    whole = path.read_text(encoding="utf-8")
    assert broken.old in whole
    path.write_text(whole.replace(broken.old, broken.new, 1), encoding="utf-8")
    try:
        error = _refused(pristine)
    finally:
        path.write_text(whole, encoding="utf-8")
    assert broken.says_file in error.file
    assert broken.says in f"{error.key} {error.reason}"
    assert str(error).startswith("Bộ quy định không dùng được.")


@pytest.mark.parametrize("name", ["rulebook.toml", "checks.toml", "evidence.toml"])
def test_missing_file(pristine: Path, name: str) -> None:
    hidden = (pristine / name).rename(pristine / f"{name}.away")
    try:
        error = _refused(pristine)
    finally:
        hidden.rename(pristine / name)
    assert (error.file, error.reason) == (name, "không tìm thấy tệp")


def test_missing_folder_is_noticed_by_the_numbers(pristine: Path) -> None:
    hidden = (pristine / "sets").rename(pristine / "sets-away")
    try:
        error = _refused(pristine)
    finally:
        hidden.rename(pristine / "sets")
    assert error.key == "integrity.sets"


def test_file_that_is_not_utf8(pristine: Path) -> None:
    path = pristine / "deadlines.toml"
    whole = path.read_bytes()
    path.write_bytes("# Thời hạn".encode("utf-16"))
    try:
        error = _refused(pristine)
    finally:
        path.write_bytes(whole)
    assert (error.file, error.reason) == ("deadlines.toml", "tệp không phải UTF-8")


def test_pristine_copy_loads(pristine: Path) -> None:
    assert load(pristine).id == "qd-26-2026"
