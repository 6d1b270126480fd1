// For the page around an embedded part: makes its frame as tall as what is in it.
{
  const home = new URL("../", document.currentScript.src).href;
  addEventListener("message", ({ data, source }) => {
    const height = data?.ramkalkyl;
    if (typeof height !== "number" || !(height > 0)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && frame.src.startsWith(home)) frame.height = height;
    }
  });
}
