"""Contracts, decisions, letters of offices, lists of contracts: shapes shared by the samples."""

from collections.abc import Sequence

from tests.sample_papers import papers, sheet
from tests.sample_papers.sample import Sample
from tests.sample_papers.seal import SignatureBlock, Signing
from tests.sample_papers.sheet import Block

Clause = tuple[str, str]


def contract(
    s: Sample,
    *,
    title: str,
    number: str,
    partner: str,
    clauses: Sequence[Clause],
    signer: str,
    seal: str = "",
    signed: str = "",
) -> list[Block]:
    """Return a contract between the producer (A) and a partner (B); no seal for households."""
    blocks = [
        *sheet.national(),
        *sheet.title(title, f"Số: {number}"),
        sheet.facts(("Bên A", f"<b>{s.name}</b>, {s.address}"), ("Bên B", f"<b>{partner}</b>")),
    ]
    for index, (name, words) in enumerate(clauses, 1):
        blocks += [sheet.heading(f"Điều {index}. {name}"), sheet.text(words)]
    if signed:
        blocks.append(sheet.line(signed, align="right", italic=True))
    blocks.append(
        SignatureBlock(
            Signing(("ĐẠI DIỆN BÊN B",), signer, seal),
            Signing(("ĐẠI DIỆN BÊN A",), s["producer.representative"], s.name),
        )
    )
    return blocks


def outlet_list(s: Sample, kinds: Sequence[str], title: str, writer: Signing) -> list[Block]:
    """Return the list of contracts with outlets of some kinds, from the table of outlets."""
    chosen = [row for row in s["market.outlets"] if row["kind"] in kinds and "contract" in row]
    rows = [
        (str(i), row["name"], row["place"], row["contract"],
         "/".join(reversed(row["signed_on"].split("-"))), f"{row['share']}%")
        for i, row in enumerate(chosen, 1)
    ]  # fmt: skip
    sold = sum(row["share"] for row in chosen)
    return [
        *sheet.title(title),
        *sheet.grid(
            ("TT", "Nơi bán", "Địa chỉ", "Số hợp đồng", "Ngày ký", "Tỷ trọng"), rows,
            (6, 25, 25, 25, 14, 11), align="cllccr", size=10.5,
            total=("", "Cộng", "", "", "", f"{sold}%"),
        ),
        papers.own_signature(s, writer),
    ]  # fmt: skip


def decision(s: Sample, file: str, about: str, *articles: str | list[Block]) -> None:
    """Write a decision of the producer; an article is a sentence or blocks."""
    blocks = [*papers.head(s, file), *sheet.title("QUYẾT ĐỊNH", about)]
    number = 0
    for article in articles:
        if isinstance(article, str):
            number += 1
            blocks.append(sheet.heading(f"Điều {number}. {article}"))
        else:
            blocks += article
    sheet.save(s.path(file), [*blocks, papers.own_signature(s)])


def office_letter(
    s: Sample,
    file: str,
    agency: Sequence[str],
    title: Sequence[str],
    body: Sequence[Block],
    signing: Signing,
    place: str = "",
) -> None:
    """Write a letter of an office: letterhead, title lines, body, one signature."""
    blocks = [*papers.office(s, file, *agency, place=place), *sheet.title(*title), *body]
    sheet.save(s.path(file), [*blocks, SignatureBlock(signing)])


def environment(
    s: Sample, file: str, agency: Sequence[str], pairs: Sequence[tuple[str, str]], signer: str
) -> None:
    """Write the commune's notice that an environmental registration was received."""
    body = [
        sheet.text(f"UBND {s.commune} đã tiếp nhận đăng ký môi trường của cơ sở dưới đây:"),
        sheet.facts(("Chủ cơ sở", s.name), ("Địa điểm", s.address), *pairs),
        sheet.text("Chủ cơ sở thực hiện đúng nội dung đã đăng ký; khi thay đổi công suất phải đăng "
                   "ký lại."),
    ]  # fmt: skip
    signing = Signing(("TM. ỦY BAN NHÂN DÂN", "Chủ tịch"), signer, f"UBND {s.commune}")
    office_letter(s, file, agency, ("THÔNG BÁO", "Tiếp nhận đăng ký môi trường"), body, signing)


def certificate(
    s: Sample,
    file: str,
    *,
    over: str,
    words: Sequence[str],
    big: str,
    pairs: Sequence[tuple[str, str]],
    place: str,
    signing: Signing,
) -> None:
    """Write a framed certificate: who certifies, what, the facts, date and signature."""
    blocks = [
        sheet.gap(50),
        sheet.line(over.upper(), align="center", bold=True),
        sheet.gap(24),
        *sheet.title("GIẤY CHỨNG NHẬN", f"Số: {s.paper(file)['number']}", color=sheet.RED, size=24),
        sheet.line(words[0], align="center"),
        *sheet.title(s.name.upper(), s.address, size=14),
        *(sheet.line(row, align="center") for row in words[1:]),
        *sheet.title(big, size=20, color=sheet.GOLD),
        sheet.facts(*pairs),
        sheet.gap(20),
        sheet.line(s.signed(file, place), align="right", italic=True),
        SignatureBlock(signing),
    ]
    sheet.save(s.path(file), blocks, certificate=True)


def leaflet(
    s: Sample, file: str, picture: Block, title: str, verse: str, paragraphs: Sequence[str],
    prices: Sequence[tuple[str, str]],
) -> None:  # fmt: skip
    """Write a leaflet: picture, title, verse, paragraphs, price list, address."""
    site = next(row["link"] for row in s["market.channels"] if row["kind"] == "website")
    blocks = [
        picture,
        sheet.gap(10),
        *sheet.title(title.upper(), verse, size=21, color=sheet.GOLD),
        *(sheet.text(words, indent=False) for words in paragraphs[:-1]),
        sheet.text(paragraphs[-1], indent=False, italic=True),
        *sheet.grid(("Quy cách", "Giá bán lẻ"), prices, (60, 40), align="lr"),
        sheet.line(f"<b>{s.name}</b>, {s.address}", align="center"),
        sheet.line(f"{s['producer.phone']} · {s['producer.email']} · {site.split('//')[1]}",
                   align="center"),
    ]  # fmt: skip
    sheet.save(s.path(file), blocks)
