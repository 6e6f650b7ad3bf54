"""Segments of sound on the device of the stack: resampled and turned into log-mels there."""

from __future__ import annotations

import torch
import torchaudio

from piano_core.audio import MelScale

AGREEMENT_DB = 0.001
"""Largest difference from `piano_core.audio.log_mel` on the same samples, in bands less than
80 dB below full scale: single precision here against double there (measured on rendered playing:
.00006 dB on a CPU)."""

RESAMPLED_AGREEMENT_DB = 0.15
"""The same where each side also resamples in its own way, in all bands of the default scale."""


def device_resampled(sound: torch.Tensor, rate: int, new_rate: int) -> torch.Tensor:
    """(..., samples) at another rate, on the tensor's own device.

    With this filter it gives what `piano_core.audio.resampled` gives the app: the difference is
    65 dB below the sound or less (measured on rendered playing).
    """
    if rate == new_rate:
        return sound
    return torchaudio.functional.resample(
        sound,
        rate,
        new_rate,
        lowpass_filter_width=128,
        rolloff=0.955,
        resampling_method="sinc_interp_kaiser",
        beta=14.77,
    )


def log_mels(segments: torch.Tensor, scale: MelScale) -> torch.Tensor:
    """(segment, frame, band) levels in dB of (segment, samples) at the scale's rate, on the
    tensor's own device. Frames and bands are those of `piano_core.audio.log_mel`."""
    window, filters = (
        torch.as_tensor(constant, dtype=torch.float32, device=segments.device)
        for constant in (scale.window_shape(), scale.filters())
    )
    spectra = torch.stft(
        segments.float(),
        scale.window,
        scale.hop,
        window=window,
        center=True,
        pad_mode="constant",
        return_complex=True,
    )
    power = spectra.abs().square().transpose(1, 2) @ filters
    return 10 * torch.log10(power.clamp_min(10 ** (scale.floor_db / 10)))
