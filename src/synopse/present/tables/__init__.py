"""The synopsis as one flat table: a row for every place in an article that bears a statement."""
