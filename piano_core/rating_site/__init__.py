"""The web pages on which raters rate and the researcher looks on; only the command line runs it."""
