"""Train the joint model within a limit of time; keeps an averaged copy and writes checkpoints."""

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from batches import Encoding, Example, draw, inputs_of
from corpora import Sentence
from e5weights import E5Weights, Shape, default_path
from labels import Labels, collect
from lexicon import Lexicon, read_lexicon
from losses import joint_loss
from network import JointModel
from prepare import load
from silver import add_english_names, add_lexicon_labels, mark_subjunctive
from teacher import read_layer

from synopse.encoder.pieces import PieceTable
from synopse.encoder.rows import unpack_rows

SEED = 20190425
SHARES = {"german": 3.0, "english": 1.3, "germeval": 4.5, "smartdata": 1.0, "mobie": 0.35}
POOL_OF = {"gsd": "german", "pud": "german", "hdt": "german", "ewt": "english"}
TRUNK_RATE, HEAD_RATE, WARM_STEPS, DECAY = 1.5e-4, 1e-3, 150, 0.997
FROZEN = 1  # lowest layers left as e5 has them: a ninth of the time saved


def add_silver(sentences: list[Sentence], lexicon: Lexicon) -> None:
    """Complete the labels of every sentence in place."""
    for sentence in sentences:
        if sentence.source == "hdt":
            mark_subjunctive(sentence, lexicon)
        elif sentence.source == "germeval":
            add_lexicon_labels(sentence, lexicon)
        elif sentence.source == "ewt":
            add_english_names(sentence)


def pools_of(sentences: list[Sentence], vectors: np.ndarray, encoding: Encoding) -> dict[str, list[Example]]:
    """Examples by pool; sentences with a subjunctive stand twice."""
    pools: dict[str, list[Example]] = defaultdict(list)
    for sentence, vector in zip(sentences, vectors, strict=True):
        name = POOL_OF.get(sentence.source, sentence.source)
        example = encoding.example(sentence, vector) if name in SHARES else None
        if example is None:
            continue
        pool = pools[name]
        pool.append(example)
        if sentence.source in POOL_OF and any(f.get("Mood") == "Sub" for f in sentence.feats):
            pool.append(example)
    return pools


def centred(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Unit vectors after the mean is taken away: e5 crowds all sentences into one corner."""
    known = vectors.any(axis=1)
    full = vectors.astype(np.float32)
    mean = full[known].mean(axis=0)
    full[known] -= mean
    full[known] /= np.linalg.norm(full[known], axis=1, keepdims=True)
    return full, mean


def new_model(
    weights: E5Weights,
    depth: int,
    labels: Labels,
    folder: Path,
    *,
    shape: Shape | None = None,
) -> JointModel:
    """The model with the first layers of e5 and fresh heads; of another ``shape`` the layers are fresh too."""
    table = torch.from_numpy(unpack_rows(np.load(folder / "rows.npy")))
    places = torch.from_numpy(np.load(folder / "positions.npy").astype(np.float32))
    model = JointModel(shape or weights.shape, depth, labels, table, places)
    if shape in (None, weights.shape):
        for number, layer in enumerate(model.layers):
            layer.load(read_layer(weights, number))  # type: ignore[operator]
    model.norm.weight.data = torch.from_numpy(weights.vector("emb.ln.w"))
    model.norm.bias.data = torch.from_numpy(weights.vector("emb.ln.b"))
    for frozen in (model.norm, *model.layers[:FROZEN]):
        frozen.requires_grad_(False)
    return model


class Averaged:
    """An exponential mean of the weights: what is exported."""

    def __init__(self, model: JointModel) -> None:
        self._live = dict(model.named_parameters())
        self.state = {name: value.detach().clone() for name, value in self._live.items()}
        self._steps = 0

    @torch.no_grad()
    def update(self) -> None:
        """Move a little towards the live weights."""
        self._steps += 1
        decay = min(DECAY, self._steps / (self._steps + 10))
        for name, value in self.state.items():
            value.lerp_(self._live[name], 1 - decay)


def train(
    model: JointModel,
    pools: dict[str, list[Example]],
    output: Path,
    *,
    cpu_limit: float,
    wall_limit: float,
    step_limit: int | None,
    pieces: int,
    every: float,
    log_steps: int = 50,
) -> None:
    """Take steps until a limit is reached; the rate falls in a straight line with the time used."""
    learning = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    trunk = [p for name, p in learning if name.startswith("layers.")]
    other = [p for name, p in learning if not name.startswith("layers.")]
    groups = [{"params": trunk, "lr": TRUNK_RATE}, {"params": other, "lr": HEAD_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    rates = [TRUNK_RATE, HEAD_RATE]
    averaged = Averaged(model)
    started, cpu_started = time.monotonic(), time.process_time()
    saved, seen = started, 0
    sums: dict[str, list[float]] = defaultdict(list)
    model.train()
    for step, examples in enumerate(draw(pools, SHARES, pieces, SEED), start=1):
        used = (
            (time.process_time() - cpu_started) / cpu_limit,
            (time.monotonic() - started) / wall_limit,
        )
        if step_limit:
            used = ((step - 1) / step_limit, 0.0)
        if max(used) >= 1:
            break
        factor = min(1.0, step / WARM_STEPS) * max(0.02, 1 - max(used))
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        parts = joint_loss(model, inputs_of(examples), examples)
        optimiser.zero_grad(set_to_none=True)
        sum(parts.values()).backward()  # type: ignore[union-attr]
        torch.nn.utils.clip_grad_norm_([*trunk, *other], 1.0)
        optimiser.step()
        averaged.update()
        seen += len(examples)
        for name, part in parts.items():
            sums[f"{examples[0].source}.{name}"].append(float(part.detach()))
        if step % log_steps == 0:
            means = " ".join(f"{n} {np.mean(v):.3f}" for n, v in sorted(sums.items()))
            cpu = time.process_time() - cpu_started
            print(f"step {step} seen {seen} cpu {cpu:.0f} used {max(used):.2f} {means}", flush=True)
            sums.clear()
        if time.monotonic() - saved > every:
            saved = time.monotonic()
            save(averaged.state, output)
    save(averaged.state, output)
    print(f"done: {seen} sentences, {time.process_time() - cpu_started:.0f} CPU-s", flush=True)


def save(state: dict[str, torch.Tensor], output: Path) -> None:
    """Write a checkpoint in one move."""
    partial = output / "model.pt.part"
    torch.save(state, partial)
    partial.replace(output / "model.pt")


def main() -> None:
    """Prepare the examples and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("vocabulary", type=Path, help="folder with pieces.txt and rows.npy")
    parser.add_argument("lexicon", type=Path, help="treebank-de/lexicon/UD_German-GSD")
    parser.add_argument("output", type=Path)
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--depth", type=int, default=6)
    parser.add_argument("--cpu-minutes", type=float, default=55)
    parser.add_argument("--wall-minutes", type=float, default=80)
    parser.add_argument("--steps", type=int, default=None, help="in place of both time limits")
    parser.add_argument("--pieces", type=int, default=640, help="pieces in a batch")
    parser.add_argument("--checkpoint-minutes", type=float, default=4)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    arguments.output.mkdir(parents=True, exist_ok=True)
    sentences = load(arguments.sentences)["train"]
    add_silver(sentences, read_lexicon(arguments.lexicon))
    labels = collect(sentences)
    vectors, mean = centred(np.load(arguments.vectors))
    np.save(arguments.output / "mean.npy", mean)
    labels_path = arguments.output / "labels.json"
    labels_path.write_text(json.dumps(labels.as_json(), ensure_ascii=False), encoding="utf-8")
    table = PieceTable.load(arguments.vocabulary / "pieces.txt")
    pools = pools_of(sentences, vectors, Encoding(table, labels))
    print({name: len(pool) for name, pool in pools.items()}, len(labels.lemmas), "lemma classes")
    weights = E5Weights(arguments.weights or default_path())
    model = new_model(weights, arguments.depth, labels, arguments.vocabulary)
    train(
        model,
        pools,
        arguments.output,
        cpu_limit=60 * arguments.cpu_minutes,
        wall_limit=60 * arguments.wall_minutes,
        step_limit=arguments.steps,
        pieces=arguments.pieces,
        every=60 * arguments.checkpoint_minutes,
    )


if __name__ == "__main__":
    main()
