"""What owns files, workers and preferences; knows no widget."""
