"""Pieces of any form in MusicXML, for comparing how they are read and unfolded."""

from dataclasses import dataclass

from hypothesis import strategies as st

from tests.score.rich_score import note

_STEPS = "CDEFGAB"
_HEAD = (
    '<score-partwise version="3.1"><part-list><score-part id="P1"><part-name>Piano</part-name>'
    '</score-part></part-list><part id="P1">'
)
_ATTRIBUTES = (
    "<attributes><divisions>2</divisions><time><beats>2</beats><beat-type>4</beat-type></time>"
    "</attributes>"
)


@dataclass(frozen=True)
class Block:
    """Bars that are played once, or twice, or twice with another ending.

    bars: at least one. endings: bars of the first and of the second volta, where there are any.
    """

    bars: int
    repeated: bool = False
    endings: tuple[int, int] | None = None


BLOCKS = st.lists(
    st.builds(
        Block,
        st.integers(1, 3),
        st.booleans(),
        st.none() | st.tuples(st.integers(1, 2), st.integers(1, 2)),
    ),
    min_size=1,
    max_size=5,
)


def order_of_bars(blocks: list[Block]) -> list[int]:
    """The bars, counted from 1, in the order in which all repeats take them."""
    order: list[int] = []
    first = 1
    for block in blocks:
        body = list(range(first, first + block.bars))
        first += block.bars
        if block.endings:
            one = list(range(first, first + block.endings[0]))
            first += block.endings[0]
            two = list(range(first, first + block.endings[1]))
            first += block.endings[1]
            order += [*body, *one, *body, *two]
        else:
            order += body * (2 if block.repeated else 1)
    return order


def notated(blocks: list[Block]) -> str:
    """The piece as MusicXML: four eighths a bar of 2/4, no two bars alike."""
    bars: list[str] = []
    for block in blocks:
        twice = block.repeated or block.endings is not None
        parts = [(block.bars, "")]
        if block.endings:
            parts += [(block.endings[0], "1"), (block.endings[1], "2")]
        for length, volta in parts:
            for place in range(length):
                left, right = "", ""
                if place == 0 and twice and not volta:
                    left = '<repeat direction="forward"/>'
                if place == 0 and volta:
                    left = f'<ending number="{volta}" type="start"/>'
                if place == length - 1 and volta:
                    right = f'<ending number="{volta}" type="stop"/>'
                if place == length - 1 and (volta == "1" or (twice and not block.endings)):
                    right += '<repeat direction="backward"/>'
                bars.append(_bar(len(bars) + 1, left, right))
    return f"{_HEAD}{''.join(bars)}</part></score-partwise>"


def _bar(number: int, left: str, right: str) -> str:
    digits = (number // 49 % 7, number // 7 % 7, number % 7, 6 - number % 7)
    notes = "".join(
        note(_STEPS[digit], 3 + place, 1, staff=1) for place, digit in enumerate(digits)
    )
    return (
        f'<measure number="{number}">{_ATTRIBUTES if number == 1 else ""}'
        + (f'<barline location="left">{left}</barline>' if left else "")
        + notes
        + (f'<barline location="right">{right}</barline>' if right else "")
        + "</measure>"
    )
