"""The home page: the takes, what they are called, how a piece goes."""
