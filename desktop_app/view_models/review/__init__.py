"""What is said of the take on the screen: marks, scorecard, measures, and exports of it."""
