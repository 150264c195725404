"""HTML that cannot be broken by what a person typed: every text is escaped when it goes in."""

import html
from typing import TypeAlias
from urllib.parse import quote

from ocop_desktop.documents.wording import printable


class Markup(str):
    """Text that already is HTML."""

    __slots__ = ()


Child: TypeAlias = "Markup | str | None"

_VOID = frozenset({"meta", "br", "link", "hr"})
_WEB = ("http://", "https://")


def el(tag: str, *children: Child, **attributes: str | None) -> Markup:
    """Return an element. Plain text is escaped; `class_` stands for class; None is left out."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html.escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in _VOID:
        return Markup(f"<{tag}{told}>")
    return Markup(f"<{tag}{told}>{joined(*children)}</{tag}>")


def joined(*children: Child) -> Markup:
    """Return children one after another."""
    return Markup("".join(map(written, children)))


def written(child: Child) -> str:
    """Return a child as HTML: nothing hidden or turned, nothing that could be a tag."""
    if child is None:
        return ""
    return child if isinstance(child, Markup) else html.escape(printable(child))


def lines(text: str) -> Markup:
    """Return a person's text with its line ends."""
    parts = printable(text).split("\n")
    return Markup("<br>".join(html.escape(part) for part in parts))


def file_link(path: str, words: Child, page: int = 0) -> Markup:
    """Return a link to a file beside the page; `page` opens a PDF there."""
    fragment = f"#page={page}" if page else ""
    return el("a", words, href=quote(path) + fragment)


def web_link(address: str) -> Markup:
    """Return a link to a web address; anything else is only shown."""
    if not address.lower().startswith(_WEB):
        return el("span", address)
    return el("a", address, href=address, rel="noopener noreferrer nofollow")
