"""Whether two values for one thing fit together."""
