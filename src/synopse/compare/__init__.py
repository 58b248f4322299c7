"""Readings of one story become a `Synopsis` (see `story`)."""
