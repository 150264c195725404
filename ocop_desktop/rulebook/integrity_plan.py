"""What must hold for the plan of papers and tasks."""

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_fields import verify_condition
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.plan import Begun

_FILE = "plan.toml"


def verify_plan(rulebook: Rulebook) -> None:
    """Raise RulebookError where a name dangles or repeats, or where things wait for each other."""
    plan = rulebook.plan
    papers = {paper.id for paper in rulebook.papers()}
    tasks = [task.id for task in plan.tasks]
    if len(tasks) != len(set(tasks)) or papers & set(tasks):
        raise RulebookError(_FILE, "tasks", "mã việc bị lặp hoặc trùng mã giấy")
    known = papers | set(tasks)
    for task in plan.tasks:
        key = f"tasks {task.id}"
        _verify_known(key, task.after, known)
        verify_condition(rulebook, _FILE, key, task.needed_when)
        verify_condition(rulebook, _FILE, key, task.done_when)
    for order in plan.orders:
        _verify_known(f"orders {order.paper}", (order.paper,), papers)
        _verify_known(f"orders {order.paper}", order.after, known)
    for running in plan.running:
        key = f"running {running.paper}"
        _verify_known(key, (running.paper,), papers)
        verify_condition(rulebook, _FILE, key, running.needed_when)
    clocks = {clock.id for clock in rulebook.deadlines.clocks if clock.unit == "months"}
    for fresh in plan.fresh:
        _verify_known(f"fresh {fresh.paper}", (fresh.paper,), papers)
        if fresh.clock not in clocks:
            raise RulebookError(
                _FILE, f"fresh {fresh.paper}", f"không có thời hạn tháng “{fresh.clock}”"
            )
    for begun in plan.begun:
        _verify_known(f"begun {begun.paper}", (begun.paper,), papers)
        _verify_begun(rulebook, begun)
    _verify_order(rulebook)


def _verify_begun(rulebook: Rulebook, begun: Begun) -> None:
    key = f"begun {begun.paper}"
    table = rulebook.fields.get(begun.table)
    columns = {column.id: column for column in table.columns} if table else {}
    if begun.date not in columns or columns[begun.date].kind != "date":
        raise RulebookError(_FILE, key, f"không có cột ngày “{begun.table}/{begun.date}”")
    for name, values in begun.row.items():
        choices = {choice.id for choice in columns[name].choices} if name in columns else set()
        if name not in columns or (choices and not choices.issuperset(map(str, values))):
            raise RulebookError(_FILE, key, f"cột hoặc mức lạ “{name}”")


def _verify_known(key: str, names: tuple[str, ...], known: set[str]) -> None:
    for name in names:
        if name not in known:
            raise RulebookError(_FILE, key, f"không có giấy hoặc việc “{name}”")


def _verify_order(rulebook: Rulebook) -> None:
    """Refuse a ring: everything could only wait for ever."""
    waits = {task.id: set(task.after) for task in rulebook.plan.tasks}
    for order in rulebook.plan.orders:
        waits.setdefault(order.paper, set()).update(order.after)
    while waits:
        free = [name for name, after in waits.items() if not after & set(waits)]
        if not free:
            names = ", ".join(sorted(waits))
            raise RulebookError(_FILE, "after", f"các việc đợi vòng quanh nhau: {names}")
        for name in free:
            del waits[name]
