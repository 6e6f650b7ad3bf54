// The page of one segment: plays it, takes answers, saves every touch, sends it once.
"use strict";

const root = document.getElementById("rating");
const page = root.dataset.page;
const duration = Number(root.dataset.duration);
const byId = (id) => document.getElementById(id);
const randomHex = (bytes) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (b) => b.toString(16).padStart(2, "0")).join("");

// ---- Saving: changes wait in the browser's storage until the server has them. ----

const tab = randomHex(8);
const storePrefix = `waiting:${page}:`;
const storeKey = storePrefix + tab; // one a tab, so that tabs do not write over each other
let seq = 0;
let flying = null; // the save on its way, a promise
let closed = false; // sent, here or in another tab
let pauseMs = 1000;
let memory = []; // stands in where the browser offers no storage

function waiting() {
  try {
    return JSON.parse(localStorage.getItem(storeKey) || "[]");
  } catch {
    return memory;
  }
}

function keep(touches) {
  memory = touches;
  try {
    if (touches.length) localStorage.setItem(storeKey, JSON.stringify(touches));
    else localStorage.removeItem(storeKey);
  } catch {
    // Private windows may refuse storage; what is in memory is still sent.
  }
}

// What an earlier visit, or a tab that crashed, could not deliver becomes ours; if that tab
// lives after all, the server takes each change once.
function adopt() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(storePrefix) && key !== storeKey);
    for (const key of keys) {
      keep([...waiting(), ...JSON.parse(localStorage.getItem(key) || "[]")]);
      localStorage.removeItem(key);
    }
  } catch {
    // No storage, nothing to adopt.
  }
  for (const touch of waiting()) {
    if (touch.answer) saved.answers[touch.field] = touch.answer;
    if (touch.comment !== undefined) saved.comment = touch.comment;
    for (const [start, end] of touch.heard || []) hear(start, end);
  }
}

function change(field, content) {
  if (closed) return;
  const touch = { tab, seq: seq++, field, ...content };
  // Only the newest unsent value of a field matters; those on their way are left alone.
  const sending = flying ? flying.names : new Set();
  const older = (t) => t.tab === tab && t.field === field && !sending.has(`${t.tab}.${t.seq}`);
  keep([...waiting().filter((t) => !older(t)), touch]);
  say("Saving…");
  save();
}

function save() {
  if (closed) return Promise.resolve(false);
  if (flying) return flying.done;
  const batch = waiting().slice(0, 100);
  if (!batch.length) return Promise.resolve(true);
  const names = new Set(batch.map((t) => `${t.tab}.${t.seq}`));
  const done = deliver(batch, names).then((arrived) => {
    flying = null;
    if (!arrived || !waiting().length) return arrived;
    return save();
  });
  flying = { names, done };
  return done;
}

async function deliver(batch, names) {
  try {
    const answer = await fetch(`/page/${page}/touches`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ touches: batch }),
      keepalive: true,
    });
    if (answer.status === 409) return sentElsewhere();
    if (answer.status === 403 || answer.status === 404) {
      say("Not saved: open your invitation link again. Your answers are kept on this device.");
      return false;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    keep(waiting().filter((t) => !names.has(`${t.tab}.${t.seq}`)));
    pauseMs = 1000;
    if (!waiting().length) say("All answers saved");
    return true;
  } catch {
    say("Not saved yet: no connection. Trying again…");
    setTimeout(save, pauseMs);
    pauseMs = Math.min(pauseMs * 2, 30000);
    return false;
  }
}

function say(words) {
  const line = byId("saved");
  if (line.textContent !== words) line.textContent = words;
}

function sentElsewhere() {
  closed = true;
  keep([]);
  audio.pause();
  for (const control of byId("form").elements) control.disabled = true;
  say("");
  complain(["This segment was sent already, perhaps in another tab. "]);
  const link = Object.assign(document.createElement("a"), { href: "/", textContent: "Go on" });
  byId("problems").querySelector("li").append(link);
  return false;
}

// ---- Player: what was really played is what counts as heard. ----

const audio = byId("audio");
const canvas = byId("wave");
const peaks = JSON.parse(root.dataset.peaks);
const saved = JSON.parse(root.dataset.saved);
let heard = saved.heard;
let last = null; // where playing without a jump has come to

function hear(from, to) {
  if (to <= from) return;
  const all = [...heard, [from, to]].sort((a, b) => a[0] - b[0]);
  heard = [];
  for (const [start, end] of all) {
    const top = heard[heard.length - 1];
    if (top && start <= top[1] + 0.05) top[1] = Math.max(top[1], end);
    else heard.push([start, end]);
  }
}

const heardSeconds = () => heard.reduce((sum, [start, end]) => sum + end - start, 0);
const heardAll = () => heardSeconds() >= duration - 1;
let reported = heardSeconds();

function report() {
  if (heardSeconds() > reported) {
    reported = heardSeconds();
    change("heard", { heard });
  }
}

function progress() {
  if (last !== null && !audio.seeking && audio.playbackRate === 1) hear(last, audio.currentTime);
  last = audio.paused || audio.seeking ? null : audio.currentTime;
  if (heardSeconds() - reported > 5 || (heardAll() && reported < duration - 1)) report();
  draw();
}

function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function draw() {
  const scale = window.devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * scale);
  const height = Math.round(canvas.clientHeight * scale);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const style = getComputedStyle(document.documentElement);
  const pen = canvas.getContext("2d");
  pen.clearRect(0, 0, width, height);
  const bars = Math.min(peaks.length, Math.floor(width / (3 * scale)));
  const step = width / bars;
  for (let i = 0; i < bars; i++) {
    const from = Math.floor((i * peaks.length) / bars);
    const to = Math.max(from + 1, Math.floor(((i + 1) * peaks.length) / bars));
    const peak = Math.max(...peaks.slice(from, to)) / 100;
    const at = ((i + 0.5) / bars) * duration;
    const known = heard.some(([start, end]) => at >= start && at <= end);
    pen.fillStyle = style.getPropertyValue(known ? "--heard" : "--unheard");
    const tall = Math.max(2 * scale, Math.sqrt(peak) * height * 0.94);
    pen.fillRect(i * step, (height - tall) / 2, Math.max(step - scale, scale), tall);
  }
  pen.fillStyle = style.getPropertyValue("--ink");
  pen.fillRect((audio.currentTime / duration) * width - scale, 0, 2 * scale, height);
  byId("clock").textContent = `${clock(audio.currentTime)} / ${clock(duration)}`;
  const share = Math.min(99, Math.floor((100 * heardSeconds()) / duration));
  byId("heard").textContent = heardAll() ? "Heard to the end" : share ? `Heard ${share} %` : "Not heard yet";
  canvas.setAttribute("aria-valuenow", Math.round(audio.currentTime));
  canvas.setAttribute("aria-valuetext", `${Math.round(audio.currentTime)} of ${Math.round(duration)} seconds`);
}

function seek(seconds) {
  last = null;
  audio.currentTime = Math.min(Math.max(seconds, 0), Math.max(duration - 0.05, 0));
  draw();
}

const playOrPause = () => (audio.paused ? audio.play() : audio.pause());

function setUpPlayer() {
  byId("play").addEventListener("click", playOrPause);
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
  audio.addEventListener("pause", () => { progress(); report(); });
  audio.addEventListener("ended", () => { progress(); report(); });
  audio.addEventListener("error", () => complain(["The sound cannot be loaded. Check the connection and reload the page."]));
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
  new ResizeObserver(draw).observe(canvas);
}

// ---- Scales: no position, no number, until the rater gives one. ----

function count() {
  const all = document.querySelectorAll(".scale").length;
  byId("answered").textContent = `${document.querySelectorAll(".scale.answered").length} of ${all} scales`;
}

function setUpScale(box) {
  const name = box.dataset.dimension;
  const label = box.querySelector("legend").textContent;
  const slider = box.querySelector(".slider");
  const unsure = box.querySelector(".unsure");
  const na = box.querySelector(".na");
  const before = saved.answers[name] || { value: null, unsure: false, not_applicable: false };
  let value = before.value;
  let typed = "";
  let typedAt = 0;

  function show() {
    const set = value !== null && !na.checked;
    slider.classList.toggle("untouched", !set);
    slider.disabled = na.checked;
    if (set) slider.value = value;
    // A browser's own value of an untouched slider is 0; the name says what it really is.
    slider.setAttribute("aria-label", set || na.checked ? label : `${label}, not rated yet`);
    slider.setAttribute("aria-valuetext", na.checked ? "not applicable" : set ? `${value}` : "not rated yet");
    box.querySelector(".value").textContent = na.checked ? "n/a" : set ? value : "–";
    box.classList.toggle("answered", set || na.checked);
    if (set || na.checked) box.classList.remove("missing");
    count();
  }

  function touched() {
    show();
    change(name, { answer: { value: na.checked ? null : value, unsure: unsure.checked, not_applicable: na.checked } });
  }

  function set(number) {
    value = Math.min(100, Math.max(0, number));
    touched();
  }

  slider.addEventListener("input", () => set(Number(slider.value)));
  // A click that happens to hit the slider's hidden value changes nothing, so no input event comes.
  slider.addEventListener("click", () => { if (value === null) set(Number(slider.value)); });
  slider.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9]$/.test(event.key)) {
      const now = Date.now();
      typed = now - typedAt < 1200 && Number(typed + event.key) <= 100 ? typed + event.key : event.key;
      typedAt = now;
      set(Number(typed));
      event.preventDefault();
    } else if (value === null && ["ArrowRight", "ArrowUp", "PageUp", "Home"].includes(event.key)) {
      set(0);
      event.preventDefault();
    } else if (value === null && ["ArrowLeft", "ArrowDown", "PageDown", "End"].includes(event.key)) {
      set(100);
      event.preventDefault();
    }
  });
  na.addEventListener("change", touched);
  unsure.addEventListener("change", touched);
  na.checked = before.not_applicable;
  unsure.checked = before.unsure;
  for (const control of [unsure, na]) control.disabled = false;
  show();
}

// ---- Sending. ----

function complain(problems) {
  const list = document.createElement("ul");
  for (const problem of problems) {
    list.append(Object.assign(document.createElement("li"), { textContent: problem }));
  }
  byId("problems").replaceChildren(list);
}

function markMissing() {
  const open = [...document.querySelectorAll(".scale:not(.answered)")];
  for (const box of open) box.classList.add("missing");
  return open;
}

async function send(event) {
  event.preventDefault();
  const button = byId("send");
  if (closed || button.disabled) return;
  byId("problems").replaceChildren();
  button.disabled = true;
  report();
  try {
    if (!(await save())) {
      if (!closed) complain(["Your answers could not be saved just now. They are kept here; please try again."]);
      return;
    }
    const answer = await fetch(`/page/${page}/send`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ submission: randomHex(16) }),
    });
    if (answer.ok || answer.status === 409) {
      closed = true;
      keep([]);
      location.assign("/");
      return;
    }
    const { problems } = await answer.json();
    complain(problems);
    const open = markMissing();
    if (open.length) open[0].querySelector(".slider").focus();
  } catch {
    complain(["No connection. Your answers are saved; please send again in a moment."]);
  } finally {
    if (!closed) button.disabled = false;
  }
}

function start() {
  adopt();
  setUpPlayer();
  document.querySelectorAll(".scale").forEach(setUpScale);
  const comment = byId("comment");
  comment.value = saved.comment;
  comment.disabled = false;
  comment.addEventListener("input", () => change("comment", { comment: comment.value }));
  byId("form").addEventListener("submit", send);
  byId("send").disabled = false;
  window.addEventListener("online", save);
  window.addEventListener("pagehide", () => { progress(); report(); });
  draw();
  save(); // what an earlier visit could not deliver
}

start();
