"""How a piece goes from take to take: the trend of a dimension, and its bars as a heat map."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.library.piece_bars import HeatMap, PieceBars
from desktop_app.view_models.library.trend import Trend
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.controls import heading, label, note, panel, row_of
from desktop_app.views.library.heat_map import HeatMapView
from desktop_app.views.library.trend_plot import TrendPlot

TREND = marked("Trend")
BARS = marked("Where to practise")
LEGEND = marked(
    "A stronger colour is a larger share of a bar's notes not as written; full colour is half."
)


class ProgressPanel(QWidget):
    """The trend always, the bars where takes of one piece were compared with its score."""

    def __init__(self, bars: PieceBars, appearance: Appearance, dimensions: QComboBox) -> None:
        super().__init__()
        self.plot = TrendPlot(appearance)
        self.heat = HeatMapView(appearance)
        self._bars = bars
        self._sentence, self._cell = label(), label()
        trend, inner = panel()
        head = row_of(heading(tr(TREND)), dimensions)
        head.addStretch(1)
        inner.addLayout(head)
        inner.addWidget(self.plot)
        inner.addWidget(self._sentence)
        inner.addStretch(1)
        self._frame: QFrame
        self._frame, inner = panel()
        for widget in (heading(tr(BARS)), note(tr(LEGEND)), self.heat, self._cell):
            inner.addWidget(widget)
        inner.addStretch(1)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(trend, 2)
        both.addWidget(self._frame, 3)
        bars.changed.connect(self._show_bars)
        self.heat.chosen.connect(self._cell.setText)
        self._show_bars(bars.map)

    def show_trend(self, trend: Trend | None) -> None:
        """What the trend says, and its takes as a plot."""
        self.plot.show_trend(trend)
        self._sentence.setText(trend.sentence if trend else "")

    def _show_bars(self, heat: HeatMap | None) -> None:
        problem = self._bars.problem
        self._frame.setVisible(heat is not None or problem is not None)
        self.heat.setVisible(heat is not None)
        self.heat.show_map(heat)
        if heat is not None:
            self._cell.setText(heat.summary())
        elif problem is not None:
            self._cell.setText(f"{problem.title}: {problem.what} {problem.remedy}".strip())
