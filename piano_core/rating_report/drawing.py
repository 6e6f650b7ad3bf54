"""Lines and words of an inline SVG."""

from __future__ import annotations

from piano_core.rating_report.markup import Html, element


def picture(title: str, width: float, height: float, *parts: Html) -> Html:
    """A picture as wide as the page, with its title for those who do not see it."""
    return element(
        "svg",
        element("title", title),
        *parts,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        width="100%",
    )


def line(x1: float, y1: float, x2: float, y2: float, klass: str) -> Html:
    """A line; its class says what it stands for."""
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return element("line", klass=klass, **{key: f"{value:.1f}" for key, value in ends.items()})


def text(words: str, x: float, y: float, anchor: str) -> Html:
    """Words that start, end or have their middle at x."""
    return element("text", words, **{"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor})


def rect(x: float, y: float, width: float, height: float, klass: str) -> Html:
    """A filled rectangle."""
    ends = {"x": x, "y": y, "width": max(width, 0.0), "height": height}
    return element("rect", klass=klass, **{key: f"{value:.1f}" for key, value in ends.items()})


def circle(x: float, y: float, klass: str) -> Html:
    """A point."""
    return element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="4", klass=klass)
