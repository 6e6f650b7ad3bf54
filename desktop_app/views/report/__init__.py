"""A report on paper: what the scorecard says on the screen, drawn on pages of a PDF."""

from desktop_app.views.report.paper import print_report

__all__ = ["print_report"]
