"""run, gallery: what opens a window. Little stands at the top: the window waits for all of it."""

import gc

from ocop_desktop import paths
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.output import Output


def gallery(arguments: Arguments, output: Output) -> int:
    """Open the window with every widget."""
    del arguments, output
    from ocop_desktop.app import gallery as show  # noqa: PLC0415  (as below)

    return show()


def run(arguments: Arguments, output: Output) -> int:
    """Open the window."""
    del output
    # Nothing that a start makes is garbage; looking for some takes a third of the start. The
    # window has the collector go on once its first page is drawn, see `collect_again`.
    gc.disable()
    try:
        # Qt reads the source of every module that is loaded after it; these are loaded before.
        from ocop_desktop import workspace  # noqa: F401, PLC0415
        from ocop_desktop.app import main  # noqa: PLC0415  (Qt only when a window is wanted)

        # Only a folder that was asked for is used without the questions of the first start.
        usual = arguments.workspace == paths.default_workspace()
        return main(None if usual else arguments.workspace, samples=arguments.samples)
    finally:
        gc.enable()
