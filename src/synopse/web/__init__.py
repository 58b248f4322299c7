"""The web page and the HTTP API; needs the extra ``serve``."""
