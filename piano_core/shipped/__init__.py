"""The bundle that comes with the project: made from rated passages and from controlled damage."""
