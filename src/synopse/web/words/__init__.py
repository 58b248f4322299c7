"""Shelf: the words of one page a file, German and English side by side, as ``TEXTS``."""
