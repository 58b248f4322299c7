"""Machines and workers that are lost: the run goes on, or it ends in a time that is set and says how it goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from batch_corpora import InlineEngine, lines, tables, write_corpus
from failing_dealer import program, starts
from synopse.errors import UsageError
from synopse.run.batch import run_batch
from synopse.run.engines.daft import DaftEngine
from synopse.run.signs import alive, signs_of_life
from synopse.run.storage import DiskFolder
from synopse.settings import Settings

STAGES = ("extract", "group")
ENDLESS = Path(__file__).parents[2] / "endless_task.py"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"), lines(5))


@pytest.fixture(scope="module")
def expected(corpus, tmp_path_factory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("expected") / "out"
    run_batch([str(corpus)], str(folder), InlineEngine(), settings=Settings(), stages=STAGES)
    return tables(folder)


def run(corpus: Path, output: Path, how: str, lost_after: float = 60.0) -> None:
    engine = DaftEngine(2, "there", lost_after, program(how, output.parent / "starts"))
    try:
        run_batch([str(corpus)], str(output), engine, settings=Settings(), stages=STAGES)
    finally:
        engine.close()


@pytest.mark.parametrize("how", ["well", "dies after one", "loses the last"])
def test_what_did_not_come_back_is_dealt_again(how, tmp_path) -> None:
    corpus = write_corpus(tmp_path / "in", lines(90)[:260], files=260)  # more files than are read in one go
    run_batch([str(corpus)], str(tmp_path / "inline"), InlineEngine(), settings=Settings(), stages=STAGES)
    run(corpus, tmp_path / "out", how)
    assert tables(tmp_path / "out") == tables(tmp_path / "inline")
    assert (starts(tmp_path / "starts") > 1) == (how != "well")


def test_workers_of_whom_nothing_is_heard_are_made_up_for(corpus, expected, tmp_path) -> None:
    run(corpus, tmp_path / "out", "silent at first", 3.0)
    assert starts(tmp_path / "starts") == 2
    assert tables(tmp_path / "out") == expected


def test_a_cluster_that_never_answers_ends_the_run_which_another_engine_takes_up(corpus, expected, tmp_path) -> None:
    run_batch([str(corpus)], str(tmp_path / "out"), InlineEngine(), settings=Settings(), stages=STAGES)
    for path in [*(tmp_path / "out" / "work" / "done" / "group").iterdir(), tmp_path / "out" / "manifest.json"]:
        path.unlink()
    began = time.monotonic()
    with pytest.raises(UsageError, match=r"cluster there .* of any worker for 1 s.* run the same command again"):
        run(corpus, tmp_path / "out", "silent", 1.0)
    assert time.monotonic() - began < 20
    again = InlineEngine()
    run_batch([str(corpus)], str(tmp_path / "out"), again, settings=Settings(), stages=STAGES)
    assert [task.step for task in again.performed] == ["group"]
    assert tables(tmp_path / "out") == expected


def test_trouble_twice_without_a_shard_done_ends_the_run(corpus, tmp_path) -> None:
    with pytest.raises(UsageError, match=r"a machine is gone .*what is done is kept"):
        run(corpus, tmp_path / "out", "trouble")
    assert starts(tmp_path / "starts") == 2


def test_what_stops_all_tasks_is_not_tried_again(corpus, tmp_path) -> None:
    with pytest.raises(UsageError, match=r"^the disk is full$"):
        run(corpus, tmp_path / "out", "refuses")
    assert starts(tmp_path / "starts") == 1


def test_a_long_task_that_gives_signs_of_life_is_waited_for(corpus, expected, tmp_path) -> None:
    run(corpus, tmp_path / "out", "slow but alive", 2.0)
    assert starts(tmp_path / "starts") == 1
    assert tables(tmp_path / "out") == expected


def test_signs_grow_while_a_task_goes_on_and_are_gone_afterwards(tmp_path) -> None:
    folder = DiskFolder(str(tmp_path))
    looks = []
    with alive(folder, "task", 0.05):
        for _ in range(100):
            looks.append(signs_of_life(folder))
            if len({frozenset(look.items()) for look in looks}) > 3:
                break
            time.sleep(0.05)
    sizes = [next(iter(look.values()), 0) for look in looks]
    assert sizes == sorted(sizes)
    assert sizes[-1] >= 2
    assert signs_of_life(folder) == {}


def test_a_worker_in_a_step_that_tells_nothing_ends_with_its_guard(tmp_path) -> None:
    asking = subprocess.Popen([sys.executable, str(ENDLESS), str(tmp_path)], stdout=subprocess.PIPE, env=environment())
    with asking:
        worker = int(asking.stdout.readline())
        asking.kill()
    for _ in range(100):
        if not is_running(worker):
            return
        time.sleep(0.1)
    os.kill(worker, signal.SIGKILL)
    pytest.fail("the worker outlived its guard")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False
