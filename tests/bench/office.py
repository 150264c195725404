"""A province's worth of dossiers, invented: every commune has some, few communes have very many.

The same seed gives the same office. Names are put together from lists; nobody is real.
"""

import random
from collections.abc import Iterator
from typing import Any

from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.storage.store import Store

SEED = 2026
NEXT = 2027  # the year dossiers are registered for now
_PAPERS = ("Giấy chứng nhận VietGAP (MẪU)", "Phiếu kiểm nghiệm (MẪU)", "Bản tự công bố (MẪU)")
_GOODS = (
    "Mật ong", "Chè xanh", "Gạo nếp", "Miến dong", "Nấm khô", "Rượu nếp", "Mắm tép", "Bưởi",
    "Cam", "Tinh dầu sả", "Thổ cẩm", "Giò lụa", "Cá kho", "Măng khô", "Trà hoa vàng", "Tương",
)  # fmt: skip
_MORE = ("Đồi Mơ", "Thung Mây", "Bản Nậm", "Suối Đá", "Làng Mẫu", "Cồn Cát", "Rừng Trúc", "Bãi Bồi")
_KINDS = ("cooperative",) * 5 + ("business_household",) * 4 + ("llc",) * 2 + ("farm",)
_PEOPLE = ("Kinh",) * 6 + ("Mường", "Tày", "Thái", "Dao")
_SHAPE = 1.16  # Pareto: about a fifth of the communes has four fifths of the dossiers


def shares(units: AdminUnits, dossiers: int, seed: int = SEED) -> dict[str, int]:
    """Return how many dossiers each commune has: at least one when there are enough."""
    chance = random.Random(seed)  # noqa: S311  (invented data)
    weights = {code: chance.paretovariate(_SHAPE) for code in units.communes}
    whole = sum(weights.values())
    spare = max(0, dossiers - len(weights))
    found = {code: 1 + int(spare * weight / whole) for code, weight in weights.items()}
    codes = sorted(found, key=lambda code: -weights[code])
    for at in range(max(0, dossiers - sum(found.values()))):
        found[codes[at % len(codes)]] += 1
    if dossiers < len(weights):
        return dict.fromkeys(codes[:dossiers], 1)
    return found


def dossiers(
    rulebook: Rulebook, units: AdminUnits, count: int, seed: int = SEED
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, entries) of `count` dossiers."""
    chance = random.Random(seed)  # noqa: S311  (invented data)
    sets = list(rulebook.sets)
    number = 0
    for commune, own in shares(units, count, seed).items():
        producers = max(1, round(own / 2.4))
        for _ in range(own):
            producer = chance.randrange(producers)
            yield f"{number:032x}", _entries(chance, units, commune, producer, number, sets)
            number += 1


def _entries(
    chance: random.Random,
    units: AdminUnits,
    commune: str,
    producer: int,
    number: int,
    sets: list[str],
) -> dict[str, Any]:
    # What a producer says of itself never differs.
    own = random.Random(f"{commune}/{producer}")  # noqa: S311
    kind = own.choice(_KINDS)
    head = {"cooperative": "HTX", "llc": "Công ty TNHH", "farm": "Trang trại"}.get(kind, "Hộ")
    star = chance.choices((3, 4, 5), (70, 27, 3))[0]
    revenue = int(chance.lognormvariate(20.5, 1.1))
    made: dict[str, Any] = {
        "sample": True,
        "set": chance.choice(sets),
        "product.name": f"{chance.choice(_GOODS)} {chance.choice(_MORE)} {number} (MẪU)",
        "producer.name": f"{head} {own.choice(_MORE)} {units.communes[commune].name} {producer}",
        "producer.kind": kind,
        "producer.commune": commune,
        "producer.province": units.communes[commune].province,
        "producer.representative_gender": own.choice(("male", "female")),
        "producer.representative_ethnicity": own.choice(_PEOPLE),
        "registration.kind": "first",
        "registration.year": chance.randint(2024, 2027),
        "registration.target_star": str(star),
        "results.yearly": [
            {"year": 2025, "revenue": int(revenue * chance.uniform(0.7, 1.1)), "profit": 0},
            {"year": 2026, "revenue": revenue, "profit": 0},
        ],
    }
    aside = random.Random(number)  # noqa: S311  (what came later leaves the rest as it was)
    if made["registration.year"] == NEXT:
        made["registration.round"] = aside.choice(("dot-1", "dot-2"))
    for paper in range(aside.choice((0, 0, 1, 2))):
        made[f"evidence/p{paper}"] = {
            "file": f"giay-{paper}.pdf",
            "title": aside.choice(_PAPERS),
            "expires_on": f"{aside.randint(2025, 2029)}-{aside.randint(1, 12):02d}-15",
        }
    if chance.random() < 0.6:  # recognised before
        year, month = chance.randint(2022, 2026), chance.randint(1, 12)
        made |= {
            "registration.kind": chance.choice(("upgrade", "reassessment")),
            "registration.certificate_star": str(max(3, star - 1)),
            "registration.certificate_issued": f"{year}-{month:02d}-{chance.randint(1, 28):02d}",
            "registration.certificate_decision": f"{number % 900}/QĐ-UBND",
        }
    return made


def load(store: Store, rulebook: Rulebook, units: AdminUnits, count: int) -> None:
    """Put `count` dossiers into a store in one transaction, like an office that was restored."""
    with store._writing() as now:
        for dossier_id, entries in dossiers(rulebook, units, count):
            number = store._dossiers.add(dossier_id, rulebook.id, now)
            store._journal.begin(number, entries)
            store._dossiers.touch(number, entries, now)
