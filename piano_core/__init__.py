"""The domain library: knows music, ratings and models; knows no Dagster and no Qt."""
