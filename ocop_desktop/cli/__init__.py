"""The command line: everything that needs no window. No Qt is imported here."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from ocop_desktop.cli.arguments import Arguments, read_arguments
from ocop_desktop.cli.output import Output
from ocop_desktop.errors import UserError

REFUSED, STOPPED = 1, 130

Verb = Callable[[Arguments, Output], int]

# A module is loaded for its verb alone: the window must not wait for the others.
_VERBS: dict[str, str] = {
    "schema": "dossier_verbs.schema",
    "import": "dossier_verbs.import_files",
    "list": "dossier_verbs.list_dossiers",
    "show": "dossier_verbs.show",
    "set": "dossier_verbs.set_fields",
    "score": "judging.score",
    "suggest": "judging.suggest",
    "check": "judging.check",
    "evidence": "evidence_verbs.evidence",
    "export": "package_verbs.export",
    "supplement": "supplement_verb.supplement",
    "verify": "package_verbs.verify",
    "keys": "key_verbs.keys",
    "radar": "radar_verb.radar",
    "share": "sync_verbs.share",
    "merge": "sync_verbs.merge",
    "choose": "sync_verbs.choose",
    "plan": "plan_verb.plan",
    "quality": "quality_verbs.quality",
    "environment": "environment_verbs.environment",
    "rights": "rights_verbs.rights",
    "upgrade": "upgrade_verbs.upgrade",
    "carry-over": "upgrade_verbs.carry_over",
    "print-blank": "booklet_verbs.print_blank",
    "print-draft": "booklet_verbs.print_draft",
    "search": "search_verb.search",
    "label": "label_verbs.label",
    "story": "story_verbs.story",
    "trace": "label_verbs.trace",
    "finalise": "version_verbs.finalise",
    "reopen": "version_verbs.reopen",
    "versions": "version_verbs.versions",
    "advise": "advice_verbs.advise",
    "propose": "advice_verbs.propose_options",
    "whatif": "advice_verbs.whatif",
    "rehearse": "rehearsal_verbs.rehearse",
    "print": "printing_verbs.print_document",
    "export-blank": "printing_verbs.export_blank",
    "rulebook": "edition_verbs.rulebook",
    "move": "edition_verbs.move",
    "register": "register_verbs.register",
    "report": "register_verbs.report",
    "publish": "register_verbs.publish",
    "desk": "desk_verbs.desk",
    "business": "business_verbs.business",
    "tables": "business_verbs.tables",
    "demo": "demo.demo",
    "self-test": "demo.self_test",
    "run": "window_verbs.run",
    "gallery": "window_verbs.gallery",
}


def verbs() -> tuple[str, ...]:
    """Return the names of all verbs."""
    return tuple(_VERBS)


def verb(name: str) -> Verb:
    """Return the function behind a verb."""
    module, _, function = _VERBS[name].partition(".")
    found: Verb = getattr(import_module(f"ocop_desktop.cli.{module}"), function)
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return 0 fine, 1 findings or refused, 2 wrong usage."""
    arguments = read_arguments(argv)
    output = Output(sys.stdout, sys.stderr, json=arguments.json)
    try:
        code = verb(arguments.verb)(arguments, output)
        sys.stdout.flush()
    except UserError as error:
        output.failed(str(error))
        return REFUSED
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the output has gone; Python would complain about that
        return REFUSED
    return code
