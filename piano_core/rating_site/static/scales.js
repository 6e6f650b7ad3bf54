// The scales: no position, no number, until the rater gives one.

import { byId, saved } from "./page.js";
import { change } from "./saving.js";

const PATIENCE_MS = 1200; // digits typed within this time make one number
const FROM_BELOW = ["ArrowRight", "ArrowUp", "PageUp", "Home"];
const FROM_ABOVE = ["ArrowLeft", "ArrowDown", "PageDown", "End"];

export function setUpScales() {
  document.querySelectorAll(".scale").forEach(setUpScale);
}

// Marks the scales without an answer, and returns them.
export function markMissing() {
  const open = [...document.querySelectorAll(".scale:not(.answered)")];
  for (const box of open) box.classList.add("missing");
  return open;
}

function count() {
  const all = document.querySelectorAll(".scale").length;
  byId("answered").textContent = `${document.querySelectorAll(".scale.answered").length} of ${all} scales`;
}

function setUpScale(box) {
  const name = box.dataset.dimension;
  const slider = box.querySelector(".slider");
  const unsure = box.querySelector(".unsure");
  const na = box.querySelector(".na");
  const before = saved.answers[name] || { value: null, unsure: false, not_applicable: false };
  let value = before.value;

  function touched() {
    show(box, na.checked ? null : value, na.checked);
    change(name, { answer: { value: na.checked ? null : value, unsure: unsure.checked, not_applicable: na.checked } });
  }

  function set(number) {
    value = Math.min(100, Math.max(0, number));
    touched();
  }

  slider.addEventListener("input", () => set(Number(slider.value)));
  // A click that happens to hit the slider's hidden value changes nothing, so no input event comes.
  slider.addEventListener("click", () => { if (value === null) set(Number(slider.value)); });
  takeKeys(slider, () => value, set);
  na.addEventListener("change", touched);
  unsure.addEventListener("change", touched);
  na.checked = before.not_applicable;
  unsure.checked = before.unsure;
  for (const control of [unsure, na]) control.disabled = false;
  show(box, na.checked ? null : value, na.checked);
}

// How a scale looks and is read out; value null is one without a number.
function show(box, value, notApplicable) {
  const label = box.querySelector("legend").textContent;
  const slider = box.querySelector(".slider");
  const set = value !== null;
  slider.classList.toggle("untouched", !set);
  slider.disabled = notApplicable;
  if (set) slider.value = value;
  // A browser's own value of an untouched slider is 0; the name says what it really is.
  slider.setAttribute("aria-label", set || notApplicable ? label : `${label}, not rated yet`);
  slider.setAttribute("aria-valuetext", notApplicable ? "not applicable" : set ? `${value}` : "not rated yet");
  box.querySelector(".value").textContent = notApplicable ? "n/a" : set ? value : "–";
  box.classList.toggle("answered", set || notApplicable);
  if (set || notApplicable) box.classList.remove("missing");
  count();
}

// Digits set the number; the first arrow puts an untouched slider at the end it comes from.
function takeKeys(slider, now, set) {
  let typed = "";
  let typedAt = 0;
  slider.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9]$/.test(event.key)) {
      const at = Date.now();
      typed = at - typedAt < PATIENCE_MS && Number(typed + event.key) <= 100 ? typed + event.key : event.key;
      typedAt = at;
      set(Number(typed));
    } else if (now() === null && FROM_BELOW.includes(event.key)) set(0);
    else if (now() === null && FROM_ABOVE.includes(event.key)) set(100);
    else return;
    event.preventDefault();
  });
}
