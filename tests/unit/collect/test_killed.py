"""kill -9 of a collection over sites that go on publishing; `bench/kills.py` does it a hundred times."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from killed_collections import Killing, differences, missing, running_press, start
from synopse.store import open_archive


@pytest.mark.skipif(sys.platform != "linux", reason="needs three addresses on the loopback interface")
def test_killed_collection_ends_as_one_that_was_not(tmp_path: Path) -> None:
    archive = str(tmp_path / "a.db")
    with running_press(tmp_path, seed=3, most=60) as press:
        press.publish(25)
        killing = Killing(press, archive, seed=3)
        for number in range(5):
            killing.once(number)
        assert start(press, archive).wait(90) == 0
        killing.look()
        assert killing.wrong == []
        assert killing.kills > 0
        with open_archive(archive) as opened:
            assert missing(opened, press) == []
        assert differences(archive, str(tmp_path / "whole.db"), press) == []
