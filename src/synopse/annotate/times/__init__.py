"""Time expressions after TIMEX3: where they stand in the text and what they mean."""

from synopse.annotate.times.clock import set_clocks
from synopse.annotate.times.find import find_times

__all__ = ["find_times", "set_clocks"]
