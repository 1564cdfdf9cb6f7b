"""Trains the reading encoder: names, sentiment towards a target, and syntax, in one transformer.

    python training/encoder/train.py EXAMPLES TREEBANKS OUT

EXAMPLES is what `write-examples.ts` wrote, TREEBANKS the folder of the treebanks (EWT, CC BY-SA 4.0; GUM, CC BY 4.0),
OUT a folder for `reader.pt` and `relations.json`. One seed, the same result on the same machine.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from base import read_tokenizer
from data import UNKNOWN, Batch, Pieces, Sentence, read_examples, read_treebank, to_batch, to_batches
from evaluate import evaluate
from model import Reader
from torch.nn import functional as F

SEED = 16
EPOCHS = 4
PIECES = 1400
"""Pieces of a batch."""
RATE, HEAD_RATE = 1.5e-4, 8e-4
LAYER_DECAY = 0.9
HALVED = ("crossner-actors-train", "web-actors-train")
WARM_UP = 0.06
AVERAGE = 0.998
"""How much of the running mean of the weights stays at each step; the mean is what ships."""
WEIGHTS = {"names": 1.0, "pos": 0.4, "heads": 1.0, "relations": 0.7, "sentiment": 1.4}
SMOOTHING = 0.05


def to_tensors(batch: Batch) -> dict:
    return {
        name: torch.from_numpy(value) if isinstance(value, np.ndarray) else value
        for name, value in vars(batch).items()
    }


def to_losses(model: Reader, batch: dict) -> dict[str, torch.Tensor]:
    words, first = model.above(batch["below"], batch["cases"], batch["mask"], batch["starts"])
    losses = {}
    if (batch["names"] != UNKNOWN).any():
        losses["names"] = cross_entropy(model.names(words["names"]), batch["names"])
    rows = (batch["heads"] != UNKNOWN).any(1)
    if rows.any():
        tree = words["syntax"][rows]
        gold = batch["heads"][rows]
        losses["pos"] = cross_entropy(model.pos(tree), batch["pos"][rows])
        scores, states = model.syntax.heads(tree)
        present = F.pad(batch["words"][rows], (1, 0), value=1).bool()
        scores = scores.masked_fill(~present.unsqueeze(1), -1e4)
        losses["heads"] = cross_entropy(scores, gold)
        chosen = gold.clamp(min=0)
        losses["relations"] = cross_entropy(
            model.syntax.relations(tree, states, chosen), batch["relations"][rows]
        )
    if batch["targets"]:
        scores = model.to_sentiment(words["sentiment"], first)
        means = torch.stack([scores[row, start:end].mean(0) for row, start, end, _ in batch["targets"]])
        sides = torch.tensor([side for *_, side in batch["targets"]])
        losses["sentiment"] = F.cross_entropy(means, sides, label_smoothing=SMOOTHING)
    return losses


def cross_entropy(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=UNKNOWN)


def to_groups(model: Reader) -> list[dict]:
    """Learning rates: lower layers learn more slowly than upper ones, heads fastest."""
    groups = [
        {"params": list(layer.parameters()), "lr": RATE * LAYER_DECAY ** (len(model.upper) - 1 - at)}
        for at, layer in enumerate(model.upper)
    ]
    parts = ("embeddings.", "lower.", "upper.")
    heads = [weight for name, weight in model.named_parameters() if not name.startswith(parts)]
    return [*groups, {"params": heads, "lr": HEAD_RATE}]


@torch.no_grad()
def add_below(model: Reader, sentences: list[Sentence]) -> None:
    """Works out once what the layers that do not learn make of each sentence."""
    model.eval()
    order = sorted(sentences, key=lambda one: len(one.pieces))
    for at in range(0, len(order), 64):
        part = order[at : at + 64]
        batch = to_batch(part)
        states = model.below(torch.from_numpy(batch.pieces), torch.from_numpy(batch.mask))
        for row, one in enumerate(part):
            one.below = states[row, : len(one.pieces)].numpy().astype(np.float16)


def to_epoch(sets: dict[str, list[Sentence]], epoch: int) -> list[Sentence]:
    """All trees and sentiments; of the many sentences with names every other one, the others the next time."""
    chosen = []
    for name, sentences in sets.items():
        isLarge = name in HALVED
        chosen += [one for at, one in enumerate(sentences) if not isLarge or (at + epoch) % 2 == 0]
    return chosen


def main(examples: Path, treebanks: Path, out: Path) -> None:
    begun = time.time()
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    pieces = Pieces(read_tokenizer())
    relations: dict[str, int] = {}
    sets = read_examples(examples / "train.jsonl", pieces)
    for bank in ("gum", "ewt"):
        sets[bank] = read_treebank(treebanks / f"{bank}-train.tsv.gz", pieces, relations, True)
    out.mkdir(parents=True, exist_ok=True)
    (out / "relations.json").write_text(json.dumps(list(relations)))
    model = Reader(len(relations), "sdpa")
    add_below(model, [one for group in sets.values() for one in group])
    print(f"lower layers read everything, {time.time() - begun:.0f} s", flush=True)
    groups = to_groups(model)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    rates = [group["lr"] for group in groups]
    epochs = [to_batches(to_epoch(sets, epoch), PIECES, random) for epoch in range(EPOCHS)]
    steps = sum(len(batches) for batches in epochs)
    mean = {name: weight.detach().clone() for name, weight in model.state_dict().items()}
    print(f"{steps} steps", flush=True)
    step, sums = 0, {}
    for epoch, batches in enumerate(epochs):
        model.train()
        for batch in batches:
            rate = min(step / (WARM_UP * steps), (steps - step) / ((1 - WARM_UP) * steps))
            for group, full in zip(groups, rates):
                group["lr"] = full * rate
            losses = to_losses(model, to_tensors(to_batch(batch)))
            sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
            torch.nn.utils.clip_grad_norm_([w for group in groups for w in group["params"]], 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            stay = min(AVERAGE, (1 + step) / (10 + step))
            for name, weight in model.state_dict().items():
                if weight.is_floating_point() and not name.startswith(("embeddings.", "lower.")):
                    mean[name].lerp_(weight, 1 - stay)
            for name, loss in losses.items():
                sums.setdefault(name, []).append(loss.item())
            if step % 50 == 0:
                shown = " ".join(f"{name} {np.mean(values):.3f}" for name, values in sums.items())
                print(f"{step} {time.time() - begun:.0f} s {shown}", flush=True)
                sums = {}
        trained = {name: weight.clone() for name, weight in model.state_dict().items()}
        model.load_state_dict(mean)
        torch.save(mean, out / "reader.pt")
        if epoch >= EPOCHS - 2:
            print(f"epoch {epoch + 1}: {evaluate(model, pieces, examples, treebanks, relations)}", flush=True)
        model.load_state_dict(trained)


if __name__ == "__main__":
    main(*(Path(path) for path in sys.argv[1:4]))
