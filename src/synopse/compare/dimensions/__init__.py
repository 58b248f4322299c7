"""Shelf: one question a file."""
