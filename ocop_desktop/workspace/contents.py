"""Where the content of an evidence record lies."""

from pathlib import Path

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store


def content_path(store: Store, item: Evidence) -> Path:
    """Return the file that holds the content; raise UserError when it is gone."""
    path = store.files.path(item.sha256)
    if not item.sha256 or not path.is_file():
        raise UserError(
            f"Không thấy nội dung của minh chứng “{item.label}” trong thư mục dữ liệu — "
            "thêm lại tệp gốc này, phần mô tả vẫn còn."
        )
    return path
