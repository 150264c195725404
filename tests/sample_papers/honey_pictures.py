"""Pictures of the honey sample: hives, settling tank, packaging, label, web page."""

# ruff: noqa: S311 - the dice draw pictures and names, no secrets

import random

from tests.sample_papers.drawing import Board, barcode
from tests.sample_papers.sample import Sample

_BOXES = ("#D9A441", "#6D8FC4", "#E7E0D0", "#C96F4A", "#7FA37A")


def draw(s: Sample) -> None:
    """Write all pictures of the sample."""
    _valley().save(s.path("02-anh-vung-nuoi-ong.jpg"))
    _tank().save(s.path("07-anh-be-lang.jpg"))
    _packaging(s).save(s.path("10-anh-bao-bi.jpg"))
    _label(s).save(s.path("11-nhan-san-pham.png"))
    _web(s).save(s.path("22-anh-trang-web.png"))


def valley(board: Board, seed: int = 4) -> None:
    """Draw the limestone valley with hives; leaflet and web page reuse it."""
    w, h = board.size
    board.shade("#BFD9E8", "#F2EFE2", 0, h * 0.55)
    board.peaks(h * 0.58, h * 0.42, "#9FB6B4", seed, 9)
    board.shade("#E9F0EC", "#DDE8DC", h * 0.5, h * 0.58)
    board.box(0, h * 0.575, w, h * 0.1, "#9FB6B4")
    board.peaks(h * 0.66, h * 0.36, "#6F9182", seed + 1, 6)
    board.box(0, h * 0.65, w, h, "#6F9182")
    board.hills(h * 0.64, h * 0.07, "#7FA566", seed + 2)
    board.hills(h * 0.74, h * 0.06, "#8DB56C", seed + 3)
    _bushes(board, seed)
    for row, (y, size, count) in enumerate(((0.72, 0.055, 7), (0.8, 0.07, 6), (0.9, 0.09, 5))):
        for index in range(count):
            x = w * (0.1 + 0.8 * (index + (row % 2) * 0.4) / count)
            hive(board, x, h * y, h * size, _BOXES[(index + row) % len(_BOXES)])


def hive(board: Board, x: float, y: float, size: float, color: str) -> None:
    """Draw one hive standing on legs, its bottom at y."""
    wide, tall = size * 1.25, size * 0.85
    board.disc(x, y + size * 0.12, wide * 0.62, "#5F8747", 0.25)
    for side in (-0.4, 0.4):
        board.box(x + side * wide - 1.5, y - size * 0.1, 3, size * 0.24, "#6B5137")
    board.box(x - wide / 2, y - tall, wide, tall * 0.92, color, line="#4C3B28", width=0.8)
    board.line([(x - wide / 2, y - tall * 0.52), (x + wide / 2, y - tall * 0.52)], "#4C3B28", 0.7)
    board.box(x - wide * 0.24, y - tall * 0.24, wide * 0.48, tall * 0.1, "#3A2C1D")
    roof = [(x - wide * 0.6, y - tall), (x + wide * 0.6, y - tall),
            (x + wide * 0.52, y - tall * 1.28), (x - wide * 0.52, y - tall * 1.28)]  # fmt: skip
    board.polygon(roof, "#8C8273", "#4C3B28")


def _bushes(board: Board, seed: int) -> None:
    rng = random.Random(seed)
    w, h = board.size
    for _ in range(90):
        x, y = rng.uniform(0, w), rng.uniform(h * 0.62, h)
        board.disc(x, y, rng.uniform(2, 6) * (0.5 + y / h), rng.choice(("#6E9A54", "#A6C77D")), 0.6)
    for _ in range(60):
        x, y = rng.uniform(0, w), rng.uniform(h * 0.66, h)
        board.disc(x, y, rng.uniform(1, 2.2), rng.choice(("#F4E9A8", "#FFFFFF", "#E6B8CF")))


def _valley() -> Board:
    board = Board(1200, 800)
    valley(board)
    board.grain(1)
    return board


def _tank() -> Board:
    board = Board(1000, 700)
    board.shade("#D5E3EA", "#F0EDE2", 0, 300)
    board.hills(280, 60, "#8CAF86", 3)
    board.box(0, 300, 1000, 400, "#B9A98D")
    board.polygon([(120, 380), (760, 380), (880, 620), (60, 620)], "#C9C6BE", "#6F6B62")
    for index in range(3):
        left, right = 150 + index * 205, 150 + index * 205 + 175
        spread = (index - 1) * 26
        water = ("#8B8A6A", "#93A48A", "#8FB3BC")[index]
        board.polygon(
            [(left, 400), (right, 400), (right + spread + 14, 596), (left + spread - 14, 596)],
            water, "#5E5B54",
        )  # fmt: skip
        board.words((left + right) / 2 + spread / 2, 500, f"Ngăn {index + 1}", 24, "#FFFFFF",
                    bold=True, anchor="mm")  # fmt: skip
    for index, (color, words) in enumerate(
        (("#3F7D4E", "Hữu cơ"), ("#3B6AA8", "Tái chế"), ("#B0552F", "Khác"))
    ):
        x = 850 + (index - 1) * 68
        board.box(x - 20, 250, 40, 74, color, line="#33302B", radius=4)
        board.box(x - 23, 242, 46, 12, color, line="#33302B", radius=3)
        board.words(x, 340, words, 14, "#33302B", sans=True, anchor="mm")
    board.line([(20, 352), (140, 392)], "#7C7A76", 9)
    board.words(28, 24, "Bể lắng ba ngăn 6 m³, xưởng sơ chế thôn Đồi Ngang", 22, "#2B3A33")
    board.grain(2, 6)
    return board


def _packaging(s: Sample) -> Board:
    board = Board(1200, 800, "#EFE6D3")
    board.shade("#F6EFDF", "#E3D3B4")
    board.box(0, 610, 1200, 190, "#B98D57")
    board.shade("#C59A63", "#A97C46", 610, 800)
    for x, tall, size in ((210, 300, "350 g"), (420, 345, "500 g"), (650, 420, "1.000 g")):
        _bottle(board, x, 650, tall, size)
    board.box(820, 300, 300, 350, "#C8A777", line="#7A5A32", width=2)
    board.polygon([(820, 300), (1120, 300), (1090, 260), (850, 260)], "#B9945F", "#7A5A32")
    board.line([(900, 262), (930, 170), (1010, 170), (1040, 262)], "#8F6C3B", 9)
    for index, (x, tall) in enumerate(((870, 120), (930, 170), (1000, 140), (1065, 100))):
        board.polygon(
            [(x - 45, 600), (x, 600 - tall), (x + 45, 600)], ("#7E5B30", "#8E693A")[index % 2]
        )
    board.words(970, 345, "THUNG MÂY", 34, "#4A3216", bold=True, anchor="mm")
    board.words(970, 388, "hộp quà 2 chai mật ong hoa rừng", 17, "#4A3216", anchor="mm")
    board.words(600, 60, s["product.name"], 38, "#5A3D17", bold=True, anchor="mm")
    board.grain(3, 4)
    return board


def _bottle(board: Board, x: float, base: float, tall: float, size: str) -> None:
    wide = tall * 0.46
    board.disc(x, base + 6, wide * 0.62, "#8A6335", 0.16)
    board.box(x - wide / 2, base - tall * 0.8, wide, tall * 0.8, "#B5701A", line="#6B3F0B",
              width=2, radius=14)  # fmt: skip
    board.box(x - wide * 0.44, base - tall * 0.77, wide * 0.16, tall * 0.7, "#D5983F", radius=8)
    board.box(x - wide * 0.28, base - tall * 0.88, wide * 0.56, tall * 0.1, "#B5701A")
    board.box(x - wide * 0.33, base - tall, wide * 0.66, tall * 0.14, "#C9BFA8", line="#7B705A",
              radius=5)  # fmt: skip
    board.box(x - wide * 0.46, base - tall * 0.56, wide * 0.92, tall * 0.4, "#FFF9E8",
              line="#B8862B", width=2, radius=4)  # fmt: skip
    board.words(x, base - tall * 0.48, "MẬT ONG HOA RỪNG", int(tall / 29), "#7A4E0E", anchor="mm")
    board.words(
        x, base - tall * 0.38, "Thung Mây", int(tall / 14), "#4A2E06", bold=True, anchor="mm"
    )
    board.words(x, base - tall * 0.24, size, int(tall / 17), "#7A4E0E", bold=True, anchor="mm")


def _comb(board: Board) -> None:
    for row in range(-1, 24):
        for column in range(-1, 26):
            x = column * 60 + (row % 2) * 30
            y = row * 52
            points = [(x, y - 30), (x + 26, y - 15), (x + 26, y + 15),
                      (x, y + 30), (x - 26, y + 15), (x - 26, y - 15)]  # fmt: skip
            board.polygon(points, "#F3E3BD", "#E2C98F")


def _label(s: Sample) -> Board:
    board = Board(1300, 760, "#F3E3BD")
    _comb(board)
    for x in (30, 670):
        board.box(x, 40, 600, 680, "#FFFBEF", line="#B8862B", width=3, radius=14)
    board.words(330, 110, "MẬT ONG", 34, "#7A4E0E", anchor="mm")
    board.words(330, 178, "HOA RỪNG THUNG MÂY", 46, "#4A2E06", bold=True, anchor="mm")
    board.words(330, 236, "Thung May Forest Flower Honey", 26, "#7A4E0E", anchor="mm")
    small = Board(500, 250)
    valley(small, 9)
    board.image.paste(small.image, (80 * 2, 275 * 2))
    verse = "Ong ở nhờ hiên nhà, người ở nhờ mùa hoa. Mỗi thùng chừa một phần ba cho ong qua đông."
    board.paragraph(80, 545, 500, verse, 21, "#4A2E06", sans=False)
    board.words(80, 628, "Keep one third for the bees.", 19, "#7A4E0E")
    board.words(
        330, 680, "Khối lượng tịnh / Net weight: 500 g", 22, "#4A2E06", bold=True, anchor="mm"
    )
    y = 70.0
    standard = s["product.standard"].partition(",")[0]
    rows = (
        "Thành phần / Ingredients: 100% mật ong (honey).",
        f"Sản xuất bởi: {s.name}, {s.address}. ĐT: {s['producer.phone']}.",
        "Xuất xứ: khai thác tại xã Phú Long, tỉnh Ninh Bình, Việt Nam. Product of Vietnam.",
        "Hướng dẫn: pha với nước ấm dưới 40 °C, chấm bánh, ướp món ăn. Use: stir into warm water.",
        "Bảo quản: đậy kín, nơi khô mát, tránh nắng. Mật kết tinh vẫn dùng tốt.",
        "Cảnh báo: không dùng cho trẻ dưới 12 tháng tuổi. Not for infants under 12 months.",
        f"Số công bố: {s['quality.declaration_number']}. {standard}.",
        "NSX: 05/09/2026     HSD: 05/03/2028     Lô: TM-2609-01",
    )
    for row in rows:
        y = board.paragraph(700, y, 540, row, 20, "#3A2A10") + 12
    barcode(board, 700, 600, s["packaging.gtin"], 1.9)
    board.words(1000, 640, "Giá trị của rừng,\ngiữ cho ong.", 24, "#7A4E0E")
    return board


def _web(s: Sample) -> Board:
    board = Board(1280, 820, "#FBFAF6")
    board.box(0, 0, 1280, 44, "#E4E1D8")
    for index, color in enumerate(("#D9695B", "#E0B24A", "#6FAE6A")):
        board.disc(26 + index * 24, 22, 7, color)
    board.box(120, 9, 760, 26, "#FFFFFF", radius=13)
    board.words(
        140, 22, "https://thungmay.vidu.vn/cau-chuyen", 15, "#555555", sans=True, anchor="lm"
    )
    board.words(60, 86, "THUNG MÂY", 30, "#4A2E06", bold=True, anchor="lm")
    for index, words in enumerate(("Sản phẩm", "Câu chuyện", "Vườn ong", "Liên hệ")):
        board.words(700 + index * 140, 86, words, 19, "#4A2E06", sans=True, anchor="lm")
    board.box(838, 106, 106, 3, "#B8862B")
    hero = Board(1160, 330)
    valley(hero, 12)
    board.image.paste(hero.image, (60 * 2, 125 * 2))
    board.disc(640, 290, 44, "#FFFFFF")
    board.polygon([(626, 266), (626, 314), (668, 290)], "#4A2E06")
    board.words(60, 490, "Khách ở nhờ của Thung Mây", 34, "#2B2012", bold=True, anchor="lm")
    first, second, *_ = s["story.text"].split("\n\n")
    board.paragraph(60, 525, 560, first, 18, "#3C3526", sans=True)
    board.paragraph(660, 525, 560, second, 18, "#3C3526", sans=True)
    return board
