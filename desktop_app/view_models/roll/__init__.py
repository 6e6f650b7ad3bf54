"""The piano roll: what lies where in time and across the keys, and the lanes below it."""
