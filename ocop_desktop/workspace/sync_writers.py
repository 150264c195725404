"""Who wrote a value and when, as the journals of this machine know it."""

from datetime import datetime

from ocop_desktop.dossier.numbers import format_date

MERGED_WITH = "gộp với máy"
OWN, OTHER = "Máy này", "Máy khác"


def merged_with(name: str) -> str:
    """Return how the journal calls a merge with the machine of `name`."""
    return f"{MERGED_WITH}{f' của {name}' if name else ' khác'}"


def written_by(label: str, at: str) -> str:
    """Return where and when a value was written, as the journal notes it under `label`."""
    if label.startswith(MERGED_WITH):
        return f"{_from(label)}, gộp {_moment(at)}"
    return f"{OWN}, ghi {_moment(at)}"


def _from(label: str) -> str:
    name = label.removeprefix(MERGED_WITH).strip().removeprefix("khác")
    return f"Máy {name}" if name else OTHER


def _moment(at: str) -> str:
    local = datetime.fromisoformat(at).astimezone()
    return f"{format_date(local.date())} lúc {local:%H:%M}"
