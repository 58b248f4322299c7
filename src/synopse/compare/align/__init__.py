"""Statements of several articles that say the same become points."""

from synopse.compare.align.points import find_points

__all__ = ["find_points"]
