"""The database's shape as a list of steps. Only ever append; never edit a step that was released.

A step imports nothing of the app: what it did then must stay what it does, however the app changes.
"""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("ocop")

_FIRST = """
PRAGMA application_id = 0x4F434F50;

CREATE TABLE dossiers (
    no           INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    rulebook     TEXT NOT NULL,
    title        TEXT NOT NULL DEFAULT '',
    title_key    TEXT NOT NULL DEFAULT '',
    title_folded TEXT NOT NULL DEFAULT '',
    producer     ANY,
    set_id       ANY,
    target_star  ANY,
    round        ANY,
    year         ANY,
    sample       ANY,
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL,
    deleted_at   TEXT
) STRICT;
CREATE INDEX dossiers_by_title ON dossiers (deleted_at, title_key, no);
CREATE INDEX dossiers_by_change ON dossiers (deleted_at, updated_at, no);

CREATE TABLE entries (
    dossier_no INTEGER NOT NULL REFERENCES dossiers (no),
    path       TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (dossier_no, path)
) STRICT;

CREATE TABLE journal (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier_no INTEGER NOT NULL REFERENCES dossiers (no),
    at         TEXT NOT NULL,
    batch      INTEGER NOT NULL,
    label      TEXT NOT NULL,
    path       TEXT NOT NULL,
    old        TEXT,
    new        TEXT,
    undone     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX journal_by_state ON journal (dossier_no, undone, batch);

CREATE TABLE files (
    sha256     TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    added_at   TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE search_stale (
    dossier_no INTEGER PRIMARY KEY REFERENCES dossiers (no)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
)
"""


# Versions: a dossier as it was finalised. `version` of a dossier names the one that locks it.
_VERSIONS = """
ALTER TABLE dossiers ADD COLUMN version INTEGER;

CREATE TABLE versions (
    id          TEXT PRIMARY KEY,
    dossier_no  INTEGER NOT NULL REFERENCES dossiers (no),
    number      INTEGER NOT NULL,
    at          TEXT NOT NULL,
    day         TEXT NOT NULL,
    snapshot    TEXT NOT NULL,
    rulebook    TEXT NOT NULL,
    score       TEXT,
    note        TEXT NOT NULL,
    reopened_at TEXT,
    reason      TEXT NOT NULL DEFAULT '',
    entries     TEXT NOT NULL,
    UNIQUE (dossier_no, number)
) STRICT
"""


# Papers of dossiers as they are searched, and the words of contents that were read.
_PAPERS = """
CREATE TABLE papers (
    no          INTEGER PRIMARY KEY,
    dossier_no  INTEGER NOT NULL REFERENCES dossiers (no),
    evidence_id TEXT NOT NULL,
    sha256      TEXT NOT NULL
) STRICT;
CREATE INDEX papers_by_dossier ON papers (dossier_no);
CREATE INDEX papers_by_content ON papers (sha256);
CREATE VIRTUAL TABLE paper_search USING fts5 (
    title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE TABLE texts (
    no     INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    pages  TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE text_search USING fts5 (
    body, content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

INSERT OR IGNORE INTO search_stale SELECT no FROM dossiers
"""


# Registers of an office. The tables of the registers themselves follow `forms/registers/` and are
# made when they are first opened; here is what they share.
_REGISTERS = """
CREATE TABLE register_stale (
    dossier_no INTEGER PRIMARY KEY REFERENCES dossiers (no)
) STRICT;
CREATE TABLE register_links (
    dossier_no INTEGER NOT NULL REFERENCES dossiers (no),
    register   TEXT NOT NULL,
    part       INTEGER NOT NULL,
    row_no     INTEGER NOT NULL,
    PRIMARY KEY (dossier_no, register, part)
) STRICT;
CREATE INDEX register_links_by_row ON register_links (register, row_no);
CREATE TABLE register_batches (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     TEXT NOT NULL,
    label  TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE register_changes (
    id       INTEGER PRIMARY KEY,
    batch    INTEGER NOT NULL REFERENCES register_batches (id),
    register TEXT NOT NULL,
    row_no   INTEGER NOT NULL,
    old      TEXT,
    new      TEXT
) STRICT;
CREATE INDEX register_changes_by_batch ON register_changes (batch);
CREATE TABLE register_views (
    id       TEXT PRIMARY KEY,
    register TEXT NOT NULL,
    name     TEXT NOT NULL,
    query    TEXT NOT NULL
) STRICT;
CREATE TABLE register_shapes (
    register TEXT PRIMARY KEY,
    shape    TEXT NOT NULL
) STRICT;
INSERT OR IGNORE INTO register_stale SELECT no FROM dossiers
"""


# The commune's desk: dossiers that were received, their rounds, what the officer noted, and a
# journal that can only grow.
_DESK = (
    """
    CREATE TABLE desk_cases (
        no          INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        dossier_no  INTEGER NOT NULL UNIQUE REFERENCES dossiers (no),
        state       TEXT NOT NULL,
        province    TEXT NOT NULL,
        commune     TEXT NOT NULL,
        year        INTEGER NOT NULL,
        number      INTEGER NOT NULL,
        round       INTEGER NOT NULL,
        received_on TEXT NOT NULL,
        stopped_on  TEXT,
        here        INTEGER NOT NULL,
        star        INTEGER,
        decision    TEXT NOT NULL DEFAULT '',
        decided_on  TEXT,
        UNIQUE (province, commune, year, number)
    ) STRICT
    """,
    "CREATE INDEX desk_cases_by_state ON desk_cases (state, received_on)",
    """
    CREATE TABLE desk_counters (
        province TEXT NOT NULL,
        commune  TEXT NOT NULL,
        year     INTEGER NOT NULL,
        last     INTEGER NOT NULL,
        PRIMARY KEY (province, commune, year)
    ) STRICT
    """,
    """
    CREATE TABLE desk_rounds (
        case_no     INTEGER NOT NULL REFERENCES desk_cases (no),
        number      INTEGER NOT NULL,
        version     TEXT NOT NULL REFERENCES versions (id),
        received_on TEXT NOT NULL,
        received_by TEXT NOT NULL,
        samples     INTEGER NOT NULL,
        note        TEXT NOT NULL,
        documents   TEXT NOT NULL,
        answers     TEXT NOT NULL,
        PRIMARY KEY (case_no, number)
    ) STRICT
    """,
    """
    CREATE TABLE desk_marks (
        case_no INTEGER NOT NULL REFERENCES desk_cases (no),
        round   INTEGER NOT NULL,
        target  TEXT NOT NULL,
        mark    TEXT NOT NULL,
        words   TEXT NOT NULL,
        by      TEXT NOT NULL,
        at      TEXT NOT NULL,
        PRIMARY KEY (case_no, round, target)
    ) STRICT
    """,
    """
    CREATE TABLE desk_journal (
        id         INTEGER PRIMARY KEY AUTOINCREMENT,
        case_no    INTEGER NOT NULL REFERENCES desk_cases (no),
        at         TEXT NOT NULL,
        day        TEXT NOT NULL,
        by         TEXT NOT NULL,
        what       TEXT NOT NULL,
        from_state TEXT NOT NULL,
        to_state   TEXT NOT NULL,
        words      TEXT NOT NULL,
        told       TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX desk_journal_by_case ON desk_journal (case_no, id)",
    """
    CREATE TRIGGER desk_journal_never_changes BEFORE UPDATE ON desk_journal
    BEGIN SELECT RAISE(ABORT, 'desk_journal only grows'); END
    """,
    """
    CREATE TRIGGER desk_journal_never_shrinks BEFORE DELETE ON desk_journal
    BEGIN SELECT RAISE(ABORT, 'desk_journal only grows'); END
    """,
    """
    CREATE TRIGGER desk_numbers_stay BEFORE DELETE ON desk_cases
    BEGIN SELECT RAISE(ABORT, 'receipt numbers are never given back'); END
    """,
)

# What the desk gave out stays: INSERT OR REPLACE deletes without asking the triggers above.
_DESK_STAYS = (
    """
    CREATE TRIGGER desk_journal_never_replaced BEFORE INSERT ON desk_journal
    WHEN EXISTS (SELECT 1 FROM desk_journal WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'desk_journal only grows'); END
    """,
    """
    CREATE TRIGGER desk_numbers_never_change
    BEFORE UPDATE OF id, province, commune, year, number ON desk_cases
    BEGIN SELECT RAISE(ABORT, 'receipt numbers are never changed'); END
    """,
    """
    CREATE TRIGGER desk_numbers_never_replaced BEFORE INSERT ON desk_cases
    WHEN EXISTS (
        SELECT 1 FROM desk_cases AS one
        WHERE one.province = NEW.province AND one.commune = NEW.commune
        AND one.year = NEW.year AND one.number = NEW.number AND one.id <> NEW.id
    )
    BEGIN SELECT RAISE(ABORT, 'receipt numbers are never given twice'); END
    """,
    """
    CREATE TRIGGER desk_counters_never_go_back BEFORE UPDATE ON desk_counters
    WHEN NEW.last < OLD.last
    BEGIN SELECT RAISE(ABORT, 'receipt numbers are never given twice'); END
    """,
    """
    CREATE TRIGGER desk_counters_stay BEFORE DELETE ON desk_counters
    BEGIN SELECT RAISE(ABORT, 'receipt numbers are never given twice'); END
    """,
    """
    CREATE TRIGGER desk_rounds_never_change BEFORE UPDATE ON desk_rounds
    BEGIN SELECT RAISE(ABORT, 'rounds are kept as they were'); END
    """,
    """
    CREATE TRIGGER desk_rounds_stay BEFORE DELETE ON desk_rounds
    BEGIN SELECT RAISE(ABORT, 'rounds are kept as they were'); END
    """,
)

# Two machines may receive one round: the one frozen later is the round on every machine. The other
# gives way only once the journal keeps what was noted with it.
_ROUNDS_GIVE_WAY = (
    "DROP TRIGGER desk_rounds_stay",
    """
    CREATE TRIGGER desk_rounds_stay BEFORE DELETE ON desk_rounds
    WHEN NOT EXISTS (
        SELECT 1 FROM desk_journal AS line
        WHERE line.case_no = OLD.case_no AND line.what = 'other-round'
        AND json_extract(line.told, '$.version') = OLD.version
    )
    BEGIN SELECT RAISE(ABORT, 'rounds are kept as they were'); END
    """,
)

_OFFERED = """
CREATE TABLE register_offered (
    register TEXT NOT NULL,
    row_id   TEXT NOT NULL,
    column   TEXT NOT NULL,
    value    TEXT NOT NULL,
    label    TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (register, row_id, column, value)
) STRICT
"""

_SEEN = """
CREATE TABLE seen_states (
    id    INTEGER PRIMARY KEY,
    about TEXT NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (about, state)
) STRICT
"""

# A finalised version is what was handed in: only its reopening may be noted.
_VERSIONS_STAY = (
    """
    CREATE TRIGGER versions_never_change
    BEFORE UPDATE OF id, dossier_no, number, at, day, snapshot, rulebook, score, note, entries
    ON versions BEGIN SELECT RAISE(ABORT, 'versions are kept as they were'); END
    """,
    """
    CREATE TRIGGER versions_stay BEFORE DELETE ON versions
    BEGIN SELECT RAISE(ABORT, 'versions are kept as they were'); END
    """,
)

_SHARED = """
CREATE TABLE shared_states (
    dossier_no INTEGER NOT NULL REFERENCES dossiers (no),
    state      TEXT NOT NULL,
    at         TEXT NOT NULL,
    entries    TEXT NOT NULL,
    PRIMARY KEY (dossier_no, state)
) STRICT
"""

# Own rows of registers that other machines have seen, cells that wait for a choice, and packages
# of a folder that were taken in before.
_EXCHANGE = (
    """
    CREATE TABLE register_shared (
        id       INTEGER PRIMARY KEY,
        register TEXT NOT NULL,
        row_id   TEXT NOT NULL,
        state    TEXT NOT NULL,
        entries  TEXT NOT NULL,
        UNIQUE (register, row_id, state)
    ) STRICT
    """,
    """
    CREATE TABLE register_open (
        register TEXT NOT NULL,
        row_id   TEXT NOT NULL,
        path     TEXT NOT NULL,
        value    TEXT NOT NULL,
        PRIMARY KEY (register, row_id, path)
    ) STRICT
    """,
    """
    CREATE TABLE taken_packages (
        snapshot TEXT PRIMARY KEY,
        dossier  TEXT NOT NULL,
        name     TEXT NOT NULL,
        at       TEXT NOT NULL
    ) STRICT
    """,
)

# Days of dossiers that must not be forgotten, by the day they fall due. A trigger notes what is to
# be looked for again: whatever changes a dossier, or its edition, cannot forget it.
_RADAR = (
    """
    CREATE TABLE radar_days (
        dossier_no INTEGER NOT NULL REFERENCES dossiers (no),
        part       INTEGER NOT NULL,
        day        TEXT NOT NULL,
        kind       TEXT NOT NULL,
        id         TEXT NOT NULL,
        title      TEXT NOT NULL,
        urgent     INTEGER,
        source     TEXT NOT NULL,
        path       TEXT NOT NULL,
        PRIMARY KEY (dossier_no, part)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX radar_days_by_day ON radar_days (kind, day)",
    """
    CREATE TABLE radar_stale (
        dossier_no INTEGER PRIMARY KEY REFERENCES dossiers (no)
    ) STRICT
    """,
    "CREATE TABLE radar_rules (rules TEXT NOT NULL) STRICT",
    """
    CREATE TRIGGER radar_new_dossier AFTER INSERT ON dossiers
    BEGIN INSERT OR IGNORE INTO radar_stale VALUES (NEW.no); END
    """,
    """
    CREATE TRIGGER radar_changed_dossier AFTER UPDATE OF updated_at, rulebook ON dossiers
    BEGIN INSERT OR IGNORE INTO radar_stale VALUES (NEW.no); END
    """,
    """
    CREATE INDEX dossiers_by_round ON dossiers (rulebook, round, year)
    WHERE deleted_at IS NULL AND round IS NOT NULL
    """,
    "INSERT OR IGNORE INTO radar_stale SELECT no FROM dossiers",
)

# Steps to be expected of rights. What was kept before has none of them: all is looked for again.
_RADAR_STEPS = (
    """
    CREATE TABLE radar_steps (
        dossier_no INTEGER NOT NULL REFERENCES dossiers (no),
        part       INTEGER NOT NULL,
        id         TEXT NOT NULL,
        due        TEXT NOT NULL,
        waits      TEXT NOT NULL,
        day        TEXT NOT NULL,
        until      TEXT,
        title      TEXT NOT NULL,
        late       TEXT NOT NULL,
        source     TEXT NOT NULL,
        path       TEXT NOT NULL,
        PRIMARY KEY (dossier_no, part)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX radar_steps_by_day ON radar_steps (day)",
    "CREATE INDEX radar_steps_by_wait ON radar_steps (waits, due)",
    "DELETE FROM radar_rules",
)


@MIGRATIONS(name="2026-11-first")
def _first(db: Database) -> None:
    for statement in _FIRST.split(";"):
        db.execute(statement)


@MIGRATIONS(name="2026-11-versions")
def _versions(db: Database) -> None:
    for statement in _VERSIONS.split(";"):
        db.execute(statement)


@MIGRATIONS(name="2026-11-papers")
def _papers(db: Database) -> None:
    for statement in _PAPERS.split(";"):
        db.execute(statement)


@MIGRATIONS(name="2026-11-registers")
def _registers(db: Database) -> None:
    for statement in _REGISTERS.split(";"):
        db.execute(statement)


@MIGRATIONS(name="2026-11-desk")
def _desk(db: Database) -> None:
    for statement in _DESK:
        db.execute(statement)


@MIGRATIONS(name="2026-11-shared")
def _shared(db: Database) -> None:
    db.execute(_SHARED)


@MIGRATIONS(name="2026-11-exchange")
def _exchange(db: Database) -> None:
    for statement in _EXCHANGE:
        db.execute(statement)


@MIGRATIONS(name="2026-11-beside")
def _beside(db: Database) -> None:
    db.execute("CREATE INDEX register_changes_by_row ON register_changes (register, row_no)")


@MIGRATIONS(name="2026-11-desk-stays")
def _desk_stays(db: Database) -> None:
    for statement in _DESK_STAYS:
        db.execute(statement)


@MIGRATIONS(name="2026-11-versions-stay")
def _versions_stay(db: Database) -> None:
    for statement in _VERSIONS_STAY:
        db.execute(statement)


@MIGRATIONS(name="2026-11-rounds-give-way")
def _rounds_give_way(db: Database) -> None:
    for statement in _ROUNDS_GIVE_WAY:
        db.execute(statement)


@MIGRATIONS(name="2026-11-radar")
def _radar(db: Database) -> None:
    for statement in _RADAR:
        db.execute(statement)


@MIGRATIONS(name="2026-11-offered")
def _offered(db: Database) -> None:
    db.execute(_OFFERED)


@MIGRATIONS(name="2026-11-seen")
def _seen(db: Database) -> None:
    db.execute(_SEEN)


@MIGRATIONS(name="2026-11-radar-steps")
def _radar_steps(db: Database) -> None:
    for statement in _RADAR_STEPS:
        db.execute(statement)


def names() -> tuple[str, ...]:
    """Return the names of all steps this version knows, in order."""
    return tuple(step.name for step in MIGRATIONS._migrations)  # noqa: SLF001  (no public list)
