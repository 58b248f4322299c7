"""A spaCy pipeline in the place of the shipped model's grammar and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from synopse.encoder.drafts import Draft
from synopse.encoder.mood import correct_moods, language_of
from synopse.encoder.readings import NameReading, SentenceReading, TokenReading
from synopse.encoder.spacy_trees import universal_tree
from synopse.errors import ModelError

if TYPE_CHECKING:
    from synopse.encoder.encoder import Encoder

PREFIX = "spacy:"
NAME_KINDS = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "MISC": "MISC",
    "NORP": "MISCderiv", "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip
BATCH = 64  # sentences that the pipeline reads at once


class SpacyReader:
    """Words, lemmas, trees and names of a spaCy pipeline, cut into words as the shipped model cuts them.

    What the pipeline does not set (a blank one sets nothing), the sentences of the other language and the
    sentence vectors are the shipped model's.
    """

    def __init__(self, pipeline: Any, own: Encoder) -> None:
        self._pipeline = pipeline
        self._own = own

    def read(self, sentences: Sequence[str]) -> list[SentenceReading]:
        """Readings of the sentences, in order; offsets count within each sentence."""
        readings = self._own.read(sentences)
        chosen = [place for place, sentence in enumerate(sentences) if self._is_mine(sentence, readings[place])]
        docs = (self._words_of(sentences[place], readings[place]) for place in chosen)
        for place, doc in zip(chosen, self._pipeline.pipe(docs, batch_size=BATCH), strict=True):
            readings[place] = self._reading(sentences[place], readings[place], doc)
        return readings

    def _is_mine(self, sentence: str, reading: SentenceReading) -> bool:
        words = [sentence[token.start : token.end].lower() for token in reading.tokens]
        return bool(words) and language_of(words) in ("", self._pipeline.lang)

    def _words_of(self, sentence: str, reading: SentenceReading) -> Any:
        from spacy.tokens import Doc

        ends = [token.start for token in reading.tokens[1:]] + [len(sentence)]
        return Doc(
            self._pipeline.vocab,
            words=[sentence[token.start : token.end] for token in reading.tokens],
            spaces=[token.end < end for token, end in zip(reading.tokens, ends, strict=True)],
        )

    def _reading(self, sentence: str, own: SentenceReading, doc: Any) -> SentenceReading:
        drafts = [_draft(sentence, token) for token in own.tokens]
        _take_words(drafts, doc)
        if doc.has_annotation("DEP"):
            universal_tree(
                drafts, [word.head.i if word.head.i != word.i else -1 for word in doc], [w.dep_ for w in doc]
            )
        if self._pipeline.lang == "de":
            correct_moods(drafts, self._own.lemmatiser)
        names = _names(own, doc) if doc.has_annotation("ENT_IOB") else own.names
        return replace(own, tokens=tuple(map(_token, drafts)), names=names)


def _draft(sentence: str, token: TokenReading) -> Draft:
    feats = dict(part.split("=", 1) for part in token.feats.split("|") if part)
    form = sentence[token.start : token.end]
    return Draft(form, token.upos, feats, token.lemma, token.head, token.deprel, token.start, token.end)


def _token(draft: Draft) -> TokenReading:
    return TokenReading(draft.start, draft.end, draft.upos, draft.bundle, draft.lemma, draft.head, draft.deprel)


def _take_words(drafts: list[Draft], doc: Any) -> None:
    """Parts of speech, features and lemmas, as far as the pipeline sets them."""
    has_pos, has_feats, has_lemmas = (doc.has_annotation(name) for name in ("POS", "MORPH", "LEMMA"))
    for draft, word in zip(drafts, doc, strict=True):
        if has_pos and word.pos_:
            draft.upos = word.pos_ if word.pos_ != "SPACE" else "X"
        if has_feats:
            draft.feats = {name: str(value) for name, value in word.morph.to_dict().items()}
        if has_lemmas and word.lemma_ and word.lemma_ != "--":
            draft.lemma = word.lemma_


def _names(own: SentenceReading, doc: Any) -> tuple[NameReading, ...]:
    return tuple(
        NameReading(own.tokens[name.start].start, own.tokens[name.end - 1].end, NAME_KINDS[name.label_])
        for name in doc.ents
        if name.label_ in NAME_KINDS
    )


def load_spacy(name: str, own: Encoder) -> SpacyReader:
    """The reader of an installed pipeline or of a pipeline's folder.

    Raises ``ModelError`` with the commands to run if spaCy or the pipeline is missing.
    """
    try:
        import spacy
    except ImportError as error:
        raise ModelError(f"encoder={PREFIX}{name} needs spaCy: pip install 'synopse[spacy]'") from error
    try:
        pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        reason = str(error).split("\n")[0]
        raise ModelError(f"spaCy has no pipeline {name!r} ({reason}); python -m spacy download {name}") from error
    return SpacyReader(pipeline, own)
