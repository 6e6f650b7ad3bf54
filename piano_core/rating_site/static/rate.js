// The page of one segment: plays it, takes answers, saves every touch, sends it once.

import { hear, report } from "./hearing.js";
import { byId, complain, saved } from "./page.js";
import { draw, pause, progress, setUpPlayer } from "./player.js";
import { adopt, change, onSentElsewhere, save, waiting } from "./saving.js";
import { setUpScales } from "./scales.js";
import { send } from "./sending.js";

// Answers that an earlier visit could not deliver are newer than what the server wrote.
function takeUp() {
  adopt();
  for (const touch of waiting()) {
    if (touch.answer) saved.answers[touch.field] = touch.answer;
    if (touch.comment !== undefined) saved.comment = touch.comment;
    for (const [start, end] of touch.heard || []) hear(start, end);
  }
}

function sentElsewhere() {
  pause();
  for (const control of byId("form").elements) control.disabled = true;
  complain(["This segment was sent already, perhaps in another tab. "]);
  const link = Object.assign(document.createElement("a"), { href: "/", textContent: "Go on" });
  byId("problems").querySelector("li").append(link);
}

takeUp();
onSentElsewhere(sentElsewhere);
setUpPlayer();
setUpScales();
const comment = byId("comment");
comment.value = saved.comment;
comment.disabled = false;
comment.addEventListener("input", () => change("comment", { comment: comment.value }));
byId("form").addEventListener("submit", send);
byId("send").disabled = false;
window.addEventListener("online", save);
window.addEventListener("pagehide", () => {
  progress();
  report();
});
draw();
save(); // what an earlier visit could not deliver
