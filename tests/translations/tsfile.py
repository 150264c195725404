"""Reads and writes the .ts file (Qt's XML of contexts and messages) in one fixed order."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.translations.sources import ROOT

Messages = dict[tuple[str, str], str]
"""(context, source) → English; "" where nothing is translated yet."""

TS = ROOT / "resources" / "translations" / "ocop_en.ts"
QM = TS.with_suffix(".qm")


def read(path: Path = TS) -> Messages:
    """Return the messages of a .ts file; none when there is no file."""
    if not path.exists():
        return {}
    found: Messages = {}
    for context in ET.fromstring(path.read_text(encoding="utf-8")).iter("context"):  # noqa: S314
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message.findtext("translation") or ""
    return found


def write(messages: Messages, path: Path = TS) -> None:
    """Write the messages, contexts and sources in alphabetical order."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="vi")
    holder, current = root, ""
    for (context, source), english in sorted(messages.items()):
        if context != current:
            holder, current = ET.SubElement(root, "context"), context
            ET.SubElement(holder, "name").text = context
        message = ET.SubElement(holder, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = english
        if not english:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def release(target: Path = QM) -> None:
    """Compile the .ts with Qt's own compiler."""
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([compiler, "-silent", TS, "-qm", target], check=True)
