"""The joint model in PyTorch: a shallow e5 trunk, heads for words, pairs of words and the sentence."""

from dataclasses import dataclass

import torch
from e5weights import MATRICES, NORMS, Shape
from graph import Layer
from labels import FEATURES, Labels
from torch import Tensor, nn
from torch.nn import functional

ARC_SIZE, RELATION_SIZE, VECTOR_INNER = 192, 64, 768


class TransformerLayer(nn.Module):
    """A post-norm BERT layer under the names of the weight file."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width, inner = shape.width, shape.inner
        self.heads = shape.heads
        self.q, self.k, self.v = (nn.Linear(width, width) for _ in range(3))
        self.ao = nn.Linear(width, width)
        self.fi, self.fo = nn.Linear(width, inner), nn.Linear(inner, width)
        self.aln = nn.LayerNorm(width, eps=shape.epsilon)
        self.oln = nn.LayerNorm(width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)

    def load(self, layer: Layer) -> None:
        """Take the weights of one layer of e5."""
        self.load_state_dict(
            {
                f"{name}.{part}": torch.from_numpy(layer[f"{name}.{part}"])
                for name in MATRICES + NORMS
                for part in ("weight", "bias")
            }
        )

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States (batch, pieces, width), mask (batch, 1, 1, pieces)."""
        batch, length, width = states.shape

        def cut(value: Tensor) -> Tensor:
            return value.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        mixed = functional.scaled_dot_product_attention(
            cut(self.q(states)), cut(self.k(states)), cut(self.v(states)), attn_mask=mask
        )
        mixed = self.ao(mixed.transpose(1, 2).reshape(batch, length, width))
        states = self.aln(states + self.dropout(mixed))
        inner = self.fo(functional.gelu(self.fi(states)))
        result: Tensor = self.oln(states + self.dropout(inner))
        return result


@dataclass
class Batch:
    """Padded inputs of several sentences."""

    rows: Tensor  # (batch, pieces)
    mask: Tensor  # (batch, pieces), true where a piece stands
    first: Tensor  # (batch, words) place of a word's first piece
    last: Tensor  # (batch, words)
    present: Tensor  # (batch, words), true where a word stands


@dataclass
class Scores:
    """What the heads give."""

    upos: Tensor
    feats: list[Tensor]
    names: Tensor
    lemmas: Tensor
    words: Tensor
    vector: Tensor


class JointModel(nn.Module):
    """Trunk and heads; the word table is fixed."""

    def __init__(self, shape: Shape, depth: int, labels: Labels, table: Tensor, places: Tensor) -> None:
        super().__init__()
        width = shape.width
        self.register_buffer("table", table, persistent=False)
        self.register_buffer("places", places, persistent=False)
        self.norm = nn.LayerNorm(width, eps=shape.epsilon)
        self.layers = nn.ModuleList(TransformerLayer(shape, 0.1) for _ in range(depth))
        self.word_dropout = nn.Dropout(0.2)
        self.embedding_dropout = nn.Dropout(0.1)
        double = 2 * width
        self.upos = nn.Linear(double, len(labels.upos))
        self.feats = nn.ModuleList(nn.Linear(double, len(labels.feats[name])) for name in FEATURES)
        self.names = nn.Linear(double, len(labels.names))
        self.lemmas = nn.Linear(double, len(labels.lemmas))
        self.arc_head, self.arc_child = (nn.Linear(double, ARC_SIZE) for _ in range(2))
        self.arc_root = nn.Parameter(torch.zeros(ARC_SIZE))
        self.arc = nn.Parameter(torch.randn(ARC_SIZE + 1, ARC_SIZE) * 0.02)
        self.relation_head, self.relation_child = (nn.Linear(double, RELATION_SIZE) for _ in range(2))
        self.relation_root = nn.Parameter(torch.zeros(RELATION_SIZE))
        size = RELATION_SIZE + 1
        self.relation = nn.Parameter(torch.randn(len(labels.deprels), size, size) * 0.02)
        self.vector_in = nn.Linear(width, VECTOR_INNER)
        self.vector_out = nn.Linear(VECTOR_INNER, width)

    def forward(self, batch: Batch) -> Scores:
        """Scores of the heads that need one word; see ``arcs`` and ``relations`` for pairs."""
        words, mean = self.states(batch)
        return self.scores(self.word_dropout(words), mean)

    def states(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """What the heads read: (batch, words, 2 width) and the mean of all states (batch, width)."""
        length = batch.rows.shape[1]
        states = self.norm(self.table[batch.rows] + self.places[:length])
        states = self.embedding_dropout(states)
        for layer in self.layers:
            states = layer(states, batch.mask[:, None, None, :])
        weight = batch.mask[:, :, None].float()
        mean = (states * weight).sum(1) / weight.sum(1)
        return torch.cat([_gather(states, batch.first), _gather(states, batch.last)], 2), mean

    def scores(self, words: Tensor, mean: Tensor) -> Scores:
        """The heads' scores of such states."""
        return Scores(
            upos=self.upos(words),
            feats=[head(words) for head in self.feats],
            names=self.names(words),
            lemmas=self.lemmas(words),
            words=words,
            vector=mean + self.vector_out(functional.gelu(self.vector_in(mean))),
        )

    def arcs(self, words: Tensor, present: Tensor) -> Tensor:
        """Scores (batch, words, 1 + words) of each head; column 0 is the root."""
        heads = torch.relu(self.arc_head(words))
        root = self.arc_root.expand(len(words), 1, -1)
        heads = torch.cat([root, heads], 1)
        children = _with_one(torch.relu(self.arc_child(words)))
        scores = children @ self.arc @ heads.transpose(1, 2)
        column = torch.cat([torch.ones_like(present[:, :1]), present], 1)
        return scores.masked_fill(~column[:, None, :], -1e9)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, words, relations) given each word's head."""
        states = torch.relu(self.relation_head(words))
        states = torch.cat([self.relation_root.expand(len(words), 1, -1), states], 1)
        chosen = _with_one(_gather(states, heads))
        children = _with_one(torch.relu(self.relation_child(words)))
        # (batch, words, size) x (relations, size, size) x (batch, words, size)
        left = torch.einsum("btd,rde->btre", children, self.relation)
        return torch.einsum("btre,bte->btr", left, chosen)


def _gather(states: Tensor, places: Tensor) -> Tensor:
    return states.gather(1, places[:, :, None].expand(-1, -1, states.shape[2]))


def _with_one(value: Tensor) -> Tensor:
    return torch.cat([value, torch.ones_like(value[:, :, :1])], 2)
