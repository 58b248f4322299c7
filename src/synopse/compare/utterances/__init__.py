"""Helpers of the dimension `quotations`: utterances, their speakers, and which are the same."""
