"""How good a model is: metrics, protocols, noise ceilings, and the report."""
