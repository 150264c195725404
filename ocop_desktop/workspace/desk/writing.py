"""What an officer writes, cleaned."""

from ocop_desktop.errors import UserError
from ocop_desktop.text import nfc

MAX_WORDS = 10_000


def clean_words(text: str) -> str:
    """Return an officer's words without loose ends; paragraphs stay."""
    clean = "\n".join(" ".join(line.split()) for line in nfc(text).splitlines()).strip()
    if len(clean) > MAX_WORDS:
        raise UserError(f"Lời ghi dài {len(clean)} ký tự — rút xuống còn {MAX_WORDS} ký tự.")
    return clean


def reason(text: str) -> str:
    """Return the reason an officer gives; raise UserError when there is none."""
    clean = clean_words(text)
    if not clean:
        raise UserError("Chưa ghi lý do — ghi một câu: theo văn bản nào, vì sao.")
    return clean
