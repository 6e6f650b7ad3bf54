// Sending: everything saved first, then the page once, and on to the next.

import { report } from "./hearing.js";
import { byId, complain, page, randomHex } from "./page.js";
import { markMissing } from "./scales.js";
import { close, isClosed, save } from "./saving.js";

export async function send(event) {
  event.preventDefault();
  const button = byId("send");
  if (isClosed() || button.disabled) return;
  byId("problems").replaceChildren();
  button.disabled = true;
  report();
  try {
    if (await save()) await sendSaved();
    else if (!isClosed()) complain(["Your answers could not be saved just now. They are kept here; please try again."]);
  } catch {
    complain(["No connection. Your answers are saved; please send again in a moment."]);
  } finally {
    if (!isClosed()) button.disabled = false;
  }
}

async function sendSaved() {
  const answer = await fetch(`/page/${page}/send`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ submission: randomHex(16) }),
  });
  if (answer.ok || answer.status === 409) {
    close();
    location.assign("/");
    return;
  }
  const { problems } = await answer.json();
  complain(problems);
  const open = markMissing();
  if (open.length) open[0].querySelector(".slider").focus();
}
