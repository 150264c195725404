"""The plan's drawings as marks on a plain area: painted on screen and printed from one code."""

from ocop_desktop.dossier.business.charts.breakeven import breakeven_chart
from ocop_desktop.dossier.business.charts.cash import cash_chart
from ocop_desktop.dossier.business.charts.marks import Area, Chart, Dot, Frame, Note, Stroke
from ocop_desktop.dossier.business.charts.scenarios import scenario_chart
from ocop_desktop.dossier.business.charts.years import years_chart

__all__ = [
    "Area",
    "Chart",
    "Dot",
    "Frame",
    "Note",
    "Stroke",
    "breakeven_chart",
    "cash_chart",
    "scenario_chart",
    "years_chart",
]
