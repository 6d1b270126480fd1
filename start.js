// Starts the one of the two apps that the address asks for, and starts afresh when it asks for the other.
// `src/codec/route.rs` reads addresses by the same rule; an end-to-end test walks between the two.
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
};

function wanted() {
  const [baseline, query = ""] = location.hash.replace(/^#?\/*/, "").split("?");
  const library = baseline === "" || query.split("&").includes("view=audit");
  return library ? "library" : "calculator";
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

// The other one is likely next: the browser may fetch it when it has nothing else to do.
const other = apps[running === "library" ? "calculator" : "library"];
link({ rel: "prefetch", href: other.style, as: "style" });
link({ rel: "prefetch", href: other.script, as: "script", crossOrigin: "anonymous" });
link({ rel: "prefetch", href: other.wasm, as: "fetch", crossOrigin: "anonymous" });
