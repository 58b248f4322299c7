"""Austrian outlets."""
