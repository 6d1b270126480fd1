// What the tests read of the page in one step; only what a person could see, hear or press.
window.seen = {
  // The text as read: without what is hidden, each kind of space as a plain one.
  text: (element) => {
    const hidden = element.querySelectorAll("[hidden]");
    const whole = hidden.length === 0 ? element : element.cloneNode(true);
    if (hidden.length > 0) {
      whole.querySelectorAll("[hidden]").forEach((part) => part.remove());
    }
    return whole.textContent.replace(/\s+/g, " ").trim();
  },

  // What is not there is not shown.
  shown: (element) => element?.checkVisibility({ visibilityProperty: true }) ?? false,

  // The different values that the page gives a figure.
  figure: (name) => [
    ...new Set(
      [...document.querySelectorAll("data[data-figure]")]
        .filter((found) => found.dataset.figure === name)
        .map((found) => found.getAttribute("value")),
    ),
  ],

  // Marks the head of the outermost closed fold around an element, or of the next one whose levers are drawn only once it
  // is open. False where all around it are open, null without the element.
  mark_fold: (selector) => {
    document.querySelectorAll("[data-e2e-fold]").forEach((old) => old.removeAttribute("data-e2e-fold"));
    const target = document.querySelector(selector);
    let outermost = null;
    if (target === null) {
      const waiting = document.querySelectorAll("#app details:not([open]):has(> summary:only-child)");
      outermost = [...waiting].find((fold) => seen.shown(fold)) ?? null;
      if (outermost === null) {
        return null;
      }
    }
    for (let fold = target?.closest("details") ?? null; fold !== null; fold = fold.parentElement.closest("details")) {
      if (!fold.open && !fold.querySelector(":scope > summary").contains(target)) {
        outermost = fold;
      }
    }
    if (outermost === null) {
      return false;
    }
    const head = outermost.querySelector(":scope > summary");
    head.setAttribute("data-e2e-fold", "");
    head.scrollIntoView({ block: "center", behavior: "instant" });
    return true;
  },

  // Unfolds everything that is folded, and says how much that was: what is in it may be drawn only now.
  unfold_all: () => {
    const folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((fold) => (fold.open = true));
    return folded.length;
  },

  // The name by which a button is announced.
  name: (button) => (button.getAttribute("aria-label") ?? button.textContent).replace(/\s+/g, " ").trim(),

  // Marks the first button of a name, shown ones before those in a closed fold.
  mark_button: (name) => {
    document.querySelectorAll("[data-e2e-button]").forEach((old) => old.removeAttribute("data-e2e-button"));
    const named = [...document.querySelectorAll("button")].filter(
      (button) => seen.name(button) === name && button.closest("[hidden]") === null && !button.disabled,
    );
    const found = named.find((button) => seen.shown(button)) ?? named[0];
    found?.setAttribute("data-e2e-button", "");
    return found !== undefined;
  },

  // What reaches past an edge of the window, or of the element given, and is not in a part that scrolls by itself.
  wide: (within) => {
    const edge = within === undefined ? innerWidth : within.getBoundingClientRect().left + within.clientWidth;
    return [...(within ?? document.body).querySelectorAll("*")]
      .filter((part) => part.closest(".table-scroll > *, svg *, .visually-hidden") === null && seen.shown(part))
      .filter((part) => part.getBoundingClientRect().right > edge + 1)
      .map((part) => `${part.tagName}.${part.className}: ${seen.text(part).slice(0, 30)} to ${Math.round(part.getBoundingClientRect().right)} of ${edge}`)
      .slice(0, 8);
  },

  // The lines under "what has been changed".
  changes: () =>
    [...document.querySelectorAll('section[aria-labelledby="changes-title"] li')]
      .filter((line) => seen.shown(line))
      .map((line) => seen.text(line.querySelector("span"))),
};
