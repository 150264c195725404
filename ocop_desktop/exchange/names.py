"""Names of files inside packages: made safe when we write, refused when a stranger's are not."""

import re

from ocop_desktop.errors import UserError
from ocop_desktop.text import nfc

MAX_PART = 120  # characters of one part of a name
MAX_PATH = 200  # characters of a whole name; Windows allows 260 with the folder before it

_SIGNS = r"[<>:\"/\\|?*]"
_UNSEEN = r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
_FORBIDDEN = re.compile(f"{_SIGNS}|{_UNSEEN}|[\\ud800-\\udfff]")
_DEVICE = re.compile(
    r"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE
)


class UnsafeNameError(UserError):
    """A name that could leave the package, collide or mislead."""

    def __init__(self, name: str, reason: str) -> None:
        shown = _FORBIDDEN.sub("?", name)[:120]
        super().__init__(
            f"Gói có tên tệp không an toàn “{shown}” ({reason}) — "
            "không mở gói này; xin người gửi xuất lại gói từ phần mềm."
        )


def safe(text: str, limit: int = MAX_PART) -> str:
    """Return `text` as one part of a file name on any system; "_" when nothing is left."""
    flat = _FORBIDDEN.sub(" ", nfc(text))
    short = " ".join(flat.split())[:limit].rstrip(" .").lstrip(" ")
    return f"_{short}" if not short or _DEVICE.match(short) else short


def safe_file(stem: str, suffix: str) -> str:
    """Return a file name of `stem` and `suffix` (".pdf"), the suffix kept when plain."""
    plain = suffix.lower() if re.fullmatch(r"\.[A-Za-z0-9]{1,8}", suffix) else ""
    return safe(stem, MAX_PART - len(plain)) + plain


def check(name: str) -> str:
    """Return `name` (parts joined by "/") when it is safe below any folder; else raise."""
    if len(name) > MAX_PATH:
        raise UnsafeNameError(name, "dài quá")
    if nfc(name) != name:
        raise UnsafeNameError(name, "chữ không ở dạng Unicode dựng sẵn")
    if name.startswith("/"):
        raise UnsafeNameError(name, "đường dẫn tuyệt đối")
    for part in name.split("/"):
        if part in ("", ".", ".."):
            raise UnsafeNameError(name, "đường dẫn đi ra ngoài gói")
        if _FORBIDDEN.search(part):
            raise UnsafeNameError(name, "có ký tự cấm")
        if _DEVICE.match(part):
            raise UnsafeNameError(name, "trùng tên thiết bị của máy")
        if part != part.strip(" ") or part.endswith("."):
            raise UnsafeNameError(name, "bắt đầu hoặc kết thúc bằng dấu cách, dấu chấm")
    return name


def check_together(names: list[str]) -> None:
    """Raise when two names would land in one place, or a file would have to be a folder too."""
    seen: dict[str, str] = {}
    for name in names:
        key = name.casefold()
        if key in seen:
            raise UnsafeNameError(name, f"trùng với “{seen[key]}”")
        seen[key] = name
    for name in names:
        parts = name.casefold().split("/")
        for depth in range(1, len(parts)):
            if "/".join(parts[:depth]) in seen:
                raise UnsafeNameError(name, "vừa là tệp vừa là thư mục")
