"""Synopse lays several outlets' reports of one event side by side, every statement cited."""
