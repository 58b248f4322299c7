"""`synopse batch` as a program that is killed at random moments until it gets to its end."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path


def kill_until_done(
    corpus: Path, output: Path, stages: str, seed: int, longest_s: float, patience: float = 1.1, form: str = "parquet"
) -> int:
    """Start the program again and again, each time ``patience`` times as patiently; how often it was killed."""
    rng = random.Random(seed)
    kills = 0
    while True:
        run = start(corpus, output, stages, form)
        try:
            run.wait(rng.uniform(0.3, longest_s))
        except subprocess.TimeoutExpired:
            # Sometimes the program alone, whose workers must notice; sometimes all of its processes at once.
            if rng.random() < 0.5:
                os.kill(run.pid, signal.SIGKILL)
            else:
                os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            kills += 1
            longest_s *= patience
            continue
        if run.returncode != 0:
            raise AssertionError(f"the run ended with {run.returncode}")
        return kills


def start(corpus: Path, output: Path, stages: str, form: str = "parquet") -> subprocess.Popen:
    """The program, in a session of its own, so that it can be killed with all of its processes."""
    return subprocess.Popen(
        [sys.executable, "-m", "synopse", "batch", str(corpus), "-o", str(output)]  # noqa: RUF005 - reads better
        + ["--stages", stages, "--workers", "2", "--format", form],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        start_new_session=True,
    )


def kill_with_all(run: subprocess.Popen) -> None:
    """End all of the program's processes at once."""
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()


if __name__ == "__main__":
    print(kill_until_done(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), float(sys.argv[5])))
