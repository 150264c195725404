"""What a trademark application needs besides the fields: sample, classes, papers, the doubt."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Box, Paragraph, Picture, PictureRow, Run
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import body, dotted
from ocop_desktop.dossier.rights.signs import CLASSES, application_parts, proposed_classes

LOGO = "mark.logo"
_GAP = Run(text="\u00a0")


def logo(answers: Answers) -> list[Block]:
    """Return the sample of the mark, or room to glue one in."""
    files = answers.context.photos
    tied = answers.dossier.evidence_of_field(LOGO)
    found = [item for item in tied if item.id in files]
    if not found:
        return [*body("Mẫu nhãn hiệu (dán hoặc in mẫu vào đây):"), *dotted(2)]
    pictures = tuple(
        Picture(path=files[item.id], caption="Mẫu nhãn hiệu", target=f"evidence/{item.id}")
        for item in found[:1]
    )
    return [PictureRow(pictures=pictures)]


def classes(answers: Answers) -> list[Block]:
    """Return proposed classes while none were chosen; their doubt always."""
    file = answers.rulebook.rights
    if file is None:
        return []
    doubt = _doubtful(file.classes_doubt)
    proposed = proposed_classes(answers.rulebook, answers.dossier)
    if answers.rows(CLASSES) or not proposed:
        return doubt
    rows = [(str(one.no), one.name, one.goods) for one in proposed]
    return [
        *body("Chưa chọn hàng hóa, dịch vụ. Nhóm gợi ý theo bộ sản phẩm:"),
        grid(("Nhóm", "Tên nhóm", "Hàng hóa, dịch vụ"), rows, ("center", "left", "left")),
        *doubt,
    ]


def papers(answers: Answers) -> list[Block]:
    """Return the papers of the application, each with a box to tick, and the doubt on the list."""
    found: list[Block] = []
    for one in application_parts(answers.rulebook, answers.dossier):
        note = f" ({one.note[:1].lower()}{one.note[1:]})" if one.note else ""
        found.append(
            Paragraph(
                inlines=(Box(checked=False), _GAP, Run(text=f"{one.name}{note}")), indent=True
            )
        )
    file = answers.rulebook.rights
    return [*found, *_doubtful(file.application_doubt if file else "")]


def form_doubt(answers: Answers) -> list[Block]:
    """Return which national form the items follow, and what must be looked up before its use."""
    file = answers.rulebook.rights
    if file is None:
        return []
    return [*body(f"Các mục trên theo mẫu “{file.form_name}”."), *_doubtful(file.form_doubt)]


def _doubtful(text: str) -> list[Block]:
    if not text:
        return []
    run = Run(text=f"Cần đối chiếu: {text}", italic=True)
    return [Paragraph(inlines=(run,), indent=True)]
