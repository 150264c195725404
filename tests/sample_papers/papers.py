"""Papers that every producer has: registration, labour, results, story, declaration, tests."""

from collections import Counter
from collections.abc import Sequence

from tests.sample_papers import sheet
from tests.sample_papers.sample import Person, Sample, day, money, number
from tests.sample_papers.seal import SignatureBlock, Signing
from tests.sample_papers.sheet import Block

_MARKS = ("insured", "trained")


def head(s: Sample, file: str) -> list[Block]:
    """Return the letterhead of a paper the producer issues."""
    return sheet.letterhead((s.name.upper(),), s.paper(file).get("number", ""), s.signed(file))


def office(s: Sample, file: str, *agency: str, place: str = "") -> list[Block]:
    """Return the letterhead of a paper an office issues."""
    return sheet.letterhead(agency, s.paper(file).get("number", ""), s.signed(file, place))


def own_signature(s: Sample, *others: Signing) -> Block:
    """Return the signature of the representative with the producer's seal, others at the left."""
    return SignatureBlock(
        *others,
        Signing((s["producer.representative_position"].upper(),), s["producer.representative"],
                s.name),
    )  # fmt: skip


def registration(s: Sample, file: str, words: str, issuer: Sequence[str], signer: str) -> None:
    """Write the registration certificate."""
    paper = s.paper(file)
    sex = "nữ" if s["producer.representative_gender"] == "female" else "nam"
    blocks = [
        sheet.gap(40),
        *sheet.national(),
        sheet.gap(14),
        *sheet.title(words.upper(), f"Mã số: {paper['number']}", color=sheet.RED, size=17),
        sheet.line(f"Đăng ký lần đầu, {s.day_words(file)}", align="center", italic=True),
        sheet.gap(),
        sheet.facts(
            ("1. Tên bằng tiếng Việt", f"<b>{s.name.upper()}</b>"),
            ("2. Địa chỉ trụ sở", s.address),
            ("3. Điện thoại", s["producer.phone"]),
            ("4. Thư điện tử", s["producer.email"]),
            ("5. Người đại diện pháp luật", s["producer.representative"]),
            ("Chức danh", s["producer.representative_position"]),
            ("Dân tộc, giới tính", f"{s['producer.representative_ethnicity']}, {sex}"),
            ("Nơi thường trú", s["producer.representative_address"]),
        ),
        sheet.gap(6),
        sheet.line("6. Ngành, nghề đăng ký: " + _trade(s)),
        sheet.gap(16),
        SignatureBlock(Signing(tuple(issuer), signer, issuer[0])),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks, certificate=True)


def _trade(s: Sample) -> str:
    name = s["product.name"]
    return f"sản xuất, kinh doanh {name[:1].lower()}{name[1:]} và dịch vụ có liên quan."


def labour_list(s: Sample, file: str, people: Sequence[tuple[str, Person]]) -> None:
    """Write the list of workers: residence, insurance, training, from the labour table."""
    groups = {row["group"]: row for row in s["people.labour"]}
    seen: Counter[str] = Counter()
    rows = []
    for index, (group, person) in enumerate(people, start=1):
        seen[group] += 1
        home = s.commune if person.local else "xã khác"
        marks = ("x" if seen[group] <= groups[group].get(key, 0) else "" for key in _MARKS)
        rows.append((str(index), person.name, "Nữ" if person.woman else "Nam", str(person.born),
                     group, home[:1].upper() + home[1:], *marks))  # fmt: skip
    local = sum(person.local for _, person in people)
    summary = f"Tổng số {len(rows)} lao động, trong đó {local} người thường trú tại {s.commune}"
    blocks = [
        *head(s, file),
        *sheet.title("DANH SÁCH LAO ĐỘNG", f"Tính đến ngày {day(s['people.labour_date'])}"),
        *sheet.grid(
            ("STT", "Họ và tên", "Giới", "Năm sinh", "Nhóm việc", "Nơi thường trú", "BHXH",
             "Đào tạo"),
            rows, (6, 21, 7, 7, 23, 18, 9, 8), align="clcclccc", size=10.5,
        ),
        sheet.together(
            sheet.text(f"{summary}, bằng {number(round(local / len(rows) * 100, 1))}%."),
            own_signature(s, Signing(("NGƯỜI LẬP",), rows[1][1])),
        ),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def residence(
    s: Sample, file: str, people: Sequence[tuple[str, Person]], agency: Sequence[str], signer: str
) -> None:
    """Write the confirmation of where the local workers live."""
    local = [person for _, person in people if person.local]
    rows = [(str(i), p.name, str(p.born), s.commune, "Thường trú") for i, p in enumerate(local, 1)]
    blocks = [
        *office(s, file, *agency),
        *sheet.title("XÁC NHẬN", "Nơi thường trú của người lao động"),
        sheet.text(f"Theo đề nghị của {s.name}, xác nhận {len(local)} người có tên dưới đây đang "
                   f"thường trú tại {s.commune}, {s.province}:"),
        *sheet.grid(("STT", "Họ và tên", "Năm sinh", "Nơi thường trú", "Tình trạng"), rows,
                    (7, 32, 13, 30, 18), align="clccc"),
        sheet.text("Xác nhận này dùng để kèm hồ sơ sản phẩm OCOP."),
        SignatureBlock(Signing(("TRƯỞNG CÔNG AN XÃ",), signer, agency[-1])),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def results(s: Sample, file: str, costs: Sequence[tuple[str, float]]) -> None:
    """Write the results of the closed years; `costs` are (line, share of all costs)."""
    years = [row for row in s["results.yearly"] if not row.get("estimated")]
    rows = [
        (
            "1",
            "Số khách" if "khách" in years[0]["unit"] else "Sản lượng",
            *(f"{number(y['output'])} {y['unit']}" for y in years),
        )
    ]
    rows.append(("2", "Doanh thu bán hàng", *(money(y["revenue"]) for y in years)))
    rows.append(("3", "Tổng chi phí", *(money(y["cost"]) for y in years)))
    spent = [0.0] * len(years)
    for index, (words, share) in enumerate(costs):
        last = index == len(costs) - 1
        values = []
        for at, year in enumerate(years):
            value = year["cost"] - spent[at] if last else round(year["cost"] * share, -5)
            spent[at] += value
            values.append(money(value))
        rows.append(("", f"- {words}", *values))
    total = ("4", "Lợi nhuận", *(money(y["profit"]) for y in years))
    names = " và ".join(str(y["year"]) for y in years)
    blocks = [
        *head(s, file),
        *sheet.title("BÁO CÁO KẾT QUẢ KINH DOANH", f"Sản phẩm: {s['product.name']}",
                     f"Năm {names}; đơn vị tiền: đồng"),
        *sheet.grid(("TT", "Chỉ tiêu", *(f"Năm {y['year']}" for y in years)), rows,
                    (7, 40, *(27 for _ in years)), align="cl" + "r" * len(years), total=total),
        sheet.text("Số liệu lấy từ sổ kế toán đã khóa sổ, đã báo cáo đại hội thành viên."),
        own_signature(s, Signing(("KẾ TOÁN",), s["producer.organisation"][1].get("person", ""))),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def trademark(s: Sample, file: str, mark: str, granted: str = "") -> None:
    """Write the acceptance of a trademark application, or the certificate when `granted`."""
    right = s["ip.rights"][0]
    paper = s.paper(file)
    body = [
        sheet.facts(
            ("Số đơn", right["application"]),
            ("Ngày nộp đơn", day(right["applied_on"])),
            ("Chủ đơn", right["holder"]),
            ("Địa chỉ", s.address),
            ("Mẫu nhãn hiệu", f"<b>{mark}</b>"),
            ("Nhóm", granted or "30: theo danh mục kèm đơn"),
        ),
        sheet.gap(),
    ]
    if granted:
        blocks = [
            sheet.gap(40),
            *sheet.national(),
            sheet.gap(14),
            *sheet.title("GIẤY CHỨNG NHẬN ĐĂNG KÝ NHÃN HIỆU", f"Số: {paper['number']}",
                         color=sheet.RED, size=16),
            *body,
            sheet.text(f"Có hiệu lực đến ngày {s.day(file, 'expires_on')}, gia hạn được."),
            sheet.gap(),
            SignatureBlock(Signing(("CỤC TRƯỞNG",), "Lê Văn Mẫu", "Cục Sở hữu trí tuệ")),
        ]  # fmt: skip
    else:
        blocks = [
            *office(s, file, "BỘ KHOA HỌC VÀ CÔNG NGHỆ", "CỤC SỞ HỮU TRÍ TUỆ", place="Hà Nội"),
            *sheet.title("QUYẾT ĐỊNH", "Chấp nhận đơn đăng ký nhãn hiệu hợp lệ"),
            sheet.text("Sau khi thẩm định hình thức, Cục Sở hữu trí tuệ chấp nhận hợp lệ đơn "
                       "đăng ký nhãn hiệu dưới đây và cho công bố theo quy định."),
            *body,
            sheet.text("Đơn được chuyển sang thẩm định nội dung. Quyết định này không phải là "
                       "giấy chứng nhận đăng ký nhãn hiệu."),
            SignatureBlock(Signing(("TL. CỤC TRƯỞNG", "Phó trưởng phòng"), "Lê Văn Mẫu",
                                   "Cục Sở hữu trí tuệ")),
        ]  # fmt: skip
    sheet.save(s.path(file), blocks, certificate=bool(granted))


def story(s: Sample, file: str, name: str) -> None:
    """Write the product story as a document."""
    parts = [sheet.text(words) for words in s["story.text"].split("\n\n")]
    blocks = [
        *head(s, file),
        *sheet.title("CÂU CHUYỆN SẢN PHẨM", name),
        *parts,
        own_signature(s),
    ]
    sheet.save(s.path(file), blocks)


def declaration(s: Sample, file: str, makeup: str, keeps: str) -> None:
    """Write the self-declaration of a product."""
    packings = "; ".join(row["packing"] for row in s["product.packings"])
    safety = (
        f"số {s['quality.safety_number']}, cấp ngày {day(s['quality.safety_issued'])}, "
        f"nơi cấp: {s['quality.safety_issuer']}"
    )
    blocks = [
        *sheet.national(),
        *sheet.title("BẢN TỰ CÔNG BỐ SẢN PHẨM", f"Số: {s.paper(file)['number']}"),
        sheet.heading("I. Thông tin về tổ chức, cá nhân tự công bố sản phẩm"),
        sheet.facts(
            ("Tên", s.name),
            ("Địa chỉ", s.address),
            ("Điện thoại", s["producer.phone"]),
            ("Thư điện tử", s["producer.email"]),
            ("Mã số", s["producer.registration_number"]),
            ("Giấy an toàn thực phẩm", safety),
        ),
        sheet.heading("II. Thông tin về sản phẩm"),
        sheet.facts(
            ("1. Tên sản phẩm", f"<b>{s['product.name']}</b>"),
            ("2. Thành phần", makeup),
            ("3. Thời hạn sử dụng", keeps),
            ("4. Quy cách, bao bì", packings),
            ("5. Nơi sản xuất", s.address),
        ),
        sheet.heading("III. Mẫu nhãn sản phẩm: đính kèm"),
        sheet.heading("IV. Yêu cầu về an toàn thực phẩm"),
        sheet.text(f"Sản phẩm đạt yêu cầu an toàn thực phẩm theo {s['product.standard']} và quy "
                   "chuẩn kỹ thuật về kim loại nặng, vi sinh vật, dư lượng thuốc."),
        sheet.text("Chúng tôi cam kết thực hiện đầy đủ quy định về an toàn thực phẩm và chịu trách "
                   "nhiệm về tính pháp lý của hồ sơ công bố."),
        sheet.line(s.signed(file), align="right", italic=True),
        own_signature(s),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


Result = tuple[str, str, str, str, str]


def test_report(
    s: Sample, file: str, safety: Sequence[Result], nutrition: Sequence[Result], sample: str
) -> None:
    """Write a lab report: rows are (indicator, unit, method, result, limit)."""
    paper = s.paper(file)
    widths, align = (7, 30, 13, 22, 15, 15), "clcccc"
    columns = ("TT", "Chỉ tiêu", "Đơn vị", "Phương pháp", "Kết quả", "Mức cho phép")

    def table(rows: Sequence[Result], start: int) -> list[Block]:
        numbered = [(str(i), *row) for i, row in enumerate(rows, start)]
        return sheet.grid(columns, numbered, widths, align=align, size=10.5)

    blocks = [
        *sheet.letterhead((paper["issuer"].partition(" (")[0].upper(), "VILAS 0000"),
                          paper["number"], s.signed(file, "Hà Nội")),
        *sheet.title("PHIẾU KẾT QUẢ KIỂM NGHIỆM"),
        sheet.facts(
            ("Khách hàng", f"{s.name}, {s.address}"),
            ("Tên mẫu", s["product.name"]),
            ("Tình trạng mẫu", sample),
        ),
        sheet.gap(4),
        sheet.heading("A. Chỉ tiêu chất lượng, an toàn"),
        *table(safety, 1),
        sheet.heading("B. Chỉ tiêu dinh dưỡng"),
        *table(nutrition, len(safety) + 1),
        sheet.line("Ghi chú: KPH là không phát hiện. Kết quả chỉ có giá trị với mẫu thử.",
                   italic=True),
        SignatureBlock(
            Signing(("PHỤ TRÁCH PHÒNG THỬ NGHIỆM",), "Phạm Thị Mẫu"),
            Signing(("GIÁM ĐỐC",), "Nguyễn Văn Mẫu", "Trung tâm kiểm nghiệm"),
        ),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def safety_certificate(s: Sample, file: str, agency: Sequence[str], scope: str, place: str) -> None:
    """Write the food-safety certificate of an establishment."""
    paper = s.paper(file)
    blocks = [
        sheet.gap(40),
        *sheet.national(),
        sheet.gap(14),
        sheet.line(" ".join(agency), align="center", bold=True),
        sheet.line("CHỨNG NHẬN", align="center"),
        *sheet.title("GIẤY CHỨNG NHẬN", color=sheet.RED, size=24),
        sheet.line("CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM", align="center", bold=True),
        sheet.gap(14),
        sheet.facts(
            ("Cơ sở", f"<b>{s.name}</b>"),
            ("Địa chỉ", s.address),
            ("Điện thoại", s["producer.phone"]),
            ("Đủ điều kiện an toàn thực phẩm để", scope),
            ("Số cấp", paper["number"]),
            ("Có hiệu lực đến ngày", f"<b>{s.day(file, 'expires_on')}</b>"),
        ),
        sheet.gap(14),
        sheet.line(s.signed(file, place), align="right", italic=True),
        SignatureBlock(Signing(("KT. GIÁM ĐỐC", "Phó Giám đốc"), "Trần Văn Mẫu", agency[0])),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks, certificate=True)
