"""Where words go: lines for people, one JSON value for machines, errors beside."""

import io
import json as jsonlib
from typing import Any, TextIO


class Output:
    """Prints to `out`; errors go to `err`, and with `json` into the printed value as well."""

    def __init__(self, out: TextIO, err: TextIO, *, json: bool) -> None:
        self.json = json
        self._out, self._err = _as_utf8(out), _as_utf8(err)

    def line(self, text: str = "") -> None:
        """Print a line for people; nothing is printed for machines."""
        if not self.json:
            self._out.write(f"{text}\n")

    def value(self, value: Any) -> None:
        """Print the value for machines; nothing is printed for people."""
        if self.json:
            self.dump(value)

    def dump(self, value: Any) -> None:
        """Print a value as JSON to whoever reads."""
        self._out.write(jsonlib.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def warn(self, text: str) -> None:
        """Say what went wrong to the person."""
        self._err.write(f"{text}\n")
        self._err.flush()

    def failed(self, text: str, **more: Any) -> None:
        """End a command that has nothing else to print with an error."""
        self.warn(text)
        self.value({"error": text, **more})


def _as_utf8(stream: TextIO) -> TextIO:
    """Windows consoles and pipes default to encodings without Vietnamese."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
