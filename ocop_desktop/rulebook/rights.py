"""Intellectual property: the way of each right, its life, what stars ask, logo and classes."""

from typing import Literal

from ocop_desktop.rulebook.edition import Frozen


class RightStep(Frozen, frozen=True, kw_only=True):
    """One step on the way to a right.

    `column` is the date column of the table of rights that says when it was done. `months` is how
    long the office has from the step before; 0: nobody's clock runs.
    """

    id: str
    name: str
    column: str
    months: int = 0
    text: str = ""
    source: str
    doubt: str = ""


class RightRoute(Frozen, frozen=True, kw_only=True):
    """The steps of some kinds of rights, in order."""

    id: str
    steps: tuple[RightStep, ...]


class RightKind(Frozen, frozen=True, kw_only=True):
    """One kind of right: a choice of the table's column `kind`.

    `life_months` runs from the date in column `life_from` (0: no end); `renewable` says whether
    it can be renewed, up to `most_months` in all (0: as often as wanted). With `owner` "producer"
    the holder should be the producer; "group" rights belong to an organisation:
    somebody else then walks `use_route` to be allowed to use it.
    """

    id: str
    route: str
    owner: Literal["producer", "group"]
    use_route: str = ""
    life_months: int = 0
    life_from: str = ""
    renewable: bool = False
    most_months: int = 0
    source: str
    doubt: str = ""


class RightStage(Frozen, frozen=True, kw_only=True):
    """A choice of the column `stage` and the step that is done by then; "" before the first."""

    id: str
    step: str = ""


class RightNeed(Frozen, frozen=True, kw_only=True):
    """Which step a trademark must have reached for the criterion's option of `points`."""

    points: int
    step: str


class LogoRule(Frozen, frozen=True, kw_only=True):
    """When a logo file prints well: dots per inch, the longest side of the sample in mm.

    `light` is the least mean brightness (0 to 255) of a ground that counts as white, `spread` how
    far a plain ground may vary. These are the software's readings, not the law's.
    """

    print_dpi: int
    sample_mm: int
    default_mm: int
    light: int
    spread: int
    source: str
    doubt: str = ""


class GoodsClass(Frozen, frozen=True, kw_only=True):
    """A class of goods or services proposed for some criteria sets (ids)."""

    no: int
    name: str
    goods: str
    sets: tuple[str, ...]


class ApplicationPart(Frozen, frozen=True, kw_only=True):
    """One paper of a trademark application; `marks` limits it to some types of mark."""

    name: str
    note: str = ""
    marks: tuple[str, ...] = ()


class RightsFile(Frozen, frozen=True, kw_only=True):
    """`rights.toml`. `form_name` names the national form whose fields the data sheet follows."""

    topic: str
    warn_months: int
    renewal_text: str
    renewal_doubt: str = ""
    form_name: str
    form_doubt: str
    classes_doubt: str
    application_doubt: str = ""
    routes: tuple[RightRoute, ...]
    kinds: tuple[RightKind, ...]
    stages: tuple[RightStage, ...]
    needs: tuple[RightNeed, ...]
    logo: LogoRule
    classes: tuple[GoodsClass, ...]
    application: tuple[ApplicationPart, ...]

    def kind(self, kind_id: str) -> RightKind | None:
        """Return a kind, None for an unknown one."""
        return next((one for one in self.kinds if one.id == kind_id), None)

    def route(self, route_id: str) -> RightRoute:
        """Return a route; raise KeyError."""
        for one in self.routes:
            if one.id == route_id:
                return one
        raise KeyError(route_id)
