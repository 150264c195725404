"""An empty Word document with our styles only, and its file without the clock in it."""

import io
import zipfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as REL

from ocop_desktop.documents.blocks import (
    BODY,
    INDENT,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAGE_HEIGHT,
    PAGE_WIDTH,
)
from ocop_desktop.documents.word.xml import FONT, el, fonts, twips

CREATOR = "OCOP Desktop"
_WHEN = datetime(2026, 1, 1, tzinfo=UTC)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_HEADER_AT = 9.0
_FOOTER_AT = 8.0
_LEVELS = 3
# Parts of the library's template that hold nothing of ours: thumbnail, theme, fonts, other styles.
_FOREIGN = (
    REL.CUSTOM_XML,
    REL.THEME,
    REL.THUMBNAIL,
    REL.NUMBERING,
    REL.FONT_TABLE,
    REL.WEB_SETTINGS,
    REL.EXTENDED_PROPERTIES,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)


def empty(title: str, keywords: str = "") -> Any:
    """Return a new document: A4, margins, our styles, fixed properties, no content."""
    document = docx.Document(io.BytesIO(_template()))
    _properties(document.core_properties, title, keywords)
    return document


@cache
def _template() -> bytes:
    """Return the library's document with our styles in place of its hundred: made once."""
    document = docx.Document()
    for part in (document.part.package, document.part):
        for key, relation in list(part.rels.items()):
            if relation.reltype in _FOREIGN:
                del part.rels[key]
    _styles(document.styles.element)
    _settings(document.settings.element)
    _page(document.sections[0])
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def save(document: Any, path: Path) -> None:
    """Write `document`; the same content gives the same bytes."""
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))


def _styles(styles: Any) -> None:
    for child in list(styles):
        styles.remove(child)
    look = el(
        "rPr",
        fonts(FONT),
        el("sz", val=round(BODY * 2)),
        el("szCs", val=round(BODY * 2)),
        el("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"),
    )
    paragraph = el("pPr", el("spacing", before=0, after=0, line=240, lineRule="auto"))
    styles.append(el("docDefaults", el("rPrDefault", look), el("pPrDefault", paragraph)))
    styles.append(
        el(
            "style",
            el("name", val="Normal"),
            el("qFormat"),
            type="paragraph",
            default=1,
            styleId="Normal",
        )
    )
    for level in range(1, _LEVELS + 1):
        styles.append(_heading(level))


def _heading(level: int) -> Any:
    return el(
        "style",
        el("name", val=f"OCOP Mục {level}"),
        el("basedOn", val="Normal"),
        el("next", val="Normal"),
        el("qFormat"),
        el("pPr", el("keepNext"), el("outlineLvl", val=level - 1)),
        el("rPr", el("b")),
        type="paragraph",
        customStyle=1,
        styleId=f"OCOPMuc{level}",
    )


def _settings(settings: Any) -> None:
    """Ask for the layout of Word 2013 and later, where a table begins at the margin."""
    for child in list(settings):
        settings.remove(child)
    settings.append(el("zoom", percent=100))
    settings.append(el("defaultTabStop", val=twips(INDENT)))
    settings.append(el("characterSpacingControl", val="doNotCompress"))
    mode = el(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    settings.append(el("compat", mode))
    settings.append(el("decimalSymbol", val=","))
    settings.append(el("listSeparator", val=";"))


def _page(section: Any) -> None:
    sizes = {
        "page_width": PAGE_WIDTH,
        "page_height": PAGE_HEIGHT,
        "top_margin": MARGIN_TOP,
        "bottom_margin": MARGIN_BOTTOM,
        "left_margin": MARGIN_LEFT,
        "right_margin": MARGIN_RIGHT,
        "header_distance": _HEADER_AT,
        "footer_distance": _FOOTER_AT,
    }
    for name, mm in sizes.items():
        setattr(section, name, twips(mm) * 635)
    section.different_first_page_header_footer = True


def _properties(core: Any, title: str, keywords: str) -> None:
    core.title = title
    core.author = core.last_modified_by = CREATOR
    core.created = core.modified = _WHEN
    core.revision = 1
    core.language = "vi-VN"
    core.keywords = keywords
    core.comments = core.subject = core.category = ""
