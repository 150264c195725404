"""The page `xem-ho-so.html`: a package read in any browser, without the app, without scripts."""

from ocop_desktop.documents.webpage.page import LinkedFile, web_page

__all__ = ["LinkedFile", "web_page"]
