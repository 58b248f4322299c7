"""Shelf: one page a file, each with ``PAGE``."""
