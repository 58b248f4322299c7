"""Pure functions on strings and offsets."""
