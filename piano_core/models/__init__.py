"""What learns: the feature estimator and the baselines it must beat."""
