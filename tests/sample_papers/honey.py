"""Papers of the honey sample."""

from tests.sample_papers import honey_pictures, letters, papers, sheet
from tests.sample_papers.picture_block import PictureBlock
from tests.sample_papers.sample import Sample, money, number, shares
from tests.sample_papers.seal import SignatureBlock, Signing

SLUG = "mat-ong-hoa-rung-thung-may"
_COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ PHÚ LONG")
_FAMILIES = ("Đinh", "Bùi", "Quách", "Hoàng", "Nguyễn", "Phạm")
_LEADS = {
    "Quản lý, kế toán": ("Đinh Thị Mơ", "Quách Văn Sính"),
    "Nuôi ong, quay mật": ("Bùi Văn Chiến",),
    "Sơ chế, đóng chai": ("Đinh Thị Hảo",),
    "Bán hàng, giao hàng": ("Hoàng Thị Lan", "Bùi Mạnh Vinh", "Đinh Thị Thắm"),
}
_MONTHS = ("11/2025", "12/2025", "3/2026", "4/2026", "5/2026", "6/2026", "8/2026", "9/2026",
           "10/2026")  # fmt: skip


def make(s: Sample) -> None:
    """Write every paper and picture of the sample."""
    honey_pictures.draw(s)
    _ledger(s, "01-so-thu-mua-mat-2026.pdf")
    _vietgahp(s, "03-chung-nhan-vietgahp.pdf")
    _machines(s, "04-bang-ke-thiet-bi.pdf")
    _size(s, "05-xac-nhan-quy-mo.pdf")
    _environment(s, "06-dang-ky-moi-truong.pdf")
    _waste(s, "08-hop-dong-thu-gom-rac.pdf")
    _solar(s, "09-dien-mat-troi-va-sap-ong.pdf")
    papers.registration(s, "12-giay-dang-ky-hop-tac-xa.pdf",
                        "Giấy chứng nhận đăng ký hợp tác xã",
                        ("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Trưởng phòng"), "Phạm Văn Mẫu")  # fmt: skip
    people = s.people(_FAMILIES, _LEADS)
    papers.labour_list(s, "13-danh-sach-lao-dong.pdf", people)
    papers.residence(s, "14-xac-nhan-noi-thuong-tru.pdf", people,
                     ("CÔNG AN TỈNH NINH BÌNH", "CÔNG AN XÃ PHÚ LONG"), "Lê Xuân Mẫu")  # fmt: skip
    _rank(s, "15-xep-loai-hop-tac-xa-2025.pdf")
    papers.results(s, "16-bao-cao-tai-chinh.pdf",
                   (("Mật thô mua vào và đàn ong", 0.64), ("Lương, công thời vụ", 0.16),
                    ("Chai, nhãn, hộp", 0.1), ("Điện, khấu hao, vận chuyển", 0.1)))  # fmt: skip
    papers.trademark(s, "17-chap-nhan-don-nhan-hieu.pdf", "THUNG MÂY và hình núi đá, tổ ong")
    _agents(s, "18-hop-dong-dai-ly.pdf")
    _sales_team(s, "19-quyet-dinh-phong-ban-hang.pdf")
    papers.story(s, "20-cau-chuyen-san-pham.pdf", "Khách ở nhờ của Thung Mây")
    _leaflet(s, "21-to-roi.pdf")
    papers.declaration(s, "23-ban-tu-cong-bo.pdf", "100% mật ong",
                       "18 tháng từ ngày sản xuất; ngày và hạn in trên nhãn")  # fmt: skip
    _tests(s, "24-phieu-kiem-nghiem.pdf")
    papers.safety_certificate(
        s, "25-giay-an-toan-thuc-pham.pdf",
        ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "TỈNH NINH BÌNH"),
        "sơ chế, đóng chai mật ong", "Ninh Bình",
    )  # fmt: skip
    _control(s, "26-ke-hoach-kiem-soat.pdf")


def _ledger(s: Sample, file: str) -> None:
    rows = []
    for source in s["materials.sources"]:
        parts = shares(source["quantity"], len(_MONTHS), source["supplier"])
        for month, amount in zip(_MONTHS, parts, strict=True):
            rows.append((month, source["supplier"], s.place(source["commune"]), amount))
    rows.sort(key=lambda row: _MONTHS.index(row[0]))
    printed = [
        (str(i), month, who, where, number(amount), _lot(month, i))
        for i, (month, who, where, amount) in enumerate(rows, 1)
    ]
    total = sum(row[3] for row in rows)
    local = sum(r["quantity"] for r in s["materials.sources"]
                if r["commune"] == s["producer.commune"])  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("SỔ THU MUA MẬT ONG", "Từ tháng 11/2025 đến tháng 10/2026"),
        *sheet.grid(("STT", "Tháng", "Người bán", "Nơi nuôi", "Khối lượng (kg)", "Mã lô"), printed,
                    (6, 11, 32, 19, 16, 18), align="cclcrc", size=10.5,
                    total=("", "", "Cộng", "", number(total), "")),
        sheet.text(f"Trong {number(total)} kg mật thô có {number(local)} kg từ đàn ong nuôi tại "
                   f"{s.commune}, bằng {number(round(local / total * 100, 1))}%. Tháng 1, 2 và 7 "
                   "không quay mật."),
        papers.own_signature(s, Signing(("NGƯỜI GHI SỔ",), "Quách Văn Sính")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _lot(month: str, index: int) -> str:
    month_number, _, year = month.partition("/")
    return f"TM-{year[2:]}{month_number:0>2}-{index:02d}"


def _machines(s: Sample, file: str) -> None:
    rows = (
        ("1", "Máy quay ly tâm 4 cầu, inox 304", "2", "2022", "Quay mật"),
        ("2", "Bộ lọc inox ba lớp 80, 120, 200 mesh", "2", "2022", "Lọc tạp chất"),
        ("3", "Thùng lắng inox 500 lít", "4", "2023", "Lắng, trộn lô"),
        ("4", "Máy hạ thủy phần chân không 120 kg/giờ", "1", "2025", "Hạ thủy phần"),
        ("5", "Máy chiết rót bán tự động 2 vòi", "1", "2024", "Chiết chai"),
        ("6", "Máy co màng, máy in hạn dùng", "1", "2024", "Hoàn thiện"),
        ("7", "Khúc xạ kế, cân điện tử 30 kg", "3", "2024", "Kiểm tra"),
        ("8", "Điện mặt trời mái xưởng 12 kWp", "1", "2025", "Cấp điện"),
    )
    blocks = [
        *papers.head(s, file),
        *sheet.title("BẢNG KÊ MÁY, THIẾT BỊ", "Xưởng sơ chế thôn Đồi Ngang, 160 m²"),
        *sheet.grid(("TT", "Tên máy, thiết bị", "Số lượng", "Năm mua", "Công đoạn"), rows,
                    (6, 44, 12, 12, 22), align="clccl"),
        sheet.text("Toàn bộ mật đóng chai đi qua các máy trên. Hóa đơn mua máy lưu tại kế toán; "
                   "sổ bảo dưỡng ghi hằng tháng."),
        papers.own_signature(s, Signing(("TỔ TRƯỞNG SƠ CHẾ",), "Đinh Thị Hảo")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _size(s: Sample, file: str) -> None:
    blocks = [
        *papers.office(s, file, *_COMMUNE),
        *sheet.title("XÁC NHẬN", "Quy mô và sản lượng nuôi ong"),
        sheet.text(f"UBND {s.commune} xác nhận {s.name} tổ chức nuôi và thu mua mật tại địa phương "
                   "với số liệu như sau:"),
        *sheet.grid(("Nơi nuôi", "Số đàn", "Diện tích (ha)", "Số hộ"),
                    [("Tổ Đồi Ngang, tổ Đá Bạc, xã Phú Long", "480", "700", "17"),
                     ("Thôn Nga, xã Cúc Phương", "180", "300", "4"),
                     ("Xã Thanh Sơn (tổ hợp tác)", "200", "250", "6")],
                    (48, 16, 18, 14), align="lccc", total=("Cộng", "860", "1.250", "27")),
        sheet.text(f"Sản lượng mật chai năm 2026 ước {number(s['process.capacity'])} kg. Mức bình "
                   "quân của các cơ sở nuôi ong có xưởng trong tỉnh là "
                   f"{number(s['process.local_average'])} kg một năm, theo tổng hợp của xã."),
        SignatureBlock(Signing(("TM. ỦY BAN NHÂN DÂN", "KT. Chủ tịch, Phó Chủ tịch"),
                               "Đỗ Văn Mẫu", "UBND xã Phú Long")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _solar(s: Sample, file: str) -> None:
    months = ("4/2026", "5/2026", "6/2026", "7/2026", "8/2026", "9/2026")
    made = (1180, 1320, 1390, 1410, 1290, 1150)
    used = (1710, 1880, 1960, 1890, 1840, 1690)
    wax = (48, 62, 44, 0, 31, 38)
    rows = [
        (month, number(m), number(u), f"{number(round(m / u * 100))}%", number(w))
        for month, m, u, w in zip(months, made, used, wax, strict=True)
    ]
    total = ("Cộng", number(sum(made)), number(sum(used)),
             f"{number(round(sum(made) / sum(used) * 100))}%", number(sum(wax)))  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("SỔ ĐIỆN MẶT TRỜI VÀ TẬN THU SÁP ONG", "Sáu tháng gần nhất"),
        *sheet.grid(("Tháng", "Điện mặt trời (kWh)", "Điện xưởng dùng (kWh)", "Đáp ứng",
                     "Sáp tận thu (kg)"), rows, (16, 24, 26, 14, 20), align="crrcr", total=total),
        sheet.text("Sáp nắp tổ nấu lại làm chân tầng cho tổ nuôi ong và các hộ liên kết; cả năm "
                   "khoảng 310 kg. Nước rửa thùng mật dùng tưới cây nguồn mật."),
        papers.own_signature(s, Signing(("NGƯỜI GHI SỔ",), "Đinh Thị Hảo")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _rank(s: Sample, file: str) -> None:
    blocks = [
        *papers.office(s, file, *_COMMUNE),
        *sheet.title("KẾT QUẢ XẾP LOẠI HỢP TÁC XÃ", "Năm 2025"),
        sheet.facts(("Hợp tác xã", s.name), ("Địa chỉ", s.address)),
        sheet.gap(),
        *sheet.grid(("TT", "Tiêu chí", "Tự chấm", "Xét lại"),
                    [("1", "Tài chính của hợp tác xã", "15", "14"),
                     ("2", "Hoạt động cung ứng dịch vụ", "13", "13"),
                     ("3", "Lợi ích của thành viên", "15", "14"),
                     ("4", "Vốn hoạt động", "8", "8"),
                     ("5", "Mức độ hài lòng của thành viên", "14", "13"),
                     ("6", "Được khen thưởng, thuế và bảo hiểm", "11", "10")],
                    (8, 52, 18, 18), align="clcc", total=("", "Tổng điểm", "76", "72")),
        sheet.text("Với 72 điểm, hợp tác xã được xếp loại <b>Khá</b>."),
        SignatureBlock(Signing(("TM. ỦY BAN NHÂN DÂN", "Phó Chủ tịch"), "Đỗ Văn Mẫu",
                               "UBND xã Phú Long")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _tests(s: Sample, file: str) -> None:
    papers.test_report(
        s, file,
        (("Thủy phần", "%", "TCVN 5263", "19,2", "≤ 20"),
         ("Hydroxymetylfurfural (HMF)", "mg/kg", "TCVN 5270", "8,6", "≤ 40"),
         ("Hoạt lực diastase", "Schade", "TCVN 5268", "13,5", "≥ 8"),
         ("Chất rắn không tan trong nước", "%", "TCVN 5264", "0,02", "≤ 0,1"),
         ("Chì (Pb)", "mg/kg", "AOAC 999.11", "KPH", "≤ 2,0"),
         ("Cadimi (Cd)", "mg/kg", "AOAC 999.11", "KPH", "≤ 1,0"),
         ("Asen (As)", "mg/kg", "AOAC 986.15", "KPH", "≤ 1,0"),
         ("Chloramphenicol", "µg/kg", "LC-MS/MS", "KPH", "không có"),
         ("Tổng số nấm men, nấm mốc", "CFU/g", "TCVN 8275", "&lt; 10", "≤ 100")),
        (("Đường khử tự do", "%", "TCVN 5266", "72,4", "≥ 60"),
         ("Sacarose", "%", "TCVN 5269", "2,1", "≤ 5"),
         ("Vitamin B2", "mg/100 g", "HPLC", "0,04", "-"),
         ("Vitamin B6", "mg/100 g", "HPLC", "0,03", "-")),
        "03 chai 500 g nguyên niêm phong, lô TM-2605-02, gửi ngày 28/5/2026",
    )  # fmt: skip


def _control(s: Sample, file: str) -> None:
    plan = [(str(i), row["step"], row["control"], row["how"])
            for i, row in enumerate(s["process.steps"], 1)]  # fmt: skip
    lots = (("TM-2608-01", "15/8/2026", "640", "19,4", "Đạt", "02 chai"),
            ("TM-2608-02", "27/8/2026", "720", "19,0", "Đạt", "02 chai"),
            ("TM-2609-01", "05/9/2026", "810", "19,1", "Đạt", "02 chai"),
            ("TM-2609-02", "21/9/2026", "690", "19,3", "Đạt", "02 chai"),
            ("TM-2610-01", "08/10/2026", "560", "19,2", "Đạt", "02 chai"))  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("KẾ HOẠCH KIỂM SOÁT CHẤT LƯỢNG", "Áp dụng từ tháng 3/2026"),
        *sheet.grid(("TT", "Công đoạn", "Điểm kiểm soát", "Cách làm"), plan, (6, 28, 30, 40),
                    align="clll", size=10.5),
        *sheet.title("TRÍCH SỔ LÔ", "Năm lô gần nhất"),
        *sheet.grid(("Mã lô", "Ngày đóng", "Khối lượng (kg)", "Thủy phần (%)", "Cảm quan", "Lưu"),
                    lots, (18, 16, 18, 17, 14, 14), align="ccrccc", size=10.5),
        papers.own_signature(s, Signing(("PHỤ TRÁCH CHẤT LƯỢNG",), "Đinh Thị Hảo")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _vietgahp(s: Sample, file: str) -> None:
    area = s["materials.areas"][0]
    letters.certificate(
        s, file,
        over=s.paper(file)["issuer"].partition(" (")[0],
        words=("Chứng nhận vùng nuôi ong của",
               "phù hợp Quy trình thực hành chăn nuôi tốt cho ong mật"),
        big="VietGAHP",
        pairs=(("Sản phẩm", "Mật ong hoa rừng"), ("Vùng nuôi", area["place"]),
               ("Quy mô", f"480 đàn, {number(area['area'])} ha, {area['households']} hộ"),
               ("Hiệu lực", f"từ {s.day(file)} đến <b>{s.day(file, 'expires_on')}</b>")),
        place="Hà Nội",
        signing=Signing(("GIÁM ĐỐC CHỨNG NHẬN",), "Ngô Thị Mẫu", "Nông Xanh chứng nhận"),
    )  # fmt: skip


def _environment(s: Sample, file: str) -> None:
    letters.environment(
        s, file, _COMMUNE,
        (("Hoạt động", "sơ chế, đóng chai mật ong, 120 kg/giờ, không đốt nhiên liệu"),
         ("Nước thải", "khoảng 0,8 m³/ngày, qua bể lắng ba ngăn 6 m³"),
         ("Chất thải rắn", "khoảng 45 kg/tháng, giao tổ thu gom của xã"),
         ("Chất thải nguy hại", "dưới 1 kg/tháng (bóng đèn, pin), lưu thùng riêng")),
        "Vũ Thị Mẫu",
    )  # fmt: skip


def _waste(s: Sample, file: str) -> None:
    paper = s.paper(file)
    blocks = letters.contract(
        s, title="HỢP ĐỒNG THU GOM CHẤT THẢI", number=paper["number"], partner=paper["issuer"],
        clauses=(
            ("Nội dung", ("Bên B thu gom rác sinh hoạt và rác bao bì của xưởng sơ chế mật ong, mỗi "
             "tuần hai lần vào thứ Ba và thứ Sáu, đưa về điểm tập kết của xã.")),
            ("Phân loại", ("Bên A phân rác thành ba loại: hữu cơ, tái chế, rác khác. Nắp thiếc và "
             "chai vỡ để riêng để bán tái chế.")),
            ("Giá và thanh toán", f"Giá {money(350000)} đồng một tháng, trả theo quý."),
            ("Thời hạn", "Từ ngày ký, mỗi năm tự gia hạn nếu hai bên không có ý kiến khác."),
        ),
        signer="Bùi Văn Quyết", signed=s.signed(file),
    )  # fmt: skip
    sheet.save(s.path(file), blocks)


def _agents(s: Sample, file: str) -> None:
    first = next(row for row in s["market.outlets"] if row["kind"] == "agent")
    blocks = letters.contract(
        s, title="HỢP ĐỒNG ĐẠI LÝ", number=first["contract"],
        partner=f"{first['name']}</b>, {first['place']}<b>",
        clauses=(
            ("Hàng hóa", ("Mật ong hoa rừng Thung Mây chai 350 g, 500 g, 1.000 g và hộp quà; nhãn, "
             "mã vạch và hạn dùng đúng bản tự công bố đang có hiệu lực.")),
            ("Số lượng, giao nhận", ("Bên B đặt hàng theo tháng, tối thiểu 200 kg; bên A giao tận "
             "nơi trong năm ngày. Mỗi chuyến có phiếu xuất kho ghi số lô.")),
            ("Giá, hoa hồng, thanh toán", ("Theo bảng giá chung; hoa hồng 18% giá bán lẻ. Bên B "
             "thanh toán trong 15 ngày.")),
            ("Hàng lỗi, thu hồi", ("Hàng lỗi do sản xuất được đổi trong 30 ngày. Khi bên A thông "
             "báo thu hồi lô, bên B ngừng bán và trả lại toàn bộ lô đó.")),
            ("Thời hạn", "Ba năm từ ngày ký; hết hạn thì hai bên ký lại."),
        ),
        signer="Trịnh Thị Nhâm", seal="Tràng Mây",
    )  # fmt: skip
    listed = letters.outlet_list(
        s, ("agent",), "BẢNG KÊ HỢP ĐỒNG ĐẠI LÝ ĐANG HIỆU LỰC",
        Signing(("PHÒNG BÁN HÀNG",), "Hoàng Thị Lan"),
    )  # fmt: skip
    sheet.save(s.path(file), [*blocks, sheet.new_page(), *listed])


def _sales_team(s: Sample, file: str) -> None:
    people = sheet.grid(
        ("TT", "Họ và tên", "Chức danh", "Việc phụ trách"),
        [("1", "Hoàng Thị Lan", "Trưởng phòng", "Đại lý, giá bán, công nợ"),
         ("2", "Bùi Mạnh Vinh", "Nhân viên", "Trang web, mạng xã hội, đơn lẻ"),
         ("3", "Đinh Thị Thắm", "Nhân viên", "Kho thành phẩm, giao hàng")],
        (7, 28, 22, 40), align="clll",
    )  # fmt: skip
    letters.decision(
        s, file, "Lập phòng bán hàng và phân công việc",
        "Lập phòng bán hàng gồm ba người:", people,
        "Phòng ghi sổ đơn hàng hằng ngày, báo cáo ngày 05 mỗi tháng.",
        "Quyết định có hiệu lực từ ngày ký.",
    )  # fmt: skip


def _leaflet(s: Sample, file: str) -> None:
    first, second, *_, last = s["story.text"].split("\n\n")
    prices = [(row["packing"], f"{money(row['price'])} đ") for row in s["product.packings"]]
    picture = PictureBlock(1160, 420, lambda board: honey_pictures.valley(board, 21))
    letters.leaflet(
        s,
        file,
        picture,
        s["product.name"],
        "Ong ở nhờ hiên nhà, người ở nhờ mùa hoa",
        (first, second, last),
        prices,
    )
