"""The deployable model: a directory of manifest, ONNX graph, reference and card."""
