"""What keeps registers from a PostgreSQL server, in words an officer can act on."""

from collections.abc import Iterator
from typing import Any

from ocop_desktop.errors import UserError

# SQLSTATE classes and codes of PostgreSQL: what happened — what to do.
_CODES = {
    "28P01": "máy chủ không nhận tên hoặc mật khẩu — "
    "xem lại phần tên:mật_khẩu trước dấu @ của địa chỉ",
    "28000": "máy chủ không cho tên này, từ máy này, vào cơ sở dữ liệu — "
    "nhờ người quản máy chủ mở quyền kết nối",
    "3D000": "trên máy chủ không có cơ sở dữ liệu mang tên đã ghi — "
    "xem lại phần sau dấu / cuối cùng của địa chỉ, hoặc nhờ người quản máy chủ tạo",
    "42501": "tên này chưa có quyền tạo và ghi bảng trên máy chủ — "
    "nhờ người quản máy chủ cấp quyền tạo schema, tạo bảng rồi chạy lại",
    "53": "máy chủ hết chỗ trống hoặc hết lượt kết nối — báo người quản máy chủ rồi chạy lại sau",
    "57": "máy chủ đang khởi động hoặc đang tắt — đợi ít phút rồi chạy lại",
    "40": "có người khác đang ghi cùng lúc — chạy lại",
    "55": "bảng đang bị người khác khóa — đợi ít phút rồi chạy lại",
    "42": "bảng trên máy chủ có cột khác kiểu với sổ của phần mềm — "
    "nhờ người quản máy chủ đổi tên bảng cũ, hoặc ghi ?schema=tên_khác vào địa chỉ",
}
_NO_TLS = "máy chủ không nhận kết nối mã hóa — hỏi người quản máy chủ, hoặc bỏ sslmode khỏi địa chỉ"
_BAD_TLS = (
    "chứng thư của máy chủ không được máy này tin cậy — nhờ người quản máy chủ cấp chứng thư hợp lệ"
)
_NO_HOST = "không thấy máy chủ mang tên này trên mạng — xem lại tên máy trong địa chỉ"
_REFUSED = (
    "máy chủ có nhưng không có PostgreSQL ở cổng này — xem lại cổng, hoặc máy chủ đang tắt dịch vụ"
)
_SLOW = "máy chủ không trả lời — xem mạng của cơ quan, tường lửa"
_CUT = "mất kết nối giữa chừng — xem mạng rồi chạy lại"
_OTHER = "chưa rõ vì sao — đưa câu trong ngoặc cho người quản máy chủ"


def no_driver(driver: str) -> UserError:
    """Return what is said when the package that talks to servers was not installed."""
    return UserError(
        f"Bản cài này không có phần nối PostgreSQL ({driver}) — "
        f"cài thêm bằng lệnh pip install {driver}, hoặc dùng bản cài đầy đủ."
    )


def not_reached(where: str, error: BaseException) -> UserError:
    """Return why there is no connection; the driver's own words stand at the end."""
    return UserError(
        f"Không nối được máy chủ {where}: {_cause(error)}. Chưa gửi gì đi{_own(error)}."
    )


def not_taken(error: BaseException) -> UserError:
    """Return why the server did not take what it was sent."""
    cause = _cause(error, _CUT)
    return UserError(f"Máy chủ không nhận dữ liệu: {cause}. Chưa có gì được ghi{_own(error)}.")


def _cause(error: BaseException, cut: str = _SLOW) -> str:
    code = str(_fields(error).get("C", ""))
    for known in (code, code[:2]):
        if known in _CODES:
            return _CODES[known]
    text = str(error).lower()
    if "refuses ssl" in text:
        return _NO_TLS
    kinds = {kind.__name__ for one in _chain(error) for kind in type(one).__mro__}
    for kind, words in (
        ("gaierror", _NO_HOST),
        ("SSLError", _BAD_TLS),
        ("ConnectionRefusedError", _REFUSED),
        ("OSError", cut),
    ):
        if kind in kinds:
            return words
    return cut if "network error" in text else _OTHER


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _own(error: BaseException) -> str:
    said = str(_fields(error).get("M", "")) or str(error)
    return f" (máy chủ nói: {said})" if said else ""


def _fields(error: BaseException) -> dict[Any, Any]:
    first = error.args[0] if error.args else ""
    return first if isinstance(first, dict) else {}
