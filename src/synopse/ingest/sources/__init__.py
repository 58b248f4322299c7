"""Shelf: one kind of file each, found by suffix."""
