"""What ratings say beside how far raters agree: order, drift, factors, ceilings, panels' cost."""

from piano_core.rating_analysis.analysis import RatingAnalysis, rating_analysis
from piano_core.rating_analysis.panel_costs import AIMS, panel_costs

__all__ = ["AIMS", "RatingAnalysis", "panel_costs", "rating_analysis"]
