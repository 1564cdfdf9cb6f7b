"""Writes the files that ship: a float graph, fused and quantised, and what the program must know of it.

    python training/encoder/export.py meaning FOLDER
    python training/encoder/export.py reading FOLDER TRAINED

FOLDER is `encoder/meaning` or `encoder/reading`; TRAINED is the folder that `train.py` wrote.
"""

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import torch
from base import FOLDER, HEADS, WIDTH, read_base
from data import LONGEST, POS
from model import Reader
from quantise import quantise
from torch import nn
from torch.nn import functional as F

LONGEST_PASSAGE = 256


class Meaning(nn.Module):
    """The mean of all states, of unit length."""

    def __init__(self):
        super().__init__()
        self.base = read_base("eager")

    def forward(self, input_ids, attention_mask):
        state = self.base(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        weight = attention_mask.unsqueeze(-1).to(state.dtype)
        return F.normalize((state * weight).sum(1) / weight.sum(1), dim=-1)


class Reading(nn.Module):
    """All that is read of each word."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, cases, attention_mask, starts, words):
        states, first = self.reader(input_ids, cases, attention_mask, starts)
        arcs, tree = self.reader.syntax.heads(states["syntax"])
        present = torch.cat([torch.ones_like(words[:, :1]), words], 1).unsqueeze(1).to(arcs.dtype)
        arcs = arcs * present + (present - 1) * 1e4
        heads = arcs.argmax(-1)
        relations = self.reader.syntax.relations(states["syntax"], tree, heads)
        sentiment = self.reader.to_sentiment(states["sentiment"], first)
        return self.reader.names(states["names"]), self.reader.pos(states["syntax"]), arcs, relations, sentiment


def export(model: nn.Module, sample: dict, axes: dict, outputs: list[str], folder: Path, keep) -> str:
    """Writes `model.onnx` and says its checksum."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "float.onnx"
        torch.onnx.export(
            model.eval(),
            tuple(sample.values()),
            str(plain),
            input_names=list(sample),
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantise(plain, folder / "model.onnx", HEADS, WIDTH, keep)
    tokenizer = json.loads((FOLDER / "tokenizer.json").read_text())
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n")
    return hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()


def write_card(folder: Path, card: dict) -> None:
    (folder / "encoder.json").write_text(json.dumps(card, indent=2) + "\n")


def export_meaning(folder: Path) -> None:
    ids = torch.ones(2, 9, dtype=torch.int64)
    sample = {"input_ids": ids, "attention_mask": ids}
    axes = {name: {0: "rows", 1: "pieces"} for name in sample} | {"meaning": {0: "rows"}}
    checksum = export(Meaning(), sample, axes, ["meaning"], folder, None)
    write_card(
        folder,
        {"name": "all-MiniLM-L6-v2", "dimensions": WIDTH, "longest": LONGEST_PASSAGE, "languages": ["en"], "sha256": checksum},
    )


def export_reading(folder: Path, trained: Path) -> None:
    relations = json.loads((trained / "relations.json").read_text())
    reader = Reader(len(relations), "eager")
    reader.load_state_dict(torch.load(trained / "reader.pt"))
    ids = torch.ones(2, 9, dtype=torch.int64)
    words = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])
    starts = torch.tensor([[1, 2, 4, 5, 7], [1, 3, 4, 0, 0]])
    sample = {"input_ids": ids, "cases": ids, "attention_mask": ids, "starts": starts, "words": words}
    axes = {name: {0: "rows", 1: "words" if name in ("starts", "words") else "pieces"} for name in sample}
    outputs = ["names", "parts", "arcs", "relations", "sentiment"]
    axes |= {name: {0: "rows", 1: "words"} for name in outputs}
    axes["arcs"] |= {2: "heads"}
    checksum = export(Reading(reader), sample, axes, outputs, folder, None)
    write_card(
        folder,
        {
            "name": "parallax-reading",
            "longest": LONGEST,
            "languages": ["en"],
            "parts": POS,
            "relations": relations,
            "sha256": checksum,
        },
    )


if __name__ == "__main__":
    kind, target, *rest = sys.argv[1:]
    if kind == "meaning":
        export_meaning(Path(target))
    else:
        export_reading(Path(target), Path(rest[0]))
