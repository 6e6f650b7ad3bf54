// What the server wrote into the page: which segment it is, and what was answered before.

export const byId = (id) => document.getElementById(id);

const root = byId("rating");
export const page = root.dataset.page;
export const duration = Number(root.dataset.duration); // seconds
export const peaks = JSON.parse(root.dataset.peaks); // 0-100, from the first to the last
export const saved = JSON.parse(root.dataset.saved); // answers, comment, heard stretches

export const randomHex = (bytes) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (b) => b.toString(16).padStart(2, "0")).join("");

// Shows what is wrong, and has it read out.
export function complain(problems) {
  const list = document.createElement("ul");
  for (const problem of problems) {
    list.append(Object.assign(document.createElement("li"), { textContent: problem }));
  }
  byId("problems").replaceChildren(list);
}
