"""Evidence kinds of Mẫu 02, what they prove, and the papers a producer has to collect."""

import msgspec

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


class Subkind(Frozen, frozen=True, kw_only=True):
    """A kind of Mẫu 02 made precise: the paper people speak of.

    `months` is how long it is usually valid from its issue, by `source`. `own`: issued to the
    producer, so that another holder is a finding; `one_product`: it names one product. `topics`
    are what it proves, where that is narrower than its kind.
    """

    id: str
    kind: str
    name: str
    months: int | None = None
    own: bool = False
    one_product: bool = False
    topics: tuple[str, ...] = ()
    source: str = ""


class Link(Frozen, frozen=True, kw_only=True):
    """Fields that say the same as a paper: entered once, on either side.

    `fields` maps what is known of the paper (number, issuer, holder, issued_on, expires_on) to
    field ids, or with `table` to columns of that table, one row a paper. `sets` holds what else
    the paper tells: plain values of fields, or of the row's other columns, for empty places.
    """

    subkind: str
    fields: dict[str, str]
    table: str = ""
    sets: dict[str, str | bool] = msgspec.field(default_factory=dict)


class NotNeeded(Frozen, frozen=True, kw_only=True):
    """Why a paper is not needed although its condition holds. `because` may call a field."""

    when: Condition
    because: str


class Paper(Frozen, frozen=True, kw_only=True):
    """A paper to collect: who issues it, how many days it takes, when it is needed.

    Evidence of one of `subkinds` is this paper; without `subkinds` any of its kind is.
    """

    id: str
    kind: str
    name: str
    issuer: str
    days: int
    needed_when: Condition | None = None
    not_needed: tuple[NotNeeded, ...] = ()
    note: str = ""
    source: str
    topics: tuple[str, ...] = ()
    subkinds: tuple[str, ...] = ()


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
    subkinds: tuple[Subkind, ...] = ()
    links: tuple[Link, ...] = ()
    papers: tuple[Paper, ...]
    proofs: tuple[Proof, ...]
