"""What the transport says."""

from __future__ import annotations

PLAY = "Play"
PAUSE = "Pause"
PLAY_SPOT = "Play spot"
PLACE = "Place in the take"
SPEED = "Speed"
SPEED_OF = "{percent} %"
LOOP = "Loop"
WHOLE = "Whole take"
TIME = "{now} / {end}"
SPOT = "Spot {start} to {end}"
NOT_PLAYED = "This take cannot be played"
PROBLEM = "{what} {remedy}"
OWN_SOUND = "The recording itself"
MADE_SOUND = "Played on a built-in piano"
