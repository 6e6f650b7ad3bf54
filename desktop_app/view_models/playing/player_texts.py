"""What the transport says."""

from __future__ import annotations

from desktop_app.view_models.wording import marked

PLAY = marked("Play")
PAUSE = marked("Pause")
PLAY_SPOT = marked("Play spot")
PLACE = marked("Place in the take")
SPEED = marked("Speed")
SPEED_OF = "{percent} %"
LOOP = marked("Loop")
WHOLE = marked("Whole take")
TIME = "{now} / {end}"
SPOT = marked("Spot {start} to {end}")
NOT_PLAYED = marked("This take cannot be played")
PROBLEM = "{what} {remedy}"
OWN_SOUND = marked("The recording itself")
MADE_SOUND = marked("Played on a built-in piano")
