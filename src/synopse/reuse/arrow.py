"""Arrow, which only those who work with corpora need."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

from synopse.errors import UsageError


@cache
def arrow() -> Any:
    """The module pyarrow with its functions; raises UsageError where it is not installed."""
    try:
        importlib.import_module("pyarrow.compute")
        return importlib.import_module("pyarrow")
    except ImportError as error:
        raise UsageError("corpora need pyarrow; install it with: pip install synopse[parquet]") from error
