"""The appendix: every paper and photo of a dossier in one numbered PDF."""

from ocop_desktop.documents.appendix.build import write_appendix
from ocop_desktop.documents.appendix.items import Item, items_of
from ocop_desktop.documents.appendix.plan import AppendixPlan, plan_appendix

__all__ = ["AppendixPlan", "Item", "items_of", "plan_appendix", "write_appendix"]
