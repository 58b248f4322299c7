from collections.abc import Iterator

import pytest

from web_site import Site, running_site


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site
