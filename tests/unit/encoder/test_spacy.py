"""A spaCy pipeline in the model's place: on a made-up pipeline, and on spaCy itself where it is installed."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import pytest

from synopse.encoder import load_encoder, load_reader
from synopse.encoder.drafts import Draft
from synopse.encoder.encoder import DATA
from synopse.encoder.spacy_trees import universal_tree
from synopse.errors import ModelError

HAS_SPACY = importlib.util.find_spec("spacy") is not None
needs_spacy = pytest.mark.skipif(not HAS_SPACY, reason="spaCy, an optional extra, is not installed")
needs_model = pytest.mark.skipif(not (DATA / "encoder.onnx").is_file(), reason="the model file is not installed")
GERMAN = "Karl Ebenholz sagte, die Lage in Hamburg sei ernst."
ENGLISH = "The mayor of Springfield said that it was the end of the matter."


def _drafts(words: list[tuple[str, str, int, str]]) -> tuple[list[Draft], list[int], list[str]]:
    """Drafts of (form, part of speech, head, relation), heads and relations as the pipeline gives them."""
    drafts = [Draft(form, upos, {}, form, -1, "", 0, 0) for form, upos, _, _ in words]
    return drafts, [head for _, _, head, _ in words], [relation for *_, relation in words]


def _tree(words: list[tuple[str, str, int, str]]) -> list[tuple[str, int, str]]:
    drafts, heads, relations = _drafts(words)
    universal_tree(drafts, heads, relations)
    return [(draft.form, draft.head, draft.deprel) for draft in drafts]


def test_tiger_prepositions_become_case_marks() -> None:
    tree = _tree(
        [
            ("Ebenholz", "PROPN", 1, "sb"),
            ("wohnt", "VERB", -1, "ROOT"),
            ("in", "ADP", 1, "mo"),
            ("einer", "DET", 4, "nk"),
            ("Stadt", "NOUN", 2, "nk"),
        ]
    )
    assert tree == [
        ("Ebenholz", 1, "nsubj"),
        ("wohnt", -1, "root"),
        ("in", 4, "case"),
        ("einer", 4, "det"),
        ("Stadt", 1, "obl"),
    ]


def test_tiger_auxiliaries_and_copulas_hang_on_what_they_help() -> None:
    verb = [
        ("Er", "PRON", 1, "sb"),
        ("hat", "AUX", -1, "ROOT"),
        ("das", "DET", 3, "nk"),
        ("Haus", "NOUN", 4, "oa"),
        ("gekauft", "VERB", 1, "oc"),
    ]
    assert _tree(verb) == [
        ("Er", 4, "nsubj"),
        ("hat", 4, "aux"),
        ("das", 3, "det"),
        ("Haus", 4, "obj"),
        ("gekauft", -1, "root"),
    ]
    copula = [("Er", "PRON", 1, "sb"), ("ist", "AUX", -1, "ROOT"), ("Bäcker", "NOUN", 1, "pd")]
    assert _tree(copula) == [("Er", 2, "nsubj"), ("ist", 2, "cop"), ("Bäcker", -1, "root")]


def test_clearnlp_prepositions_and_copulas_are_turned_too() -> None:
    tree = _tree(
        [
            ("Mary", "PROPN", 1, "nsubj"),
            ("met", "VERB", -1, "ROOT"),
            ("the", "DET", 3, "det"),
            ("mayor", "NOUN", 1, "dobj"),
            ("of", "ADP", 3, "prep"),
            ("Springfield", "PROPN", 4, "pobj"),
        ]
    )
    assert tree[3:] == [("mayor", 1, "obj"), ("of", 5, "case"), ("Springfield", 3, "nmod")]


def test_universal_tree_stays_as_it_is_but_for_further_roots() -> None:
    words = [("Ja", "INTJ", -1, "root"), (",", "PUNCT", 0, "punct"), ("nein", "INTJ", -1, "root")]
    assert _tree(words) == [("Ja", -1, "root"), (",", 0, "punct"), ("nein", 0, "parataxis")]


def test_missing_spacy_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    with pytest.raises(ModelError, match=r"pip install 'synopse\[spacy\]'"):
        load_reader("spacy:de_core_news_sm")


@needs_spacy
def test_missing_pipeline_is_named_with_the_command() -> None:
    with pytest.raises(ModelError, match="spacy download no_such_pipeline"):
        load_reader("spacy:no_such_pipeline")


class _Made:
    """A pipeline that calls every word a proper noun and the first two a person."""

    lang = "de"
    vocab = None

    def pipe(self, docs: Iterable[SimpleNamespace], batch_size: int) -> Iterator[SimpleNamespace]:
        yield from docs


@needs_model
def test_pipeline_that_sets_names_only_leaves_the_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    from synopse.encoder.spacy_reader import SpacyReader

    class Doc(list):  # type: ignore[type-arg]
        ents = (SimpleNamespace(start=0, end=2, label_="PER"), SimpleNamespace(start=2, end=3, label_="DATE"))

        def has_annotation(self, name: str) -> bool:
            return name == "ENT_IOB"

    own = load_encoder()
    reader = SpacyReader(_Made(), own)
    monkeypatch.setattr(reader, "_words_of", lambda sentence, reading: Doc(range(len(reading.tokens))))
    german, english, blank = reader.read([GERMAN, ENGLISH, " "])
    before = own.read([GERMAN, ENGLISH])
    assert german.tokens == before[0].tokens
    assert [(GERMAN[name.start : name.end], name.kind) for name in german.names] == [("Karl Ebenholz", "PER")]
    assert english is before[1] or english.names == before[1].names  # of the other language: not the pipeline's
    assert german.vector.tobytes() == before[0].vector.tobytes()
    assert blank.tokens == ()


@needs_spacy
@needs_model
def test_blank_spacy_pipeline_with_rules_takes_the_place_of_the_names(tmp_path: object) -> None:
    import spacy

    pipeline = spacy.blank("de")
    rules = pipeline.add_pipe("entity_ruler")
    rules.add_patterns([{"label": "GPE", "pattern": "Hamburg"}])  # type: ignore[attr-defined]
    pipeline.to_disk(tmp_path / "rules")  # type: ignore[operator]
    reading = load_reader(f"spacy:{tmp_path}/rules").read([GERMAN])[0]
    assert [(GERMAN[name.start : name.end], name.kind) for name in reading.names] == [("Hamburg", "LOC")]
    assert reading.tokens == load_encoder().read([GERMAN])[0].tokens


@needs_spacy
@needs_model
def test_trained_spacy_pipeline_gives_tags_and_trees(tmp_path: object) -> None:
    """One sentence learnt by heart: tags, features and a tree in TIGER's labels."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    words = ["Ebenholz", "hat", "das", "Haus", "gekauft", "."]
    pipeline = spacy.blank("de")
    pipeline.add_pipe("morphologizer")
    pipeline.add_pipe("parser", config={"min_action_freq": 1})
    gold = Doc(
        pipeline.vocab,
        words=words,
        pos=["PROPN", "AUX", "DET", "NOUN", "VERB", "PUNCT"],
        morphs=["", "VerbForm=Fin", "", "", "VerbForm=Part", ""],
        heads=[1, 1, 3, 4, 1, 1],
        deps=["sb", "ROOT", "nk", "oa", "oc", "punct"],
    )
    example = Example(Doc(pipeline.vocab, words=words), gold)
    spacy.util.fix_random_seed(7)
    optimiser = pipeline.initialize(lambda: [example])
    for _ in range(60):
        pipeline.update([example], sgd=optimiser)
    pipeline.to_disk(tmp_path / "learnt")  # type: ignore[operator]
    text = "Ebenholz hat das Haus gekauft."
    tokens = load_reader(f"spacy:{tmp_path}/learnt").read([text])[0].tokens
    assert [(text[t.start : t.end], t.upos, t.head, t.deprel) for t in tokens] == [
        ("Ebenholz", "PROPN", 4, "nsubj"),
        ("hat", "AUX", 4, "aux"),
        ("das", "DET", 3, "det"),
        ("Haus", "NOUN", 4, "obj"),
        ("gekauft", "VERB", -1, "root"),
        (".", "PUNCT", 4, "punct"),
    ]
