"""Rating stretches by ear."""
