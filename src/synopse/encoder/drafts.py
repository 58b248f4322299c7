"""A word's reading while the form rules may still correct it."""

from dataclasses import dataclass


@dataclass(slots=True)
class Draft:
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
        return "|".join(f"{name}={value}" for name, value in sorted(self.feats.items()) if value)
