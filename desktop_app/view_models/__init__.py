"""What the window shows, as plain values with typed signals; nothing here knows Qt.

Scorecards are only named here, for type checkers: importing the scorer brings onnxruntime
with it, which takes longer to load than the window takes to show.
"""
