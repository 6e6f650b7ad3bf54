"""Hearing a take: what of it, from where, how fast."""
