"""A dossier as files: the data, and its evidence under names that tell the order."""

import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec

from ocop_desktop.disk import settling, writing_to
from ocop_desktop.dossier.files.jsonfile import encode
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.exchange import names
from ocop_desktop.rulebook.model import Rulebook

EVIDENCE_FOLDER = "Minh chứng"


def evidence_in_order(rulebook: Rulebook, dossier: Dossier) -> tuple[Evidence, ...]:
    """Return the evidence in the order of the criteria it proves, untied papers last."""
    chosen = rulebook.sets.get(dossier.set or "")
    rank = {number: index for index, number in enumerate(chosen.by_number)} if chosen else {}
    return tuple(
        sorted(
            dossier.evidence,
            key=lambda item: (
                min((rank.get(number, len(rank)) for number in item.criteria), default=len(rank)),
                item.order,
                item.id,
            ),
        )
    )


def evidence_codes(rulebook: Rulebook, dossier: Dossier) -> dict[str, str]:
    """Return evidence id → "MC-01" in the order of `evidence_in_order`."""
    ordered = evidence_in_order(rulebook, dossier)
    return {item.id: f"MC-{index:02}" for index, item in enumerate(ordered, start=1)}


def evidence_names(rulebook: Rulebook, dossier: Dossier) -> dict[str, str]:
    """Return evidence id → file name, "MC-01 Giấy chứng nhận.pdf"; links have no file."""
    codes = evidence_codes(rulebook, dossier)
    found = {}
    for item in dossier.evidence:
        if not item.sha256:
            continue
        file = PurePosixPath(item.file)
        found[item.id] = names.safe_file(f"{codes[item.id]} {item.title or file.stem}", file.suffix)
    return found


def data_file(dossier: Dossier, places: Mapping[str, str]) -> bytes:
    """Return the dossier as a file whose evidence lies at `places`."""
    moved = tuple(
        msgspec.structs.replace(item, file=places.get(item.id, "")) for item in dossier.evidence
    )
    return encode(msgspec.structs.replace(dossier, evidence=moved))


def write_data(rulebook: Rulebook, dossier: Dossier, path: Path, files: Mapping[str, Path]) -> None:
    """Write the data to `path` and the evidence into a folder beside it; the data comes last.

    `files` maps evidence ids to their contents.
    """
    beside = names.safe(f"{path.stem} - minh chứng")
    named = evidence_names(rulebook, dossier)
    places = {key: f"{beside}/{name}" for key, name in named.items()}
    with writing_to(path.parent):
        for key, place in places.items():
            target = path.parent / place
            target.parent.mkdir(exist_ok=True)
            with settling(target) as part:
                shutil.copyfile(files[key], part)
        with settling(path) as part:
            part.write_bytes(data_file(dossier, places))
