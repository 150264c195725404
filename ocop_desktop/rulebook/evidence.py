"""Evidence kinds of Mẫu 02, what they prove, and the papers a producer has to collect."""

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition


class EvidenceKind(Frozen, frozen=True, kw_only=True):
    """One of the kinds of evidence suggested by Mẫu 02, phần III."""

    id: str
    no: int
    name: str
    about: str
    source: str
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


class ProofLevel(Frozen, frozen=True, kw_only=True):
    """Options worth at least `from_points` need a paper of one of these kinds."""

    from_points: int
    kinds: tuple[str, ...]


class Proof(Frozen, frozen=True, kw_only=True):
    """Which evidence kinds prove the criteria of a topic (or only those named in `criteria`).

    Options worth at most `free_points` need no paper. No `kinds` means nothing on paper is asked
    (tasting, for instance). `levels` asks a particular kind from some points on.
    """

    topic: str
    criteria: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    free_points: int = 0
    levels: tuple[ProofLevel, ...] = ()
    source: str

    def kinds_for(self, points: int) -> tuple[str, ...]:
        """Return the kinds that prove an option worth `points`; empty when no paper is needed."""
        if points <= self.free_points:
            return ()
        steps = [level for level in self.levels if points >= level.from_points]
        return max(steps, key=lambda level: level.from_points).kinds if steps else self.kinds


class EvidenceFile(Frozen, frozen=True, kw_only=True):
    """`evidence.toml`."""

    kinds: tuple[EvidenceKind, ...]
    papers: tuple[Paper, ...]
    proofs: tuple[Proof, ...]
