"""The take on the screen: marks, scorecard, notation, transport, exports."""
