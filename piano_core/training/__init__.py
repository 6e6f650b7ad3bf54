"""Fitting models on one split, with early stopping, seeds and progress."""
