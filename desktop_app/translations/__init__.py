"""The app's texts in other languages: sources (.ts), compiled (.qm), and what reads them.

Qt's own format, because its tools come with PySide6-Essentials and are maintained with it: Linguist
for translators, lrelease, plural forms, and the translations of Qt's own dialogs beside ours.
"""
