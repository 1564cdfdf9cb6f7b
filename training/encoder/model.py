"""The reading encoder: one transformer, and for each word of a sentence what it is, whose part, and how it is judged."""

import torch
from base import WIDTH, read_base
from data import CASES, POS
from torch import nn

NAMES = 13
SENTIMENTS = 3
ARC = 256
LABEL = 96
FROZEN = 2
"""Layers that do not learn."""


class Mix(nn.Module):
    """A weighted sum of the layers' states, weights learnt for each task (Peters and others 2018)."""

    def __init__(self, layers: int):
        super().__init__()
        self.weights = nn.Parameter(torch.linspace(-1.0, 1.0, layers))

    def forward(self, states: list[torch.Tensor]) -> torch.Tensor:
        shares = torch.softmax(self.weights, 0)
        return sum(share * state for share, state in zip(shares, states))


def to_hiding(mask: torch.Tensor) -> torch.Tensor:
    """What is added to the scores of attention, so that padding is not looked at."""
    return (1.0 - mask[:, None, None, :].float()) * -1e4


def first_of(state):
    return state[0] if isinstance(state, tuple) else state


def to_hidden(width: int, size: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(dropout))


class Biaffine(nn.Module):
    """Scores of heads and of relations by biaffine products (Dozat and Manning 2017)."""

    def __init__(self, width: int, relations: int, dropout: float):
        super().__init__()
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc_word = to_hidden(width, ARC, dropout)
        self.arc_head = to_hidden(width, ARC, dropout)
        self.arc = nn.Linear(ARC + 1, ARC, bias=False)
        self.label_word = to_hidden(width, LABEL, dropout)
        self.label_head = to_hidden(width, LABEL, dropout)
        self.label = nn.Parameter(torch.randn(LABEL + 1, relations, LABEL + 1) * 0.02)
        nn.init.zeros_(self.arc.weight)

    def heads(self, words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores of each head (0 the root) for each word [rows, words, 1 + words], and the states of heads."""
        root = self.root.expand(words.shape[0], 1, -1)
        heads = torch.cat([root, words], 1)
        word, head = self.arc_word(words), self.arc_head(heads)
        one = torch.ones_like(word[..., :1])
        return self.arc(torch.cat([word, one], -1)) @ head.transpose(1, 2), heads

    def relations(self, words: torch.Tensor, heads: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
        """Scores of the relations of each word to the head chosen for it."""
        word, head = self.label_word(words), self.label_head(heads)
        head = torch.gather(head, 1, chosen.unsqueeze(-1).expand(-1, -1, LABEL))
        one = torch.ones_like(word[..., :1])
        word, head = torch.cat([word, one], -1), torch.cat([head, one], -1)
        left = (word @ self.label.reshape(LABEL + 1, -1)).reshape(*word.shape[:2], -1, LABEL + 1)
        return (left @ head.unsqueeze(-1)).squeeze(-1)


class Reader(nn.Module):
    """The lower layers stay as they are in the base model: what they make of a sentence is worked out once."""

    def __init__(self, relations: int, attention: str, dropout: float = 0.25):
        super().__init__()
        base = read_base(attention)
        self.embeddings = base.embeddings
        layers = list(base.encoder.layer)
        self.lower, self.upper = nn.ModuleList(layers[:FROZEN]), nn.ModuleList(layers[FROZEN:])
        for weight in [*self.embeddings.parameters(), *self.lower.parameters()]:
            weight.requires_grad = False
        self.cases = nn.Embedding(CASES, WIDTH)
        nn.init.normal_(self.cases.weight, std=0.01)
        tasks = ("names", "syntax", "sentiment")
        self.mixes = nn.ModuleDict({task: Mix(len(self.upper) + 1) for task in tasks})
        self.pos = nn.Linear(WIDTH, len(POS))
        self.names = nn.Sequential(to_hidden(WIDTH, 256, dropout), nn.Linear(256, NAMES))
        self.syntax = Biaffine(WIDTH, relations, dropout)
        self.sentiment = nn.Sequential(to_hidden(2 * WIDTH, 256, dropout), nn.Linear(256, SENTIMENTS))
        self.dropout = nn.Dropout(0.1)

    def below(self, pieces: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """States after the layers that do not learn."""
        state = self.embeddings(input_ids=pieces)
        hidden = to_hiding(mask)
        for layer in self.lower:
            state = first_of(layer(state, hidden))
        return state

    def above(self, state: torch.Tensor, cases: torch.Tensor, mask: torch.Tensor, starts: torch.Tensor):
        """States of each word for each task [rows, words, width], and the first state for sentiment."""
        state = state + self.cases(cases)
        states, hidden = [state], to_hiding(mask)
        for layer in self.upper:
            states.append(first_of(layer(states[-1], hidden)))
        index = starts.unsqueeze(-1).expand(-1, -1, WIDTH)
        mixed = {task: mix(states) for task, mix in self.mixes.items()}
        words = {task: self.dropout(torch.gather(one, 1, index)) for task, one in mixed.items()}
        return words, mixed["sentiment"][:, 0]

    def forward(self, pieces, cases, mask, starts):
        return self.above(self.below(pieces, mask), cases, mask, starts)

    def to_sentiment(self, words: torch.Tensor, first: torch.Tensor) -> torch.Tensor:
        """Sentiment towards each word [rows, words, 3]; towards a target it is the mean over its words."""
        first = first.unsqueeze(1).expand(-1, words.shape[1], -1)
        return self.sentiment(torch.cat([words, first], -1))
