"""A theme's way into Qt: palette, style sheet and type sizes.

Sizes are in `em` of the font in force, so that everything grows with the system's font.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.resources import ARROW_DARK, ARROW_LIGHT
from desktop_app.theme.colours import Theme

TITLE, HEADING, BODY, SMALL = 1.5, 1.08, 1.0, 0.88
"""Type sizes as factors of the font in force."""

_FACES = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Open Sans", "Liberation Sans")
_BARE_POINTS = 10.5
_FACES_OF = {
    "zh_CN": ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "WenQuanYi Micro Hei"),
    "ko": ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"),
}
"""What writes a language on Linux, Windows and macOS; those that are absent are passed over."""


def choose_font(app: QApplication) -> None:
    """Keep the system's font; where the platform names none, take a readable face and size.

    A bare X server or the offscreen platform offers only the alias "Sans Serif" at 9 points.
    """
    if app.font().family() not in ("Sans Serif", "sans-serif", ""):
        return
    families = set(QFontDatabase.families())
    face = next((name for name in _FACES if name in families), app.font().family())
    font = QFont(face)
    font.setPointSizeF(_BARE_POINTS)
    app.setFont(font)


def write_in(app: QApplication, language: str) -> None:
    """Let all signs of a language come from one face: left to itself, Qt takes some from a
    Japanese one, and they stand out in size and weight."""
    font = app.font()
    font.setFamilies([font.families()[0], *_FACES_OF.get(language, ())])
    app.setFont(font)


def set_type(widget: QWidget, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Give `widget` the application's font at `factor` of its size."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(weight)
    widget.setFont(font)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Put `theme` in force for every window."""
    app.setPalette(_palette(theme))
    # PySide6 declares the class's name as bytes, and takes only text.
    app.setPalette(_outlined(theme), "QCheckBox")  # pyright: ignore[reportArgumentType]
    app.setStyleSheet(_style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.window,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.ink_soft,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.line,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.ink_soft))
    return palette


def _outlined(theme: Theme) -> QPalette:
    """For a box to tick, whose outline Fusion draws a shade darker than the window: so dark that
    it would be lost on a dark one."""
    palette = _palette(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.ink_soft))
    return palette


def _style_sheet(theme: Theme) -> str:
    """Rules by object name and by the dynamic property `tone`."""
    parts = (_texts_and_surfaces, _push_buttons, _lists, _fields, _bars_and_menus)
    return "".join(part(theme) for part in parts)


def _texts_and_surfaces(theme: Theme) -> str:
    """Labels, panels, splitters and areas that scroll."""
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[tone="soft"] {{ color: {theme.ink_soft}; }}
    QLabel[tone="accent"] {{ color: {theme.accent}; }}
    QLabel[tone="caution"] {{ color: {theme.caution}; }}
    QToolTip {{ color: {theme.ink}; background: {theme.surface};
        border: 1px solid {theme.line}; padding: 0.3em; }}
    QFrame#panel {{ background: {theme.surface}; border: 1px solid {theme.line};
        border-radius: 0.6em; }}
    QFrame#notice {{ background: {theme.caution_wash}; border: none; border-radius: 0.5em; }}
    QScrollArea {{ border: 1px solid transparent; background: transparent; }}
    QScrollArea:focus {{ border-color: {theme.accent}; border-radius: 0.4em; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QSplitter::handle {{ background: transparent; }}
    """


def _push_buttons(theme: Theme) -> str:
    """Buttons on a page."""
    return f"""
    QPushButton {{ color: {theme.ink}; background: {theme.surface};
        border: 1px solid {theme.line}; border-radius: 0.45em; padding: 0.38em 0.85em; }}
    QPushButton:hover {{ border-color: {theme.accent}; }}
    QPushButton:pressed {{ background: {theme.track}; }}
    QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 0.33em 0.8em; }}
    QPushButton:disabled {{ color: {theme.ink_soft}; background: {theme.window}; }}
    QPushButton:checked {{ color: {theme.accent}; background: {theme.track};
        border-color: {theme.accent}; font-weight: 600; }}
    QPushButton[tone="primary"] {{ color: {theme.on_accent}; background: {theme.accent};
        border-color: {theme.accent}; }}
    QPushButton[tone="primary"]:hover {{ background: {theme.accent_hover}; }}
    QPushButton[tone="primary"]:focus {{ border: 2px solid {theme.ink}; }}
    """


def _lists(theme: Theme) -> str:
    """Lists, tables and progress."""
    return f"""
    QListView {{ background: transparent; border: 1px solid transparent; outline: none; }}
    QListView:focus {{ border-color: {theme.accent}; border-radius: 0.4em; }}
    QTableView {{ background: {theme.surface}; border: 1px solid {theme.line};
        border-radius: 0.4em; outline: none; }}
    QTableView:focus {{ border-color: {theme.accent}; }}
    QTableView::item {{ padding: 0.25em 0.6em; }}
    QHeaderView::section {{ color: {theme.ink_soft}; background: {theme.surface}; border: none;
        border-bottom: 1px solid {theme.line}; padding: 0.35em 0.6em 0.35em 0.8em; }}
    QProgressBar {{ background: {theme.track}; border: none; border-radius: 0.2em;
        max-height: 0.4em; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 0.2em; }}
    """


def _fields(theme: Theme) -> str:
    """What is written in or chosen from, and the dialogs that ask."""
    arrow = ARROW_DARK if theme.dark else ARROW_LIGHT
    return f"""
    QLineEdit, QPlainTextEdit, QTextBrowser, QComboBox {{ color: {theme.ink};
        background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 0.4em;
        padding: 0.3em 0.5em; placeholder-text-color: {theme.ink_soft}; }}
    QComboBox::drop-down {{ border: none; width: 1.6em; }}
    QComboBox::down-arrow {{ image: url("{arrow.as_posix()}"); width: 0.75em; height: 0.75em; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus, QComboBox:focus {{
        border-color: {theme.accent}; }}
    QMessageBox QLabel#qt_msgbox_label, QMessageBox QLabel#qt_msgbox_informativelabel {{
        min-width: 24em; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    """


def _bars_and_menus(theme: Theme) -> str:
    """The menu bar, the tool bar, menus and scroll bars."""
    return f"""
    QMenuBar {{ background: {theme.window}; color: {theme.ink}; }}
    QMenuBar::item {{ padding: 0.35em 0.7em; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.track}; border-radius: 0.3em; }}
    QToolBar {{ background: {theme.window}; border: none; border-bottom: 1px solid {theme.line};
        padding: 0 0.6em; spacing: 0.3em; }}
    QToolButton {{ color: {theme.ink}; background: transparent; border: 1px solid transparent;
        border-bottom-width: 2px; border-radius: 0.4em; padding: 0.25em 0.7em; }}
    QToolButton:hover {{ border-color: {theme.accent}; }}
    QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 0.2em 0.65em; }}
    QToolButton:disabled {{ color: {theme.ink_soft}; }}
    QToolButton[here="true"] {{ color: {theme.accent}; border-radius: 0;
        border-bottom-color: {theme.accent}; }}
    QMenu {{ background: {theme.surface}; color: {theme.ink}; border: 1px solid {theme.line};
        padding: 0.3em; }}
    QMenu::item {{ padding: 0.35em 1.6em 0.35em 1.6em; border-radius: 0.3em; }}
    QMenu::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QMenu::item:disabled {{ color: {theme.ink_soft}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 0.3em; }}
    QScrollBar:vertical {{ background: transparent; width: 0.8em; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {theme.line}; min-height: 2em;
        border-radius: 0.35em; margin: 0.1em; }}
    QScrollBar::handle:vertical:hover {{ background: {theme.ink_soft}; }}
    QScrollBar:horizontal {{ background: transparent; height: 0.8em; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {theme.line}; min-width: 2em;
        border-radius: 0.35em; margin: 0.1em; }}
    QScrollBar::handle:horizontal:hover {{ background: {theme.ink_soft}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
