// Numbers of one claim light up together; Escape closes, and a number too near the edge opens to its left.
"use strict";
for (const number of document.querySelectorAll(".number")) {
  const claims = (number.dataset.claims || "").split(" ").filter(Boolean);
  const light = on => {
    for (const claim of claims)
      for (const operand of document.querySelectorAll(`[data-claims~="${claim}"]`)) operand.classList.toggle("operand", on);
  };
  const open = () => {
    light(true);
    const tip = number.querySelector(".tip");
    if (!tip) return;
    tip.style.left = "0";
    const over = tip.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (over > 0) tip.style.left = `${-over}px`;
  };
  const leave = () => { light(false); number.classList.remove("closed"); };
  number.addEventListener("mouseenter", open);
  number.addEventListener("focusin", open);
  number.addEventListener("mouseleave", leave);
  number.addEventListener("focusout", event => { if (!number.contains(event.relatedTarget)) leave(); });
  number.addEventListener("keydown", event => {
    if (event.key === "Escape") { number.classList.add("closed"); number.focus(); }
  });
}
