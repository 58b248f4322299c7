"""One small joint model for German and English: words, grammar, names and a vector of each sentence."""

from synopse.encoder.encoder import Encoder, load_encoder
from synopse.encoder.readings import NameReading, SentenceReading, TokenReading

__all__ = ["Encoder", "NameReading", "SentenceReading", "TokenReading", "load_encoder"]
