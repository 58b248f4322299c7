"""Places the events of a story in time."""
