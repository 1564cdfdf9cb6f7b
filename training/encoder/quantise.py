"""Makes the ONNX file that ships of a float one: fused, then weights of matrices as signed bytes, one scale a column.

Weights take seven bits (`reduce_range`): on processors without VNNI the sums of eight-bit products saturate, and the
same text would get other numbers there.
"""

import tempfile
from pathlib import Path

from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions


def quantise(source: Path, target: Path, heads: int, width: int, keep: list[str] | None = None) -> None:
    """Writes `target`. Nodes named in `keep` stay float."""
    options = FusionOptions("bert")
    with tempfile.TemporaryDirectory() as folder:
        fused = Path(folder) / "fused.onnx"
        optimizer.optimize_model(
            str(source), "bert", num_heads=heads, hidden_size=width, optimization_options=options
        ).save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            target,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=keep or [],
            op_types_to_quantize=["MatMul", "Attention", "EmbedLayerNormalization", "Gather"],
            # Shapes are not inferred through fused nodes; all that is quantised here is float.
            extra_options={"DefaultTensorType": TensorProto.FLOAT, "MatMulConstBOnly": True},
        )
