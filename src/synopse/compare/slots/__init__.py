"""Phrases that fill the same place in two sentences that tell alike."""
