"""The HTTP API: what it takes, what it gives, and how it describes itself."""
