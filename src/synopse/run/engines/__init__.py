"""Shelf: what carries tasks to workers, one engine a file."""
