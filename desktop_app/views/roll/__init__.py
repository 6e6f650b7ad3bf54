"""The piano roll: one painted widget, with its layers apart from its handling of input."""
