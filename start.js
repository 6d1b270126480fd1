// Starts the one of the two apps that the address asks for, and starts afresh when it asks for the other.
// `src/codec/route.rs` reads addresses by the same rule; an end-to-end test walks between the two.
const apps = {
  calculator: { script: "./CALCULATOR.js", wasm: "./CALCULATOR_bg.wasm" },
  library: { script: "./LIBRARY.js", wasm: "./LIBRARY_bg.wasm" },
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

const { script, wasm } = apps[running];
try {
  const compiled = fetch(wasm);
  const module = await import(script);
  await module.default({ module_or_path: compiled });
} catch (error) {
  document.getElementById("not-loaded").hidden = false;
  throw error;
}

// The other one is likely next: the browser may fetch it when it has nothing else to do.
const other = apps[running === "library" ? "calculator" : "library"];
for (const [href, as] of [[other.script, "script"], [other.wasm, "fetch"]]) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "prefetch", href, as, crossOrigin: "anonymous" });
  document.head.append(link);
}
