"""What is left out of a dossier before it is shown to everybody."""

import re

from ocop_desktop.rulebook.edition import Frozen


class Withheld(Frozen, frozen=True, kw_only=True):
    """An answer that is not published; with `columns` only these cells of a table."""

    field: str
    columns: tuple[str, ...] = ()


class Pattern(Frozen, frozen=True, kw_only=True):
    """What is blotted out wherever it stands in a text; `expression` is a regular expression."""

    name: str
    expression: str

    def compiled(self) -> re.Pattern[str]:
        """Return the expression ready for use; raises re.error."""
        return re.compile(self.expression)


class PublicationFile(Frozen, frozen=True, kw_only=True):
    """`publication.toml`; an edition may do without, then nothing can be published.

    `instead` stands where a text was; `documents` are the ones published; papers tied to the
    fields in `photos` keep their picture, of all others only the title is told.
    """

    instead: str = ""
    documents: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    patterns: tuple[Pattern, ...] = ()


NO_PUBLICATION = PublicationFile()
