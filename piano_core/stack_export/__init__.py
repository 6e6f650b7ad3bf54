"""A trained stack as ONNX graphs, encoders and scorer, in three precisions, held to torch.

Needs torch, onnx and onnxruntime (extra `train`).
"""

from piano_core.stack_export.agreement import Agreement, agreement
from piano_core.stack_export.export import StackManifest, export_stack, read_stack_manifest
from piano_core.stack_export.run import ExportedStack, open_stack
from piano_core.stack_export.voices import Voices

__all__ = [
    "Agreement",
    "ExportedStack",
    "StackManifest",
    "Voices",
    "agreement",
    "export_stack",
    "open_stack",
    "read_stack_manifest",
]
