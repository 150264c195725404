"""Papers of the tea sample."""

from tests.sample_papers import letters, papers, sheet, tea_pictures
from tests.sample_papers.picture_block import PictureBlock
from tests.sample_papers.sample import Sample, day, money, number, shares
from tests.sample_papers.seal import SignatureBlock, Signing, Stars

SLUG = "che-shan-tuyet-dinh-suong"
_COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ CAO BỒ")
_FAMILIES = ("Triệu", "Bàn", "Đặng", "Lý", "Phùng", "Hoàng")
_LEADS = {
    "Quản lý, kế toán": ("Triệu Văn Khải", "Đặng Thị Yên"),
    "Thu hái, giữ cây": ("Bàn Thị Sen",),
    "Chế biến, đóng gói": ("Triệu Mạnh Quý",),
    "Kinh doanh, truy xuất": ("Lý Thị Huệ",),
}
_SEASONS = (("Vụ xuân", "3 và 4/2026", 0.42), ("Vụ hè", "6 và 7/2026", 0.33),
            ("Vụ thu", "9 và 10/2026", 0.25))  # fmt: skip


def make(s: Sample) -> None:
    """Write every paper and picture of the sample."""
    tea_pictures.draw(s)
    _ledger(s, "01-so-thu-mua-bup-che.pdf")
    _organic(s, "03-chung-nhan-huu-co.pdf")
    _machines(s, "04-bang-ke-thiet-bi.pdf")
    _output(s, "05-xac-nhan-san-luong.pdf")
    _linkage(s, "06-hop-dong-lien-ket.pdf")
    letters.environment(
        s, "07-dang-ky-moi-truong.pdf", _COMMUNE,
        (("Hoạt động", "chế biến chè, 3.800 kg chè khô mỗi năm, lò đốt củi 1 cái"),
         ("Nước thải", "khoảng 0,4 m³/ngày, qua bể lắng hai ngăn"),
         ("Chất thải rắn", "cuộng, bụi chè ủ phân tại hố 12 m³; rác khác 30 kg/tháng"),
         ("Khí thải", "ống khói 6 m, củi tỉa và củi trồng")),
        "Hoàng Văn Mẫu",
    )  # fmt: skip
    papers.registration(s, "09-giay-dang-ky-hop-tac-xa.pdf",
                        "Giấy chứng nhận đăng ký hợp tác xã",
                        ("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Trưởng phòng"), "Nguyễn Mẫu")  # fmt: skip
    papers.labour_list(s, "10-danh-sach-lao-dong.pdf", s.people(_FAMILIES, _LEADS))
    papers.results(s, "11-ket-qua-kinh-doanh.pdf",
                   (("Búp tươi mua vào", 0.52), ("Lương, công hái", 0.24),
                    ("Củi, điện, bao bì", 0.14), ("Khấu hao, vận chuyển", 0.1)))  # fmt: skip
    papers.trademark(s, "12-giay-chung-nhan-nhan-hieu.pdf", "ĐỈNH SƯƠNG và hình cây chè, núi",
                     "30: chè; 35: mua bán chè")  # fmt: skip
    _origin(s, "13-quyen-su-dung-chi-dan-dia-ly.pdf")
    _agents(s, "14-hop-dong-dai-ly.pdf")
    _team(s, "15-phan-cong-phong-kinh-doanh.pdf")
    papers.story(s, "17-cau-chuyen-san-pham.pdf", "Cây chè nhớ người")
    _leaflet(s, "18-to-roi.pdf")
    papers.declaration(s, "22-ban-tu-cong-bo.pdf", "100% búp chè Shan tuyết",
                       "24 tháng từ ngày sản xuất; ngày và hạn in trên nhãn")  # fmt: skip
    _tests(s, "23-phieu-kiem-nghiem.pdf")
    papers.safety_certificate(s, "24-giay-an-toan-thuc-pham.pdf",
                              ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TỈNH TUYÊN QUANG"),
                              "chế biến, đóng gói chè", "Tuyên Quang")  # fmt: skip
    _meeting(s, "25-bien-ban-don-hang-mau.pdf")
    _three_stars(s, "26-giay-chung-nhan-3-sao.pdf")


def _ledger(s: Sample, file: str) -> None:
    rows = []
    for season, months, share in _SEASONS:
        for source in s["materials.sources"]:
            whole = round(source["quantity"] * share, -1)
            if season == _SEASONS[-1][0]:
                whole = source["quantity"] - sum(
                    round(source["quantity"] * part, -1) for _, _, part in _SEASONS[:-1]
                )
            for turn, amount in enumerate(shares(whole, 2, f"{season}{source['supplier']}"), 1):
                rows.append((f"{season}, đợt {turn}", months, source, amount))
    printed = [
        (str(i), turn, months, source["supplier"], s.place(source["commune"]), number(amount))
        for i, (turn, months, source, amount) in enumerate(rows, 1)
    ]
    total = sum(amount for *_, amount in rows)
    local = sum(r["quantity"] for r in s["materials.sources"]
                if r["commune"] == s["producer.commune"])  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("SỔ THU MUA BÚP CHÈ TƯƠI", "Ba vụ năm 2026"),
        *sheet.grid(("STT", "Đợt hái", "Tháng", "Người bán", "Nơi hái", "Khối lượng (kg)"), printed,
                    (6, 18, 15, 30, 18, 15), align="clclcr", size=10.5,
                    total=("", "Cộng", "", "", "", number(total))),
        sheet.text(f"Trong {number(total)} kg búp tươi có {number(local)} kg hái tại {s.commune}, "
                   f"bằng {number(round(local / total * 100))}%. Số cây, hộ giữ cây ghi trong sổ "
                   "cây kèm theo từng đợt."),
        papers.own_signature(s, Signing(("NGƯỜI GHI SỔ",), "Bàn Thị Sen")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _organic(s: Sample, file: str) -> None:
    area = s["materials.areas"][0]
    letters.certificate(
        s, file,
        over=s.paper(file)["issuer"].partition(" (")[0],
        words=("Chứng nhận vùng chè của", "phù hợp tiêu chuẩn quốc gia về nông nghiệp"),
        big="HỮU CƠ",
        pairs=(("Cây trồng", "Chè Shan tuyết cổ thụ"), ("Vùng trồng", area["place"]),
               ("Quy mô", f"{number(area['area'])} ha, {area['households']} hộ"),
               ("Hiệu lực", f"từ {s.day(file)} đến <b>{s.day(file, 'expires_on')}</b>")),
        place="Hà Nội",
        signing=Signing(("GIÁM ĐỐC CHỨNG NHẬN",), "Ngô Thị Mẫu", "Nông Xanh chứng nhận"),
    )  # fmt: skip


def _machines(s: Sample, file: str) -> None:
    steps = [(str(i), row["step"], row["how"], row["machine"])
             for i, row in enumerate(s["process.steps"], 1)]  # fmt: skip
    machines = (
        ("1", "Máy diệt men ống quay", "1", "2025"), ("2", "Máy vò 30 kg/mẻ", "2", "2021"),
        ("3", "Tủ sấy điện 12 khay", "2", "2024"), ("4", "Chảo gang lên tuyết", "4", "2018"),
        ("5", "Máy sàng ba cỡ", "1", "2022"), ("6", "Máy hút chân không", "2", "2023"),
    )  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("SƠ ĐỒ CHẾ BIẾN VÀ BẢNG KÊ MÁY", "Xưởng bản Nặm Sương, 220 m²"),
        *sheet.grid(("TT", "Công đoạn", "Cách làm", "Máy, dụng cụ"), steps, (6, 22, 44, 28),
                    align="clll"),
        *sheet.grid(("TT", "Tên máy", "Số lượng", "Năm mua"), machines, (8, 52, 20, 20),
                    align="clcc"),
        papers.own_signature(s, Signing(("TỔ TRƯỞNG CHẾ BIẾN",), "Triệu Mạnh Quý")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _output(s: Sample, file: str) -> None:
    body = [
        sheet.text(f"UBND {s.commune} xác nhận số cây chè cổ thụ và sản lượng của {s.name}:"),
        *sheet.grid(("Nơi trồng", "Số cây", "Diện tích (ha)", "Số hộ"),
                    [("Bản Nặm Sương, xã Cao Bồ", "1.112", "62", "31"),
                     ("Xã Thượng Sơn", "374", "21", "17")],
                    (46, 18, 20, 14), align="lccc", total=("Cộng", "1.486", "83", "48")),
        sheet.text(f"Sản lượng chè khô năm 2026 ước {number(s['process.capacity'])} kg. Mức bình "
                   f"quân của các xưởng chè trong xã là {number(s['process.local_average'])} kg."),
    ]  # fmt: skip
    signing = Signing(("TM. ỦY BAN NHÂN DÂN", "Phó Chủ tịch"), "Đặng Văn Mẫu", "UBND xã Cao Bồ")
    title = ("XÁC NHẬN", "Số cây chè cổ thụ và sản lượng")
    letters.office_letter(s, file, _COMMUNE, title, body, signing)


def _linkage(s: Sample, file: str) -> None:
    pages = []
    for row, signer in zip(s["materials.contracts"], ("Vũ Thị Ngân", "Trần Văn Lộc"), strict=True):
        pages += letters.contract(
            s, title="HỢP ĐỒNG LIÊN KẾT TIÊU THỤ", number=row["number"], partner=row["partner"],
            clauses=(
                ("Nội dung", (f"Bên B bao tiêu {row['share']}% sản lượng chè khô hằng năm của bên "
                              "A; bên A bảo đảm chè từ vùng đã đánh số cây.")),
                ("Kế hoạch", ("Trước mỗi vụ hai bên thống nhất số lượng, quy cách; chênh lệch quá "
                              "10% phải báo trước 20 ngày.")),
                ("Giá", "Theo bảng giá năm, tăng giảm không quá 8% khi giá búp tươi đổi."),
                ("Hỗ trợ", "Bên B ứng 30% tiền hàng trước vụ xuân để bên A trả công hái."),
                ("Thời hạn", f"Từ {day(row['start'])} đến {day(row['end'])}."),
            ),
            signer=signer, seal=row["partner"][:22],
            signed=f"Cao Bồ, ngày {day(row['start'])}",
        )  # fmt: skip
        pages.append(sheet.new_page())
    sheet.save(s.path(file), pages[:-1])


def _origin(s: Sample, file: str) -> None:
    right = s["ip.rights"][1]
    body = [
        sheet.text(f"Trao quyền sử dụng {right['name'][:1].lower()}{right['name'][1:]} cho "
                   f"{s.name}, {s.address}."),
        sheet.facts(("Sản phẩm", s["product.name"]), ("Vùng chè", "xã Cao Bồ và xã Thượng Sơn"),
                    ("Điều kiện", "chè từ cây cổ thụ, hái tay, chế biến trong vùng")),
        sheet.text("Tổ chức được trao quyền in dấu chỉ dẫn địa lý trên bao bì, chịu kiểm tra chất "
                   "lượng mỗi năm một lần và không chuyển quyền cho bên khác."),
    ]  # fmt: skip
    signing = Signing(("TL. CHỦ TỊCH", "Giám đốc Sở"), "Phạm Văn Mẫu", "UBND tỉnh Tuyên Quang")
    agency = ("ỦY BAN NHÂN DÂN", "TỈNH TUYÊN QUANG")
    title = ("VĂN BẢN TRAO QUYỀN", "Sử dụng chỉ dẫn địa lý")
    letters.office_letter(s, file, agency, title, body, signing, place="Tuyên Quang")


def _agents(s: Sample, file: str) -> None:
    first = next(row for row in s["market.outlets"] if "HĐĐL" in row.get("contract", ""))
    blocks = letters.contract(
        s, title="HỢP ĐỒNG ĐẠI LÝ", number=first["contract"],
        partner=f"{first['name']}</b>, {first['place']}<b>",
        clauses=(
            ("Hàng hóa", "Chè Shan tuyết cổ thụ Đỉnh Sương đóng hộp, nhãn, mã truy xuất còn hạn."),
            ("Giao nhận", "Đặt hàng theo tháng, giao trong năm ngày, có phiếu ghi số lô."),
            ("Giá, thanh toán", "Hoa hồng 20% giá bán lẻ; thanh toán trong 20 ngày."),
            ("Thu hồi", "Khi có thông báo thu hồi lô, đại lý ngừng bán và trả lại lô đó."),
            ("Thời hạn", "Ba năm từ ngày ký."),
        ),
        signer="Nông Thị Vân", seal="Đặc sản Sông Gâm",
        signed=f"Cao Bồ, ngày {day(first['signed_on'])}",
    )  # fmt: skip
    listed = letters.outlet_list(
        s, ("agent",), "BẢNG KÊ SÁU ĐẠI LÝ NGOÀI XÃ", Signing(("PHÒNG KINH DOANH",), "Lý Thị Huệ")
    )
    sheet.save(s.path(file), [*blocks, sheet.new_page(), *listed])


def _team(s: Sample, file: str) -> None:
    people = sheet.grid(
        ("TT", "Họ và tên", "Chức danh", "Việc phụ trách"),
        [("1", "Lý Thị Huệ", "Trưởng phòng", "Đại lý, hợp đồng, công nợ"),
         ("2", "Bàn Thị Nga", "Nhân viên", "Trang web, mạng xã hội, quảng bá"),
         ("3", "Triệu Văn Dũng", "Nhân viên", "Kho thành phẩm, giao hàng"),
         ("4", "Đặng Thị Lụa", "Nhân viên", "Mã truy xuất từng lô, phần mềm bán hàng")],
        (7, 28, 22, 42), align="clll",
    )  # fmt: skip
    letters.decision(
        s, file, "Phân công phòng kinh doanh và dùng phần mềm bán hàng",
        "Phòng kinh doanh gồm bốn người:", people,
        "Mọi đơn hàng, nhập kho, xuất kho ghi trên phần mềm trong ngày.",
        "Cuối tháng đối chiếu phần mềm với kho, lệch quá 1% phải lập biên bản.",
        "Quyết định có hiệu lực từ ngày ký.",
    )  # fmt: skip


def _leaflet(s: Sample, file: str) -> None:
    first, second, *_, last = s["story.text"].split("\n\n")
    prices = [(row["packing"], f"{money(row['price'])} đ") for row in s["product.packings"]]
    picture = PictureBlock(1160, 420, lambda board: tea_pictures.slope(board, 37))
    verse = "Cây chè nhớ người lâu hơn người nhớ cây"
    letters.leaflet(s, file, picture, s["product.name"], verse, (first, second, last), prices)


def _tests(s: Sample, file: str) -> None:
    papers.test_report(
        s, file,
        (("Độ ẩm", "%", "TCVN 5613", "5,4", "≤ 7,5"),
         ("Tro tổng số", "%", "TCVN 5611", "5,9", "4–8"),
         ("Tạp chất lạ", "%", "TCVN 5615", "KPH", "không có"),
         ("Chì (Pb)", "mg/kg", "AOAC 999.11", "0,12", "≤ 2,0"),
         ("Cadimi (Cd)", "mg/kg", "AOAC 999.11", "KPH", "≤ 1,0"),
         ("Asen (As)", "mg/kg", "AOAC 986.15", "KPH", "≤ 1,0"),
         ("Imidacloprid", "mg/kg", "LC-MS/MS", "KPH", "≤ 50"),
         ("Cypermethrin", "mg/kg", "GC-MS", "KPH", "≤ 15"),
         ("Tổng số nấm men, nấm mốc", "CFU/g", "TCVN 8275", "40", "≤ 10.000"),
         ("E. coli", "CFU/g", "TCVN 7924", "KPH", "không có")),
        (("Polyphenol tổng số", "%", "TCVN 9745", "24,8", "≥ 11"),
         ("Cafein", "%", "TCVN 9744", "2,9", "-"),
         ("Chất hòa tan", "%", "TCVN 5610", "41,3", "≥ 32")),
        "05 hộp 100 g nguyên niêm phong, lô ĐS-2604-05, gửi ngày 08/5/2026",
    )  # fmt: skip


def _meeting(s: Sample, file: str) -> None:
    order = s["quality.export"][0]
    blocks = [
        *papers.head(s, file),
        *sheet.title("BIÊN BẢN LÀM VIỆC VÀ ĐƠN HÀNG MẪU", f"Thị trường {order['market']}"),
        sheet.facts(("Bên mua", "Nhà nhập khẩu trà Băng Cốc (giả định)"),
                    ("Bên bán", s.name), ("Nơi họp", "Xưởng bản Nặm Sương")),
        sheet.gap(),
        *sheet.grid(("Mặt hàng", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"),
                    [("Chè Shan tuyết cổ thụ, túi 500 g", "20 kg", money(700000),
                      money(order["value"]))], (42, 16, 20, 22), align="lcrr"),
        sheet.text("Bên mua đánh giá hàng mẫu về cảm quan và dư lượng trong 60 ngày. Nếu đạt, hai "
                   "bên bàn hợp đồng chính ngạch từ năm 2027; bên bán cần có HACCP trước khi ký."),
        papers.own_signature(s, Signing(("ĐẠI DIỆN BÊN MUA",), "Somchai M.")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _three_stars(s: Sample, file: str) -> None:
    paper = s.paper(file)
    blocks = [
        sheet.gap(40),
        *sheet.national(),
        sheet.gap(14),
        sheet.line("ỦY BAN NHÂN DÂN TỈNH HÀ GIANG (CŨ)", align="center", bold=True),
        *sheet.title("GIẤY CHỨNG NHẬN", "SẢN PHẨM OCOP", color=sheet.RED, size=26),
        Stars(int(s["registration.certificate_star"])),
        sheet.line("Hạng 3 sao", align="center", bold=True),
        sheet.gap(14),
        sheet.facts(
            ("Sản phẩm", f"<b>{s['product.name']}</b>"), ("Chủ thể", s.name),
            ("Địa chỉ", s.address), ("Số", paper["number"]),
            ("Hiệu lực", f"từ {s.day(file)} đến <b>{s.day(file, 'expires_on')}</b>"),
        ),
        sheet.gap(20),
        sheet.line(s.signed(file, "Hà Giang"), align="right", italic=True),
        SignatureBlock(Signing(("CHỦ TỊCH",), "Nguyễn Văn Mẫu", "UBND tỉnh (cũ)")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks, certificate=True)
