"""The list on top of a supplement: papers replaced, added, withdrawn, answers that changed."""

from collections.abc import Sequence

import msgspec

from ocop_desktop.documents.blocks import AFTER, Align, Block, Document, Paragraph, Run
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.documents.frame import identity_mark
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import one_line, plain, printable
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.sharing.compare import AnswerChange
from ocop_desktop.dossier.values import Dossier, Evidence

TITLE = "Danh mục bổ sung"
_FORM = "danh-muc-bo-sung"
_LONGEST = 400
_NONE = "(Không có.)"


class PaperChange(msgspec.Struct, frozen=True, kw_only=True):
    """One paper that is not as before. `before` or `after` is None when it is new or gone.

    `code` is the one it has and keeps; `place` is where it stands in the supplement.
    """

    code: str
    before: Evidence | None = None
    after: Evidence | None = None
    place: str = ""

    @property
    def label(self) -> str:
        """The paper's name as it is now, else as it was."""
        shown = self.after or self.before
        return shown.label if shown else ""


class SupplementList(msgspec.Struct, frozen=True, kw_only=True):
    """What a supplement brings. `since` is the short form of the version it follows."""

    since: str
    documents: tuple[str, ...]
    replaced: tuple[PaperChange, ...]
    added: tuple[PaperChange, ...]
    withdrawn: tuple[PaperChange, ...]
    redescribed: tuple[PaperChange, ...]
    answers: tuple[AnswerChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        papers = (*self.replaced, *self.added, *self.withdrawn, *self.redescribed)
        return not (papers or self.answers or self.documents)


def supplement_document(dossier: Dossier, context: PrintContext, told: SupplementList) -> Document:
    """Return the list as a document for both writers."""
    state = f"Bản nháp {context.snapshot}" if context.draft else f"Bản chốt {context.snapshot}"
    name = one_line(dossier.text("product.name"))
    return Document(
        title=TITLE,
        blocks=tuple(_blocks(dossier, context, told)),
        footer_left=f"{TITLE}: {name}"[:90],
        footer_right=state,
        draft=context.draft,
        identity=context.snapshot,
    )


def _blocks(dossier: Dossier, context: PrintContext, told: SupplementList) -> list[Block]:
    return [
        *identity_mark(context.snapshot, _FORM),
        plain("DANH MỤC BỔ SUNG HỒ SƠ SẢN PHẨM", bold=True, align="center", level=1),
        plain(
            "(Mẫu của phần mềm, không có trong quyết định)",
            italic=True,
            align="center",
            after=2 * AFTER,
        ),
        _said("Sản phẩm: ", dossier.text("product.name")),
        _said("Chủ thể: ", dossier.text("producer.name")),
        _said("Bổ sung cho bản: ", told.since),
        _said("Bản sau khi bổ sung: ", context.snapshot),
        *_part("I. Tài liệu lập lại", _names(told.documents)),
        *_part("II. Giấy thay", _papers(told.replaced, ("Trước", "Nay"))),
        *_part("III. Giấy thêm", _papers(told.added, ("", "Số, ngày cấp"))),
        *_part("IV. Giấy rút", _papers(told.withdrawn, ("Số, ngày cấp", ""))),
        *_part("V. Giấy giữ nguyên, sửa mô tả", _papers(told.redescribed, ("Trước", "Nay"))),
        *_part("VI. Nội dung khai thay đổi", _answers(told.answers)),
        plain(
            "Giấy không nêu ở đây giữ nguyên mã và trang trong phụ lục đã nộp.",
            italic=True,
            after=AFTER,
        ),
    ]


def _said(label: str, value: str) -> Paragraph:
    runs = (Run(text=label), Run(text=one_line(value) or "…", bold=True))
    return Paragraph(inlines=runs, indent=True)


def _part(title: str, content: Sequence[Block]) -> list[Block]:
    head = plain(title, bold=True, keep_next=True, after=AFTER, level=2)
    return [head, *(content or [plain(_NONE, italic=True, after=AFTER)])]


def _names(names: Sequence[str]) -> list[Block]:
    return [Paragraph(inlines=(Run(text=f"- {one_line(name)}"),), indent=True) for name in names]


def _papers(changes: Sequence[PaperChange], heads: tuple[str, str]) -> list[Block]:
    if not changes:
        return []
    columns: list[tuple[str, Align, list[str]]] = [
        ("Mã", "left", [change.code for change in changes]),
        ("Minh chứng", "left", [change.label for change in changes]),
    ]
    sides = [[_paper(change.before) for change in changes], [_paper(c.after) for c in changes]]
    columns += [(head, "left", texts) for head, texts in zip(heads, sides, strict=True) if head]
    places = [change.place for change in changes]
    if any(places):
        columns.append(("Trang bổ sung", "center", places))
    rows = list(zip(*(texts for _, _, texts in columns), strict=True))
    return [grid([head for head, _, _ in columns], rows, [align for _, align, _ in columns])]


def _paper(item: Evidence | None) -> str:
    if item is None:
        return ""
    issued = format_date(item.issued_on) if item.issued_on else ""
    expires = f"hết hạn {format_date(item.expires_on)}" if item.expires_on else ""
    tied = f"tiêu chí {', '.join(item.criteria)}" if item.criteria else ""
    return "\n".join(part for part in (item.number, issued, expires, tied) if part)


def _answers(changes: Sequence[AnswerChange]) -> list[Block]:
    if not changes:
        return []
    rows = [[_short(c.label), _short(c.before), _short(c.after)] for c in changes]
    return [grid(["Nội dung", "Trước", "Nay"], rows, ["left", "left", "left"])]


def _short(text: str) -> str:
    shown = printable(text).strip()
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"
