"""Helpers of the dimension `actors`: forms of names, persons, roles."""
