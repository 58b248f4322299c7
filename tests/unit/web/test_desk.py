"""The desk: its row, its limits, what it keeps and for how long."""

import time
from collections.abc import Iterator

import pytest

from synopse.model import RawArticle
from synopse.settings import Settings
from synopse.web.desk import Desk, Job
from synopse.web.options import Limits
from synopse.web.work import Work
from web_jobs import HeldRunner

WORK = Work(articles=(RawArticle(id="a", source="a", content="Ein Satz."),))


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(runner: HeldRunner, clock: Clock) -> Iterator[Desk]:
    made = Desk(Limits(jobs_waiting=2, reports=2, report_s=100), Settings(), lambda: runner, clock)
    yield made
    made.close()


def submit(desk: Desk) -> Job:
    job = desk.submit(WORK)
    assert job is not None
    return job


def ended(desk: Desk, job: Job) -> Job:
    until = time.monotonic() + 10
    while job.state not in {"done", "failed"}:
        assert time.monotonic() < until
        time.sleep(0.005)
    return job


def test_jobs_are_done_in_their_order(desk: Desk, runner: HeldRunner) -> None:
    first, second = submit(desk), submit(desk)
    assert runner.started.wait(10)
    assert (first.state, first.stage, desk.position(first)) == ("running", "extract", 0)
    assert (second.state, desk.position(second)) == ("waiting", 1)
    runner.gate.set()
    assert ended(desk, second).state == "done"
    assert desk.result(first).synopsis.articles[0].text == "Ein Satz."


def test_workers_are_made_ready_before_there_is_work(runner: HeldRunner) -> None:
    settings = Settings(summary_sentences=3)
    desk = Desk(Limits(), settings, lambda: runner)
    desk.prepare()
    desk.close()
    assert runner.prepared is settings
    assert runner.is_closed


def test_addresses_cannot_be_guessed(desk: Desk, runner: HeldRunner) -> None:
    keys = {submit(desk).id, submit(desk).id}
    assert len(keys) == 2
    assert all(len(key) >= 32 for key in keys)


def test_a_full_row_takes_no_more(desk: Desk, runner: HeldRunner) -> None:
    submit(desk)
    assert runner.started.wait(10)
    assert [desk.submit(WORK) is not None for _ in range(3)] == [True, True, False]


def test_what_is_deleted_while_it_runs_is_ended(desk: Desk, runner: HeldRunner) -> None:
    first, second = submit(desk), submit(desk)
    assert runner.started.wait(10)
    assert desk.delete(first.id)
    assert not desk.delete(first.id)
    assert ended(desk, first).failure == "cancelled"
    assert desk.find(first.id) is None
    runner.gate.set()
    assert ended(desk, second).state == "done"


def test_a_waiting_job_that_is_deleted_is_never_done(desk: Desk, runner: HeldRunner) -> None:
    submit(desk)
    second, third = submit(desk), submit(desk)
    desk.delete(second.id)
    runner.gate.set()
    ended(desk, third)
    assert len(runner.works) == 2


def test_results_go_after_their_time(desk: Desk, runner: HeldRunner, clock: Clock) -> None:
    runner.gate.set()
    job = ended(desk, submit(desk))
    clock.now = 99
    assert desk.find(job.id) is job
    clock.now = 100
    assert desk.find(job.id) is None


def test_the_oldest_results_make_room(desk: Desk, runner: HeldRunner) -> None:
    runner.gate.set()
    jobs = [ended(desk, submit(desk)) for _ in range(3)]
    assert [desk.find(job.id) is not None for job in jobs] == [False, True, True]


def test_rendered_forms_count_too(runner: HeldRunner, clock: Clock) -> None:
    desk = Desk(Limits(reports_bytes=10_000), Settings(), lambda: runner, clock)
    runner.gate.set()
    first, second = ended(desk, submit(desk)), ended(desk, submit(desk))
    desk.keep_shown(second, "page", "de", b"x" * 20_000)
    assert desk.find(first.id) is None
    assert desk.find(second.id) is second
    desk.close()


def test_a_failure_is_kept_with_its_reason(desk: Desk, runner: HeldRunner) -> None:
    runner.failure = "slow"
    runner.gate.set()
    job = ended(desk, submit(desk))
    assert (job.state, job.failure) == ("failed", "slow")


def test_closing_ends_what_runs(runner: HeldRunner, clock: Clock) -> None:
    desk = Desk(Limits(), Settings(), lambda: runner, clock)
    submit(desk)
    assert runner.started.wait(10)
    desk.close()
    assert runner.is_closed
    assert desk.submit(WORK) is None
