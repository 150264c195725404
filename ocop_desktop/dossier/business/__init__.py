"""The production and business plan computed from the tables of a dossier. Pure, exact, in đồng.

`business_plan` is the door: it reads the answers and returns everything the page, the command
line and the documents show. Quantities are Decimals, money whole đồng, rounded line by line
(halves up), so that every total is the sum of the lines that are shown.
"""

from ocop_desktop.dossier.business.plan import BusinessPlan, business_plan
from ocop_desktop.dossier.business.support import SupportNeed, sum_needs, support_needs

__all__ = ["BusinessPlan", "SupportNeed", "business_plan", "sum_needs", "support_needs"]
