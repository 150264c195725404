"""The judges of the days on a label: when it was made, until when it is good."""

from ocop_desktop.dossier.labels.case import Case
from ocop_desktop.dossier.labels.reading import Said, after_lead, days_of, end_of, first_day, period
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.labels import Content
from ocop_desktop.text import fold

_SLACK_DAYS = 3


def made_on(case: Case, content: Content) -> LabelLine:
    """The day of making: written day, month, year on one line, or where it is printed."""
    day = case.facts.made_on
    said = after_lead(case.text, content.leads)
    if said is None:
        return case.line(content, state="missing", wanted=format_date(day) if day else "")
    return _day_line(case, content, said)


def expires_on(case: Case, content: Content) -> LabelLine:
    """The last day, or a period from the day of making; not before it, as long as declared."""
    facts = case.facts
    said = after_lead(case.text, content.leads)
    if said is None:
        return case.line(content, state="missing", wanted=facts.shelf)
    span = period(said.rest)
    if span is not None:
        from_making = any(fold(word) in fold(said.rest) for word in case.labels.dates.periods)
        problem, fix = "", content.rule
        if not from_making:
            problem = f"ghi “{said.rest}” mà không nói kể từ ngày nào"
            fix = f"Ghi thêm “{case.labels.dates.periods[0]}”."
        elif (
            facts.shelf_life
            and abs(days_of(*span) - days_of(facts.shelf_life, facts.shelf_unit or "month"))
            > _SLACK_DAYS
        ):
            problem, fix = f"ghi “{said.rest}”, hồ sơ {facts.shelf}", "Sửa bên sai."
        state = "wrong" if problem else "present"
        return case.line(
            content, state=state, found=said.rest, wanted=facts.shelf, problem=problem, fix=fix
        )
    line = _day_line(case, content, said)
    return line if line.state == "wrong" else _end_judged(case, content, line)


def _day_line(case: Case, content: Content, said: Said) -> LabelLine:
    if any(fold(word) in fold(said.rest) for word in case.labels.dates.elsewhere):
        return case.line(content, state="present", found=said.rest)
    written = first_day(said.rest)
    if written is None:
        below = first_day(said.below) if not said.rest else None
        if below is not None:
            problem = f"“{said.lead}” và ngày {below.text} nằm ở hai dòng"
            return case.line(content, state="wrong", found=below.text, problem=problem)
        if content.id == "made_on" and said.rest[:4].isdigit() and case.facts.goods == "textile":
            return case.line(content, state="present", found=said.rest)
        problem = f"có “{said.lead}” nhưng không có ngày"
        return case.line(content, state="wrong", found=said.rest, problem=problem)
    if written.problem:
        problem = f"ghi {written.text}: {written.problem}"
        fix = "Ghi ngày, tháng, năm: mỗi số hai chữ số, năm có thể bốn chữ số."
        return case.line(content, state="wrong", found=written.text, problem=problem, fix=fix)
    return case.line(content, state="present", found=written.text)


def _end_judged(case: Case, content: Content, line: LabelLine) -> LabelLine:
    """Compare the last day with the day of making and the declared shelf life."""
    end = first_day(line.found)
    said = after_lead(case.text, case.labels.content("made_on").leads)
    begin = first_day(said.rest) if said else None
    if not (end and end.day and begin and begin.day):
        return line
    facts, problem = case.facts, ""
    if end.day <= begin.day:
        problem = f"hạn {end.text} không ở sau ngày sản xuất {begin.text}"
    elif facts.shelf_life and facts.shelf_unit:
        wanted = end_of(begin.day, facts.shelf_life, facts.shelf_unit)
        if abs((end.day - wanted).days) > _SLACK_DAYS:
            problem = (
                f"hạn {end.text}, nhưng {facts.shelf} kể từ {begin.text} là {format_date(wanted)}"
            )
    if not problem:
        return line
    return case.line(
        content, state="wrong", found=end.text, wanted=facts.shelf, problem=problem,
        fix="Tính lại hạn dùng theo ngày sản xuất.",
    )  # fmt: skip
