"""What piano_core says and the app shows: names, and sentences whose `{places}` it has filled in.

piano_core speaks English to every user of it. The app recognizes these sentences, and one that is
not among them is shown in English.
"""

from __future__ import annotations

from piano_core.dimensions import DESCRIPTORS, DIMENSIONS, Provenance
from piano_core.rubric import RUBRIC

_NAMES = (
    *(text for one in DIMENSIONS for text in (one.label, one.question)),
    *(one.value for one in Provenance),
    *(
        text
        for one in DESCRIPTORS
        for text in (one.name.replace("_", " ").capitalize(), one.low, one.high)
    ),
    *(text for one in RUBRIC for text in (one.listen_for, one.leave_out, *one.anchors)),
    "wrong",
    "missed",
    "extra",
)

_SENTENCES = (
    "Reading the file",
    "Reading the score",
    "Reading the sound",
    "Comparing with the score",
    "Loading the model",
    "Scored",
    "Listening to stretch {number} of {all}",
    "Nothing was played.",
    "Scored as one stretch.",
    "A weighted mean of the technical dimensions.",
    "Nobody graded this in the data that the model learned from.",
    "This needs the notation of what was played.",
    "The playing is too unlike what listeners rated for the model to say what they would.",
    "Listeners never rated playing with so many slips, so what they would say is not known.",
    "No pedal was taken, and nothing says whether one was wanted.",
    "{seconds} s were played; this model needs {needed} s.",
    "{notes} notes were played; this model needs {needed}.",
    "Mean of {count} overlapping stretches of {seconds} s; sigma is the mean of theirs, which is "
    "never too small however their errors are related.",
    "This model learned from made-up performances and simulated raters: no person's opinion stands "
    "behind its numbers.",
    "The notes were transcribed from sound: some are missed or invented, loudness is relative, and "
    "the pedal is hardly heard.",
    "The file holds no sustain pedal. If one was used, it was not recorded, and what is said about "
    "pedal and articulation does not hold.",
    "Without its score wrong and missed notes are not heard, and what is easy to play looks "
    "better: compare these numbers between takes of one piece, not across pieces.",
    "This playing is unlike anything the model learned from; intervals are wider, and the scores "
    "may still be off.",
    "{dimension} from {start} to {end} lies about {points} points below the usual level of this "
    "take, more than the {sigma} points by which this model may be wrong there.",
    "The installed onnxruntime offers no accelerator that this program uses.",
    "{names} was offered and did not start.",
    "has changed since the bundle was made.",
    "is missing, so this is no bundle.",
    "Copy the bundle again from where it came, or export it again.",
)

CORE_TEXTS: tuple[str, ...] = tuple(dict.fromkeys((*_NAMES, *_SENTENCES)))
"""Each once; texts with a `{place}` are recognized by what stands around it."""
