"""What all tests in a browser share: the browser itself, pages that are listened to, and the check for accessibility.

Needs Playwright and a Chromium (``SYNOPSE_CHROMIUM`` names it, else one on the path); the folder is skipped without.
axe-core comes with the extra ``browser``; ``SYNOPSE_AXE`` names another ``axe.min.js``.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

_HERE = Path(__file__).parent
_CHROMIUM = os.environ.get("SYNOPSE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

_PATIENCE_MS = 90_000
"""A busy machine takes its time; the test's own limit is a little above."""

OpenPage = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks that hold for the folder; a browser that closes leaves sockets behind, which is no fault of ours."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.filterwarnings("ignore"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium; ended with each file, since Playwright's loop would be in the way of other tests of the process."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
    if not _CHROMIUM:
        pytest.skip("needs Chromium")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Any) -> Iterator[OpenPage]:
    """Opens an address; afterwards the pages must have asked for nothing outside ``home`` and said nothing.

    ``home`` is what every address asked for begins with; ``usual`` are beginnings of what the browser itself may say.
    """
    contexts, said = [], []

    def opened(
        address: str, home: str, *, width: int = 1300, height: int = 900, usual: tuple[str, ...] = (), **options: Any
    ) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(_PATIENCE_MS)
        page.on("console", lambda heard: None if heard.text.startswith(usual or "\0") else said.append(heard.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
        page.on("request", lambda request: None if request.url.startswith(home) else said.append(request.url))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    named = os.environ.get("SYNOPSE_AXE")
    found = find_spec("axe_playwright_python")
    if not named and (found is None or found.origin is None):
        pytest.skip("needs axe-core, which comes with the extra browser")
    return Path(named or Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def find_barriers(axe: str) -> Callable[[Any], list[tuple[str, str]]]:
    """What axe finds on a page with everything unfolded: the rule, and the first element that breaks it."""

    def found(page: Any) -> list[tuple[str, str]]:
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        page.evaluate(axe)
        broken = page.evaluate("axe.run()")["violations"]
        return [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in broken]

    return found
