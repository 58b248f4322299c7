"""Train a smaller model to give what a trained one gives, and the gold labels; several processes share each step."""

import argparse
import json
import os
import shutil
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from batches import Encoding, Example, draw, inputs_of
from corpora import Sentence
from e5weights import E5Weights, default_path
from lexicon import read_lexicon
from losses import joint_loss_of
from network import Batch, JointModel, Scores
from prepare import load
from student import new_student, read_run, set_dropout, soft_entropy
from torch import Tensor
from torch.nn import functional
from train import POOL_OF, SEED, Averaged, add_silver, centred, save

from synopse.encoder.pieces import PieceTable

SHARES = {
    1: {"german": 3.0, "english": 1.6, "germeval": 6.0, "smartdata": 1.0, "mobie": 0.3, "pawsx": 0.6},
    2: {"german": 2.5, "english": 1.3, "germeval": 8.0, "smartdata": 1.2, "mobie": 0.3, "pawsx": 0.3},
}  # by stage: grammar comes back at once, names take longer
RATE, WARM_STEPS = 4e-4, 100
STATE_WEIGHT, SOFT_WEIGHT, LEMMA_WEIGHT, GOLD_WEIGHT = 1.0, 1.0, 0.3, 0.5
UNSURE = 0.05  # spread of a state below which it is not magnified


class States:
    """The teacher's last states of the training sentences, read from disk."""

    def __init__(self, folder: Path, width: int) -> None:
        self._parts: list[np.ndarray] = []
        self._places: list[tuple[int, int, int]] = []
        for number in range(len(list(folder.glob("states.*.f16")))):
            part = np.memmap(folder / f"states.{number}.f16", np.float16, "r").reshape(-1, width)
            start = 0
            for size in np.load(folder / f"sizes.{number}.npy").tolist():
                self._places.append((number, start, size))
                start += size
            if start != len(part):
                raise ValueError(f"states.{number}.f16 has {len(part)} states in place of {start}")
            self._parts.append(part)

    def of(self, example: Example) -> Tensor:
        """The states (pieces, width) of an example."""
        number, start, size = self._places[example.number]
        if size != len(example.rows):
            raise ValueError("the states are of other sentences")
        return torch.from_numpy(self._parts[number][start : start + size].astype(np.float32))

    def __len__(self) -> int:
        return len(self._places)

    def spread(self) -> Tensor:
        """The standard deviation of each channel."""
        sample = self._parts[0][:: max(1, len(self._parts[0]) // 20_000)].astype(np.float32)
        return torch.from_numpy(sample.std(axis=0)).clamp(min=UNSURE)


def teacher_states(states: States, examples: list[Example]) -> tuple[Tensor, Tensor]:
    """What the teacher's heads read, padded: words (batch, words, 2 width), means (batch, width)."""
    width = max(len(e.first) for e in examples)
    words, means = [], []
    for example in examples:
        own = states.of(example)
        pair = torch.cat([own[example.first], own[example.last]], 1)
        words.append(functional.pad(pair, (0, 0, 0, width - len(pair))))
        means.append(own.mean(0))
    return torch.stack(words), torch.stack(means)


def soft_losses(
    model: JointModel, teacher: JointModel, scores: Scores, batch: Batch, goal: tuple[Tensor, Tensor], spread: Tensor
) -> dict[str, Tensor]:
    """Distances from the teacher: states, tags, names, lemmas, heads, relations, vector."""
    present = batch.present
    count = present.sum()
    words, means = goal
    with torch.no_grad():
        wanted = teacher.scores(words, means)
        wanted_arcs = teacher.arcs(words, present)
        heads = wanted_arcs.argmax(2)
        wanted_relations = teacher.relations(words, heads)

    def mean(value: Tensor) -> Tensor:
        return (value * present).sum() / count

    away = ((scores.words - words) / torch.cat([spread, spread])).square().mean(2)
    tags = mean(soft_entropy(scores.upos, wanted.upos))
    for mine, theirs in zip(scores.feats, wanted.feats, strict=True):
        tags = tags + 0.5 * mean(soft_entropy(mine, theirs))
    tree = mean(soft_entropy(model.arcs(scores.words, present), wanted_arcs))
    tree = tree + mean(soft_entropy(model.relations(scores.words, heads), wanted_relations))
    near = functional.cosine_similarity(scores.vector, wanted.vector, dim=1)
    return {
        "s.states": STATE_WEIGHT * mean(away),
        "s.tags": SOFT_WEIGHT * tags,
        "s.lemmas": LEMMA_WEIGHT * mean(soft_entropy(scores.lemmas, wanted.lemmas)),
        "s.names": 1.5 * SOFT_WEIGHT * mean(soft_entropy(scores.names, wanted.names)),
        "s.tree": SOFT_WEIGHT * tree,
        "s.vector": (1 - near).mean(),
    }


def pools_of(
    sentences: list[Sentence], vectors: np.ndarray, encoding: Encoding, rank: int, ranks: int
) -> dict[str, list[Example]]:
    """This process's share of the examples by pool; German sentences with a subjunctive stand twice."""
    pools: dict[str, list[Example]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        if number % ranks != rank:
            continue
        example = encoding.example(sentence, vectors[number] if number < len(vectors) else None)
        if example is None:
            continue
        example.number = number
        pool = pools[POOL_OF.get(sentence.source, sentence.source)]
        pool.append(example)
        if sentence.source in POOL_OF and any(f.get("Mood") == "Sub" for f in sentence.feats):
            pool.append(example)
    return pools


@torch.no_grad()
def quality(model: JointModel, examples: list[Example]) -> str:
    """Rough figures on sentences kept for choosing."""
    was_training = model.training
    model.eval()
    sums: dict[str, list[float]] = defaultdict(list)
    for example in examples:
        batch = inputs_of([example])
        words, mean = model.states(batch)
        scores = model.scores(words, mean)
        kind = "en" if example.source == "ewt" else "de"
        if example.heads:
            sums[f"{kind}.upos"].append(float(np.mean(scores.upos[0].argmax(1).numpy() == np.array(example.upos))))
            arcs = model.arcs(words, batch.present)[0].argmax(1).numpy()
            sums[f"{kind}.uas"].append(float(np.mean(arcs == np.array(example.heads))))
        if example.source == "germeval":
            chosen = scores.names[0].argmax(1).tolist()
            for mine, allowed in zip(chosen, example.names, strict=True):
                if allowed is not None and (mine or allowed[0]):
                    sums["names"].append(float(mine == allowed[0]))
    model.train(was_training)
    return " ".join(f"{name} {100 * np.mean(values):.2f}" for name, values in sorted(sums.items()))


class Shared:
    """Gradients averaged over the processes; each sees the same weights after every step."""

    def __init__(self, parameters: list[torch.nn.Parameter], ranks: int) -> None:
        self._parameters = parameters
        self._ranks = ranks

    def average(self, used: float) -> float:
        """Average the gradients in place and the share of the time used, which is given back."""
        if self._ranks == 1:
            return used
        flat = torch.cat([torch.tensor([used]), *(p.grad.flatten() for p in self._parameters if p.grad is not None)])
        dist.all_reduce(flat)
        flat /= self._ranks
        start = 1
        for parameter in self._parameters:
            if parameter.grad is not None:
                end = start + parameter.numel()
                parameter.grad.copy_(flat[start:end].view_as(parameter))
                start = end
        return float(flat[0])


def steps(
    model: JointModel, teacher: JointModel, states: States, batches: Iterator[list[Example]]
) -> Iterator[tuple[str, int, dict[str, Tensor]]]:
    """The parts of the loss of each batch, its corpus and size."""
    spread = states.spread()
    for examples in batches:
        batch = inputs_of(examples)
        scores = model(batch)
        parts = soft_losses(model, teacher, scores, batch, teacher_states(states, examples), spread)
        gold = joint_loss_of(model, scores, batch, examples)
        parts |= {name: GOLD_WEIGHT * part for name, part in gold.items()}
        # every head takes part in every step: the processes must average the same gradients
        yield examples[0].source, len(examples), parts


def learn(
    model: JointModel,
    teacher: JointModel,
    states: States,
    pools: dict[str, list[Example]],
    chosen: list[Example],
    arguments: argparse.Namespace,
    rank: int,
) -> None:
    """Take steps until the time is used; the rate falls in a straight line with it."""
    learning = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learning, lr=arguments.rate, weight_decay=0.01)
    shared = Shared(learning, arguments.processes)
    averaged = Averaged(model)
    started = saved = time.monotonic()
    used, seen = 0.0, 0
    sums: dict[str, list[float]] = defaultdict(list)
    model.train()
    batches = draw(pools, SHARES[arguments.stage], arguments.pieces, SEED + rank)
    for step, (source, size, parts) in enumerate(steps(model, teacher, states, batches), start=1):
        factor = min(1.0, step / WARM_STEPS) * max(0.02, 1 - used)
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * factor
        optimiser.zero_grad(set_to_none=True)
        sum(parts.values()).backward()  # type: ignore[union-attr]
        clock = (time.monotonic() - started) / (60 * arguments.wall_minutes)
        used = shared.average(step / arguments.steps if arguments.steps else clock)
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        averaged.update()
        seen += size
        for name, part in parts.items():
            sums[name if name.startswith("s.") else f"{source}.{name}"].append(float(part.detach()))
        if rank == 0 and step % 50 == 0:
            means = " ".join(f"{n} {np.mean(v):.3f}" for n, v in sorted(sums.items()))
            print(f"step {step} seen {seen} cpu {time.process_time():.0f} used {used:.3f} {means}", flush=True)
            sums.clear()
        if rank == 0 and (time.monotonic() - saved > 60 * arguments.checkpoint_minutes or used >= 1):
            saved = time.monotonic()
            save(averaged.state, arguments.output)
            live = {name: p.detach().clone() for name, p in model.named_parameters()}
            model.load_state_dict(averaged.state, strict=False)
            print(f"averaged at step {step}: {quality(model, chosen)}", flush=True)
            model.load_state_dict(live, strict=False)
        if used >= 1:
            break


def work(rank: int, arguments: argparse.Namespace) -> None:
    """One process of the training."""
    torch.manual_seed(SEED + rank)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    if arguments.processes > 1:
        os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
        store = arguments.output / "meeting"
        dist.init_process_group(
            "gloo", init_method=f"file://{store.resolve()}", rank=rank, world_size=arguments.processes
        )
    weights = E5Weights(arguments.weights or default_path())
    layers = [int(number) for number in arguments.layers.split(",")]
    student, teacher, labels = new_student(
        arguments.teacher, weights, arguments.vocabulary, arguments.sentences, layers, arguments.inner
    )
    set_dropout(student, arguments.dropout, 2 * arguments.dropout)
    (arguments.output / "labels.json").write_text(json.dumps(labels.as_json(), ensure_ascii=False), encoding="utf-8")
    parts = load(arguments.sentences)
    sentences = parts["train"]
    add_silver(sentences, read_lexicon(arguments.lexicon))
    vectors, _ = centred(np.load(arguments.vectors))
    encoding = Encoding(PieceTable.load(arguments.vocabulary / "pieces.txt"), labels)
    pools = pools_of(sentences, vectors, encoding, rank, arguments.processes)
    chosen = [encoding.example(sentence, None) for sentence in parts["choose"]]
    states = States(arguments.states, weights.shape.width)
    if len(states) != len(sentences):
        raise ValueError(f"states of {len(states)} sentences for {len(sentences)}")
    if arguments.stage == 2:
        student.load_state_dict(read_run(arguments.output)[1])
        student.layers[0].requires_grad_(False)
    learn(student, teacher, states, pools, [e for e in chosen if e is not None], arguments, rank)


def main() -> None:
    """Start the processes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("teacher", type=Path, help="folder of the trained run")
    parser.add_argument("states", type=Path, help="as states.py writes them")
    parser.add_argument("sentences", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("vocabulary", type=Path, help="folder with pieces.txt and rows.npy")
    parser.add_argument("lexicon", type=Path, help="treebank-de/lexicon/UD_German-GSD")
    parser.add_argument("output", type=Path)
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--stage", type=int, choices=(1, 2), default=1, help="2 goes on from the output of 1")
    parser.add_argument("--layers", default="0,1,3,4,5", help="the teacher's layers that are kept")
    parser.add_argument("--inner", type=int, default=1280)
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--wall-minutes", type=float, default=92)
    parser.add_argument("--steps", type=int, default=None, help="in place of the time limit")
    parser.add_argument("--pieces", type=int, default=640, help="pieces in a batch of one process")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--checkpoint-minutes", type=float, default=8)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(arguments.teacher / "mean.npy", arguments.output / "mean.npy")
    if arguments.processes == 1:
        work(0, arguments)
        return
    (arguments.output / "meeting").unlink(missing_ok=True)
    torch.multiprocessing.spawn(work, (arguments,), nprocs=arguments.processes)


if __name__ == "__main__":
    main()
