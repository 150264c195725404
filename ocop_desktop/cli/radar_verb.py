"""radar: the days ahead."""

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date


def radar(arguments: Arguments, output: Output) -> int:
    """Print the days ahead of the workspace; with --out also write them as a calendar file."""
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        days = workspace.radar.days(arguments.day)
        if arguments.out:
            workspace.radar.write_calendar(days, arguments.out)
    output.value([msgspec.to_builtins(one) for one in days])
    for one in days:
        mark = "!" if one.urgent else " "
        about = f": {one.about}" if one.about else ""
        output.line(f"{mark} {format_date(one.day)}  {one.title}{about}")
    if arguments.out:
        output.line(f"Đã ghi lịch vào {arguments.out}")
    return 0
