"""Finds who takes which position on what."""
