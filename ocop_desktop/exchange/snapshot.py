"""The identity of what a package says: the same answers and papers have the same snapshot."""

import hashlib
import json
from typing import Any

import msgspec

from ocop_desktop.dossier.files.jsonfile import DossierFile
from ocop_desktop.dossier.values import Dossier, Evidence

# Where a record lies and how it is called here; the content is named by its hash.
_NOT_SAID = ("id", "file", "size", "order")


def snapshot(source: Dossier | DossierFile) -> str:
    """Return the SHA-256 over canonical JSON of the edition, all entries and evidence hashes."""
    plain = {
        "rulebook": source.rulebook,
        "set": source.set,
        "sample": source.sample,
        "answers": source.answers,
        "assessment": {
            number: msgspec.to_builtins(answer)
            for number, answer in source.assessment.items()
            if answer is not None
        },
        "eliminations": source.eliminations,
        "requirements": source.requirements,
        "planned": source.planned,
        "evidence": [_said(item) for item in source.evidence],
    }
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def short(full: str) -> str:
    """Return the form people compare: "8F3C-21A7"."""
    return f"{full[:4]}-{full[4:8]}".upper()


def _said(item: Evidence) -> dict[str, Any]:
    record: dict[str, Any] = msgspec.to_builtins(item)
    return {key: value for key, value in record.items() if key not in _NOT_SAID}
