"""Shelf: one step of a run each; Arrow tables in, Arrow tables out, no engine."""
