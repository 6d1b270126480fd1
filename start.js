// Starts the one of the apps that the address asks for, and starts afresh when it asks for another.
// `src/codec/route.rs` reads addresses by the same rule; `site` puts in names and pages; end-to-end tests walk between
// them.
const apps = "APPS";

// Fragments that have a page of their own, by its path.
const pages = "PAGES";

// Views by the app that shows them; any other is the calculator's.
const views = {
  audit: "library",
  scenarios: "decide",
  compare: "decide",
  balance: "solve",
  effects: "solve",
  words: "solve",
  take: "take",
  workshop: "room",
  show: "room",
};

const page = document.documentElement;
const { baseline, fragment } = page.dataset;
// `first.js` says whether the address leads to a place in the page, not to a document; where a host still sends the rules of
// another version, it is refused.
const { namesPlace = () => false } = self;
const at = (path) => new URL(path, import.meta.url).href;

function split(hash) {
  const [document, query = ""] = hash.replace(/^#?\/*/, "").split("?");
  return { document, query };
}

function wanted() {
  const { document, query } = split(location.hash);
  if (document === "") return "library";
  const view = query.split("&").find((part) => part.startsWith("view="));
  return views[view?.slice("view=".length)] ?? "calculator";
}

// A document's page shows the calculator on that document alone.
const belongs = () =>
  !baseline || (wanted() === "calculator" && split(location.hash).document === baseline);

// Where a fragment is at home: on its own page, or at the top.
function home() {
  return at("./" + (pages[location.hash] ?? location.hash));
}

if ((location.hash === "" && fragment && fragment !== "#/") || namesPlace()) {
  history.replaceState(history.state, "", fragment);
}
const running = wanted();
if (belongs()) start();
else location.replace(home());

// The scenario stays in the address where somebody goes to a place in the page. The app hears of other fragments alone.
addEventListener("popstate", (event) => namesPlace() && event.stopImmediatePropagation());
addEventListener("hashchange", (event) => {
  if (namesPlace()) {
    event.stopImmediatePropagation();
    history.replaceState(history.state, "", new URL(event.oldURL).hash);
    return;
  }
  if (belongs() && wanted() === running) return;
  const next = home();
  // The same page at another fragment would not be loaded anew.
  if (next.split("#")[0] === location.href.split("#")[0]) location.reload();
  else location.replace(next);
});

// Keys with Ctrl, Alt or ⌘ that the apps listen to. Whoever needs them for something else turns them off, once for
// this browser; the browser's own keys are never touched.
const shortcuts = "ramkalkyl.shortcuts";
let silent = false;
try {
  silent = localStorage.getItem(shortcuts) === "off";
} catch {}
addEventListener(
  "keydown",
  (event) => {
    if (silent && (event.ctrlKey || event.altKey || event.metaKey)) event.stopImmediatePropagation();
  },
  true,
);
for (const button of document.querySelectorAll("[data-shortcuts]")) {
  const show = () => button.setAttribute("aria-pressed", String(!silent));
  show();
  button.addEventListener("click", () => {
    silent = !silent;
    show();
    try {
      localStorage.setItem(shortcuts, silent ? "off" : "on");
    } catch {}
  });
}

// A link to a place in the page leads there before the app is there to see to it; the address is not its own.
addEventListener("click", (event) => {
  const skip = event.defaultPrevented ? null : event.target.closest?.(".skip");
  if (!skip) return;
  event.preventDefault();
  document.querySelector(skip.hash)?.focus();
});

function link(attributes) {
  const link = Object.assign(document.createElement("link"), attributes);
  document.head.append(link);
  return link;
}

// Imports a script once it is found to be the one that the site was made with.
function checked(script, integrity) {
  link({ rel: "modulepreload", href: at(script), integrity });
  return import(at(script));
}

// What stands here until the app does; where something else was asked for, it is not shown. The app takes its place as
// soon as levers answer, and what stands below them is kept until that is drawn too, unless somebody is in it.
function await_app(app, still) {
  if (!still) return;
  if ("stale" in page.dataset) {
    still.remove();
    return;
  }
  app.hidden = true;
  let own = app;
  const watch = new MutationObserver(() => {
    if (app.querySelector(WHOLE)) {
      watch.disconnect();
      hand_over(still, own, FOLDS);
    } else if (own === app && app.querySelector(".calculator-levers[data-drawn]")) {
      const [seen, views] = [still, app].map((part) => part.querySelector(".calculator-views"));
      if (seen.contains(document.activeElement)) return;
      views.hidden = true;
      views.before(seen);
      hand_over(still, app, FOLDS + ":not(.calculator-views *)");
      [still, own] = [seen, views];
      // It does not follow the levers.
      for (const moved of ["input", "click"]) {
        app.querySelector(".calculator-levers").addEventListener(moved, () => (seen.inert = true), { once: true });
      }
    }
  });
  watch.observe(app, { childList: true, subtree: true, attributeFilter: ["data-drawn"] });
}

const WHOLE = ".calculator-views[data-drawn], .document-card, main.broken, .start .notice:not([hidden])";

// Those among the levers could not be unfolded yet.
const FOLDS = "details:not(.calculator-levers *)";

// What looks the same takes the place of what stood there: what was unfolded stays so, and the focus stays.
function hand_over(still, own, folds) {
  const now = own.querySelectorAll(folds);
  still.querySelectorAll(folds).forEach((fold, place) => {
    if (now[place]) now[place].open = fold.open;
  });
  const way = [];
  for (let part = document.activeElement; still.contains(part) && part !== still; part = part.parentNode) {
    way.unshift([...part.parentNode.children].indexOf(part));
  }
  // Where the focus goes with what stood there, a browser may lay the page out while both stand in it.
  const top = way.length > 0 ? scrollY : null;
  own.hidden = false;
  still.remove();
  if (top === null) return;
  way.reduce((part, place) => part?.children[place], own)?.focus({ preventScroll: true });
  scrollTo({ top, behavior: "instant" });
}

// What stands here is painted before a program takes the machine; a page that nobody sees has nothing to paint.
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });

async function start() {
  const { style, script, integrity, wasm } = apps[running];
  try {
    const compiled = fetch(at(wasm));
    const sheets = [...document.querySelectorAll("link[rel=stylesheet]")];
    // A document's page carries its dress; where a host still sends the rules of another version, it is refused.
    const dressed =
      document.querySelector("head style")?.sheet ||
      sheets.some((sheet) => sheet.href === at(style)) ||
      new Promise((done) => {
        const sheet = link({ rel: "stylesheet", href: at(style) });
        // Without its dress the page still says everything.
        sheet.onload = sheet.onerror = done;
      });
    const module = await checked(script, integrity);
    await dressed;
    await painted();
    await_app(document.getElementById("app"), document.getElementById("prerendered"));
    await module.default({ module_or_path: compiled });
  } catch (error) {
    throw not_loaded(error);
  }

  // After a while the whole site may be kept, by a page that is not a part of another, unless the browser is to spare
  // data: then the other apps are there before they are asked for, and all works without a network.
  if (navigator.serviceWorker && self === top && !navigator.connection?.saveData) {
    setTimeout(() => (self.requestIdleCallback ?? setTimeout)(keep), 3000);
  }
}

// What leaves the page is made by a script that is fetched when somebody asks for it.
let fetched;
const taking = () =>
  (fetched ??= checked("TAKING_SCRIPT", "TAKING_INTEGRITY").catch((error) => {
    fetched = null;
    throw error;
  }));
const asked = ({ target }) => target.closest?.("[data-take]");
// Some browsers let a page copy only at once: the script is there when the button is pressed.
for (const name of ["pointerover", "focusin"]) addEventListener(name, (event) => asked(event) && taking().catch(() => {}));
addEventListener("click", (event) => {
  const button = asked(event);
  const tools = button?.closest(".take-tools");
  if (!tools) return;
  const status = tools.querySelector("[role=status]");
  // The same words twice are said twice.
  status.textContent = "";
  // A link before anything is fetched: who presses at once may have no right to copy when that is there.
  const became =
    button.dataset.take === "link"
      ? copy_link().then(() => "copied", () => "refused")
      : taking().then(({ take }) => take(button), () => "failed");
  became.then((what) => setTimeout(() => (status.textContent = tools.dataset[what]), 50));
});

async function copy_link() {
  await navigator.clipboard.writeText(lasting());
}

// The address, with what the calculation comes to, so that a later version which comes to something else can say so.
self.lasting = () => {
  const sum = document.querySelector("[data-sum]")?.dataset.sum;
  return location.hash.includes("?") && sum ? `${location.href}&sum=${sum}` : location.href;
};

self.books = async (...job) => (await taking()).books(...job);

// Some programs come in two parts. The rest is fetched once the first runs, and puts itself in its places; who needs some
// of it sooner has it brought there and then, while everything waits.
let first, coming;
let is_whole = false;
let is_broken = false;
const { rest } = apps[running] ?? {};

async function fetch_rest() {
  for (let pause = 500; !is_whole; pause = Math.min(2 * pause, 8000)) {
    try {
      const answer = await fetch(at(rest));
      const part = answer.ok && (await answer.arrayBuffer());
      if (part && !is_whole) {
        await WebAssembly.instantiate(part, { first });
        is_whole = true;
      }
    } catch {}
    if (is_whole) break;
    // A line that is gone for a moment comes back.
    if (pause === 8000) not_loaded();
    await new Promise((done) => setTimeout(done, pause));
  }
  // What waited for it in vain was left half done. The address has the scenario.
  if (is_broken) location.reload();
  document.getElementById("not-loaded").hidden = true;
}

self.takeRest = (exports) => {
  first = exports;
  return (coming ??= rest ? fetch_rest() : Promise.resolve());
};

self.bringRest = () => {
  try {
    const asked = new XMLHttpRequest();
    asked.open("GET", at(rest), false);
    // Each byte as a letter: what waits for its answer may not ask for bytes.
    asked.overrideMimeType("text/plain; charset=x-user-defined");
    asked.send();
    const part = Uint8Array.from(asked.responseText, (letter) => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(part), { first });
    is_whole = true;
  } catch (error) {
    is_broken = true;
    throw not_loaded(error);
  }
};

function not_loaded(error) {
  document.getElementById("not-loaded").hidden = false;
  return error;
}

function keep() {
  checked("OFFLINE_SCRIPT", "OFFLINE_INTEGRITY");
}
