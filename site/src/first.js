{
  // Before anything is painted: the remembered appearance, and whether what stands here is what was asked for.
  const page = document.documentElement;
  const { baseline, fragment } = page.dataset;
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
  // On a document's page a fragment that names no document is a place in the page, as `#result` is.
  self.namesPlace = () => baseline && location.hash !== "" && !/^#\/|\?/.test(location.hash);
  const asked = self.namesPlace() ? "" : location.hash;
  if (fragment && (turned || (asked && asked !== fragment))) page.dataset.stale = "";
}
