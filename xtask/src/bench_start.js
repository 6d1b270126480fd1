// What happens from the first byte on, put in every page before its own scripts. `USABLE` is when the page answers.
window.measured = { painted: null, usable: null, shift: 0, largest: [] };
const watch = (type, each) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
watch("paint", (entry) => {
  if (entry.name === "first-contentful-paint") measured.painted = entry.startTime;
});
watch("layout-shift", (entry) => (measured.shift += entry.value));
watch("largest-contentful-paint", (entry) => measured.largest.push(entry.startTime));
const look = () => {
  if (measured.usable === null && USABLE) measured.usable = performance.now();
};
new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
addEventListener("load", () => setTimeout(look));
