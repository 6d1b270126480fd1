// To take the site away: put this in the place of sw.js. Browsers that kept the site forget it at their next visit.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(`ramkalkyl ${registration.scope} `)) await caches.delete(name);
      }
      await registration.unregister();
    })(),
  ),
);
