"""Evidence kinds of Mẫu 02 and what they prove."""

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition


class EvidenceKind(Frozen, frozen=True):
    """One of the kinds of evidence suggested by Mẫu 02, phần III."""

    id: str
    no: int
    name: str
    about: str
    source: str
    topics: tuple[str, ...] = ()
    expires: bool = False


class Paper(Frozen, frozen=True, kw_only=True):
    """A paper to collect: who issues it, how many days it takes, when it is needed."""

    id: str
    kind: str
    name: str
    issuer: str
    days: int
    needed_when: Condition | None = None
    note: str = ""
    source: str
    topics: tuple[str, ...] = ()


class Proof(Frozen, frozen=True, kw_only=True):
    """Which evidence kinds prove the criteria of a topic.

    Options worth at most `free_points` need no paper. No `kinds` means nothing on paper is asked
    (tasting, for instance).
    """

    topic: str
    kinds: tuple[str, ...] = ()
    free_points: int = 0
    source: str


class EvidenceFile(Frozen, frozen=True):
    """`evidence.toml`."""

    kinds: tuple[EvidenceKind, ...]
    papers: tuple[Paper, ...]
    proofs: tuple[Proof, ...]
