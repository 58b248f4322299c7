"""Feeds, sitemaps, lists, folders and crawls become articles in the archive, once or continuously."""
