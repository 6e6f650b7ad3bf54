"""The rubric: what 0, 25, 50, 75 and 100 sound like, in words a pianist uses.

Raters read it beside the sliders and readers of a scorecard look numbers up in it, so it
is data. `docs/rubric.md` is made from it by `scripts/write_rubric.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.dimensions import dimension

ANCHORS: tuple[int, ...] = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class Rubric:
    """One dimension: what to listen for, what to leave out of the judgement, five anchors."""

    dimension: str
    listen_for: str
    leave_out: str
    anchors: tuple[str, str, str, str, str]


RUBRIC: tuple[Rubric, ...] = (
    Rubric(
        "note_accuracy",
        "Wrong, missing and added notes; stumbles and repeated starts.",
        "Ornaments, arpeggiated chords and chosen editions are not mistakes. "
        "Do not judge how the right notes were played.",
        (
            "The piece is hard to recognize: wrong or missing notes in almost every bar.",
            "Many wrong notes and several stops or restarts; whole chords are guessed.",
            "The text is mostly there; a listener notices slips every few bars.",
            "A few slips that hardly disturb; no stops.",
            "Every note of the text, clean to the last inner voice.",
        ),
    ),
    Rubric(
        "rhythmic_precision",
        "A pulse one could conduct; even runs; chords together; rests given their length.",
        "Rubato that leads somewhere, ritardandi at cadences and a free choice of tempo.",
        (
            "No pulse to follow; note lengths look accidental.",
            "The pulse breaks at difficult places; runs are lumpy and rests are skipped.",
            "The metre is clear, but there is rushing, hesitation or uneven figuration.",
            "Steady with small unevenness; freedom in time is mostly intended.",
            "Complete control: exact where it should be, free where it means to be.",
        ),
    ),
    Rubric(
        "dynamics_control",
        "Loud and soft as a plan: gradual growth, even lines, accents that are meant.",
        "The loudness of the recording, and how much range the piece asks for.",
        (
            "Loudness jumps from note to note, or everything is hammered alike.",
            "One level throughout, with accidental bumps and notes that do not speak.",
            "Louder and softer sections can be told apart; gradations are rough.",
            "Clear gradations; single notes stick out or vanish now and then.",
            "Every level from whisper to full tone, each reached exactly as intended.",
        ),
    ),
    Rubric(
        "articulation",
        "Notes joined, separated and released on purpose; slurs and staccati consistent.",
        "Length added by the pedal; the choice between legato and detached where the "
        "style allows both.",
        (
            "Lengths are accidental: gaps inside lines, smears across rests.",
            "One touch for everything; slurs and staccati cannot be told apart.",
            "The main touches are there but inconsistent, above all in the weaker hand.",
            "Clear and mostly consistent; a few blurred releases.",
            "Every line speaks: attack, length and release serve the phrase.",
        ),
    ),
    Rubric(
        "pedaling",
        "Clean changes with the harmony, colour where it helps, dryness where it is meant.",
        "Resonance of the room and noise of the mechanism.",
        (
            "Harmonies run into each other, or a pedalled piece is left quite dry.",
            "Changes are late or forgotten; bass notes are lost or pile up.",
            "Roughly with the harmony; blurs at faster changes, gaps at wide leaps.",
            "Clean and helpful, with a few late changes.",
            "Unnoticed and indispensable: harmony, line and colour all profit.",
        ),
    ),
    Rubric(
        "tone_quality",
        "A sound that is full and unforced at every level; melody over accompaniment.",
        "The instrument, its tuning and the recording.",
        (
            "Harsh or toneless throughout; the hands fight each other.",
            "Often hard in forte and thin in piano; accompaniment covers the melody.",
            "Acceptable sound; balance and roundness are lost in dense passages.",
            "Good, well-balanced sound with a few forced or pale moments.",
            "A sound one remembers: voiced in every chord, rich in every dynamic.",
        ),
    ),
    Rubric(
        "phrasing",
        "Lines that begin, lead, breathe and close; phrases that answer each other.",
        "Whether you would have chosen the same goal for the phrase.",
        (
            "Note after note; no beginning or end of a line can be heard.",
            "Phrases end because the hands move on; accents cut the lines.",
            "Main phrases are shaped; inner lines and transitions are left alone.",
            "Lines lead and breathe; long spans lose direction in places.",
            "Every phrase lives, and the phrases together make one sentence.",
        ),
    ),
    Rubric(
        "expressiveness",
        "Feeling that reaches the listener through timing, loudness and colour.",
        "Wrong notes, and whether the feeling suits the style.",
        (
            "Mechanical, or absent.",
            "Expression appears by accident, or one gesture is put on everything.",
            "Moments that touch, with stretches of mere playing between.",
            "Consistently expressive; some peaks are held back or overdone.",
            "Gripping from the first note to the last.",
        ),
    ),
    Rubric(
        "musical_interpretation",
        "Choices of tempo, character and shape that make sense of the piece as a whole.",
        "Your own taste in tempo; technical accidents.",
        (
            "No view of the piece can be heard.",
            "Choices contradict each other or the music.",
            "A sound, ordinary reading; contrasts are named rather than shown.",
            "A clear and mostly convincing view.",
            "A personal view so coherent that it seems the only one.",
        ),
    ),
    Rubric(
        "stylistic_appropriateness",
        "Tempo, touch, ornament, pedal and freedom that suit the period and the composer.",
        "Informed departures that are carried through.",
        (
            "Nothing suggests the period or the composer.",
            "Habits of another style throughout, such as heavy pedal in a fugue.",
            "Broadly fitting; ornaments, touch or rubato belong elsewhere now and then.",
            "Fitting, with some details left general.",
            "Speaks the language of the style like a native.",
        ),
    ),
    Rubric(
        "overall_musicality",
        "Everything that makes it music: would you like to hear it again?",
        "Do not average the other scales; judge the whole.",
        (
            "One waits for it to end.",
            "Musical intentions are rare.",
            "Pleasant; intentions are audible, their effect is uneven.",
            "A musical performance that holds the attention.",
            "One would travel to hear it.",
        ),
    ),
    Rubric(
        "overall_technical_quality",
        "Command of the instrument in this piece: security, evenness, ease.",
        "How difficult the piece is for others; musical choices.",
        (
            "The piece is out of reach at this time.",
            "Mastered in places; difficulties break the flow.",
            "Under control at a moderate demand, with audible effort.",
            "Secure, with small traces of effort.",
            "Effortless; technique is never a topic.",
        ),
    ),
)


def rubric_markdown() -> str:
    """The whole rubric as the text of `docs/rubric.md`."""
    lines = [
        "# Rubric",
        "",
        "Twelve scales from 0 to 100. The anchors below fix five points of each; any number",
        "between them may be given. Judge what you hear on each scale by itself: a wrong note",
        "lowers note accuracy and nothing else. Where a scale does not apply (no pedal in the",
        "piece, say), answer *not applicable* rather than 50.",
        "",
    ]
    for item in RUBRIC:
        scale = dimension(item.dimension)
        lines += [
            f"## {scale.label}",
            "",
            f"*{scale.question}* ({scale.family.value}, `{scale.name}`)",
            "",
            f"Listen for: {item.listen_for}",
            "",
            f"Leave out: {item.leave_out}",
            "",
            "| | |",
            "|---:|---|",
            *(f"| {at} | {text} |" for at, text in zip(ANCHORS, item.anchors, strict=True)),
            "",
        ]
    return "\n".join(lines)


def rubric(name: str) -> Rubric:
    """The rubric of the dimension called `name`; `KeyError` where there is none."""
    return {item.dimension: item for item in RUBRIC}[name]
