"""Samples counted when a dossier is handed in at the desk, that the register does not have yet."""

from typing import Any

import msgspec
from sqlite_utils import Database

# One row of the register for every day on which a dossier came with samples. `sent` is the day the
# dossier was forwarded; it belongs to what was handed in last.
_MISSING = """
WITH given AS (
    SELECT d.id AS dossier, d.title AS product, d.producer, r.received_on AS received,
           sum(r.samples) AS count,
           CASE WHEN max(r.number) = c.round THEN (
               SELECT max(j.day) FROM desk_journal j
               WHERE j.case_no = c.no AND j.what = 'forward'
           ) END AS sent
    FROM desk_rounds r JOIN desk_cases c ON c.no = r.case_no JOIN dossiers d ON d.no = c.dossier_no
    WHERE r.samples > 0 AND d.deleted_at IS NULL AND d.title <> '' AND d.producer <> ''
    GROUP BY c.no, r.received_on
)
SELECT given.dossier, product, producer, received, count, sent, s.no
FROM given LEFT JOIN reg_samples s ON s.dossier = given.dossier AND s.c_received = received
     AND s.deleted_at IS NULL
WHERE s.no IS NULL OR s.c_product IS NOT product OR s.c_producer IS NOT producer
   OR (s.c_sent IS NULL AND sent IS NOT NULL)
"""


class HandedSamples(msgspec.Struct, frozen=True, kw_only=True):
    """Samples of one day; `row` is the row of the register that is behind, or None."""

    dossier: str
    product: str
    producer: Any
    received: str
    count: int
    sent: str | None
    row: int | None


def samples_behind(db: Database) -> list[HandedSamples]:
    """Return what the register of samples has to be told. Needs its table."""
    names = HandedSamples.__struct_fields__
    return [
        HandedSamples(**dict(zip(names, row, strict=True)))
        for row in db.execute(_MISSING).fetchall()
    ]
