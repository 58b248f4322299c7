"""Keeps the synopses of an archive's stories up to date with their articles, and records what developed."""
