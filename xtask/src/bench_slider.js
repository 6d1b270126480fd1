// Moves a slider step by step and times each step from the input event to the changed figure in the document.
// Arguments: number of steps, selector of the slider, selector of the figure, callback.
// The result: { times: [milliseconds], unchanged: number of steps after which nothing changed }.
const [steps, sliderSelector, figureSelector, done] = arguments;

const slider = () => document.querySelector(sliderSelector);
const figures = () =>
  Array.from(document.querySelectorAll(figureSelector), (figure) => figure.getAttribute("value")).join(" ");
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
const everything = { subtree: true, childList: true, attributes: true, characterData: true };

function moveTo(value) {
  return new Promise((resolve) => {
    const before = figures();
    const observer = new MutationObserver(() => {
      if (figures() !== before) finish(performance.now() - start);
    });
    const giveUp = setTimeout(() => finish(null), 2000);
    function finish(milliseconds) {
      clearTimeout(giveUp);
      observer.disconnect();
      resolve(milliseconds);
    }
    observer.observe(document.body, everything);
    const input = slider();
    setValue.call(input, value);
    const start = performance.now();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

// As when someone drags: at most one step in a frame, and the page does its other work in between.
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

(async () => {
  const times = [];
  let unchanged = 0;
  const low = Number(slider().min || 0);
  const high = Number(slider().max || 100);
  const step = Number(slider().step) || 1;
  const positions = Math.max(2, Math.floor((high - low) / step) + 1);
  for (let index = 1; index <= steps; index += 1) {
    const turn = index % (2 * (positions - 1));
    const position = turn < positions ? turn : 2 * (positions - 1) - turn;
    const value = String(Number((low + position * step).toFixed(6)));
    if (value === slider().value) continue;
    const milliseconds = await moveTo(value);
    if (milliseconds === null) unchanged += 1;
    else times.push(milliseconds);
    await nextFrame();
  }
  done({ times, unchanged });
})();
