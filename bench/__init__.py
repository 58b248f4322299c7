"""Evaluation against real data and peers; `python -m bench` writes docs/benchmarks.md."""
