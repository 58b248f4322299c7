"""German: times."""

from synopse.languages.rules.times import TimeRules

TIMES = TimeRules()
