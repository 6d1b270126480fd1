// Sharing what is shown: by the device's own dialog, as a link, or as code that shows it in another page.
const root = new URL("./", import.meta.url);

// What it came to goes with the link; without the script that starts the program nothing came of it.
const link = () => self.lasting?.() ?? location.href;

function snippet(card) {
  const part = card.querySelector("input[type=radio]:checked");
  const english = card.lang === "en";
  const address = new URL(`${english ? "en/" : ""}embed/?part=${part.value}${location.hash}`, root);
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const title = `${part.dataset.name} – ${document.title}`;
  return (
    `<iframe src="${escaped(address.href)}" title="${escaped(title)}" width="100%" ` +
    `height="${part.dataset.height}" frameborder="0" loading="lazy"></iframe>\n` +
    `<script src="${escaped(new URL("embed/frame.js", root).href)}" async></script>`
  );
}

function say(card, text) {
  const status = card.querySelector("[role=status]");
  // The same words twice are said twice.
  status.textContent = "";
  setTimeout(() => (status.textContent = text), 50);
}

for (const card of document.querySelectorAll(".share")) {
  const code = card.querySelector("textarea");
  const show = () => (code.value = snippet(card));
  show();
  card.addEventListener("change", show);
  addEventListener("hashchange", show);
  // The address also follows the levers without a jump in the history.
  code.addEventListener("focus", () => {
    show();
    code.select();
  });

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      say(card, card.dataset.copied);
    } catch {
      say(card, card.dataset.refused);
      code.focus();
    }
  };
  card.querySelector("[data-copy=link]").addEventListener("click", () => copy(link()));
  card.querySelector("[data-copy=code]").addEventListener("click", () => {
    show();
    copy(code.value);
  });

  const share = card.querySelector("[data-share]");
  share.hidden = typeof navigator.share !== "function";
  share.addEventListener("click", () => {
    // Whoever closes the dialog has chosen not to share: nothing to say.
    navigator.share({ title: document.title, url: link() }).catch(() => {});
  });
}
