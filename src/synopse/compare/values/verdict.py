"""What two values for the same thing are to each other."""

from __future__ import annotations

from typing import Literal

Verdict = Literal["fits", "precision", "contradiction"]
"""``fits``: rounding, granularity or a hedge explains the difference.

``precision``: both can be true, but nobody who knew the one would have said the other.
``contradiction``: both cannot be true.
"""
