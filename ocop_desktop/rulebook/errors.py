"""Why a rulebook is refused."""

from ocop_desktop.errors import UserError


class RulebookError(UserError):
    """The data under `forms/` does not hold: names the file and the key."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        place = f"{file}, {key}" if key else file
        super().__init__(
            f"Bộ quy định không dùng được. {place}: {reason} — "
            "sửa tệp này hoặc cài lại phần mềm để lấy lại bản gốc."
        )
        self.file = file
        self.key = key
        self.reason = reason
