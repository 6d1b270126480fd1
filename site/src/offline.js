// Lets the browser keep the site for use without a network, and offers a new version once it is kept whole. Loaded by
// `start.js` when a visitor's page has been still for a while.
const { serviceWorker } = navigator;
const at = (path) => new URL(path, import.meta.url).href;
// The policy that a browser with Trusted Types asks for: this one address and no other.
const policy = globalThis.trustedTypes?.createPolicy("ramkalkyl", { createScriptURL: () => at("sw.js") });

try {
  watch(
    await serviceWorker.register(policy?.createScriptURL("") ?? at("sw.js"), {
      scope: at("./"),
      updateViaCache: "none",
    }),
  );
} catch {
  // A private window may refuse, or the host has no sw.js: the site works as long as there is a network.
}

function watch(registration) {
  // Where no version was in charge when the page was loaded, it is the newest.
  if (!serviceWorker.controller) return;
  serviceWorker.controller.postMessage("sweep");
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next.addEventListener("statechange", () => next.state === "installed" && offer(next));
  });
}

// Nothing changes until the visitor says so; what has been done is in the address, and comes back with it.
function offer(next) {
  const line = document.getElementById("new-version");
  for (const part of line.children) part.hidden = false;
  document.documentElement.dataset.newVersion = "";
  line.onclick = ({ target }) => {
    if (target.tagName !== "BUTTON") return;
    serviceWorker.addEventListener("controllerchange", () => location.reload());
    // Another tab may have taken it already.
    if (next.state === "installed") next.postMessage("take over");
    else location.reload();
  };
}
