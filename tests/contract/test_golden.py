import pytest

from golden_files import ROOT, golden_files

FILES = golden_files()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_golden_file_is_current(path) -> None:
    assert path.exists(), "run `make record`"
    assert path.read_text(encoding="utf-8") == FILES[path](), "run `make record` and read the diff"
