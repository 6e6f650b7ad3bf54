"""Small MIDI files, made message by message."""

import io

import mido


def midi_file(*tracks: list, kind: int = 1, division: int = 480) -> bytes:
    """The bytes of a file with these tracks; a message is (delta ticks, mido message)."""
    file = mido.MidiFile(type=kind, ticks_per_beat=division)
    for messages in tracks:
        track = mido.MidiTrack()
        for delta, message in messages:
            track.append(message.copy(time=delta))
        file.tracks.append(track)
    stream = io.BytesIO()
    file.save(file=stream)
    return stream.getvalue()


def on(pitch: int, velocity: int = 64, channel: int = 0) -> mido.Message:
    return mido.Message("note_on", note=pitch, velocity=velocity, channel=channel)


def off(pitch: int, channel: int = 0) -> mido.Message:
    return mido.Message("note_off", note=pitch, channel=channel)


def control(number: int, value: int, channel: int = 0) -> mido.Message:
    return mido.Message("control_change", control=number, value=value, channel=channel)


def program(number: int, channel: int = 0) -> mido.Message:
    return mido.Message("program_change", program=number, channel=channel)


def tempo(microseconds: int) -> mido.MetaMessage:
    return mido.MetaMessage("set_tempo", tempo=microseconds)


def end() -> mido.MetaMessage:
    return mido.MetaMessage("end_of_track")
