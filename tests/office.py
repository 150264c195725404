"""A commune's desk with work on it: a dozen invented cases in every state, made by the verbs.

Each case is a copy of a sample dossier under another invented name; every copy keeps the sample's
mark, so that each screen and each print shows MẪU beside it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.desk import Case

TODAY = date(2026, 11, 20)
HONEY, TEA = "mat-ong-va-nong-san-khac", "che-tuoi-che-che-bien"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"
CONTENTS = ("materials", "labour", "idea", "identity")

Fate = Literal["received", "in_review", "returned", "forwarded", "assessed", "recognised"]
Kind = Literal["first", "upgrade", "reassessment"]


class Sketch(NamedTuple):
    """One case: whose dossier is copied, under which name, since when, and how far it came."""

    product: str
    producer: str
    set_id: str
    star: int
    kind: Kind
    received: date
    fate: Fate
    until: date
    of: str


# Product | producer | set | star | kind | received | how far | until | copied from.
# The samples themselves are at the desk too and keep their own names.
_ROWS = """
Trà hoa vàng Đồi Ngang|Hợp tác xã Dược liệu Đồi Ngang|12|4|first|1/10|recognised|12/10|tea
Gạo nếp nương Suối Nga|Hợp tác xã thôn Nga|3|4|first|6/10|assessed|20/10|honey
Tinh dầu sả Phú Long|Công ty Sả Xanh Phú Long|20|3|first|14/10|forwarded|30/10|honey
Giò nạc Minh Tâm|Cơ sở Minh Tâm|8|3|first|20/10|returned|2/11|honey
Rượu nếp Đồi Ngang|Hộ kinh doanh Đồi Ngang|14|3|first|28/10|in_review|20/11|honey
||11|4|upgrade|30/10|in_review|20/11|tea
Khoai sọ sấy giòn Suối Đá|Cơ sở nông sản Suối Đá|7|3|first|4/11|in_review|20/11|honey
Măng khô Thung Mây|Hợp tác xã Nông lâm nghiệp Thung Mây|7|3|first|6/11|returned|13/11|honey
||4|4|first|10/11|in_review|20/11|honey
Thổ cẩm bản Nga|Tổ hợp tác dệt bản Nga|22|3|first|13/11|in_review|20/11|tourism
||26|4|first|17/11|received|20/11|tourism
Bánh gai Phú Long|Hộ làm bánh Phú Long|6|3|first|18/11|received|20/11|honey
Rượu táo mèo Đồi Ngang|Hộ kinh doanh Đồi Ngang|15|3|first|19/11|received|20/11|honey
"""
FOUND = {
    "materials": "Nguyên liệu lấy trong xã, sổ thu mua khớp với bản kê.",
    "labour": "Lao động là người trong xã, đã đối chiếu danh sách.",
    "idea": "Sản phẩm do chủ thể tự làm ra từ nghề có sẵn của thôn.",
    "identity": "Tên gọi, cách làm gắn với địa phương.",
}
LABEL = (
    "Nhãn mặt sau chưa có tên, địa chỉ nơi chịu trách nhiệm như giấy đăng ký — bổ sung ảnh nhãn."
)
ORIGIN = "Đề nghị cho biết năm bắt đầu làm và người truyền nghề."
SENT = "Văn bản đề nghị số 12/TTr-UBND"
PAPER = "Sản phẩm mẫu, bản giấy đã đếm tại bàn."


def furnish(workspace: Workspace, out: Path) -> str:
    """Fill the desk of a workspace that holds the samples; return the case in the middle of work.

    The profile must be an officer's. Letters are written below `out`.
    """
    samples = {item.set_id or "": item.id for item in workspace.dossiers.list()}
    sets = {chosen.no: name for name, chosen in workspace.catalogue.newest().sets.items()}
    shown = ""
    for sketch in _sketches(sets):
        dossier = samples[sketch.of] if not sketch.product else _copied(workspace, samples, sketch)
        case = workspace.desk.receive_here(dossier, sketch.received, samples=5)
        if dossier == samples[HONEY]:
            shown = case.id
        _bring(workspace, case, sketch, out)
    return shown


def _sketches(sets: Mapping[int, str]) -> Iterator[Sketch]:
    whose = {"honey": HONEY, "tea": TEA, "tourism": TOURISM}
    for row in _ROWS.strip().splitlines():
        product, producer, no, star, kind, received, fate, until, of = row.split("|")
        yield Sketch(
            product, producer, sets[int(no)], int(star), cast("Kind", kind), _day(received),
            cast("Fate", fate), _day(until), whose[of],
        )  # fmt: skip


def _day(text: str) -> date:
    day, month = map(int, text.split("/"))
    return date(TODAY.year, month, day)


def _copied(workspace: Workspace, samples: Mapping[str, str], sketch: Sketch) -> str:
    dossier = workspace.dossiers.duplicate(samples[sketch.of])
    changes: dict[str, Any] = {
        "set": sketch.set_id,
        "product.name": sketch.product,
        "producer.name": sketch.producer,
        "registration.kind": sketch.kind,
        "registration.target_star": str(sketch.star),
    }
    workspace.dossiers.set_many(dossier, changes, "chép từ hồ sơ mẫu")
    return dossier


def _bring(workspace: Workspace, case: Case, sketch: Sketch, out: Path) -> None:
    """Take a case as far as its sketch says."""
    desk, day = workspace.desk, sketch.until
    if sketch.fate == "received":
        return
    all_of_it = sketch.fate != "in_review"
    for content in CONTENTS if all_of_it else CONTENTS[:2]:
        desk.mark(case.id, f"content/{content}", "fine", FOUND[content], today=day)
    desk.mark(case.id, "component/paper-set", "fine", PAPER, today=day)
    if sketch.fate == "in_review":
        desk.mark(case.id, "content/idea", "question", ORIGIN, today=day)
    if sketch.fate in ("in_review", "returned"):
        desk.mark(case.id, "packaging.photos", "mend", LABEL, today=day)
    if sketch.fate == "returned":
        desk.sending.return_case(case.id, out / "trả lại", day)
    if sketch.fate in ("forwarded", "assessed", "recognised"):
        # The set for the province is not wanted on a picture; the step is.
        desk.move(desk.case(case.id, day), "forward", day, words=SENT, stops=True)
    if sketch.fate in ("assessed", "recognised"):
        desk.outcomes.assessed(case.id, date(2026, 11, 10))
    if sketch.fate == "recognised":
        on = date(2026, 11, 17)
        desk.outcomes.recognised(case.id, TODAY, star=sketch.star, decision="112/QĐ-UBND", on=on)
