// Keeps the whole site in the browser, so that it works without a network: one version at a time, each file checked
// against its hash. `site` puts in the version, and every file with its SHA-256. `offline.js` registers this.
const VERSION = "VERSION";
const FILES = new Map("FILES");

const scope = registration.scope;
// Other copies of the site may lie at other addresses of the same host.
const mine = `ramkalkyl ${scope} `;
const address = (path) => scope + path;
// Documents that the host added lie beside ours, and so does the list of them. They are not of a version.
const isAdded = (path) => /^baselines\/[^/]+\.json$/.test(path) && !FILES.has(path);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(event.data === "take over" ? skipWaiting() : sweep()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(scope)) event.respondWith(answer(event));
});

const own = () => caches.open(mine + VERSION);
const versions = async () =>
  (await caches.keys()).filter((name) => name.startsWith(mine)).map((name) => name.slice(mine.length));

async function isRight(path, body) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return btoa(String.fromCharCode(...hash)) === FILES.get(path);
}

// A kept file, if it is whole.
async function kept(cache, path) {
  try {
    const response = await cache.match(address(path));
    if (response && (await isRight(path, await response.clone().arrayBuffer()))) return response;
  } catch {
    // What cannot be read is not there.
  }
}

// A file of this version from the network, which is kept; nothing where the host has another by now.
async function fetched(cache, path) {
  // First what the browser may have already, since it is checked; then past any copy on the way.
  for (const mode of ["default", "reload"]) {
    const { ok, headers, body } = await fetch(address(path), { cache: mode });
    if (!ok) continue;
    const content = await new Response(body).arrayBuffer();
    if (!(await isRight(path, content))) continue;
    // Made anew: a browser takes no page that was redirected, and the content is no longer compressed.
    const response = new Response(content, { headers });
    response.headers.delete("content-encoding");
    response.headers.delete("content-length");
    await cache.put(address(path), response.clone());
    return response;
  }
}

async function install() {
  const cache = await own();
  const others = (await versions()).filter((version) => version !== VERSION);
  const former = await Promise.all(others.map((version) => caches.open(mine + version)));

  async function keep(path) {
    // It may be here from an attempt that was cut off.
    if (await kept(cache, path)) return;
    for (const other of former) {
      const same = await kept(other, path);
      if (same) return cache.put(address(path), same);
    }
    if (!(await fetched(cache, path))) throw new Error(`${path} is not of version ${VERSION}`);
  }

  const paths = [...FILES.keys()];
  const lane = async () => {
    for (let path; (path = paths.pop()) !== undefined; ) await keep(path);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  for (const other of former) {
    for (const request of await other.keys()) {
      if (isAdded(request.url.slice(scope.length))) await cache.put(request, await other.match(request));
    }
  }
  // The site works without the list of what the host added.
  await newest(address("baselines/index.json"), "baselines/index.json").catch(() => {});
}

// Which version each open page began with, where that is not this one: it gets that version's files as long as it is
// open. "" is a page that came from the network, and goes on getting its files from there. Kept, since a worker is
// stopped and started at any time.
const RECORD = address("?pages");
let record;
const pages = () =>
  (record ??= own()
    .then((cache) => cache.match(RECORD))
    .then(async (response) => new Map(response ? await response.json() : []))
    .catch(() => new Map()));
const write = async (map) => (await own()).put(RECORD, new Response(JSON.stringify([...map])));

async function note(page, version) {
  const map = await pages();
  await write(map.set(page, version)).catch(() => {});
}

async function activate() {
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const map = new Map();
  for (const version of await versions()) {
    const cache = version !== VERSION && (await caches.open(mine + version));
    const before = cache && (await cache.match(RECORD));
    // Only the version that was active until now has a record.
    if (!before) continue;
    const earlier = new Map(await before.json());
    for (const { id } of open) map.set(id, earlier.get(id) ?? version);
    await cache.delete(RECORD);
  }
  record = Promise.resolve(map);
  await write(map);
  await sweep();
}

// Takes away the versions that no open page uses. Each page asks for it when it has been open for a while.
async function sweep() {
  // What is being installed belongs to no page yet.
  if (registration.installing || registration.waiting) return;
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const map = await pages();
  const used = new Set([VERSION, ...open.map(({ id }) => map.get(id))]);
  for (const version of await versions()) {
    if (!used.has(version)) await caches.delete(mine + version);
  }
}

async function answer(event) {
  const { request, clientId } = event;
  const { origin, pathname } = new URL(request.url);
  const path = (origin + pathname).slice(scope.length).replace(/(^|\/)index\.html$/, "$1");
  try {
    if (request.mode === "navigate") {
      return (await page(event, path)) ?? (await fetch(request));
    }
    const began = clientId === "" ? undefined : (await pages()).get(clientId);
    if (began === "") return await fetch(request);
    if (isAdded(path)) return await newest(request, path);
    if (began) return (await (await caches.open(mine + began)).match(address(path))) ?? (await fetch(request));
    if (!FILES.has(path)) return await fetch(request);
    const cache = await own();
    // Rather nothing than a file of another version.
    return (await kept(cache, path)) ?? (await fetched(cache, path)) ?? Response.error();
  } catch {
    return fetch(request);
  }
}

async function page({ request, resultingClientId }, path) {
  if (!FILES.has(path) && FILES.has(path + "/")) {
    return Response.redirect(address(path + "/") + new URL(request.url).search);
  }
  if (FILES.has(path)) {
    const cache = await own();
    const found = (await kept(cache, path)) ?? (await fetched(cache, path));
    if (found) return found;
  }
  await note(resultingClientId, "");
}

// What the host may change at any time: from the network; else, or when it takes long, as it was last.
async function newest(request, path) {
  const cache = await own();
  const last = await cache.match(address(path));
  try {
    const response = await fetch(request, last && { signal: AbortSignal.timeout(3000) });
    if (response.ok) await cache.put(address(path), response.clone());
    return last && response.status >= 500 ? last : response;
  } catch (error) {
    if (last) return last;
    throw error;
  }
}
