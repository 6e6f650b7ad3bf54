"""What is there to rate, and every form that was filled in, kept as it is filled in."""

from desktop_app.services.rating.service import RatingService

__all__ = ["RatingService"]
