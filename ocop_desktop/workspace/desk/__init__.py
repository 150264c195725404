"""The commune's desk in verbs: receive, review, return, forward, remember."""

from ocop_desktop.workspace.desk.desk import Desk
from ocop_desktop.workspace.desk.values import Case, Event, Incoming, Marked, Round

__all__ = ["Case", "Desk", "Event", "Incoming", "Marked", "Round"]
