"""Shelf: what the general extractor gets wrong for one outlet, a file each."""
