"""Whole stories labelled by hand (`bench/gold/stories`), read and compared with what the program prints."""
