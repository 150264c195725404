"""rulebook check."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import tomli

from ocop_desktop import paths
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.help import missing_help
from ocop_desktop.rulebook.integrity import gates
from ocop_desktop.rulebook.loader import load
from ocop_desktop.rulebook.model import Rulebook

_ROUNDS = 5
_KINDS = {
    "source_doubt": "nghi ngờ bản chép",
    "transcription_fix": "đã sửa bản chép",
    "observation": "ghi nhận",
}


def check(arguments: Arguments, output: Output) -> int:
    """Load editions and their help strictly; print sums, gates, doubts, gaps and loading time."""
    catalogue = Catalogue(paths.forms_dir())
    values = []
    for rulebook_id in arguments.items or catalogue.ids():
        rulebook = catalogue.get(rulebook_id)
        value = _value(rulebook, paths.forms_dir() / rulebook_id)
        value["help_missing"] = list(missing_help(rulebook, catalogue.help(rulebook_id)))
        values.append(value)
        for line in _lines(rulebook, value):
            output.line(line)
    output.value(values)
    return 0


def _value(rulebook: Rulebook, folder: Path) -> dict[str, Any]:
    found = gates(rulebook.sets.values())
    loading = _best(lambda: load(folder))
    files = [path for path in folder.rglob("*.toml") if path.parent.name != "help"]
    parsing = _best(lambda: [tomli.loads(path.read_text(encoding="utf-8")) for path in files])
    return {
        "rulebook": rulebook.id,
        "number": rulebook.edition.number,
        "sets": len(rulebook.sets),
        "leaves": sum(len(chosen.criteria) for chosen in rulebook.sets.values()),
        "sums": {
            chosen.id: {part.id: chosen.part_max(part.id) for part in rulebook.edition.parts}
            for chosen in rulebook.sets.values()
        },
        "gates": {str(star): found[star] for star in (3, 4, 5)},
        "fields": len(rulebook.fields),
        "doubts": [
            {"set": chosen.id, "number": doubt.number, "kind": doubt.kind, "text": doubt.text}
            for chosen in rulebook.sets.values()
            for doubt in chosen.doubts
        ],
        "load_ms": round(loading * 1000, 1),
        "parse_ms": round(parsing * 1000, 1),
        "ratio": round(loading / parsing, 2),
    }


def _lines(rulebook: Rulebook, value: dict[str, Any]) -> list[str]:
    edition = rulebook.edition
    stars = ", ".join(f"{star} sao {number}" for star, number in value["gates"].items())
    lines = [
        f"{edition.title} ({rulebook.id})",
        f"  {value['sets']} bộ sản phẩm, {value['leaves']} tiêu chí, {value['fields']} trường",
        f"  Dấu mức tối thiểu: {stars}",
        "",
        "  Bộ  Điểm A / B / C  Tên",
    ]
    for chosen in rulebook.sets.values():
        sums = value["sums"][chosen.id]
        lines.append(
            f"  {chosen.no:>2}  {' / '.join(str(n) for n in sums.values())}    {chosen.name}"
        )
    lines += ["", f"  {len(value['doubts'])} chỗ cần đối chiếu với bản gốc:"]
    for doubt in value["doubts"]:
        place = f"tiêu chí {doubt['number']}" if doubt["number"] else "cả bộ"
        number = rulebook.sets[doubt["set"]].no
        lines.append(f"  - bộ {number}, {place}, {_KINDS[doubt['kind']]}: {doubt['text']}")
    load_ms, parse_ms, ratio = (
        format_number(value[key]) for key in ("load_ms", "parse_ms", "ratio")
    )
    missing = value["help_missing"]
    told = f"còn thiếu {len(missing)}: {', '.join(missing)}" if missing else "đủ"
    lines += ["", f"  Trợ giúp cho trường và tiêu chí: {told}"]
    lines += ["", f"  Nạp và kiểm tra {load_ms} ms; chỉ đọc TOML {parse_ms} ms; gấp {ratio} lần"]
    return lines


def _best(act: Callable[[], object]) -> float:
    """Return the seconds of the quickest of a few runs."""
    times = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return min(times)
