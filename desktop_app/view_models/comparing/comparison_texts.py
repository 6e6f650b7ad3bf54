"""What the page of two compared takes says."""

from __future__ import annotations

from desktop_app.view_models.comparing.comparison import BarDifference, Compared, ScoreDifference
from desktop_app.view_models.wording import marked, series, tr

TITLE = marked("Two takes")
SUBTITLE = marked("First: {first}.  Second: {second}.")
ASK_TITLE = marked("Compare with another take")
ASK = marked("Compare “{title}” with")
NO_OTHER = marked("There is no other take to compare with. Open or record another one first.")
SCORES = marked("Scores of both")
NO_SCORES = marked(
    "No score of the two can be compared: they were not scored by one model from one kind of "
    "file, or not both with the piece's score."
)
NUMBERS = marked("{score:.0f} ({low:.0f} to {high:.0f})")
WITHIN = marked("{change:+.0f}, within noise ({noise:.0f})")
BEYOND = marked("{change:+.0f}, more than noise ({noise:.0f})")
BY_BAR = marked("Bar by bar")
BY_STRETCH = marked("Every two seconds, as no score is known to both")
FAULTS_LANE, TEMPO_LANE, LOUDNESS_LANE = (
    marked("Not as written"),
    marked("Tempo"),
    marked("Loudness"),
)
FAULTS = marked("{second} notes not as written (first take: {first})")
FASTER = marked("{percent:.0f} % faster")
SLOWER = marked("{percent:.0f} % slower")
SAME_TEMPO = marked("as fast")
LOUDER = marked("louder by {by:.0f} of 127")
SOFTER = marked("softer by {by:.0f} of 127")
SAME_LOUDNESS = marked("as loud")
PLACE = marked("{label} ({first} in the first, {second} in the second)")
SECOND_TAKE = marked("{place}. In the second take: {differences}.")
CHART = marked("Differences by bar")
SUMMARY = marked("{bars} bars in both takes. {chosen}")
HEAR_FIRST, HEAR_SECOND = marked("Hear the first here"), marked("Hear the second here")
BACK = marked("Back to the takes")
PROBLEM = marked("{title}. {what} {remedy}")
NOTHING = marked("Choose a take in the list of takes and compare it with another one.")
LEGEND = marked(
    "Notes not as written: hollow in the first take, filled in the second. Tempo and loudness: the "
    "second beside the first."
)
EXPORT = marked("Export the comparison…")
EXPORT_TITLE = marked("Export the comparison")
EXPORTED = marked("The comparison was written to {file}.")
NOT_EXPORTED = marked("The comparison was not exported")
KEYS = marked("Left and Right choose a bar, A and B hear it in the first and the second take.")
COLUMNS = (marked("Dimension"), marked("First"), marked("Second"), marked("Change"))


def bar_words(bar: BarDifference, place: str) -> str:
    """One bar of both takes in a sentence."""
    found: list[str] = []
    if bar.faults is not None:
        found.append(tr(FAULTS, first=bar.faults[0], second=bar.faults[1]))
    if bar.tempo is not None:
        percent = 100 * (bar.tempo - 1)
        text = SAME_TEMPO if abs(percent) < 0.5 else FASTER if percent > 0 else SLOWER
        found.append(tr(text, percent=abs(percent)))
    if bar.velocity is not None:
        text = SAME_LOUDNESS if abs(bar.velocity) < 0.5 else LOUDER if bar.velocity > 0 else SOFTER
        found.append(tr(text, by=abs(bar.velocity)))
    return tr(SECOND_TAKE, place=place, differences=series(found))


def score_cells(said: ScoreDifference) -> tuple[str, str, str, str]:
    """One dimension as a line of the table."""
    numbers = (
        tr(NUMBERS, score=kept.score, low=kept.low, high=kept.high)
        for kept in (said.first, said.second)
    )
    text = WITHIN if said.within_noise else BEYOND
    first, second = numbers
    return tr(said.label), first, second, tr(text, change=said.change, noise=said.noise)


def heading_of(compared: Compared) -> str:
    """What the chart goes by."""
    return tr(BY_BAR if compared.notated else BY_STRETCH)
