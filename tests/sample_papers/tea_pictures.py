"""Pictures of the tea sample: old trees on the slope, compost, fair stand, trace page, boxes."""

# ruff: noqa: S311 - the dice draw pictures and names, no secrets

import math
import random

import segno

from tests.sample_papers.drawing import Board, barcode
from tests.sample_papers.sample import Sample

_CLOTH = ("#B3261E", "#1F3B6D", "#E0A526", "#2F6B3F")


def draw(s: Sample) -> None:
    """Write all pictures of the sample."""
    forest = Board(1200, 800)
    slope(forest, 5)
    forest.grain(5)
    forest.save(s.path("02-anh-rung-che.jpg"))
    _compost().save(s.path("08-anh-ho-u-phan.jpg"))
    _fair(s).save(s.path("16-anh-hoi-cho.jpg"))
    _trace(s).save(s.path("19-trang-truy-xuat.png"))
    _label(s).save(s.path("20-nhan-hop-che.png"))
    _boxes(s).save(s.path("21-anh-bao-bi.jpg"))


def slope(board: Board, seed: int) -> None:
    """Draw terraces in the mist with old tea trees; leaflet and trace page reuse it."""
    w, h = board.size
    board.shade("#C9D8DE", "#F3F0E6", 0, h * 0.6)
    for index, color in enumerate(("#B4C5C4", "#96B0A6", "#7B9C87")):
        board.hills(h * (0.36 + index * 0.1), h * 0.16, color, seed + index)
    for step in range(9):
        y = h * (0.56 + step * 0.05)
        color = ("#6F9B57", "#82AB63")[step % 2]
        points = [
            (x, y + math.sin(x / w * 5 + step * 0.7) * h * 0.022 - x * 0.02)
            for x in range(0, w + 8, 8)
        ]
        board.polygon([*points, (w, h), (0, h)], color)
        board.line(points, "#5B8447", 1.5)
    rng = random.Random(seed)
    spots = sorted((rng.uniform(0.55, 0.86), rng.uniform(0.04, 0.96)) for _ in range(11))
    for y, x in spots:
        tree(board, w * x, h * (y + 0.1), h * (0.12 + 0.22 * (y - 0.5)), rng)
    for _ in range(4):
        x, y = rng.uniform(0, w), rng.uniform(h * 0.4, h * 0.56)
        board.disc(x, y, w * 0.16, "#EDEEE8", 0.08)


def tree(board: Board, x: float, base: float, tall: float, rng: random.Random) -> None:
    """Draw an old tea tree: lichen-white forked trunk, flat crowns."""
    for lean in (-0.32, -0.1, 0.14, 0.34):
        top = (x + lean * tall, base - tall * (0.75 - abs(lean) * 0.3))
        board.line([(x, base), (x + lean * tall * 0.3, base - tall * 0.35), top], "#A9A595",
                   max(2.0, tall / 26))  # fmt: skip
        for _ in range(5):
            board.disc(
                top[0] + rng.uniform(-0.14, 0.14) * tall, top[1] + rng.uniform(-0.1, 0.06) * tall,
                tall * rng.uniform(0.1, 0.17), rng.choice(("#2F5B33", "#3C7140", "#4B8449")), 0.62,
            )  # fmt: skip
    for _ in range(8):
        board.disc(x + rng.uniform(-0.4, 0.4) * tall, base - tall * rng.uniform(0.62, 0.95),
                   tall * 0.02, "#C7D98A")  # fmt: skip


def cloth(board: Board, x: float, y: float, width: float, size: float = 16) -> None:
    """Draw a band of Dao embroidery."""
    board.box(x, y, width, size, "#1B2235")
    for index in range(int(width // size)):
        left, color = x + index * size, _CLOTH[index % 4]
        middle, half = (left + size / 2, y + size / 2), size * 0.38
        board.polygon(
            [(middle[0], middle[1] - half), (middle[0] + half, middle[1]),
             (middle[0], middle[1] + half), (middle[0] - half, middle[1])], color,
        )  # fmt: skip


def qr(board: Board, x: float, y: float, text: str, module: float = 5) -> None:
    """Draw a QR code of `text`."""
    matrix = segno.make(text, error="m", micro=False).matrix
    size = len(matrix) * module
    board.box(x - 12, y - 12, size + 24, size + 24, "#FFFFFF")
    for row, bits in enumerate(matrix):
        for column, bit in enumerate(bits):
            if bit:
                board.box(
                    x + column * module, y + row * module, module - 0.5, module - 0.5, "#111111"
                )


def _compost() -> Board:
    board = Board(1000, 700)
    slope(board, 11)
    board.box(0, 430, 1000, 270, "#A98F6B")
    board.polygon([(90, 300), (560, 300), (610, 250), (40, 250)], "#8C8273", "#4C3B28")
    for x in (95, 320, 545):
        board.box(x, 300, 14, 230, "#6B5137")
    board.box(80, 470, 490, 90, "#8F7E66", line="#5B4A33", width=3)
    board.disc(325, 470, 215, "#4A3524", 0.22)
    board.disc(300, 452, 130, "#5C4630", 0.22)
    board.box(690, 380, 190, 170, "#A9583C", line="#5E2C1B", width=3)
    board.box(735, 450, 100, 70, "#2B1A12")
    board.polygon([(750, 518), (785, 462), (820, 518)], "#E58A2B")
    board.polygon([(768, 518), (787, 486), (804, 518)], "#F6D05A")
    board.box(770, 250, 30, 132, "#6E6A64")
    board.words(40, 600, "Hố ủ phân 12 m³ từ cuộng, bụi chè", 26, "#FFFFFF", bold=True)
    board.words(640, 600, "Lò diệt men đã cải tạo buồng đốt", 22, "#FFFFFF", bold=True)
    board.grain(11, 4)
    return board


def _fair(s: Sample) -> Board:
    board = Board(1100, 740, "#E9E4DA")
    board.shade("#F4F0E7", "#D8D0C0")
    board.box(0, 620, 1100, 120, "#9C8F7C")
    board.box(140, 90, 820, 530, "#FBF7EC", line="#6B5137", width=4)
    board.box(140, 90, 820, 96, "#1F3B6D")
    board.words(550, 138, "ĐỈNH SƯƠNG", 44, "#F6E9C6", bold=True, anchor="mm")
    cloth(board, 140, 186, 820, 20)
    scene = Board(420, 180)
    slope(scene, 17)
    board.image.paste(scene.image, (340 * 2, 222 * 2))
    board.words(550, 428, s["product.name"], 26, "#3A2A10", bold=True, anchor="mm")
    board.box(90, 520, 920, 110, "#8A5A33", line="#4C2F17", width=3)
    cloth(board, 90, 520, 920, 24)
    for index in range(11):
        x = 130 + index * 80
        board.box(x, 458, 46, 64, _CLOTH[index % 4], line="#33302B", width=1.5, radius=3)
        board.box(x + 6, 476, 34, 22, "#FFF9E8")
    for x in (260, 840):
        board.disc(x, 566, 26, "#FFFFFF", 0.5)
        board.disc(x, 562, 20, "#B9B24A", 0.4)
    board.words(40, 26, "Triển lãm trà Việt, Hà Nội 12/2025", 20, "#4C3B28", bold=True)
    board.grain(17, 4)
    return board


def _trace(s: Sample) -> Board:
    board = Board(760, 1100, "#F4F1EA")
    board.box(0, 0, 760, 60, "#1F3B6D")
    board.words(30, 30, "Cổng truy xuất Mẫu Việt", 22, "#FFFFFF", bold=True, sans=True, anchor="lm")
    scene = Board(700, 240)
    slope(scene, 23)
    board.image.paste(scene.image, (30 * 2, 80 * 2))
    board.words(30, 350, s["product.name"], 27, "#1D2330", bold=True, anchor="lm")
    y = 385.0
    for label, value in (
        ("Lô", "ĐS-2609-03, đóng gói 12/09/2026, hạn dùng 12/09/2028"),
        ("Hái", "10 và 11/9/2026, cây số 218 đến 260, hộ Bàn Thị Sen"),
        ("Chế biến", "Xưởng bản Nặm Sương, mẻ 41, thợ Triệu Mạnh Quý"),
        ("Kiểm nghiệm", s["quality.tests"][0]["number"]),
        ("Đơn vị", f"{s.name}, {s.address}"),
    ):
        board.words(30, y, label, 17, "#454C5C", bold=True, sans=True)
        y = board.paragraph(165, y, 560, value, 17, "#1D2330") + 8
    board.box(30, y + 6, 700, 2, "#C27A00")
    board.words(30, y + 36, "Câu chuyện sản phẩm", 23, "#1D2330", bold=True, anchor="lm")
    y += 62
    for words in s["story.text"].split("\n\n")[:3]:
        y = board.paragraph(30, y, 700, words, 16, "#333A48") + 10
    board.words(30, 1060, s["packaging.trace_link"], 15, "#2A4A8B", sans=True, anchor="lm")
    return board


def _label(s: Sample) -> Board:
    board = Board(1300, 760, "#20304E")
    for x in (30, 670):
        board.box(x, 40, 600, 680, "#FCFAF2", line="#C9A14A", width=3, radius=10)
        cloth(board, x + 20, 60, 560, 20)
        cloth(board, x + 20, 680, 560, 20)
    board.words(330, 120, "CHÈ SHAN TUYẾT CỔ THỤ", 36, "#20304E", bold=True, anchor="mm")
    board.words(330, 176, "ĐỈNH SƯƠNG", 52, "#9A2A20", bold=True, anchor="mm")
    board.words(330, 224, "Ancient Shan Tuyet Green Tea", 24, "#20304E", anchor="mm")
    scene = Board(500, 260)
    slope(scene, 29)
    board.image.paste(scene.image, (80 * 2, 255 * 2))
    verse = "Cây chè nhớ người lâu hơn người nhớ cây. The tea tree remembers longer than we do."
    board.paragraph(80, 540, 500, verse, 21, "#20304E", sans=False)
    board.words(
        330, 640, "Khối lượng tịnh / Net weight: 100 g", 22, "#20304E", bold=True, anchor="mm"
    )
    y = 100.0
    for row in (
        "Thành phần / Ingredients: 100% búp chè Shan tuyết (green tea).",
        f"Sản xuất bởi: {s.name}, {s.address}. ĐT: {s['producer.phone']}.",
        "Xuất xứ: chè Shan tuyết Cao Bồ, Tuyên Quang, Việt Nam. Product of Vietnam.",
        "Cách pha / How to brew: 5 g chè, 200 ml nước 85 °C, tráng nhanh, ngâm 40 giây.",
        "Bảo quản: buộc kín, nơi khô mát, tránh mùi lạ; dùng trong 60 ngày sau khi mở.",
        "Cảnh báo: người nhạy với cafein không nên dùng buổi tối. Contains caffeine.",
        f"Số công bố: {s['quality.declaration_number']}. TCCS 02:2026/ĐS.",
        "NSX: 12/09/2026     HSD: 12/09/2028     Lô: ĐS-2609-03",
    ):
        y = board.paragraph(700, y, 540, row, 19, "#2A2A2A") + 9
    barcode(board, 710, 570, s["packaging.gtin"], 1.8)
    qr(board, 1080, 540, s["packaging.trace_link"], 4)
    board.words(1000, 560, "Quét để", 17, "#20304E", sans=True)
    board.words(1000, 582, "xem lô", 17, "#20304E", sans=True)
    return board


def _boxes(s: Sample) -> Board:
    board = Board(1200, 800, "#E8E0D2")
    board.shade("#F2ECDF", "#D9CDB6")
    board.shade("#8E6A42", "#74532F", 600, 800)
    for x, wide, tall, size in ((140, 190, 300, "100 g"), (380, 240, 360, "200 g")):
        top = 650 - tall
        board.box(x, top, wide, tall, "#20304E", line="#10182A", width=2, radius=4)
        cloth(board, x, top + 40, wide, 22)
        cloth(board, x, 612, wide, 22)
        board.words(x + wide / 2, top + tall * 0.42, "ĐỈNH SƯƠNG", wide // 8, "#F0DDA8", bold=True,
                    anchor="mm")  # fmt: skip
        board.words(x + wide / 2, top + tall * 0.54, "Shan tuyết cổ thụ", wide // 12, "#F0DDA8",
                    anchor="mm")  # fmt: skip
        board.words(x + wide / 2, top + tall * 0.68, size, wide // 10, "#FFFFFF", anchor="mm")
    for x, number in ((720, "218"), (870, "041"), (1020, "1107")):
        board.disc(x, 655, 62, "#5E4427", 0.2)
        board.box(x - 52, 300, 104, 350, "#C3A765", line="#7B6534", width=2, radius=12)
        for y in (410, 530):
            board.box(x - 54, y, 108, 9, "#A88B49", line="#7B6534", width=1)
        board.box(x - 50, 268, 100, 46, "#7A4E27", line="#4C2F17", width=2, radius=8)
        board.line([(x - 52, 330), (x, 346), (x + 52, 330)], "#27375C", 6)
        board.words(x, 470, f"cây số {number}", 19, "#4A3418", bold=True, anchor="mm")
    board.words(600, 70, s["product.name"], 38, "#20304E", bold=True, anchor="mm")
    board.words(600, 118, "Hộp giấy nắp nam châm, túi thiếc khóa miết; ống tre khắc số cây", 21,
                "#3A3A3A", anchor="mm")  # fmt: skip
    board.grain(31, 4)
    return board
