"""A word's reading while the form rules may still correct it."""

from functools import lru_cache

import msgspec


class Draft(msgspec.Struct):
    """As `TokenReading`, with the features apart."""

    form: str
    upos: str
    feats: dict[str, str]
    lemma: str
    head: int  # place of the head in the window, -1 the root
    deprel: str
    start: int
    end: int

    @property
    def bundle(self) -> str:
        """The features as Universal Dependencies writes them."""
        return _written(tuple(self.feats.items()))


@lru_cache(maxsize=8192)
def _written(feats: tuple[tuple[str, str], ...]) -> str:
    return "|".join(f"{name}={value}" for name, value in sorted(feats) if value)
