"""The web pages on which raters rate and the researcher looks on; nothing imports this room."""
