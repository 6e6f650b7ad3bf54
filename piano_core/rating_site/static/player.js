// The player: sound, waveform, keys.

import { hear, heardAll, heardShare, report, reportSome, wasHeard } from "./hearing.js";
import { byId, complain, duration, peaks } from "./page.js";

const audio = byId("audio");
const canvas = byId("wave");
let last = null; // where playing without a jump has come to

export const pause = () => audio.pause();

// Takes note of what was played since the last call.
export function progress() {
  if (last !== null && !audio.seeking && audio.playbackRate === 1) hear(last, audio.currentTime);
  last = audio.paused || audio.seeking ? null : audio.currentTime;
  reportSome();
  draw();
}

function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function draw() {
  const scale = window.devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * scale);
  const height = Math.round(canvas.clientHeight * scale);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  drawWave(canvas.getContext("2d"), width, height, scale);
  byId("clock").textContent = `${clock(audio.currentTime)} / ${clock(duration)}`;
  const share = heardShare();
  byId("heard").textContent = heardAll() ? "Heard to the end" : share ? `Heard ${share} %` : "Not heard yet";
  canvas.setAttribute("aria-valuenow", Math.round(audio.currentTime));
  canvas.setAttribute("aria-valuetext", `${Math.round(audio.currentTime)} of ${Math.round(duration)} seconds`);
}

function drawWave(pen, width, height, scale) {
  const style = getComputedStyle(document.documentElement);
  pen.clearRect(0, 0, width, height);
  const bars = Math.min(peaks.length, Math.floor(width / (3 * scale)));
  const step = width / bars;
  for (let i = 0; i < bars; i++) {
    const from = Math.floor((i * peaks.length) / bars);
    const to = Math.max(from + 1, Math.floor(((i + 1) * peaks.length) / bars));
    const peak = Math.max(...peaks.slice(from, to)) / 100;
    const known = wasHeard(((i + 0.5) / bars) * duration);
    pen.fillStyle = style.getPropertyValue(known ? "--heard" : "--unheard");
    const tall = Math.max(2 * scale, Math.sqrt(peak) * height * 0.94);
    pen.fillRect(i * step, (height - tall) / 2, Math.max(step - scale, scale), tall);
  }
  pen.fillStyle = style.getPropertyValue("--ink");
  pen.fillRect((audio.currentTime / duration) * width - scale, 0, 2 * scale, height);
}

function seek(seconds) {
  last = null;
  audio.currentTime = Math.min(Math.max(seconds, 0), Math.max(duration - 0.05, 0));
  draw();
}

const playOrPause = () => (audio.paused ? audio.play() : audio.pause());

function followSound() {
  for (const name of ["play", "pause", "ended"]) {
    audio.addEventListener(name, () => {
      byId("play").classList.toggle("playing", !audio.paused);
      byId("play").setAttribute("aria-label", audio.paused ? "Play" : "Pause");
    });
  }
  audio.addEventListener("play", () => (last = audio.currentTime));
  audio.addEventListener("timeupdate", progress);
  audio.addEventListener("seeking", () => (last = null));
  audio.addEventListener("seeked", () => (last = audio.paused ? null : audio.currentTime));
  for (const name of ["pause", "ended"]) {
    audio.addEventListener(name, () => {
      progress();
      report();
    });
  }
  audio.addEventListener("error", () => complain(["The sound cannot be loaded. Check the connection and reload the page."]));
}

function followWave() {
  canvas.addEventListener("pointerdown", (event) => {
    const box = canvas.getBoundingClientRect();
    seek(((event.clientX - box.left) / box.width) * duration);
  });
  canvas.addEventListener("keydown", (event) => {
    const jump = { ArrowLeft: -2, ArrowDown: -2, ArrowRight: 2, ArrowUp: 2, PageDown: -10, PageUp: 10 }[event.key];
    if (jump !== undefined) seek(audio.currentTime + jump);
    else if (event.key === "Home") seek(0);
    else if (event.key === "End") seek(duration);
    else return;
    event.preventDefault();
  });
  new ResizeObserver(draw).observe(canvas);
}

function followKeys() {
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || target.tagName === "TEXTAREA") return;
    const own = target.matches("button, summary, a, input[type=checkbox]");
    const key = event.key.toLowerCase();
    if (event.key === " " && !own) playOrPause();
    else if (key === "k") playOrPause();
    else if (key === "j") seek(audio.currentTime - 5);
    else if (key === "l") seek(audio.currentTime + 5);
    else if (key === "r") seek(0);
    else return;
    event.preventDefault();
  });
}

export function setUpPlayer() {
  byId("play").addEventListener("click", playOrPause);
  followSound();
  followWave();
  followKeys();
}
