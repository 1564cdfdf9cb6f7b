"""Sentences to learn from: words in pieces, and what is known of each word."""

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

UNKNOWN = -100
"""A label that counts for nothing."""

POS = (
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
).split()
LONGEST = 160
"""Pieces of a sentence at most; what is longer is cut."""


def to_case(word: str) -> int:
    """The letter case of a word, as the encoder gets it beside its lower-case pieces."""
    letters = [one for one in word if one.isalpha()]
    capitals = sum(one.isupper() or one.istitle() for one in letters)
    if capitals == 0:
        return 0
    if capitals == 1 and (letters[0].isupper() or letters[0].istitle()):
        return 1 if len(letters) > 1 else 2
    return 2 if capitals == len(letters) else 3


CASES = 4


@dataclass
class Sentence:
    pieces: list[int]
    cases: list[int]
    starts: list[int]
    """The first piece of each word."""
    below: np.ndarray | None = None
    """States after the layers that do not learn, in half precision."""
    names: list[int] | None = None
    pos: list[int] | None = None
    heads: list[int] | None = None
    """The head of each word, counted from 1; 0 is the root."""
    relations: list[int] | None = None
    targets: list[tuple[int, int, int]] = field(default_factory=list)
    """First word, word after the last, and sentiment: 0 favor, 1 against, 2 neutral."""


class Pieces:
    """Words in pieces of the base model's vocabulary."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        if word not in self.known:
            ids = self.tokenizer(word, add_special_tokens=False)["input_ids"]
            self.known[word] = ids[:8] or [self.tokenizer.unk_token_id]
        return self.known[word]

    def sentence(self, words: list[str]) -> Sentence:
        pieces, cases, starts = [self.tokenizer.cls_token_id], [0], []
        for word in words:
            ids = self.of(word)
            if len(pieces) + len(ids) >= LONGEST:
                break
            starts.append(len(pieces))
            pieces += ids
            cases += [to_case(word)] * len(ids)
        return Sentence(pieces + [self.tokenizer.sep_token_id], cases + [0], starts)


def read_examples(path: Path, pieces: Pieces) -> dict[str, list[Sentence]]:
    """Names and sentiment by set, as `write-examples.ts` writes them; targets of one sentence together."""
    sets: dict[str, list[Sentence]] = {}
    last: tuple[str, list[str]] | None = None
    for line in path.open():
        one = json.loads(line)
        group = sets.setdefault(one["set"], [])
        if "names" in one:
            sentence = pieces.sentence(one["words"])
            sentence.names = one["names"][: len(sentence.starts)]
            group.append(sentence)
            continue
        if last != (one["set"], one["words"]):
            group.append(pieces.sentence(one["words"]))
            last = (one["set"], one["words"])
        first, end = one["target"]
        size = len(group[-1].starts)
        if first < size:
            group[-1].targets.append((first, min(end, size), one["sentiment"]))
    return sets


def read_treebank(path: Path, pieces: Pieces, relations: dict[str, int], grow: bool) -> list[Sentence]:
    """Sentences of a treebank; `relations` numbers what it calls relations, and learns new ones when it may grow."""
    sentences, rows = [], []
    with gzip.open(path, "rt") as file:
        for line in [*file, "\n"]:
            if line.startswith("#"):
                continue
            if line.strip():
                rows.append(line.rstrip("\n").split("\t"))
                continue
            if rows:
                sentences.append(_to_tree(rows, pieces, relations, grow))
            rows = []
    return sentences


def _to_tree(rows: list[list[str]], pieces: Pieces, relations: dict[str, int], grow: bool) -> Sentence:
    sentence = pieces.sentence([row[1] for row in rows])
    size = len(sentence.starts)
    rows = rows[:size]
    if grow:
        for row in rows:
            relations.setdefault(row[5], len(relations))
    sentence.pos = [POS.index(row[3]) if row[3] in POS else UNKNOWN for row in rows]
    heads = [int(row[4]) for row in rows]
    sentence.heads = [head if head <= size else UNKNOWN for head in heads]
    sentence.relations = [
        relations.get(row[5], UNKNOWN) if head <= size else UNKNOWN for row, head in zip(rows, heads)
    ]
    return sentence


@dataclass
class Batch:
    pieces: np.ndarray
    cases: np.ndarray
    mask: np.ndarray
    starts: np.ndarray
    words: np.ndarray
    names: np.ndarray
    pos: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    below: np.ndarray | None
    targets: list[tuple[int, int, int, int]]
    """Row, first word, word after the last, sentiment."""


def to_batch(sentences: list[Sentence]) -> Batch:
    length = max(len(one.pieces) for one in sentences)
    size = max(len(one.starts) for one in sentences)

    def fill(width: int, value: int, rows) -> np.ndarray:
        table = np.full((len(sentences), width), value, dtype=np.int64)
        for row, values in enumerate(rows):
            if values:
                table[row, : len(values)] = values
        return table

    return Batch(
        pieces=fill(length, 0, (one.pieces for one in sentences)),
        cases=fill(length, 0, (one.cases for one in sentences)),
        mask=fill(length, 0, ([1] * len(one.pieces) for one in sentences)),
        starts=fill(size, 0, (one.starts for one in sentences)),
        words=fill(size, 0, ([1] * len(one.starts) for one in sentences)),
        names=fill(size, UNKNOWN, (one.names for one in sentences)),
        pos=fill(size, UNKNOWN, (one.pos for one in sentences)),
        heads=fill(size, UNKNOWN, (one.heads for one in sentences)),
        relations=fill(size, UNKNOWN, (one.relations for one in sentences)),
        below=to_states(sentences, length),
        targets=[(row, *target) for row, one in enumerate(sentences) for target in one.targets],
    )


def to_states(sentences: list[Sentence], length: int) -> np.ndarray | None:
    if any(one.below is None for one in sentences):
        return None
    states = np.zeros((len(sentences), length, sentences[0].below.shape[1]), dtype=np.float32)
    for row, one in enumerate(sentences):
        states[row, : len(one.pieces)] = one.below
    return states


def to_batches(sentences: list[Sentence], most: int, random: np.random.Generator) -> list[list[Sentence]]:
    """Batches of about `most` pieces, of sentences of about one length, in random order."""
    order = sorted(
        range(len(sentences)), key=lambda at: len(sentences[at].pieces) + random.uniform(0, 6)
    )
    batches, batch = [], []
    for at in order:
        longest = max([len(sentences[at].pieces), *(len(one.pieces) for one in batch)])
        if batch and longest * (len(batch) + 1) > most:
            batches.append(batch)
            batch = []
        batch.append(sentences[at])
    batches.append(batch)
    random.shuffle(batches)
    return batches
