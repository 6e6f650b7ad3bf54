"""The pianist's window: views, view models and services over piano_core.scoring.

A view draws and forwards, a view model holds state as plain values and knows no Qt, a
service owns files and workers and knows no widget. Importing this room starts nothing.
"""
