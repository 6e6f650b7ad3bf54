"""What the window shows, as plain values with typed signals; nothing here knows Qt.

Scorecards are only named here, for type checkers: importing the room of scoring loads all
that computes features, which takes longer than showing the window.
"""
