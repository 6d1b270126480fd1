{
  // Before anything is painted: the remembered appearance, and whether what stands here is what was asked for.
  const page = document.documentElement;
  const { fragment } = page.dataset;
  const remembered = (key) => {
    try {
      return localStorage.getItem("ramkalkyl." + key);
    } catch {
      return null;
    }
  };
  const theme = remembered("theme");
  if (theme) page.dataset.theme = theme;
  const turned = page.lang === "sv" && remembered("language") === "en";
  if (fragment && (turned || (location.hash && location.hash !== fragment))) page.dataset.stale = "";
}
