// Saving: every change waits in the browser's storage until the server has it.

import { byId, page, randomHex } from "./page.js";

const tab = randomHex(8);
const storePrefix = `waiting:${page}:`;
const storeKey = storePrefix + tab; // one a tab, so that tabs do not write over each other
let seq = 0;
let flying = null; // the save on its way, a promise
let closed = false; // sent, here or in another tab
let pauseMs = 1000;
let memory = []; // stands in where the browser offers no storage
let whenSentElsewhere = () => {};

export const isClosed = () => closed;

// Nothing more is saved: the page was sent.
export function close() {
  closed = true;
  keep([]);
}

// What to do once another tab has sent the page.
export function onSentElsewhere(act) {
  whenSentElsewhere = act;
}

export function waiting() {
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
export function adopt() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(storePrefix) && key !== storeKey);
    for (const key of keys) {
      keep([...waiting(), ...JSON.parse(localStorage.getItem(key) || "[]")]);
      localStorage.removeItem(key);
    }
  } catch {
    // No storage, nothing to adopt.
  }
}

export function change(field, content) {
  if (closed) return;
  const touch = { tab, seq: seq++, field, ...content };
  // Only the newest unsent value of a field matters; those on their way are left alone.
  const sending = flying ? flying.names : new Set();
  const older = (t) => t.tab === tab && t.field === field && !sending.has(`${t.tab}.${t.seq}`);
  keep([...waiting().filter((t) => !older(t)), touch]);
  say("Saving…");
  save();
}

// Whether everything that waited has arrived.
export function save() {
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
    if (answer.status === 409) {
      close();
      say("");
      whenSentElsewhere();
      return false;
    }
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
