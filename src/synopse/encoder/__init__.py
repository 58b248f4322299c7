"""One small joint model for German and English: words, grammar, names and a vector of each sentence."""

from pathlib import Path

from synopse.encoder.encoder import Encoder, load_encoder
from synopse.encoder.readings import NameReading, SentenceReader, SentenceReading, TokenReading

__all__ = [
    "Encoder",
    "NameReading",
    "SentenceReader",
    "SentenceReading",
    "TokenReading",
    "load_encoder",
    "load_reader",
]


def load_reader(setting: str) -> SentenceReader:
    """The reader that the setting ``encoder`` names: nothing, a folder, or ``spacy:`` and a pipeline.

    Raises ``ModelError`` with what to do if it is not there.
    """
    from synopse.encoder.spacy_reader import PREFIX, load_spacy

    if setting.startswith(PREFIX):
        return load_spacy(setting.removeprefix(PREFIX).strip(), load_encoder())
    return load_encoder(Path(setting) if setting else None)
