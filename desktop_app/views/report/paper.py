"""A report laid out on A4 and written as PDF. Needs no widget and may run in a worker."""

from __future__ import annotations

from PySide6.QtCore import (
    QBuffer,
    QEventLoop,
    QIODevice,
    QMarginsF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from desktop_app.theme.colours import LIGHT
from desktop_app.view_models.review.report import FOOTER, Report
from desktop_app.view_models.wording import tr
from desktop_app.views.report.page_text import (
    ROLL_PICTURE,
    ROLL_SIZE,
    STYLE,
    TRACK_SIZE,
    page_text,
)
from desktop_app.views.report.pictures import roll_picture, track_picture

_DOTS_PER_INCH = 600
_MARGIN_MM = 17.0
_FOOTER_POINTS = 24.0


def print_report(report: Report) -> bytes:
    """The report as a PDF on A4, its pages numbered."""
    # Laying out text starts timers, for which a thread that Qt did not make has no dispatcher
    # before it has a loop.
    loop = QEventLoop()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(page)
    writer.setTitle(report.title)
    _paint(report, writer)
    buffer.close()
    loop.processEvents()
    return bytes(buffer.data().data())


def _paint(report: Report, writer: QPdfWriter) -> None:
    area = QSizeF(writer.width(), writer.height())
    footer = _FOOTER_POINTS * _DOTS_PER_INCH / 72
    body = QSizeF(area.width(), area.height() - footer)
    document = _document(report, writer, body)
    painter = QPainter(writer)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * body.height())
        shown = QAbstractTextDocumentLayout.PaintContext()
        shown.clip = QRectF(0, number * body.height(), body.width(), body.height())
        painter.setClipRect(shown.clip)
        document.documentLayout().draw(painter, shown)
        painter.restore()
        _paint_footer(painter, QRectF(0, body.height(), area.width(), footer), number + 1, pages)
    painter.end()


def _document(report: Report, writer: QPdfWriter, size: QSizeF) -> QTextDocument:
    text, scales = page_text(report)
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(writer)
    kind = QTextDocument.ResourceType.ImageResource
    document.addResource(kind, QUrl(ROLL_PICTURE), roll_picture(report, QSize(*ROLL_SIZE)))
    for number, scale in enumerate(scales):
        picture = track_picture(scale.place, QSize(*TRACK_SIZE), bipolar=scale.bipolar)
        document.addResource(kind, QUrl(f"track{number}"), picture)
    document.setDefaultStyleSheet(STYLE)
    document.setHtml(text)
    document.setPageSize(size)
    return document


def _paint_footer(painter: QPainter, area: QRectF, page: int, pages: int) -> None:
    font = QFont()
    font.setPointSizeF(8)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.ink_soft))
    words = tr(FOOTER, page=page, pages=pages)
    painter.drawText(area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, words)
