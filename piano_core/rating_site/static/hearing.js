// Which stretches of the segment were played, in seconds. What was really played counts.

import { duration, saved } from "./page.js";
import { change } from "./saving.js";

let heard = saved.heard;
let reported = 0;

export function hear(from, to) {
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
export const heardAll = () => heardSeconds() >= duration - 1;
export const heardShare = () => Math.min(99, Math.floor((100 * heardSeconds()) / duration));
export const wasHeard = (at) => heard.some(([start, end]) => at >= start && at <= end);

// Saves what is new.
export function report() {
  if (heardSeconds() > reported) {
    reported = heardSeconds();
    change("heard", { heard });
  }
}

// Saves now and then while playing goes on, and at once when all was heard.
export function reportSome() {
  if (heardSeconds() - reported > 5 || (heardAll() && reported < duration - 1)) report();
}

// What the server knows already need not be saved again.
reported = heardSeconds();
