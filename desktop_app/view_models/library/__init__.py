"""The library: takes that are kept, found, described, archived, and how a piece goes."""
