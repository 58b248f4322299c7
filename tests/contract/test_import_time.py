import os
import subprocess
import sys

HEAVY = {"numpy", "onnxruntime", "trafilatura", "lxml", "httpx", "rich", "jinja2"}


def test_import_loads_nothing_heavy() -> None:
    code = "import synopse, sys; print(*sorted(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    loaded = run.stdout.split()
    assert not HEAVY & set(loaded)
