"""Papers of the tourism sample."""

from tests.sample_papers import letters, papers, sheet, tourism_pictures
from tests.sample_papers.picture_block import PictureBlock
from tests.sample_papers.sample import Sample, day, money, number
from tests.sample_papers.seal import SignatureBlock, Signing

SLUG = "du-lich-cong-dong-hang-sao"
_COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ PÙ LUÔNG")
_FAMILIES = ("Hà", "Lò", "Vi", "Lương", "Ngân", "Phạm")
_LEADS = {
    "Điều hành, kế toán": ("Hà Thị Nhài", "Lương Thị Yên"),
    "Lưu trú, bếp": ("Hà Văn Thành",),
    "Hướng dẫn, trải nghiệm": ("Vi Thị Lan",),
    "Văn nghệ, môi trường": ("Lò Văn Sơn",),
}


def make(s: Sample) -> None:
    """Write every paper and picture of the sample."""
    tourism_pictures.draw(s)
    _board(s, "01-quyet-dinh-ban-dieu-hanh.pdf")
    _rules(s, "02-quy-che-dich-vu.pdf")
    _environment(s, "03-quy-uoc-moi-truong.pdf")
    _market(s, "05-ke-hoach-thi-truong.pdf")
    _heritage(s, "06-ke-hoach-bao-ton.pdf")
    papers.registration(s, "07-giay-dang-ky-hop-tac-xa.pdf",
                        "Giấy chứng nhận đăng ký hợp tác xã",
                        ("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Trưởng phòng"), "Lê Văn Mẫu")  # fmt: skip
    papers.labour_list(s, "08-danh-sach-lao-dong.pdf", s.people(_FAMILIES, _LEADS))
    papers.results(s, "09-ket-qua-kinh-doanh.pdf",
                   (("Trả hộ cung cấp dịch vụ", 0.58), ("Lương, công theo giờ", 0.2),
                    ("Thực phẩm, điện nước", 0.13), ("Quỹ bảo tồn, quảng bá", 0.09)))  # fmt: skip
    papers.trademark(s, "10-giay-chung-nhan-nhan-hieu.pdf", "HANG SAO, vòm hang và chín bậc thang",
                     "39, 43: du lịch, lưu trú, ăn uống")  # fmt: skip
    _agents(s, "11-hop-dong-lu-hanh.pdf")
    _routes(s, "12-bien-ban-lien-ket-vung.pdf")
    _leaflet(s, "14-to-roi-ap-phich.pdf")
    papers.story(s, "15-cau-chuyen-cam-nang.pdf", "Chín bậc thang và bầu trời còn tối")
    _rural(s, "16-xac-nhan-nong-thon-moi.pdf")
    _licences(s, "18-tong-hop-dieu-kien-kinh-doanh.pdf")
    _kitchen(s, "19-an-toan-thuc-pham-bep-chung.pdf")
    _training(s, "20-tap-huan-phong-chay.pdf")
    _feedback(s, "22-tong-hop-gop-y.pdf")


def _board(s: Sample, file: str) -> None:
    people = sheet.grid(
        ("TT", "Họ và tên", "Chức danh", "Việc phụ trách"),
        [("1", s["producer.representative"], "Trưởng ban", "Điều hành chung, lữ hành"),
         ("2", "Ngân Văn Quý", "Phó ban", "Đặt chỗ, chia khách"),
         ("3", "Hà Văn Thành", "Tổ trưởng", "Lưu trú, bếp"),
         ("4", "Vi Thị Lan", "Tổ trưởng", "Hướng dẫn, trải nghiệm"),
         ("5", "Lò Văn Sơn", "Tổ trưởng", "Văn nghệ, môi trường")],
        (7, 30, 22, 40), align="clll",
    )  # fmt: skip
    plan = sheet.grid(
        ("Quý", "Việc chính trong kế hoạch quản lý, điều hành 2026", "Số việc", "Xong"),
        [("I", "Sửa bốn cọn nước, kiểm tra bình chữa cháy, mở lịch đặt chỗ", "7", "7"),
         ("II", "Tập huấn phòng cháy và bếp, lát đá, hội chợ du lịch", "8", "8"),
         ("III", "Mùa cao điểm: một đầu mối đặt chỗ, trực y tế, đọc góp ý", "7", "7"),
         ("IV", "Lễ mừng cơm mới, chia quỹ, kế hoạch năm sau", "6", "2")],
        (8, 64, 14, 14), align="clcc", total=("", "Cộng, đến hết tháng 10", "28", "24"),
    )  # fmt: skip
    letters.decision(
        s, file, "Lập ban điều hành dịch vụ và giao kế hoạch năm 2026",
        "Ban điều hành gồm năm người, họp tối thứ Năm hằng tuần:", people,
        "Giao kế hoạch năm 2026:", plan,
        "Quyết định có hiệu lực từ ngày ký.",
    )  # fmt: skip


def _rules(s: Sample, file: str) -> None:
    parts = (
        ("Điều 1. Chia khách", ("Khách được chia theo vòng trên phần mềm; nhà vừa đón xuống cuối "
         "danh sách. Khách yêu cầu đích danh thì nhà đó bỏ một lượt.")),
        ("Điều 2. Giá", "Giá thống nhất, niêm yết ở nhà chung và từng nhà; không tự đổi giá."),
        ("Điều 3. Chia thu nhập", ("75% cho hộ cung cấp dịch vụ, 15% cho lao động chung và điều "
         "hành, 10% vào quỹ bảo tồn; công khai ngày 05 hằng tháng.")),
        ("Điều 4. Trách nhiệm", ("Chủ nhà lo phòng, bữa ăn, an toàn; tổ hướng dẫn lo trải nghiệm; "
         "tổ môi trường lo rác và suối; ban điều hành lo đặt chỗ, khiếu nại.")),
        ("Điều 5. Người dân cùng tham gia", ("Mọi hộ trong bản được bầu và chất vấn ban điều hành, "
         "được ưu tiên bán gạo, rau, hàng dệt và nhận việc dẫn đường.")),
        ("Điều 6. Trần khách và ánh sáng", ("Không quá 280 khách một đêm; tắt đèn ngoài sân sau 21 "
         "giờ; không loa ngoài trời sau 20 giờ.")),
    )  # fmt: skip
    body = [block for name, words in parts for block in (sheet.heading(name), sheet.text(words))]
    blocks = [
        *papers.head(s, file),
        *sheet.title("QUY CHẾ", "Quản lý dịch vụ du lịch cộng đồng bản Hang Sao",
                     "Thông qua tại đại hội thành viên, sửa năm 2025"),
        *body,
        papers.own_signature(s, Signing(("ĐẠI DIỆN BẢN",), "Lò Văn Tấn")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _environment(s: Sample, file: str) -> None:
    week = (("Thứ Hai, Tư, Sáu", "Thu gom rác ba loại ra điểm tập kết", "Tổ tự quản 1"),
            ("Thứ Năm", "Kiểm tra bể tự hoại, hố lọc theo vòng", "Tổ tự quản 2"),
            ("Chủ nhật đầu tháng", "Cả bản dọn suối, đường, hang", "Mọi hộ"),
            ("Hằng ngày, 21 giờ", "Tắt đèn sân, nhắc khách", "Chủ nhà"))  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("QUY ƯỚC MÔI TRƯỜNG", "Và hai tổ tự quản của bản Hang Sao"),
        sheet.text(s["resources.environment"]),
        *sheet.grid(("Khi nào", "Việc", "Ai làm"), week, (26, 52, 22), align="lll"),
        sheet.heading("Tiết kiệm năng lượng"),
        sheet.text(s["resources.energy"]),
        sheet.text("Hộ vi phạm lần đầu bị nhắc, lần hai dừng nhận khách bảy ngày."),
        papers.own_signature(s, Signing(("ĐẠI DIỆN BẢN",), "Lò Văn Tấn")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _market(s: Sample, file: str) -> None:
    groups = (
        ("Gia đình, nhóm bạn cuối tuần", "Hà Nội, Thanh Hóa", "Gói 2 ngày 1 đêm, trò chơi trẻ em",
         "60%"),
        ("Khách đi bộ nhiều ngày", "Châu Âu", "Gói 3 ngày, người dẫn nói tiếng Anh, món chay",
         "25%"),
        ("Khách trong ngày", "Các điểm lân cận", "Dệt, cấy, vớt rêu", "15%"),
    )  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("KẾ HOẠCH THỊ TRƯỜNG MỤC TIÊU", "Giai đoạn 2025–2027"),
        *sheet.grid(("Nhóm khách", "Từ đâu", "Sản phẩm dành riêng", "Tỷ trọng"), groups,
                    (28, 20, 40, 12), align="lllc"),
        sheet.text(s["operation.target_market"]),
        papers.own_signature(s),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _heritage(s: Sample, file: str) -> None:
    spent = (("Thay sáu cọn nước, sửa mương", 74000000), ("Lát 120 m đường đá", 46000000),
             ("Lớp dệt, lớp khặp cho trẻ em", 38000000), ("Lễ mừng cơm mới", 28000000))  # fmt: skip
    rows = [(str(i), words, money(value)) for i, (words, value) in enumerate(spent, 1)]
    total = money(sum(value for _, value in spent))
    blocks = [
        *papers.head(s, file),
        *sheet.title("KẾ HOẠCH BẢO TỒN", "Và chi quỹ năm 2025"),
        sheet.text(s["resources.heritage"]),
        *sheet.grid(("TT", "Khoản chi quỹ bảo tồn năm 2025", "Số tiền (đồng)"), rows, (8, 62, 30),
                    align="clr", total=("", "Cộng", total)),
        papers.own_signature(s, Signing(("ĐẠI DIỆN BẢN",), "Lò Văn Tấn")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _agents(s: Sample, file: str) -> None:
    first = next(row for row in s["market.outlets"] if row["kind"] == "travel")
    blocks = letters.contract(
        s, title="HỢP ĐỒNG LỮ HÀNH", number=first["contract"],
        partner=f"{first['name']}</b>, {first['place']}<b>",
        clauses=(
            ("Dịch vụ", ("Bên A cung cấp lưu trú, bữa ăn, hướng dẫn theo bảng giá năm; bên B quảng "
             "bá và đưa khách.")),
            ("Đặt chỗ", ("Đặt trước ba ngày qua đầu mối chung; dịp lễ đặt trước 20 ngày vì có trần "
             "280 khách.")),
            ("Giá, hoa hồng", "Hoa hồng 15% giá công bố; thanh toán trong bảy ngày."),
            ("Trách nhiệm với bản", ("Bên B báo khách quy ước ánh sáng, tiếng ồn, nhựa trước khi "
             "đến.")),
            ("Thời hạn", "Ba năm từ ngày ký."),
        ),
        signer="Đỗ Thu Hiền", seal="Lữ hành Mây Núi",
        signed=f"Pù Luông, ngày {day(first['signed_on'])}",
    )  # fmt: skip
    listed = letters.outlet_list(
        s, ("travel",), "BẢNG KÊ BỐN ĐẠI LÝ LỮ HÀNH", Signing(("BỘ PHẬN ĐẶT CHỖ",), "Ngân Văn Quý")
    )
    sheet.save(s.path(file), [*blocks, sheet.new_page(), *listed])


def _routes(s: Sample, file: str) -> None:
    rows = [(row["partner"], row["contract"], day(row["start"]), day(row["end"]))
            for row in s["operation.partners"] if row["role"] == "region"]  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("BIÊN BẢN LIÊN KẾT TUYẾN", "Trong tỉnh và ngoài tỉnh"),
        *sheet.grid(("Điểm liên kết", "Số biên bản", "Từ ngày", "Đến ngày"), rows,
                    (44, 26, 15, 15), align="llcc"),
        sheet.text("Ba bên bán chung tuyến ba đến năm ngày: Hang Sao, đi bộ xuyên rừng sang Cổ "
                   "Lũng, xe nối sang Phú Thọ. Khách đặt một nơi, ba nơi cùng nhận; mỗi nơi hưởng "
                   "phần dịch vụ của mình, nơi bán hưởng 8%."),
        papers.own_signature(s, Signing(("ĐẠI DIỆN ĐIỂM CỔ LŨNG",), "Phạm Văn Hợi")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _leaflet(s: Sample, file: str) -> None:
    _, second, *_, last = s["story.text"].split("\n\n")
    prices = [(row["packing"], f"{money(row['price'])} đ") for row in s["product.packings"]]
    picture = PictureBlock(1160, 520, lambda board: tourism_pictures.village(board, 33, night=True))
    letters.leaflet(s, file, picture, s["product.name"], "Bầu trời còn tối để thấy sao",
                    (s["product.description"], second, last), prices)  # fmt: skip


def _rural(s: Sample, file: str) -> None:
    blocks = [
        *papers.office(s, file, "ỦY BAN NHÂN DÂN", "TỈNH THANH HÓA", place="Thanh Hóa"),
        *sheet.title("QUYẾT ĐỊNH", "Công nhận xã đạt chuẩn nông thôn mới"),
        sheet.heading("Điều 1. Công nhận xã Pù Luông đạt chuẩn nông thôn mới."),
        sheet.text("Trong đó các tiêu chí giao thông, điện, nước sạch, môi trường, an toàn thực "
                   "phẩm đều đạt. Bản Hang Sao được công nhận bản nông thôn mới kiểu mẫu."),
        sheet.heading("Điều 2. UBND xã giữ vững và nâng cao các tiêu chí đã đạt."),
        sheet.heading("Điều 3. Quyết định có hiệu lực từ ngày ký."),
        SignatureBlock(Signing(("TM. ỦY BAN NHÂN DÂN", "KT. Chủ tịch, Phó Chủ tịch"),
                               "Mai Văn Mẫu", "UBND tỉnh Thanh Hóa")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _licences(s: Sample, file: str) -> None:
    rows = [
        (str(i), row["name"], row["holder"], row["number"], day(row["issued_on"]))
        for i, row in enumerate(s["service.licences"], 1)
    ]
    homes = [
        (str(i), row["household"], number(row["rooms"]), number(row["beds"]), row["standard"])
        for i, row in enumerate(s["operation.homestays"], 1)
    ]
    rooms = sum(row["rooms"] for row in s["operation.homestays"])
    beds = sum(row["beds"] for row in s["operation.homestays"])
    blocks = [
        *papers.head(s, file),
        *sheet.title("TỔNG HỢP GIẤY TỜ KINH DOANH", "18 hộ cung cấp dịch vụ"),
        *sheet.grid(("TT", "Loại giấy", "Hộ, cơ sở", "Số", "Ngày"), rows, (6, 38, 18, 25, 13),
                    align="clllc", size=10.5),
        *sheet.grid(("TT", "Cơ sở lưu trú", "Số phòng", "Số khách", "Tiêu chuẩn"), homes,
                    (6, 32, 12, 12, 38), align="clccl", size=10.5,
                    total=("", "Cộng", number(rooms), number(beds), "")),
        papers.own_signature(s, Signing(("NGƯỜI LẬP",), "Lương Thị Yên")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _kitchen(s: Sample, file: str) -> None:
    paper = s.paper(file)
    letters.certificate(
        s, file,
        over=paper["issuer"],
        words=("Chứng nhận bếp chung của", "cơ sở kinh doanh dịch vụ ăn uống"),
        big="ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM",
        pairs=(("Quy mô", "280 suất ăn một bữa"), ("Người phụ trách", "Hà Văn Thành"),
               ("Hiệu lực", f"từ {s.day(file)} đến <b>{s.day(file, 'expires_on')}</b>")),
        place="Thanh Hóa",
        signing=Signing(("KT. GIÁM ĐỐC", "Phó Giám đốc"), "Trịnh Văn Mẫu", "Sở Y tế Thanh Hóa"),
    )  # fmt: skip


def _training(s: Sample, file: str) -> None:
    topics = (("Dùng bình chữa cháy, thang dây, thoát nạn", "2 giờ", "Công an xã"),
              ("Sơ cứu rắn cắn, ngã, đuối nước", "3 giờ", "Trạm y tế xã"),
              ("Bếp một chiều, lưu mẫu thức ăn", "2 giờ", "Trạm y tế xã"),
              ("Đi rừng an toàn, dùng bộ đàm", "2 giờ", "Kiểm lâm địa bàn"))  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("BIÊN BẢN TẬP HUẤN", "Phòng cháy, sơ cứu, an toàn thực phẩm"),
        sheet.facts(("Nơi học", "Nhà chung bản Hang Sao"), ("Người dự", "52 người, 18 hộ"),
                    ("Định kỳ", "mỗi năm hai lần, tháng 6 và tháng 12")),
        sheet.gap(),
        *sheet.grid(("Nội dung", "Thời lượng", "Người dạy"), topics, (56, 16, 28), align="lcl"),
        sheet.text("Kết thúc có thực hành dập lửa và thoát nạn ở hai nhà. 52 người ký danh sách "
                   "kèm theo, tất cả đạt."),
        papers.own_signature(s, Signing(("CÔNG AN XÃ",), "Lê Văn Mẫu", "Công an xã Pù Luông")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)


def _feedback(s: Sample, file: str) -> None:
    rows = (("Chủ nhà, phục vụ", "388", "14", "97%"), ("Phòng, nhà vệ sinh", "371", "31", "92%"),
            ("Bữa ăn", "395", "9", "98%"), ("Trải nghiệm, hướng dẫn", "380", "18", "95%"),
            ("Đường đi, biển chỉ dẫn", "346", "49", "88%"))  # fmt: skip
    blocks = [
        *papers.head(s, file),
        *sheet.title("TỔNG HỢP GÓP Ý CỦA KHÁCH", "Từ tháng 01 đến hết tháng 10/2026"),
        *sheet.grid(("Nội dung", "Hài lòng", "Chưa hài lòng", "Tỷ lệ"), rows, (46, 18, 20, 16),
                    align="lccc"),
        sheet.text(s["service.feedback"]),
        papers.own_signature(s, Signing(("NGƯỜI TỔNG HỢP",), "Ngân Văn Quý")),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)
