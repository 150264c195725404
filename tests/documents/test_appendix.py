import io
import re
import tracemalloc
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    RectangleObject,
)
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop import documents
from ocop_desktop.documents import PrintContext
from ocop_desktop.documents.appendix import items_of, write_appendix
from ocop_desktop.documents.appendix.copying import Copier
from ocop_desktop.documents.appendix.foreign import ForeignPage
from ocop_desktop.documents.appendix.plan import ORIGINAL, AppendixPlan, plan_appendix
from ocop_desktop.documents.appendix.sink import PdfSink
from ocop_desktop.documents.appendix.subject import Subject
from ocop_desktop.dossier.values import Adjustments, Answer, Dossier, Evidence
from ocop_desktop.errors import CancelledError
from ocop_desktop.media.copies import working_copy
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.media import files

HONEY = "mat-ong-va-nong-san-khac"
PRODUCT = "Mật ong hoa rừng Thung Mây"
A4 = (595.28, 841.89)


class Made:
    """An appendix made of these evidence records and files."""

    def __init__(
        self, rulebook: Rulebook, folder: Path, files_of: Mapping[str, Path], *records: Evidence
    ) -> None:
        self.rulebook, self.folder, self.files = rulebook, folder, dict(files_of)
        self.dossier = Dossier(
            id="d" * 32,
            rulebook=rulebook.id,
            set=HONEY,
            answers={"product.name": PRODUCT, "producer.name": "Hợp tác xã Mẫu"},
            evidence=records,
        )
        codes = {item.id: f"MC-{number:02}" for number, item in enumerate(records, start=1)}
        self.context = PrintContext(snapshot="8F3C-21A7", evidence_codes=codes)
        self.path = folder / "phụ lục.pdf"

    @property
    def subject(self) -> Subject:
        return Subject(
            product=PRODUCT,
            producer="Hợp tác xã Mẫu",
            address="xã Mẫu, tỉnh Ninh Bình",
            chosen=self.rulebook.sets[HONEY],
            sample=True,
            context=self.context,
        )

    def plan(self) -> AppendixPlan:
        found = items_of(self.rulebook, self.dossier, self.context, self.files)
        return plan_appendix(self.subject, found)

    def write(self) -> PdfReader:
        plan = self.plan()
        assert write_appendix(plan, self.path) == plan.pages
        reader = PdfReader(self.path, strict=True)
        assert len(reader.pages) == plan.pages
        return reader


Make = Callable[..., Made]


@pytest.fixture
def make(rulebook: Rulebook, tmp_path: Path) -> Make:
    def made(files_of: Mapping[str, Path], *records: Evidence) -> Made:
        return Made(rulebook, tmp_path, files_of, *records)

    return made


def paper(key: str, *criteria: str, **more: object) -> Evidence:
    record = Evidence(id=key, file=f"{key}.pdf", sha256="0" * 64, criteria=criteria, title=key)
    return msgspec.structs.replace(record, **more)


@pytest.fixture
def mixed(make: Make, tmp_path: Path) -> Made:
    """Papers of several pages, a photo, a lying page, files kept as they are, a link."""
    return make(
        {
            "Sổ thu mua": files.pdf(tmp_path / "a", ["mot", "hai"]),
            "Ảnh vùng": files.photo(tmp_path / "b", (1200, 800)),
            "Bảng ngang": files.pdf(tmp_path / "c", ["ngang"], size=(842, 595)),
            "Bảng kê": files.docx(tmp_path / "d"),
            "Kế hoạch": files.pdf(tmp_path / "e", [f"trang {n}" for n in range(1, 6)]),
        },
        paper("Sổ thu mua", "1.1", "1.4", number="ST-2026", issued_on=date(2026, 10, 31)),
        paper("Ảnh vùng", "1.1"),
        paper("Bảng ngang", "1.4"),
        paper("Bảng kê", "1.5"),
        paper("Clip", "5.1", file="", sha256="", link="https://vidu.vn/clip"),
        paper("Kế hoạch"),
    )


def words(reader: PdfReader, page: int) -> str:
    return " ".join(reader.pages[page - 1].extract_text().split())


def test_every_page_carries_code_page_and_product(mixed: Made) -> None:
    plan, reader = mixed.plan(), mixed.write()
    for item in (item for part in plan.parts for item in part.items):
        first, last = plan.ranges.get(item.evidence.id, (1, 0))
        for index, page in enumerate(range(first, last + 1), start=1):
            said = words(reader, page)
            count = len(item.pages)
            assert f"{item.code} · tr. {index}/{count} · Hồ sơ {PRODUCT}" in said
            assert f"Trang {page} · Bản chốt 8F3C-21A7" in said


def test_every_page_is_a4_upright_or_lying(mixed: Made) -> None:
    plan, reader = mixed.plan(), mixed.write()
    for number, page in enumerate(reader.pages, start=1):
        size = (float(page.mediabox.width), float(page.mediabox.height))
        lying = number == plan.ranges["Bảng ngang"][0]
        assert size == pytest.approx(tuple(reversed(A4)) if lying else A4, abs=0.1)


def test_the_order_is_that_of_the_criteria_with_a_divider_each(mixed: Made) -> None:
    plan, reader = mixed.plan(), mixed.write()
    assert [part.criterion for part in plan.parts] == ["1.1", "1.4", "1.5", "5.1", ""]
    assert "TIÊU CHÍ 1.1" in words(reader, plan.parts[0].first)
    second = words(reader, plan.parts[1].first)
    assert "TIÊU CHÍ 1.4" in second
    assert "MC-03" in second
    assert "MC-01" in second, "also proves this criterion, though it stands elsewhere"
    assert "MINH CHỨNG KHÁC" in words(reader, plan.parts[-1].first)
    pages = [plan.ranges[key] for key in ("Sổ thu mua", "Ảnh vùng", "Bảng ngang", "Kế hoạch")]
    assert pages == sorted(pages)
    assert plan.ranges["Kế hoạch"][1] == plan.pages


def test_the_contents_tell_the_pages(mixed: Made) -> None:
    plan, reader = mixed.plan(), mixed.write()
    said = words(reader, 2)
    first, last = plan.ranges["Sổ thu mua"]
    assert re.search(rf"MC-01 Sổ thu mua ST-2026 31/10/2026 {first}–{last}", said)
    assert f"MC-02 Ảnh vùng {plan.ranges['Ảnh vùng'][0]}" in said
    assert f"MC-04 Bảng kê {ORIGINAL}" in said


def test_lines_of_the_contents_lead_to_their_pages(mixed: Made) -> None:
    plan, reader = mixed.plan(), mixed.write()
    targets = []
    for annotation in reader.pages[1].annotations or []:
        destination = annotation.get_object()["/Dest"]
        targets.append(reader.get_page_number(destination[0].get_object()) + 1)
    expected = [plan.ranges[key][0] for key in ("Sổ thu mua", "Ảnh vùng", "Bảng ngang", "Kế hoạch")]
    assert targets == expected


def test_bookmarks(mixed: Made) -> None:
    plan, reader = mixed.plan(), mixed.write()
    top = [item for item in reader.outline if not isinstance(item, list)]
    assert [item.title for item in top][:3] == [
        "Bìa",
        "Mục lục minh chứng",
        "1.1 Nguồn gốc sản phẩm",
    ]
    below = next(item for item in reader.outline if isinstance(item, list))
    assert [item.title for item in below] == ["MC-01 Sổ thu mua", "MC-02 Ảnh vùng"]
    numbers = [reader.get_destination_page_number(item) for item in below]
    assert [number + 1 for number in numbers if number is not None] == [
        plan.ranges["Sổ thu mua"][0],
        plan.ranges["Ảnh vùng"][0],
    ]


def test_files_kept_as_they_are_are_listed_and_links_printed(mixed: Made) -> None:
    plan, reader = mixed.plan(), mixed.write()
    assert plan.places["Bảng kê"] == plan.places["Clip"] == ORIGINAL
    said = words(reader, plan.parts[2].first)
    assert "Tệp gốc" in said
    assert "https://vidu.vn/clip" in words(reader, plan.parts[3].first)
    assert "4 minh chứng in trong phụ lục, 9 trang; 2 tệp gốc, đường dẫn kèm riêng" in words(
        reader, 1
    )


def test_mau_02_names_the_right_pages(
    mixed: Made, rulebook: Rulebook, units: AdminUnits, tmp_path: Path
) -> None:
    plan, reader = mixed.plan(), mixed.write()
    context = msgspec.structs.replace(mixed.context, evidence_places=plan.places)
    told = msgspec.structs.replace(
        mixed.dossier, assessment={"1.1": Answer(option=2), "1.4": Answer(option=2)}
    )
    report = tmp_path / "mau-02.pdf"
    documents.render(rulebook, told, units, "mau-02", "pdf", report, context)
    said = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(report).pages)
    found = re.findall(r"(MC-\d\d),\s*tr\.\s*(\d+)(?:–(\d+))?", said)
    assert {code for code, _, _ in found} == {"MC-01", "MC-02", "MC-03"}
    for code, first, last in found:
        pages = range(int(first), int(last or first) + 1)
        for index, page in enumerate(pages, start=1):
            assert f"{code} · tr. {index}/{len(pages)} ·" in words(reader, page)


def test_equal_dossiers_give_equal_bytes(mixed: Made) -> None:
    mixed.write()
    first = mixed.path.read_bytes()
    mixed.write()
    assert mixed.path.read_bytes() == first
    mixed.context = msgspec.structs.replace(mixed.context, snapshot="0000-0000")
    mixed.write()
    assert mixed.path.read_bytes() != first


def test_a_draft_says_so_on_every_page(mixed: Made) -> None:
    mixed.context = msgspec.structs.replace(mixed.context, draft=True, snapshot="")
    reader = mixed.write()
    assert all("Bản nháp" in words(reader, page + 1) for page in range(len(reader.pages)))


def test_no_evidence_is_a_cover_and_an_empty_list(make: Make) -> None:
    reader = make({}).write()
    assert len(reader.pages) == 2
    assert "Chưa có minh chứng" in words(reader, 2)


def test_many_papers_fill_several_pages_of_contents(make: Make, tmp_path: Path) -> None:
    one = files.pdf(tmp_path / "a", ["x"])
    records = [
        paper(f"Giấy số {number} có tên khá dài để xuống dòng", "1.1") for number in range(90)
    ]
    made = make({item.id: one for item in records}, *records)
    plan, reader = made.plan(), made.write()
    assert len(plan.front) > 3
    assert len(plan.parts[0].divider) > 1
    said = " ".join(words(reader, page) for page in range(2, len(plan.front) + 1))
    for item in (records[0], records[45], records[89]):
        code = made.context.evidence_codes[item.id]
        assert re.search(rf"{code} Giấy số .*? {plan.ranges[item.id][0]}\b", said)


def test_pages_are_shown_in_the_asked_order(make: Make, tmp_path: Path) -> None:
    source = files.pdf(tmp_path / "a", [f"goc {n}" for n in range(1, 7)])
    made = make(
        {"x": source, "y": source},
        paper("x", "1.1", pages=(2, 4)),
        paper("y", "1.1", adjustments=Adjustments(pages=(6, 1))),
    )
    plan, reader = made.plan(), made.write()
    first, last = plan.ranges["x"]
    assert [
        f"goc {n}" in words(reader, p)
        for n, p in zip((2, 3, 4), range(first, last + 1), strict=True)
    ] == [True] * 3
    first, last = plan.ranges["y"]
    assert "goc 6" in words(reader, first)
    assert "goc 1" in words(reader, last)


def drawn(path: Path, page: int, scale: float = 1.0) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    image = document[page - 1].render(scale=scale).to_pil().convert("L")
    document.close()
    return image


def ink(image: Image.Image) -> Image.Image:
    """The part of a page where something is drawn."""
    box = image.point(lambda level: 255 if level < 200 else 0).getbbox()
    assert box is not None
    return image.crop(box)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of what two pages show, brought to one small size, 0 to 255."""
    small = (40, 60)
    pair = [ink(image).resize(small, Image.Resampling.BOX) for image in (one, other)]
    histogram = ImageChops.difference(*pair).histogram()
    return sum(level * count for level, count in enumerate(histogram)) / (small[0] * small[1])


def shown(made: Made, key: str) -> Image.Image:
    """The part of the appendix page where the paper stands, without the stamp."""
    made.write()
    image = drawn(made.path, made.plan().ranges[key][0])
    band = round(11 / 25.4 * 72)
    return image.crop((0, 0, image.width, image.height - band))


def marked(path: Path, change: Callable[[PdfWriter], object] = lambda _: None) -> Path:
    """A page with a black block at its upper left and a grey one at its lower right, changed."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFillGray(0)
    canvas.rect(120, 500, 200, 300, stroke=0, fill=1)
    canvas.setFillGray(0.6)
    canvas.rect(400, 220, 150, 120, stroke=0, fill=1)
    canvas.drawString(130, 300, "words")
    canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(out))
    change(writer)
    writer.write(path)
    return path


def _split(writer: PdfWriter) -> None:
    """Cut the content into several streams; only together they make sense."""
    page = writer.pages[0]
    data = page.get_contents().get_data()  # type: ignore[union-attr]
    parts = ArrayObject()
    lines = data.split(b"\n")
    for start in range(0, len(lines), 3):
        stream = DecodedStreamObject()
        stream.set_data(b"\n".join(lines[start : start + 3]))
        parts.append(writer._add_object(stream))
    page[NameObject("/Contents")] = parts


def _crop(writer: PdfWriter) -> None:
    page = writer.pages[0]
    page.cropbox = RectangleObject((0, 400, 595, 842))


def _shift(writer: PdfWriter) -> None:
    """A sheet whose origin lies elsewhere."""
    page = writer.pages[0]
    page.mediabox = RectangleObject((100, 200, 595, 842))
    page.cropbox = RectangleObject((100, 200, 595, 842))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turned_pages_stand_as_readers_show_them(make: Make, tmp_path: Path, rotation: int) -> None:
    source = marked(tmp_path / "a", lambda writer: writer.pages[0].rotate(rotation))
    made = make({"x": source}, paper("x", "1.1"))
    original = drawn(source, 1)
    assert difference(original, shown(made, "x")) < 4
    assert difference(original.rotate(180), shown(made, "x")) > 40


@pytest.mark.parametrize("change", [_split, _crop, _shift])
def test_unusual_pages_look_as_before(
    make: Make, tmp_path: Path, change: Callable[[PdfWriter], None]
) -> None:
    source = marked(tmp_path / "a", change)
    made = make({"x": source}, paper("x", "1.1"))
    assert difference(drawn(source, 1), shown(made, "x")) < 4


def test_adjusted_pages_are_turned_and_cropped(make: Make, tmp_path: Path) -> None:
    source = marked(tmp_path / "a")
    turned = make({"x": source}, paper("x", "1.1", adjustments=Adjustments(rotation=180)))
    assert difference(drawn(source, 1).rotate(180), shown(turned, "x")) < 4
    half = Adjustments(crop=(0, 0, 1, 0.5))
    cropped = make({"x": source}, paper("x", "1.1", adjustments=half))
    page = shown(cropped, "x")
    assert page.width > page.height, "half an upright page lies"
    upper = drawn(source, 1)
    upper = upper.crop((0, 0, upper.width, upper.height // 2))
    assert difference(upper, page) < 4


def test_a_page_with_a_crop_of_its_own_is_cropped_alone(make: Make, tmp_path: Path) -> None:
    source = files.pdf(tmp_path / "a", ["mot", "hai"])
    asked = Adjustments(crops=((2, (0.0, 0.0, 1.0, 0.5)),))
    made = make({"x": source}, paper("x", "1.1", adjustments=asked))
    reader = made.write()
    first, _ = made.plan().ranges["x"]
    boxes = [reader.pages[first - 1 + at].mediabox for at in (0, 1)]
    assert [box.width < box.height for box in boxes] == [True, False]


def test_a_small_page_is_not_blown_up_without_end(make: Make, tmp_path: Path) -> None:
    source = files.pdf(tmp_path / "a", ["x"], size=(144, 144))
    made = make({"x": source}, paper("x", "1.1"))
    assert ink(shown(made, "x")).width < 220


def test_a_photo_keeps_its_shape_and_has_a_caption(make: Make, tmp_path: Path) -> None:
    source = files.photo(tmp_path / "a", (1200, 800))
    made = make({"x": source}, paper("x", "1.1", title="Ảnh bể lắng", issued_on=date(2026, 10, 12)))
    reader = made.write()
    number = made.plan().ranges["x"][0]
    assert "MC-01. Ảnh bể lắng (12/10/2026)" in words(reader, number)
    image = next(iter(reader.pages[number - 1].images))
    assert image.image is not None
    assert image.image.size == (1200, 800)
    assert b"Exif" not in image.data
    photo = ink(drawn(made.path, number).crop((0, 0, 595, 380)))
    assert photo.width / photo.height == pytest.approx(1.5, rel=0.02)


def test_kept_copies_are_used(make: Make, tmp_path: Path) -> None:
    source = files.photo(tmp_path / "a", (1200, 800))
    made = make({"x": source}, paper("x", "1.1"))
    asked = []

    def copy_of(item: object) -> object:
        asked.append(item)
        return working_copy(source, max_side=100)

    write_appendix(made.plan(), made.path, copy_of=copy_of)  # type: ignore[arg-type]
    assert len(asked) == 1


def test_a_locked_pdf_is_printed(make: Make, tmp_path: Path) -> None:
    source = files.locked_pdf(tmp_path / "a", user="")
    made = make({"x": source}, paper("x", "1.1"))
    assert "Giay co khoa" in words(made.write(), made.plan().ranges["x"][0])


def test_a_pdf_with_a_password_is_kept_as_it_is(make: Make, tmp_path: Path) -> None:
    source = files.locked_pdf(tmp_path / "a", user="bi mat")
    made = make({"x": source}, paper("x", "1.1"))
    assert made.plan().places["x"] == ORIGINAL
    assert len(made.write().pages) == 3


def test_a_damaged_table_of_objects_is_mended(make: Make, tmp_path: Path) -> None:
    source = files.pdf(tmp_path / "a", ["con doc duoc"])
    data = source.read_bytes()
    at = data.rfind(b"startxref")
    source.write_bytes(data[:at] + b"startxref\n7\n%%EOF\n")
    made = make({"x": source}, paper("x", "1.1"))
    assert "con doc duoc" in words(made.write(), made.plan().ranges["x"][0])


def test_a_page_that_cannot_be_taken_over_is_drawn(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = marked(tmp_path / "a")
    made = make({"x": source}, paper("x", "1.1"))

    real = ForeignPage.form

    calls: list[ForeignPage] = []

    def broken(page: ForeignPage, sink: PdfSink, copier: Copier) -> int:
        calls.append(page)
        if len(calls) == 1:  # the person's page comes first, our own sheets after it
            raise ValueError("broken content")
        return real(page, sink, copier)

    monkeypatch.setattr(ForeignPage, "form", broken)
    page = shown(made, "x")
    assert difference(drawn(source, 1), page) < 4
    images = list(PdfReader(made.path).pages[made.plan().ranges["x"][0] - 1].images)
    assert len(images) == 1


def test_what_annotations_show_is_printed(make: Make, tmp_path: Path) -> None:
    """An electronic signature shows its name in an annotation, not in the page."""

    def sign(writer: PdfWriter) -> None:
        look = DecodedStreamObject()
        look.set_data(b"0 0 1 rg 0 0 50 10 re f")
        look[NameObject("/Type")] = NameObject("/XObject")
        look[NameObject("/Subtype")] = NameObject("/Form")
        look[NameObject("/BBox")] = RectangleObject((0, 0, 50, 10))
        note = FreeText(text="Ky boi: MAU", rect=(300, 100, 550, 160), font_size="20pt")
        note[NameObject("/AP")] = DictionaryObject({NameObject("/N"): writer._add_object(look)})
        writer.add_annotation(0, note)

    source = marked(tmp_path / "a", sign)
    made = make({"x": source}, paper("x", "1.1"))
    made.write()
    document = pypdfium2.PdfDocument(made.path)
    image = document[made.plan().ranges["x"][0] - 1].render(scale=1).to_pil().convert("RGB")
    document.close()
    pixel = image.getpixel((int(425 / 595 * 595), int((842 - 130) * 0.963)))
    assert isinstance(pixel, tuple)
    assert pixel[2] > 200
    assert pixel[0] < 60


def test_resources_of_the_whole_document_stay_behind(make: Make, tmp_path: Path) -> None:
    """Only what a shown page needs is copied; other pages of the scan are not."""
    source = tmp_path / "a"
    writer = PdfWriter()
    for number in range(6):
        photo = files.picture((600, 800 + number))
        out = io.BytesIO()
        photo.save(out, "PDF")
        writer.append(PdfReader(out))
    writer.write(source)
    made = make({"x": source}, paper("x", "1.1", pages=(3, 3)))
    reader = made.write()
    sizes = {image.image.size for page in reader.pages for image in page.images if image.image}
    assert sizes == {(600, 802)}


def test_shared_fonts_are_copied_once(make: Make, tmp_path: Path) -> None:
    source = files.pdf(tmp_path / "a", [f"trang {n}" for n in range(30)])
    made = make({"x": source}, paper("x", "1.1"))
    made.write()
    assert made.path.read_bytes().count(b"/Helvetica") <= 2


def test_stopping_leaves_no_half_truth(mixed: Made) -> None:
    with pytest.raises(CancelledError):
        write_appendix(mixed.plan(), mixed.path, cancelled=lambda: True)


def test_progress_counts_papers(mixed: Made) -> None:
    told: list[tuple[int, int, str]] = []
    write_appendix(mixed.plan(), mixed.path, progress=lambda *step: told.append(step))
    assert [(done, whole) for done, whole, _ in told] == [(n, 6) for n in range(1, 7)]


def test_user_text_cannot_break_the_file(make: Make, tmp_path: Path) -> None:
    nasty = "a)\\ (b) <c> & \u202eđ\n/Type /Page endobj"
    made = make(
        {"x": files.pdf(tmp_path / "a")},
        paper("x", "1.1", title=nasty, number=nasty),
    )
    reader = made.write()
    assert "endobj" in words(reader, 2)
    assert reader.outline


def test_converted_office_files_become_pages(
    rulebook: Rulebook, mixed: Made, tmp_path: Path
) -> None:
    converted = files.pdf(tmp_path / "made.pdf", ["tu docx"])
    found = items_of(rulebook, mixed.dossier, mixed.context, mixed.files, lambda *_: converted)
    plan = plan_appendix(mixed.subject, found)
    assert plan.places["Bảng kê"].startswith("tr. ")
    failed = items_of(rulebook, mixed.dossier, mixed.context, mixed.files, lambda *_: None)
    assert plan_appendix(mixed.subject, failed).places["Bảng kê"] == ORIGINAL


def test_many_large_papers_need_no_more_memory_than_a_few(make: Make, tmp_path: Path) -> None:
    """What is written of one paper is let go before the next one is read."""
    source = tmp_path / "scan.pdf"
    Image.effect_noise((1300, 1000), 80).convert("RGB").save(source, "PDF", quality=90)

    def peak(count: int) -> int:
        many = {f"giấy {n}": source for n in range(count)}
        made = make(many, *(paper(key, "1.1") for key in many))
        plan = made.plan()
        tracemalloc.start()
        write_appendix(plan, made.path)
        _, found = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert made.path.stat().st_size > count * source.stat().st_size
        return found

    peak(1)  # what is loaded once: fonts, libraries
    few, many = peak(5), peak(25)
    assert many - few < 10 * source.stat().st_size, "twenty papers more"
