"""Amounts: how much or how many, of what."""

from synopse.annotate.quantities.find import find_quantities

__all__ = ["find_quantities"]
