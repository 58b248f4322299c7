"""Shelf: one form a file."""
