"""The check for leaks finds leaks."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

LEAKY = """
    import threading
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget
    from tests.desktop.conftest import nothing_left_running, qapp

    KEPT = []

    def test_thread():
        threading.Thread(target=threading.Event().wait, args=[5], daemon=True).start()

    def test_timer():
        KEPT.append(QTimer())
        KEPT[-1].start(1000)

    def test_window():
        KEPT.append(QWidget())
        KEPT[-1].show()

    def test_clean():
        QTimer().start(1000)
"""


def test_a_leak_fails_the_test_that_made_it(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    pytester.makepyfile(LEAKY)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist")
    result.assert_outcomes(passed=4, errors=3)
    for leak in ("thread", "timer", "window"):
        result.stdout.fnmatch_lines([f"*AssertionError: a {leak} was left*"])
