"""The joint loss: every head learns from the words whose label is known."""

import torch
from batches import IGNORED, Example, padded
from network import Batch, JointModel, Scores
from torch import Tensor
from torch.nn import functional

FEATURE_WEIGHT, LEMMA_WEIGHT, SILVER_WEIGHT = 0.3, 0.5, 0.3
NAME_WEIGHT, ENGLISH_NAME_WEIGHT = 1.5, 0.3
VECTOR_WEIGHT, LIKENESS_WEIGHT = 1.0, 2.0


def _entropy(scores: Tensor, wanted: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED, reduction="sum")


def _mean_entropy(scores: Tensor, wanted: Tensor, present: int) -> Tensor:
    """Per present word, so that sparse silver labels weigh little."""
    return _entropy(scores, wanted) / present


def tag_loss(scores: Scores, examples: list[Example], words: int) -> Tensor:
    """Part of speech, features and lemma."""
    loss = _mean_entropy(scores.upos, padded([e.upos for e in examples], IGNORED), words)
    for number, head in enumerate(scores.feats):
        wanted = padded([e.feats[number] for e in examples], IGNORED)
        loss = loss + FEATURE_WEIGHT * _mean_entropy(head, wanted, words)
    if examples[0].lemmas:
        wanted = padded([e.lemmas for e in examples], IGNORED)
        loss = loss + LEMMA_WEIGHT * _mean_entropy(scores.lemmas, wanted, words)
    return loss


def tree_loss(model: JointModel, scores: Scores, batch: Batch, examples: list[Example], words: int) -> Tensor:
    """Heads and relations."""
    heads = padded([e.heads for e in examples], IGNORED)
    arcs = _mean_entropy(model.arcs(scores.words, batch.present), heads, words)
    relations = model.relations(scores.words, heads.clamp(min=0))
    wanted = padded([e.deprels for e in examples], IGNORED)
    return arcs + _mean_entropy(relations, wanted, words)


def name_loss(scores: Scores, examples: list[Example], words: int) -> Tensor:
    """The likelihood of any allowed label (what a corpus does not mark is not a mistake)."""
    shape = scores.names.shape
    allowed = torch.zeros(shape, dtype=torch.bool)
    known = torch.zeros(shape[:2], dtype=torch.bool)
    for row, example in enumerate(examples):
        for place, classes in enumerate(example.names):
            if classes is not None:
                known[row, place] = True
                allowed[row, place, list(classes)] = True
    if not known.any():
        return scores.names.sum() * 0
    every = torch.logsumexp(scores.names[known], 1)
    good = torch.logsumexp(scores.names[known].masked_fill(~allowed[known], -1e9), 1)
    return (every - good).sum() / words


def vector_loss(scores: Scores, examples: list[Example]) -> Tensor:
    """Cosine to the teacher's centred vector, and likeness of each pair in the batch."""
    rows = [row for row, example in enumerate(examples) if example.vector is not None]
    if not rows:
        return scores.vector.sum() * 0
    mine = functional.normalize(scores.vector[rows], dim=1)
    wanted = torch.stack([torch.from_numpy(examples[row].vector) for row in rows])
    loss = VECTOR_WEIGHT * (1 - (mine * wanted).sum(1)).mean()
    likeness = (mine @ mine.T - wanted @ wanted.T).square().mean()
    return loss + LIKENESS_WEIGHT * likeness


def joint_loss(model: JointModel, batch: Batch, examples: list[Example]) -> dict[str, Tensor]:
    """The parts of the loss of a batch from one corpus."""
    return joint_loss_of(model, model(batch), batch, examples)


def joint_loss_of(model: JointModel, scores: Scores, batch: Batch, examples: list[Example]) -> dict[str, Tensor]:
    """As ``joint_loss``, of scores already computed."""
    words = int(batch.present.sum())
    parts: dict[str, Tensor] = {"vector": vector_loss(scores, examples)}
    source = examples[0].source
    if examples[0].upos:
        silver = SILVER_WEIGHT if source == "germeval" else 1.0
        parts["tags"] = silver * tag_loss(scores, examples, words)
    if examples[0].heads:
        parts["tree"] = tree_loss(model, scores, batch, examples, words)
    if examples[0].names:
        weight = ENGLISH_NAME_WEIGHT if source == "ewt" else NAME_WEIGHT
        parts["names"] = weight * name_loss(scores, examples, words)
    return parts
