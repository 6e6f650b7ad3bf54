"""A trained stack as two ONNX graphs, encoder and scorer, in three precisions, held to torch.

Needs torch, onnx and onnxruntime (extra `train`).
"""

from piano_core.stack_export.agreement import Agreement, agreement
from piano_core.stack_export.export import StackManifest, export_stack, read_stack_manifest
from piano_core.stack_export.graphs import EXPORTED_AGGREGATIONS, EXPORTED_FUSIONS
from piano_core.stack_export.run import ExportedStack, open_stack

__all__ = [
    "EXPORTED_AGGREGATIONS",
    "EXPORTED_FUSIONS",
    "Agreement",
    "ExportedStack",
    "StackManifest",
    "agreement",
    "export_stack",
    "open_stack",
    "read_stack_manifest",
]
