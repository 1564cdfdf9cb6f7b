"""Makes the small encoder of the tests: eight dimensions, a few pieces, made as sentence-transformers exports one.

    python training/encoder/make-small-encoder.py tests/encoder/small
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz", *(f"##{one}" for one in "abcdefghijklmnopqrstuvwxyz"), "talks", "peace"]
DIMENSIONS = 8


def to_tokenizer() -> dict:
    special = [
        {"id": at, "content": piece, "special": True, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
        for at, piece in enumerate(PIECES[:4])
    ]
    mark = {piece: {"id": piece, "ids": [at], "tokens": [piece]} for at, piece in enumerate(PIECES[:4])}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": special,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {"[CLS]": mark["[CLS]"], "[SEP]": mark["[SEP]"]},
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": {piece: at for at, piece in enumerate(PIECES)}},
    }


def to_model() -> onnx.ModelProto:
    """States of a piece: its row of a table, and that of its type, which is one of ones."""
    table = np.random.default_rng(1).normal(size=(len(PIECES), DIMENSIONS)).astype(np.float32)
    types = np.stack([np.zeros(DIMENSIONS), np.ones(DIMENSIONS)]).astype(np.float32)
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["pieces"]),
        helper.make_node("Gather", ["types", "token_type_ids"], ["kinds"]),
        helper.make_node("Add", ["pieces", "kinds"], ["last_hidden_state"]),
    ]
    shape = ["batch", "pieces"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("input_ids", "token_type_ids")]
    outputs = [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*shape, DIMENSIONS])]
    graph = helper.make_graph(nodes, "small", inputs, outputs, [numpy_helper.from_array(table, "table"), numpy_helper.from_array(types, "types")])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    onnx.save(to_model(), folder / "model.onnx")
    (folder / "tokenizer.json").write_text(json.dumps(to_tokenizer(), indent=1) + "\n")
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 6, "do_lower_case": False}) + "\n")
