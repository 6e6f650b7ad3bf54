"""Recording: inputs, level, counting in, the recording itself, and what was cut off."""
