"""The pianist's window: views, view models and services over piano_core.scoring."""
