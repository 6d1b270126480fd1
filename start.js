// Starts the one of the four apps that the address asks for, and starts afresh when it asks for another.
// `src/codec/route.rs` reads addresses by the same rule; end-to-end tests walk between them.
const apps = {
  calculator: {
    style: "./CALCULATOR_STYLE",
    script: "./CALCULATOR.js",
    wasm: "./CALCULATOR_bg.wasm",
  },
  library: {
    style: "./LIBRARY_STYLE",
    script: "./LIBRARY.js",
    wasm: "./LIBRARY_bg.wasm",
  },
  decide: {
    style: "./DECIDE_STYLE",
    script: "./DECIDE.js",
    wasm: "./DECIDE_bg.wasm",
  },
  solve: {
    style: "./SOLVE_STYLE",
    script: "./SOLVE.js",
    wasm: "./SOLVE_bg.wasm",
  },
};

// Views by the app that shows them; any other is the calculator's.
const views = {
  audit: "library",
  scenarios: "decide",
  compare: "decide",
  balance: "solve",
  effects: "solve",
  words: "solve",
};

function wanted() {
  const [baseline, query = ""] = location.hash.replace(/^#?\/*/, "").split("?");
  if (baseline === "") return "library";
  const view = query.split("&").find((part) => part.startsWith("view="));
  return views[view?.slice("view=".length)] ?? "calculator";
}

const running = wanted();
addEventListener("hashchange", () => {
  if (wanted() !== running) location.reload();
});

function link(attributes) {
  const link = Object.assign(document.createElement("link"), attributes);
  document.head.append(link);
  return link;
}

const { style, script, wasm } = apps[running];
try {
  const compiled = fetch(wasm);
  const dressed = new Promise((done) => {
    const sheet = link({ rel: "stylesheet", href: style });
    // Without its dress the page still says everything.
    sheet.onload = sheet.onerror = done;
  });
  const module = await import(script);
  await dressed;
  await module.default({ module_or_path: compiled });
} catch (error) {
  document.getElementById("not-loaded").hidden = false;
  throw error;
}

// One of the others is likely next: the browser may fetch it when it has nothing else to do, unless it is to spare data.
if (!navigator.connection?.saveData) {
  const other = apps[running === "calculator" ? "decide" : "calculator"];
  link({ rel: "prefetch", href: other.style, as: "style" });
  link({ rel: "prefetch", href: other.script, as: "script", crossOrigin: "anonymous" });
  link({ rel: "prefetch", href: other.wasm, as: "fetch", crossOrigin: "anonymous" });
}
