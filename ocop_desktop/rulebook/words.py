"""Words by which a paper is recognised: on its name and in its text. Matched without accents."""

from ocop_desktop.rulebook.edition import Frozen


class PaperWords(Frozen, frozen=True, kw_only=True):
    """Phrases that tell one subkind (or only a kind). The longer a phrase, the surer it is.

    `names` stand in file names, `titles` in the heading of the paper.
    """

    subkind: str = ""
    kind: str = ""
    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


class Labels(Frozen, frozen=True, kw_only=True):
    """Words before a value ("Số cấp: …").

    `issuers` begin the name of who issues papers, `headings` the title that may follow it;
    `acronyms` and the names behind `places` keep their capitals when a heading is read.
    """

    number: tuple[str, ...] = ()
    issued_on: tuple[str, ...] = ()
    expires_on: tuple[str, ...] = ()
    lasts: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    holder: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class EvidenceWords(Frozen, frozen=True, kw_only=True, cache_hash=True):
    """`evidence-words.toml`; an edition may do without."""

    labels: Labels = Labels()
    papers: tuple[PaperWords, ...] = ()


NO_WORDS = EvidenceWords()
