"""The domain library: knows music, ratings and models; knows no Dagster and no Qt."""

import os

# ONNX Runtime's wheels (1.31 on Linux and macOS) give the computer an identifier and send records
# of use to Microsoft, unless this stands before they are loaded. Nothing leaves this computer.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
