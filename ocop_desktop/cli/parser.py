"""argparse speaking Vietnamese, and the words of a command read as values."""

import argparse
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NoReturn

_SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"the following arguments are required: (.+)"), "thiếu {0}"),
    (re.compile(r"unrecognized arguments: (.+)"), "không hiểu {0}"),
    (
        re.compile(r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)"),
        "{0} không có {1}; chọn {2}",
    ),
    (re.compile(r"argument (.+?): expected (?:at least )?one argument"), "{0} cần một giá trị"),
    (re.compile(r"argument (.+?): expected (\d+) arguments"), "{0} cần {1} giá trị"),
    (re.compile(r"one of the arguments (.+) is required"), "cần một trong {0}"),
    (re.compile(r"argument (.+?): not allowed with argument (.+)"), "{0} không đi với {1}"),
    (re.compile(r"argument (.+?): (.+)"), "{0}: {1}"),
)


class Parser(argparse.ArgumentParser):
    """argparse speaking Vietnamese."""

    def error(self, message: str) -> NoReturn:
        for pattern, sentence in _SENTENCES:
            found = pattern.fullmatch(message)
            if found:
                message = sentence.format(*found.groups())
                break
        self.exit(2, f"Dùng sai: {message}.\nXem cách dùng: {self.prog} --help\n")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Cách dùng:")

    def format_help(self) -> str:
        text = super().format_help().replace("usage:", "Cách dùng:")
        text = text.replace("show this help message and exit", "in hướng dẫn này")
        return text.replace("positional arguments:", "Nội dung:").replace("options:", "Tùy chọn:")


def read_words(text: str) -> tuple[str, ...]:
    """Return words parted by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def read_day(text: str) -> date:
    """Return a day written as year-month-day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” không phải ngày dạng 2026-11-20") from error


def read_points(text: str) -> Decimal:
    """Return a number of points, with a comma or a point."""
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise argparse.ArgumentTypeError(f"“{text}” không phải số điểm") from error
    if not number.is_finite():
        raise argparse.ArgumentTypeError(f"“{text}” không phải số điểm")
    return number


def read_formats(text: str) -> tuple[str, ...]:
    """Return the kinds of documents asked for, each once."""
    wanted = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    if not wanted or set(wanted) - {"docx", "pdf"}:
        raise argparse.ArgumentTypeError(f"“{text}” — chọn docx, pdf hoặc docx,pdf")
    return wanted
