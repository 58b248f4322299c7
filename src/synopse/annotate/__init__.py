"""An `Article` becomes a `Reading`: sentences, names, times, quantities, quotations, vectors (see `articles`)."""
