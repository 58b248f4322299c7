"""Text reuse over corpora: which articles share wording, and where."""
