"""Figures of a reading encoder on the development sets."""

import numpy as np
import torch
from data import UNKNOWN, Sentence, read_examples, read_treebank, to_batch

CORE = {"nsubj", "nsubj:pass", "csubj", "csubj:pass", "obj", "iobj"}


@torch.no_grad()
def evaluate(model, pieces, examples, treebanks, relations: dict[str, int]) -> dict[str, float]:
    """UAS, LAS and subjects and objects by treebank; sentiment as macro-F1; names by token label accuracy."""
    model.eval()
    figures = {}
    for bank in ("gum", "ewt"):
        trees = read_treebank(treebanks / f"{bank}-dev.tsv.gz", pieces, relations, False)
        figures |= {f"{bank}-{name}": value for name, value in score_trees(model, trees, relations).items()}
    sets = read_examples(examples / "dev.jsonl", pieces)
    figures["sentiment"] = score_sentiment(model, sets.pop("newsmtsc-stance-dev"))
    for name, sentences in sets.items():
        figures[name.replace("-actors-dev", "-names")] = score_names(model, sentences)
    return {name: round(float(value), 4) for name, value in figures.items()}


def in_batches(sentences: list[Sentence]):
    order = sorted(sentences, key=lambda one: len(one.pieces))
    for at in range(0, len(order), 32):
        batch = to_batch(order[at : at + 32])
        yield batch, {k: torch.from_numpy(v) for k, v in vars(batch).items() if isinstance(v, np.ndarray)}


def score_trees(model, sentences: list[Sentence], relations: dict[str, int]) -> dict[str, float]:
    core = torch.tensor([number for name, number in relations.items() if name in CORE])
    counts = np.zeros(6)
    for _, batch in in_batches(sentences):
        words, _ = model(batch["pieces"], batch["cases"], batch["mask"], batch["starts"])
        scores, states = model.syntax.heads(words["syntax"])
        present = torch.nn.functional.pad(batch["words"], (1, 0), value=1).bool()
        heads = scores.masked_fill(~present.unsqueeze(1), -1e4).argmax(-1)
        labels = model.syntax.relations(words["syntax"], states, heads).argmax(-1)
        known = batch["heads"] != UNKNOWN
        right = known & (heads == batch["heads"])
        both = right & (labels == batch["relations"])
        central = known & torch.isin(batch["relations"], core)
        parts = [known, right, both, central, central & right, central & both]
        counts += [part.sum().item() for part in parts]
    return {
        "UAS": counts[1] / counts[0],
        "LAS": counts[2] / counts[0],
        "core-UAS": counts[4] / counts[3],
        "core-LAS": counts[5] / counts[3],
    }


def score_sentiment(model, sentences: list[Sentence]) -> float:
    table = np.zeros((3, 3))
    for plain, batch in in_batches(sentences):
        words, first = model(batch["pieces"], batch["cases"], batch["mask"], batch["starts"])
        scores = model.to_sentiment(words["sentiment"], first)
        for row, start, end, side in plain.targets:
            table[side, scores[row, start:end].mean(0).argmax()] += 1
    right = table.diagonal()
    return (2 * right / (table.sum(0) + table.sum(1))).mean()


def score_names(model, sentences: list[Sentence]) -> float:
    """F1 of labels other than `O`, word by word."""
    right = guessed = gold = 0
    for _, batch in in_batches(sentences):
        words, _ = model(batch["pieces"], batch["cases"], batch["mask"], batch["starts"])
        labels = model.names(words["names"]).argmax(-1)
        known = batch["names"] != UNKNOWN
        right += (known & (labels == batch["names"]) & (labels > 0)).sum().item()
        guessed += (known & (labels > 0)).sum().item()
        gold += (known & (batch["names"] > 0)).sum().item()
    return 2 * right / (guessed + gold)
