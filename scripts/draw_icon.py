"""Draw the app's icon again (desktop_app/resources/icon.png, packaging/icon.ico and icon.icns), and
the arrows of its lists to choose from, one for each theme.

python scripts/draw_icon.py
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter, QPen

from desktop_app.resources import ARROW_DARK, ARROW_LIGHT, ICON
from desktop_app.theme.colours import DARK, LIGHT, Theme

ROOT = Path(__file__).resolve().parent.parent
SIZE = 256
WHITE_KEYS = 4
ARROW_SIZE = 36
"""Three times as large as it is shown, for screens at 300 %."""
BLACK_KEYS = (1, 2, 3)
"""Between which white keys: three black ones, as from F to B."""


def icon() -> QImage:
    """White and black keys with a mark above one of them, on the app's blue."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(8, 8, 240, 240), 52, 52)
    left, top, wide, gap = 40.0, 92.0, 41.0, 4.0
    painter.setBrush(QColor(LIGHT.key_white))
    for key in range(WHITE_KEYS):
        painter.drawRoundedRect(QRectF(left + key * (wide + gap), top, wide, 124), 8, 8)
    painter.setBrush(QColor(LIGHT.key_black))
    for key in BLACK_KEYS:
        middle = left + key * (wide + gap) - gap / 2
        painter.drawRoundedRect(QRectF(middle - 13, top, 26, 74), 6, 6)
    painter.setBrush(QColor(LIGHT.mark_wash))
    painter.drawEllipse(QRectF(left + 2 * (wide + gap) + 6, 44, 30, 30))
    painter.end()
    return image


def arrow(theme: Theme) -> QImage:
    """Two strokes that point down."""
    image = QImage(ARROW_SIZE, ARROW_SIZE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(theme.ink_soft), 4.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(6, 13), QPointF(18, 25), QPointF(30, 13)])
    painter.end()
    return image


def main() -> None:
    """Draw and write the files."""
    application = QGuiApplication([])
    drawn = icon()
    places = (
        ICON,
        ROOT / "packaging" / "icon.ico",
        ROOT / "packaging" / "icon.icns",
    )
    for place in places:
        writer = QImageWriter(str(place))
        # An ICO is not compressed.
        if not writer.write(
            drawn.scaled(128, 128, mode=Qt.TransformationMode.SmoothTransformation)
            if place.suffix == ".ico"
            else drawn
        ):
            raise SystemExit(f"{place}: {writer.errorString()}")
        print(place)
    for place, theme in ((ARROW_LIGHT, LIGHT), (ARROW_DARK, DARK)):
        if not arrow(theme).save(str(place)):
            raise SystemExit(f"{place} cannot be written")
        print(place)
    application.quit()


if __name__ == "__main__":
    main()
