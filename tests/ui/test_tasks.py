import threading

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from ocop_desktop.errors import UserError
from ocop_desktop.ui.tasks import Cancelled, Progress, TaskRunner


@pytest.fixture
def shown() -> list[UserError]:
    return []


@pytest.fixture
def runner(shown: list[UserError], qtbot: QtBot) -> TaskRunner:
    return TaskRunner(shown.append)


def test_work_runs_elsewhere_and_answers_here(runner: TaskRunner, qtbot: QtBot) -> None:
    here = threading.get_ident()
    seen: dict[str, int] = {}

    def work(progress: Progress, cancelled: Cancelled) -> int:
        seen["work"] = threading.get_ident()
        progress(1, 2, "nửa")
        return 42

    def done(answer: int) -> None:
        seen["done"] = threading.get_ident()
        seen["answer"] = answer

    told: list[tuple[int, int, str]] = []
    with qtbot.waitSignal(runner.finished):
        task = runner.run("Đếm", work, done)
        task.progressed.connect(lambda *step: told.append(step))
    assert seen["work"] != here
    assert seen["done"] == here
    assert seen["answer"] == 42
    assert told == [(1, 2, "nửa")]
    assert runner.running == ()


def test_a_sentence_for_the_person_is_shown(
    runner: TaskRunner, shown: list[UserError], qtbot: QtBot
) -> None:
    def work(progress: Progress, cancelled: Cancelled) -> None:
        raise UserError("Đĩa đầy — xóa bớt tệp rồi thử lại.")

    with qtbot.waitSignal(runner.finished):
        runner.run("Xuất", work, lambda _: None)
    assert [str(error) for error in shown] == ["Đĩa đầy — xóa bớt tệp rồi thử lại."]


def test_the_caller_may_take_the_sentence(
    runner: TaskRunner, shown: list[UserError], qtbot: QtBot
) -> None:
    taken: list[UserError] = []

    def work(progress: Progress, cancelled: Cancelled) -> None:
        raise UserError("Hỏng — thử lại.")

    with qtbot.waitSignal(runner.finished):
        runner.run("Xuất", work, lambda _: None, taken.append)
    assert len(taken) == 1
    assert shown == []


def test_what_was_cancelled_gives_no_answer(runner: TaskRunner, qtbot: QtBot) -> None:
    waits = threading.Event()
    answers: list[bool] = []

    def work(progress: Progress, cancelled: Cancelled) -> bool:
        waits.wait(5)
        return cancelled()

    with qtbot.waitSignal(runner.finished):
        task = runner.run("Dài", work, answers.append)
        task.cancel()
        waits.set()
    assert answers == []


def test_a_bug_in_the_work_reaches_the_crash_handler(runner: TaskRunner, qtbot: QtBot) -> None:
    def work(progress: Progress, cancelled: Cancelled) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught, qtbot.waitSignal(runner.finished):
        runner.run("Hỏng", work, lambda _: None)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
