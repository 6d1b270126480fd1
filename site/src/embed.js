// A part of the calculator in someone else's page: shows that part, tells the page around it how tall it is, and opens
// what leads elsewhere in a window of its own.
const page = document.documentElement;
const root = new URL("./", import.meta.url);
const parts = ["result", "bridge", "plan", "items", "whole"];
const asked = new URLSearchParams(location.search).get("part");
page.dataset.part = parts.includes(asked) ? asked : "whole";

for (const way of document.querySelectorAll("[data-source]")) {
  const follow = () => (way.href = new URL("./" + location.hash, root).href);
  follow();
  addEventListener("hashchange", follow);
  // Levers move the address without a jump in the history.
  for (const event of ["pointerenter", "focus"]) way.addEventListener(event, follow);
}

addEventListener(
  "click",
  (event) => {
    const way = event.target.closest?.('a[href^="#/"]');
    if (!way) return;
    event.preventDefault();
    open(new URL("./" + way.getAttribute("href"), root), "_blank", "noopener");
  },
  true,
);

const tell = () => {
  const { height } = document.body.getBoundingClientRect();
  // Whoever shows the part may know how tall it is; nothing else is told.
  parent.postMessage({ ramkalkyl: Math.ceil(height) }, "*");
};
new ResizeObserver(tell).observe(document.body);
