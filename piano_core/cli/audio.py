"""`piano audio`: whether a recording is good enough, and what a MIDI file sounds like."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.markup import escape
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json, settings_of_this_process

if TYPE_CHECKING:
    from piano_core.audio import RecordingQuality

CHECK_EPILOG = """\b
Examples:
  piano audio check my-take.m4a
  piano audio check my-take.wav --json

\b
The JSON object: {"file", "duration_s", "peak_db", "loud_db", "noise_db", "hum",
  "flat_tops", "first_flat_top_s", "silent_share", "dead_channel", "correlation",
  "missing", "misnamed", "warnings": [{"code", "sentence"}, ...]}; levels are dB
  against full scale (0 is the loudest that a file can hold), hum is [mains
  frequency in Hz, level] or null. A recording with warnings is no error: the
  exit status is 0, and 2 only where nothing can be decoded.
"""

RENDER_EPILOG = """\b
Examples:
  piano audio render my-take.mid my-take.wav
  piano audio render my-take.mid my-take.wav --rate 48000
  PIANO_SOUNDFONT=grand.sf2 piano audio render my-take.mid my-take.wav

\b
The JSON object: {"file", "duration_s", "sample_rate", "channels", "instrument"};
  instrument is the SoundFont, or null for the synthesizer that comes with it.
"""


@click.group()
def audio() -> None:
    """Check a recording, and hear a MIDI file.

    Sound is read from WAV, FLAC, MP3, Ogg, Opus, AIFF, CAF and M4A, mono or stereo, 8 to 192 kHz,
    shorter than 3 hours. `check` says whether a recording is good enough to be judged and what to
    do where it is not; `render` makes sound of a MIDI file.
    """


@audio.command(epilog=CHECK_EPILOG)
@click.argument("file", type=click.Path(path_type=Path))
@json_option
def check(file: Path, as_json: bool) -> None:
    """Measure the recording FILE: level, clipping, noise, hum, channels, and what to do."""
    from piano_core.audio import assess

    quality = assess(file)
    if as_json:
        warnings = [asdict(warning) for warning in quality.warnings]
        print_json({"file": str(file), **asdict(quality), "warnings": warnings})
    else:
        _print(file, quality)


@audio.command(epilog=RENDER_EPILOG)
@click.argument("midi", type=click.Path(path_type=Path))
@click.argument("wav", type=click.Path(path_type=Path))
@click.option("--rate", type=click.IntRange(8000, 192_000), default=44_100, show_default=True)
@click.option("--channels", type=click.IntRange(1, 2), default=2, show_default=True)
@json_option
def render(midi: Path, wav: Path, rate: int, channels: int, as_json: bool) -> None:
    """Write what the MIDI file sounds like on a piano to the file WAV.

    The piano is a small synthesizer; where PIANO_SOUNDFONT names a SoundFont 2 file (.sf2), it is
    the first instrument of that one.
    """
    from piano_core.audio import write_wav
    from piano_core.midi import read_midi
    from piano_core.synthesis import render as synthesized
    from piano_core.synthesis import render_soundfont

    performance, soundfont = read_midi(midi), settings_of_this_process().soundfont
    if soundfont is None:
        sound = synthesized(performance, rate, channels)
    else:
        sound = render_soundfont(performance, soundfont, rate, channels)
    write_wav(wav, sound, rate)
    result = {
        "file": str(wav),
        "duration_s": len(sound) / rate,
        "sample_rate": rate,
        "channels": channels,
        "instrument": soundfont,
    }
    if as_json:
        print_json(result)
    else:
        player = f", played by {soundfont.name}" if soundfont else ""
        console().print(f"{wav}: {len(sound) / rate:.1f} s{player}")


def _print(file: Path, quality: RecordingQuality) -> None:
    out = console()
    warned = {warning.code for warning in quality.warnings}
    table = Table(title=escape(file.name), title_justify="left", box=None)
    for heading in ("", "measured", ""):
        table.add_column(heading)
    for name, measured, codes in _rows(quality):
        mark = "[yellow]![/yellow]" if warned & codes else "[green]ok[/green]"
        table.add_row(name, measured, mark)
    out.print(table)
    for warning in quality.warnings:
        out.print(f"[yellow]! {escape(warning.sentence)}[/yellow]", soft_wrap=True)
    if not quality.warnings:
        out.print("Nothing stands in the way of judging this recording.")


def _rows(quality: RecordingQuality) -> list[tuple[str, str, set[str]]]:
    """What was measured, in words, and the warnings that it may lead to."""
    clipping = f"{quality.flat_tops} places" if quality.flat_tops else "none"
    background = f"{quality.loud_db - quality.noise_db:.0f} dB below the music"
    hum = "none"
    if quality.hum:
        hum = f"{quality.hum[0]} Hz, {quality.loud_db - quality.hum[1]:.0f} dB below the music"
    channels = "carry sound"
    if quality.dead_channel:
        channels = f"{quality.dead_channel} is silent"
    elif quality.correlation < 0:
        channels = f"correlation {quality.correlation:.2f}"
    level = f"{quality.loud_db:.0f} dB, peak {quality.peak_db:.0f} dB"
    return [
        ("length", f"{quality.duration_s:.1f} s", {"too_short"}),
        ("level", level, {"too_quiet", "silent"}),
        ("clipping", clipping, {"clipped"}),
        ("background", background, {"noisy"}),
        ("hum", hum, {"hum"}),
        ("silence", f"{quality.silent_share:.0%} of the time", {"much_silence", "silent"}),
        ("channels", channels, {"dead_channel", "opposite_channels"}),
        ("file", "in part" if quality.missing else "whole", {"cut_short", "misnamed"}),
    ]
