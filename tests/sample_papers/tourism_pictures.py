"""Pictures of the tourism sample: stilt houses, water wheels, bins, web page, festival."""

# ruff: noqa: S311 - the dice draw pictures and names, no secrets

import math
import random

from tests.sample_papers.drawing import Board
from tests.sample_papers.sample import Sample, money

_SKIRTS = ("#1B2235", "#23324F", "#3A2A4A")
_BLOUSES = ("#F4EDE0", "#C9D9E8", "#E8B8B0", "#B9D7B0", "#E7CE8C")


def draw(s: Sample) -> None:
    """Write all pictures of the sample."""
    _bins().save(s.path("04-anh-thu-gom-rac.jpg"))
    _web(s).save(s.path("13-trang-web-dat-phong.png"))
    village_picture = Board(1200, 800)
    village(village_picture, 3)
    village_picture.grain(3)
    village_picture.save(s.path("17-anh-nha-san.jpg"))
    _festival().save(s.path("21-anh-le-mung-com-moi.jpg"))


def village(board: Board, seed: int, *, night: bool = False) -> None:
    """Draw stilt houses, rice terraces, the stream and a water wheel, by day or under stars."""
    w, h = board.size
    if night:
        board.shade("#0E1730", "#2B3A5E", 0, h * 0.62)
        _stars(board, seed)
    else:
        board.shade("#BBD6E6", "#F5F0E0", 0, h * 0.55)
    hills = ("#1A2644", "#202F4C", "#27384F") if night else ("#9DB6B0", "#7F9F8E", "#648A72")
    board.peaks(h * 0.56, h * 0.4, hills[0], seed, 8)
    board.box(0, h * 0.55, w, h, hills[1])
    board.peaks(h * 0.62, h * 0.26, hills[1], seed + 1, 6)
    fields = ("#33483F", "#3B5245") if night else ("#A9BE5E", "#C3CD6C")
    for step in range(8):
        y = h * (0.58 + step * 0.055)
        points = [(x, y + math.sin(x / w * 7 + step) * h * 0.014) for x in range(0, w + 8, 8)]
        board.polygon([*points, (w, h), (0, h)], fields[step % 2])
        board.line(points, "#2A3A33" if night else "#8A9A4A", 1.5)
    water = "#4C6A8C" if night else "#9CC3D3"
    stream = [(w * 0.62 + math.sin(t / 3) * w * 0.03 + t * w * 0.02, h * (0.6 + t * 0.044))
              for t in range(10)]  # fmt: skip
    board.line(stream, water, w * 0.022)
    wheel(board, w * 0.7, h * 0.76, h * 0.11)
    for x, y, size in ((0.16, 0.72, 0.16), (0.4, 0.69, 0.13), (0.88, 0.7, 0.12), (0.27, 0.9, 0.2)):
        house(board, w * x, h * y, h * size, lit=night)


def house(board: Board, x: float, base: float, size: float, *, lit: bool = False) -> None:
    """Draw a stilt house on its ground line: posts, floor, wall, palm roof, nine steps."""
    wide = size * 1.9
    board.disc(x, base, wide * 0.6, "#2B3A2C" if lit else "#7E8F4A", 0.16)
    for part in (-0.42, -0.14, 0.14, 0.42):
        board.box(x + part * wide - size * 0.025, base - size * 0.42, size * 0.05, size * 0.42,
                  "#5B4128")  # fmt: skip
    board.box(x - wide * 0.5, base - size * 0.47, wide, size * 0.07, "#7A5632")
    board.box(x - wide * 0.46, base - size * 0.82, wide * 0.92, size * 0.36, "#A97C4B",
              line="#5B4128", width=1)  # fmt: skip
    for part in (-0.3, 0.0, 0.3):
        glow = "#F6D77A" if lit else "#4A3320"
        board.box(x + part * wide - size * 0.08, base - size * 0.74, size * 0.16, size * 0.2, glow,
                  line="#5B4128", width=1)  # fmt: skip
    roof = [(x - wide * 0.62, base - size * 0.76), (x + wide * 0.62, base - size * 0.76),
            (x + wide * 0.36, base - size * 1.32),
            (x - wide * 0.36, base - size * 1.32)]  # fmt: skip
    board.polygon(roof, "#4A4536" if lit else "#8F8260", "#5B4F38")
    for step in range(9):
        y = base - size * 0.43 * (1 - step / 9)
        left = x + wide * 0.5 + step * size * 0.035
        board.box(left - size * 0.1, y, size * 0.2, size * 0.03, "#6B4A2A")


def wheel(board: Board, x: float, y: float, radius: float) -> None:
    """Draw a bamboo water wheel."""
    for share in (1.0, 0.82):
        points = [
            (x + math.cos(t / 24 * math.tau) * radius * share,
             y + math.sin(t / 24 * math.tau) * radius * share) for t in range(25)
        ]  # fmt: skip
        board.line(points, "#7B5E33", max(2.0, radius / 16))
    for spoke in range(12):
        turn = spoke / 12 * math.tau
        tip = (x + math.cos(turn) * radius * 1.08, y + math.sin(turn) * radius * 1.08)
        board.line([(x, y), tip], "#9A7A44", max(1.5, radius / 26))
        board.disc(tip[0], tip[1], radius * 0.07, "#5E7F93")


def _stars(board: Board, seed: int) -> None:
    rng = random.Random(seed)
    w, h = board.size
    for _ in range(150):
        board.disc(rng.uniform(0, w), rng.uniform(0, h * 0.5), rng.choice((0.6, 0.9, 1.4)),
                   rng.choice(("#FFFFFF", "#F5E7B8")))  # fmt: skip


def _bins() -> Board:
    board = Board(1000, 700)
    village(board, 19)
    board.box(0, 470, 1000, 230, "#B09A72")
    for index, (words, color) in enumerate(
        (("Hữu cơ", "#3F7D4E"), ("Tái chế", "#3B6AA8"), ("Khác", "#B0552F"))
    ):
        x = 120 + index * 130
        for slat in range(7):
            board.box(x + slat * 13, 420, 11, 130, ("#C3A765", "#B39553")[slat % 2],
                      line="#7B6534", width=0.8)  # fmt: skip
        board.box(x - 4, 430, 99, 10, "#7B6534")
        board.box(x - 4, 520, 99, 10, "#7B6534")
        board.box(x + 8, 455, 76, 36, color, radius=4)
        board.words(x + 46, 473, words, 17, "#FFFFFF", bold=True, sans=True, anchor="mm")
    for index, (color, words) in enumerate(
        (("#B9B2A4", "đá"), ("#D8C48E", "sỏi, cát"), ("#6F9B57", "cây chuối nước"))
    ):
        x = 590 + index * 125
        board.box(x, 470, 118, 92, color, line="#5B5443", width=2)
        board.words(x + 59, 582, words, 17, "#3A3222", sans=True, anchor="mm")
    for index in range(5):
        board.line([(856 + index * 20, 500), (850 + index * 22, 400)], "#3C7140", 5)
        board.disc(850 + index * 22, 396, 15, "#4B8449", 0.5)
    board.words(120, 600, "Thùng rác tre ba loại", 24, "#FFFFFF", bold=True)
    board.words(590, 606, "Hố lọc nước thải sinh hoạt", 24, "#FFFFFF", bold=True)
    board.grain(19, 4)
    return board


def _web(s: Sample) -> Board:
    board = Board(1280, 860, "#FBFAF6")
    board.box(0, 0, 1280, 44, "#E4E1D8")
    for index, color in enumerate(("#D9695B", "#E0B24A", "#6FAE6A")):
        board.disc(26 + index * 24, 22, 7, color)
    board.box(120, 9, 760, 26, "#FFFFFF", radius=13)
    board.words(140, 22, s["market.channels"][2]["link"], 15, "#555555", sans=True, anchor="lm")
    board.words(60, 84, "BẢN HANG SAO", 30, "#23324F", bold=True, anchor="lm")
    for index, words in enumerate(("Ở lại", "Trải nghiệm", "Câu chuyện", "Đặt chỗ")):
        board.words(680 + index * 150, 84, words, 19, "#23324F", sans=True, anchor="lm")
    hero = Board(1160, 330)
    village(hero, 8, night=True)
    board.image.paste(hero.image, (60 * 2, 118 * 2))
    board.words(90, 410, "Bầu trời còn tối để thấy sao", 32, "#F5E7B8", bold=True, anchor="lm")
    for index, row in enumerate(s["product.packings"]):
        x = 60 + index * 295
        board.box(x, 480, 275, 300, "#FFFFFF", line="#D8D1C2", width=1.5, radius=8)
        small = Board(251, 120)
        village(small, 40 + index, night=index == 2)
        board.image.paste(small.image, ((x + 12) * 2, 492 * 2))
        y = board.paragraph(x + 14, 628, 248, row["packing"], 18, "#23324F")
        board.words(x + 14, y + 8, f"{money(row['price'])} đ", 20, "#9A5B00", bold=True, sans=True)
        board.box(x + 14, 734, 110, 32, "#2A4A8B", radius=6)
        board.words(x + 69, 750, "Chọn ngày", 16, "#FFFFFF", sans=True, anchor="mm")
    limits = "18 nhà sàn · 61 phòng · tối đa 280 khách một đêm"
    board.words(60, 822, limits, 18, "#555555", sans=True, anchor="lm")
    return board


def _festival() -> Board:
    board = Board(1200, 800)
    village(board, 27)
    board.box(0, 560, 1200, 240, "#C9B183")
    board.shade("#CDB78C", "#B49A68", 560, 800)
    board.box(588, 430, 24, 210, "#7A5632")
    for index in range(9):
        board.line([(600, 432), (600 + (index - 4) * 130, 520)], "#B3261E", 2)
        for flag in range(5):
            x, y = 600 + (index - 4) * 26 * flag, 432 + flag * 17.6
            color = ("#E0A526", "#B3261E", "#2F6B3F")[flag % 3]
            board.polygon([(x, y), (x + 12, y), (x + 6, y + 16)], color)
    for index in range(16):
        turn = index / 16 * math.tau
        x, y = 600 + math.cos(turn) * 430, 660 + math.sin(turn) * 78
        tall = 92 + math.sin(turn) * 20
        _dancer(board, x, y, tall, index)
    for x in (200, 1000):
        board.disc(x, 744, 40, "#8A5A33", 0.45)
        board.disc(x, 738, 34, "#F4EDE0", 0.4)
    board.words(40, 30, "Lễ mừng cơm mới, bản Hang Sao, 10/2025", 26, "#23324F", bold=True)
    board.grain(27, 4)
    return board


def _dancer(board: Board, x: float, y: float, tall: float, index: int) -> None:
    board.disc(x, y, tall * 0.22, "#8F7A4E", 0.3)
    board.polygon(
        [(x - tall * 0.1, y - tall * 0.5), (x + tall * 0.1, y - tall * 0.5),
         (x + tall * 0.17, y), (x - tall * 0.17, y)], _SKIRTS[index % 3],
    )  # fmt: skip
    board.polygon(
        [(x - tall * 0.12, y - tall * 0.82), (x + tall * 0.12, y - tall * 0.82),
         (x + tall * 0.1, y - tall * 0.48), (x - tall * 0.1, y - tall * 0.48)],
        _BLOUSES[index % 5],
    )  # fmt: skip
    for side in (-1, 1):
        arm = [(x + side * tall * 0.1, y - tall * 0.78), (x + side * tall * 0.3, y - tall * 0.66)]
        board.line(arm, _BLOUSES[index % 5], tall * 0.06)
    board.disc(x, y - tall * 0.92, tall * 0.1, "#D9A77A")
    board.box(x - tall * 0.12, y - tall * 1.06, tall * 0.24, tall * 0.1, "#1B2235", radius=3)
