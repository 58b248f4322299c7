"""A `Synopsis` becomes something to read."""
