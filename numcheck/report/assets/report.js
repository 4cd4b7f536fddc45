// A number that is pointed at or focused says what became of it: its claims, taken from the lists, in one note.
"use strict";
const note = document.createElement("span");
note.className = "tip";
note.id = "tip";
note.setAttribute("role", "group");
let owner = null, dismissed = null, leaving = 0;

const part = (...children) => {
  const made = document.createElement("span");
  made.append(...children);
  return made;
};
const claimsOf = number => (number.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
const light = (number, on) => {
  for (const claim of claimsOf(number))
    for (const operand of document.querySelectorAll(`[aria-describedby~="${claim}"]`)) operand.classList.toggle("operand", on);
};
const place = number => {
  const lines = number.getClientRects(), line = lines[lines.length - 1];
  const width = document.documentElement.clientWidth;
  note.style.left = note.style.top = "0";
  const left = Math.max(8, Math.min(line.left, width - note.offsetWidth - 8));
  const below = line.bottom + note.offsetHeight <= window.innerHeight || line.top < note.offsetHeight;
  note.style.left = `${left + window.scrollX}px`;
  note.style.top = `${(below ? line.bottom : line.top - note.offsetHeight) + window.scrollY}px`;
};
const close = () => {
  clearTimeout(leaving);
  if (!owner) return;
  light(owner, false);
  owner = null;
  note.remove();
};
const open = number => {
  clearTimeout(leaving);
  if (number === owner || number === dismissed) return;
  close();
  owner = number;
  note.setAttribute("aria-label", `What became of ${number.textContent}`);
  note.replaceChildren(...claimsOf(number).map(claim => {
    const children = document.getElementById(claim).childNodes;
    return part(...[...children].slice(2).map(child => child.cloneNode(true)));
  }));
  if (number.dataset.fate) note.append(part(number.dataset.fate));
  note.append(part(number.dataset.read));
  number.after(note);
  light(number, true);
  place(number);
};
const reveal = link => {
  const list = document.getElementById(link.hash.slice(1))?.closest("details");
  if (list) list.open = true;
};
const numberOf = element => element instanceof Element ? element.closest("main .number") : null;
const isNote = element => element instanceof Node && note.contains(element);

document.addEventListener("mouseover", event => {
  const number = numberOf(event.target);
  if (number !== dismissed && !numberOf(document.activeElement)) dismissed = null;
  if (number) open(number);
  else if (isNote(event.target)) clearTimeout(leaving);
  else if (owner && owner !== numberOf(document.activeElement) && !isNote(document.activeElement)) {
    clearTimeout(leaving);
    leaving = setTimeout(close, 200);
  }
});
document.addEventListener("focusin", event => {
  const number = numberOf(event.target);
  if (number) open(number);
  else if (!isNote(event.target)) close();
});
document.addEventListener("focusout", event => {
  if (event.relatedTarget !== dismissed) dismissed = null;
  if (owner && !isNote(event.relatedTarget) && event.relatedTarget !== owner) close();
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !owner) return;
  dismissed = owner;
  if (isNote(document.activeElement)) owner.focus();
  close();
});
document.addEventListener("click", event => {
  const number = numberOf(event.target), link = event.target.closest("a");
  if (number && event.detail) event.preventDefault();
  else if (link) reveal(link);
  if (number) {
    dismissed = null;
    open(number);
  } else if (!isNote(event.target)) close();
});
window.addEventListener("resize", () => owner && place(owner));
