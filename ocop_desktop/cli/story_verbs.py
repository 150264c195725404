"""story."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.stories.view import StoryView
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace import stories as story_room
from ocop_desktop.workspace.stories import Found, Likeness

_STATES = {"empty": "chưa viết", "short": "NGẮN", "fits": "vừa", "long": "DÀI"}
_FORMS: tuple[tuple[story_room.Format, str], ...] = (
    ("a5", "to-roi-a5.pdf"),
    ("a4", "to-gap-a4.pdf"),
)


def story(arguments: Arguments, output: Output) -> int:
    """Print meter, lengths, drafts and likenesses; with --out write leaflets and the record.

    1 when an element is missing, a length does not fit, or the story is not its own.
    """
    (item,) = arguments.items
    files: list[Path] = []
    left_out: tuple[str, ...] = ()
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        alike = workspace.stories.comparison(dossier_id)()
        view = msgspec.structs.replace(workspace.stories.view(dossier_id), likenesses=alike)
        if arguments.out is not None:
            files, left_out = _write(workspace, dossier_id, arguments.out, arguments)
    output.value(
        {
            **msgspec.to_builtins(view),
            "missing": [one.id for one in view.missing],
            "files": [str(path) for path in files],
            "left_out": list(left_out),
        }
    )
    for line in (*_lines(view), *_written(files, left_out)):
        output.line(line)
    wrong = any(one.state in ("short", "long") for one in view.lengths)
    return 1 if view.missing or view.likenesses or wrong or left_out else 0


def _write(
    workspace: Workspace, dossier_id: str, folder: Path, arguments: Arguments
) -> tuple[list[Path], tuple[str, ...]]:
    contents = workspace.stories.leaflet(dossier_id)
    made = [story_room.write(contents, folder / name, form) for form, name in _FORMS]
    files = [one.path for one in made]
    for fmt in ("pdf", "docx"):
        record = folder / f"{story_room.RECORD}.{fmt}"
        printed = workspace.prints.write(
            dossier_id, story_room.RECORD, fmt, record, today=arguments.day
        )
        files.append(printed.path)
    return files, tuple(text for one in made for text in one.left_out)


def _lines(view: StoryView) -> Iterator[str]:
    if not view.elements:
        yield "Chưa chọn bộ sản phẩm nên chưa biết tiêu chí hỏi gì"
    for one in view.elements:
        yield from _element(one)
    for length in view.lengths:
        bounds = f"nên từ {length.least} đến {length.most}"
        yield f"  {length.name}: {length.words} từ, {_STATES[length.state]} ({bounds})"
        for drop in length.drops:
            loses = f", mất ý {', '.join(drop.loses)}" if drop.loses else ""
            yield f"      Có thể bỏ ({drop.words} từ{loses}): “{drop.text}”"
    for draft in view.drafts:
        if not view.length(draft.variant).text:
            yield f"  Bản nháp cho {view.length(draft.variant).name}: {draft.text}"
    yield from map(_alike, view.likenesses)
    if view.judgement:
        yield f"  {view.judgement}"


def _alike(one: Likeness) -> str:
    own = "cùng chủ thể" if one.own else one.producer
    share = f"{round(one.share * 100)}%"
    return f"  GIỐNG {share} với “{one.product}” ({own}): “{one.passage}”"


def _element(one: Found) -> Iterator[str]:
    state = "có" if one.present else "THIẾU"
    yield f"  {one.criterion} {one.name}: {state}" + (f" ({one.detail})" if one.detail else "")
    if one.present and one.sentence:
        yield f"      “{one.sentence}”"
    elif not one.present:
        yield f"      {one.hint}"


def _written(files: list[Path], left_out: tuple[str, ...]) -> Iterator[str]:
    yield from map(str, files)
    for text in left_out:
        yield f"  Tờ rơi không đủ chỗ cho: “{text}”"
