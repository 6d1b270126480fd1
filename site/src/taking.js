// What leaves the page: tables as files and copies, pictures of charts, workbooks by a worker. Fetched when somebody asks
// for any of them. Tables and pictures are read from what is drawn, so that those of every view can be taken.
const at = (path) => new URL(path, import.meta.url).href;
// `start.js` copies links itself, and says how they last.
const { lasting } = self;
const english = () => document.documentElement.lang === "en";

// Makes what a button asks for; its tools have words for what became of it, by the word that this gives.
export async function take(button) {
  const tools = button.closest(".take-tools");
  const { of, name } = tools.dataset;
  const kind = button.dataset.take;
  try {
    const found = document.querySelector(of);
    if (kind === "copy") {
      await copy(found);
      return "copied";
    }
    if (kind === "excel" || kind === "csv") {
      save(`${name}.csv`, csv(found, kind === "excel"), "text/csv;charset=utf-8");
    } else {
      const drawn = picture(found, tools.dataset, tools.querySelector("[data-dark]").checked);
      if (kind === "svg") save(`${name}.svg`, drawn.svg, "image/svg+xml");
      else save(`${name}.png`, await painted(drawn), "image/png");
    }
    return "saved";
  } catch (error) {
    console.error(error);
    return kind === "copy" ? "refused" : "failed";
  }
}

function save(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// ---- Tables

// What is said beside a cell, or only to those who press or listen.
const BESIDE = ".was, .visually-hidden, .take-tools, .term, .items-more, [hidden], [aria-hidden=true], svg, .button";

// What a part says, without that.
function words(part) {
  if (part.nodeType === Node.TEXT_NODE) return part.data;
  if (part.nodeType !== Node.ELEMENT_NODE || part.matches(BESIDE)) return "";
  if (part.matches(".tag")) return ` (${part.textContent.trim()})`;
  if (part instanceof HTMLInputElement) return part.value;
  if (part instanceof HTMLSelectElement) return part.selectedOptions[0]?.text ?? "";
  const inside = [...part.childNodes].map(words).join("");
  return getComputedStyle(part).display.startsWith("inline") ? inside : ` ${inside} `;
}

const text = (part) => words(part).replace(/[ \t\r\n]+/g, " ").trim();

// A number as it is shown: its value, its decimals, and the unit after it.
function shown(words) {
  // What a solved value is nearest to is its number too.
  words = words.replace(/^≈\s*/, "");
  const grouped = english() ? /^([+−-]?)(\d{1,3}(?:[,\u00a0\u202f ]\d{3})*|\d+)(?:\.(\d+))?(.*)$/ : /^([+−-]?)(\d{1,3}(?:[\u00a0\u202f ]\d{3})*|\d+)(?:,(\d+))?(.*)$/;
  const found = grouped.exec(words);
  if (!found) return undefined;
  const [, sign, whole, decimals = "", rest] = found;
  const unit = rest.trim();
  if (rest !== "" && !/^[\u00a0\u202f ]?[\p{L}%‰][\p{L} /%-]{0,40}$/u.test(rest)) return undefined;
  const digits = whole.replace(/\D/g, "") + (decimals && `.${decimals}`);
  return { value: (sign === "" || sign === "+" ? "" : "-") + digits, decimals: decimals.length, unit };
}

// A decimal in letters, its point moved to the left.
function thousandth(decimal) {
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole, part = ""] = decimal.replace("-", "").split(".");
  const padded = whole.padStart(4, "0");
  const moved = `${padded.slice(0, -3)}.${padded.slice(-3)}${part}`.replace(/\.?0+$/, "");
  return moved === "0" ? "0" : sign + moved;
}

// The value that a cell stands for, unrounded where the page has it, in the unit that is shown.
function exact(cell, seen) {
  const data = [...cell.querySelectorAll("data[value]")].filter((one) => !one.closest(BESIDE));
  if (data.length !== 1 || text(data[0]) !== text(cell)) return seen.value;
  const near = (value) => Math.abs(Number(value) - Number(seen.value)) <= 0.5 * 10 ** -seen.decimals + 1e-9;
  const own = data[0].value;
  const money = thousandth(own);
  const flipped = (value) => (value.startsWith("-") ? value.slice(1) : `-${value}`);
  // Care days may be shown as placements a year.
  const placements = String(Number(own) / 365);
  const choices = Number(seen.value) === 0 ? [money, own] : [own, money, flipped(own), flipped(money), placements];
  return choices.find(near) ?? seen.value;
}

// The cells as they lie, one for each row and column.
function grid(table) {
  const lines = [...table.rows].filter((row) => !row.closest(BESIDE)).map(() => []);
  [...table.rows].filter((row) => !row.closest(BESIDE)).forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (lines[y][x]) x += 1;
      for (let down = 0; down < cell.rowSpan && lines[y + down]; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          lines[y + down][x + right] = { cell, first: down === 0 && right === 0 };
        }
      }
      x += cell.colSpan;
    }
  });
  return lines;
}

// Rows of cells: words, or a number with the words it is shown by.
function read(table) {
  let group = "";
  const rows = grid(table).flatMap((line) => {
    // What stands over several rows is said on each of them.
    if (line[0]?.cell.matches("[scope=rowgroup]")) {
      group = `${text(line[0].cell)}: `;
      return [];
    }
    return [
      Array.from(line, (place, x) => {
        if (!place?.first) return { words: "" };
        const said = (x === 0 && place.cell.matches("tbody *") ? group : "") + text(place.cell);
        const seen = place.cell.matches("thead *, [scope=row]") ? undefined : shown(said);
        return seen ? { words: said, number: exact(place.cell, seen), unit: seen.unit } : { words: said };
      }),
    ];
  });
  let width = Math.max(...rows.map((row) => row.length));
  for (let x = 0; x < width; x += 1) {
    const numbers = rows.map((row) => row[x]).filter((cell) => cell?.number !== undefined);
    const units = new Set(numbers.map((cell) => cell.unit));
    const [unit] = units;
    if (units.size > 1) {
      // Without its unit a number would say something else than the one above it: a column beside it says it.
      for (const [y, row] of rows.entries()) {
        const head = y === 0 && row[x] ? `${row[x].words} (${english() ? "unit" : "enhet"})` : "";
        row.splice(x + 1, 0, { words: y === 0 ? head : (row[x]?.unit ?? "") });
      }
      width += 1;
      x += 1;
    } else if (unit && rows[0][x]) {
      rows[0][x].words = `${rows[0][x].words} (${unit})`.trim();
    }
  }
  // A column of buttons has nothing to take.
  const filled = Array.from({ length: width }, (_, x) => rows.some((row) => row[x]?.words));
  return rows.map((row) => row.filter((_, x) => filled[x]));
}

// Words that a spreadsheet would take for a formula are told from one; a number with its sign and its unit is none.
const guarded = (words) =>
  /^[=+\-@\t\r\n]/.test(words) && !/^[+-]\s?\d[\d.,\s]*[\p{L} ]*%?$/u.test(words) ? `'${words}` : words;

function csv(found, excel) {
  const table = found.matches("table") ? found : found.querySelector("table");
  const [between, begin] = excel ? [";", "\ufeff"] : [",", ""];
  const cell = ({ words, number }) => {
    if (number !== undefined) return excel ? number.replace(".", ",") : number;
    return `"${guarded(words).replaceAll('"', '""')}"`;
  };
  return begin + read(table).map((row) => row.map(cell).join(between) + "\r\n").join("");
}

// ---- Copies

const escaped = (words) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function copied_table(table) {
  const seen = new Set();
  const lines = grid(table).map((line) => {
    const cells = line.map((place) => {
      if (!place || seen.has(place.cell)) return "";
      seen.add(place.cell);
      const { cell } = place;
      const kind = cell.tagName.toLowerCase();
      const said = text(cell);
      const side = shown(said) && kind === "td" ? "right" : "left";
      const strong = kind === "td" && cell.closest(".total") ? `<b>${escaped(said)}</b>` : escaped(said);
      const spans = (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : "") + (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "");
      return `<${kind}${spans} align="${side}">${strong}</${kind}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const plain = grid(table).map((line) => line.map((place) => (place?.first ? text(place.cell) : "")).join("\t"));
  return { html: `<table border="1" cellspacing="0" cellpadding="4">${lines.join("")}</table>`, plain: `${plain.join("\n")}\n` };
}

// Headings, paragraphs, lists and tables of a part, in their order.
function copied_whole(part) {
  const html = [];
  const plain = [];
  for (const one of part.querySelectorAll("h2, h3, p, li, table")) {
    if (one.closest(".take-tools, figure, [hidden]") || (one.closest("table") && !one.matches("table"))) continue;
    if (one.matches("table")) {
      const table = copied_table(one);
      html.push(table.html);
      plain.push(table.plain);
      continue;
    }
    const said = text(one);
    if (!said) continue;
    const kind = one.tagName.toLowerCase().replace("li", "p");
    html.push(`<${kind}>${escaped(said)}</${kind}>`);
    plain.push(said);
  }
  const link = part.querySelector("a[href]")?.href;
  if (link) {
    html.push(`<p><a href="${escaped(link)}">${escaped(link)}</a></p>`);
    plain.push(link);
  }
  return { html: html.join("\n"), plain: plain.join("\n\n") };
}

async function copy(found) {
  const { html, plain } = found.matches("table, :not(article):has(table)")
    ? copied_table(found.matches("table") ? found : found.querySelector("table"))
    : copied_whole(found);
  const blob = (type, content) => new Blob([content], { type });
  const item = new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", plain) });
  await navigator.clipboard.write([item]);
}

// ---- Pictures

// A picture is drawn anew from where everything stands on the page: bars, lines and words, in the colours of the
// appearance that is asked for.
function picture(figure, { title, source }, dark) {
  const root = document.documentElement;
  const { theme } = root.dataset;
  const before = root.style.getPropertyValue("--duration");
  root.dataset.theme = dark ? "dark" : "light";
  root.style.setProperty("--duration", "0ms");
  figure.style.inlineSize = "60rem";
  try {
    return drawn(figure, title, source);
  } finally {
    figure.style.inlineSize = "";
    root.style.setProperty("--duration", before);
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

const EDGE = 32;
const TITLE = 24;
const SMALL = 13;

function drawn(figure, title, source) {
  const box = figure.getBoundingClientRect();
  const own = getComputedStyle(figure);
  const root = getComputedStyle(document.documentElement);
  const colour = (name) => root.getPropertyValue(`--colour-${name}`).trim();
  const font = (size, weight) => `${weight} ${size}px ${own.fontFamily}`;
  const width = Math.ceil(box.width) + 2 * EDGE;
  const day = new Date();
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const link = lasting().replace("&view=take", "");
  const heads = wrapped(title, font(TITLE, 600), width - 2 * EDGE);
  const feet = [...wrapped(`${source}, ${date}`, font(SMALL, 400), width - 2 * EDGE), ...wrapped(link, font(SMALL, 400), width - 2 * EDGE)];
  const top = EDGE + heads.length * TITLE * 1.3 + 12;
  const height = Math.ceil(top + box.height + 20 + feet.length * SMALL * 1.4 + EDGE);
  const defs = new Map();
  const body = part(figure, { x: box.left - EDGE, y: box.top - top, defs, root: figure });
  const line = (words, y, size, weight, fill) =>
    `<text x="${EDGE}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(words)}</text>`;
  const head = heads.map((words, place) => line(words, EDGE + TITLE + place * TITLE * 1.3 - 4, TITLE, 600, colour("text")));
  const foot = feet.map((words, place) => line(words, top + box.height + 20 + (place + 1) * SMALL * 1.4, SMALL, 400, colour("text-quiet")));
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" font-family="${escaped(own.fontFamily)}" lang="${document.documentElement.lang}">` +
    `<title>${escaped(title)}</title><desc>${escaped(`${text(figure)} ${source}, ${date}. ${link}`)}</desc>` +
    `<defs>${[...defs.values()].join("")}</defs>` +
    `<rect width="100%" height="100%" fill="${colour("surface")}"/>${head.join("")}${body}${foot.join("")}</svg>`;
  return { svg, width, height };
}

const round = (number) => Math.round(number * 100) / 100;

const measuring = document.createElement("canvas").getContext("2d");

// Words in lines that fit; a word that is too long is broken.
function wrapped(said, font, width) {
  measuring.font = font;
  const lines = [""];
  const fits = (line) => measuring.measureText(line).width <= width;
  for (const word of said.split(/(?<= )/)) {
    if (lines.at(-1) && !fits(lines.at(-1) + word.trimEnd())) lines.push("");
    for (const letter of word) {
      if (!fits(lines.at(-1) + letter)) lines.push("");
      lines.push(lines.pop() + letter);
    }
  }
  return lines.map((line) => line.trimEnd());
}

const clear = (colour) => !colour || colour === "transparent" || /(?:,|\/)\s*0\s*\)$/.test(colour);

function part(node, place) {
  if (node.nodeType === Node.TEXT_NODE) return said(node, place);
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(".visually-hidden, .take-tools, script, style")) return "";
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return "";
  // What is only read aloud.
  if (style.position === "absolute" && (style.clipPath !== "none" || node.clientWidth === 1)) return "";
  if (node instanceof HTMLInputElement) return field(node, style, place);
  const inside = node instanceof SVGElement ? shape(node, style, place) : box(node, style, place);
  const within = node.localName === "text" ? "" : [...node.childNodes].map((child) => part(child, place)).join("");
  return style.opacity === "1" ? inside + within : `<g opacity="${style.opacity}">${inside}${within}</g>`;
}

// The ground and the borders of an element of the page.
function box(node, style, { x, y, root }) {
  const at = node.getBoundingClientRect();
  const [left, top] = [at.left - x, at.top - y];
  let drawn = "";
  if (node !== root && !clear(style.backgroundColor)) {
    const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
    drawn += `<rect x="${round(left)}" y="${round(top)}" width="${round(at.width)}" height="${round(at.height)}" rx="${radius}" fill="${style.backgroundColor}"/>`;
  }
  const sides = [
    ["Top", left, top, left + at.width, top],
    ["Right", left + at.width, top, left + at.width, top + at.height],
    ["Bottom", left, top + at.height, left + at.width, top + at.height],
    ["Left", left, top, left, top + at.height],
  ];
  for (const [side, x1, y1, x2, y2] of sides) {
    const thick = Number.parseFloat(style[`border${side}Width`]);
    const colour = style[`border${side}Color`];
    if (node === root || !thick || style[`border${side}Style`] === "none" || clear(colour)) continue;
    drawn += `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${thick}"/>`;
  }
  return drawn;
}

// What is written in a field; the field itself is for those who write.
function field(node, style, { x, y }) {
  if (node.type !== "text" || node.value === "") return "";
  const at = node.getBoundingClientRect();
  const size = Number.parseFloat(style.fontSize);
  return `<text x="${round(at.right - x - size / 2)}" y="${round(at.top - y + at.height / 2 + size * 0.35)}" text-anchor="end" font-size="${size}" fill="${style.color}">${escaped(node.value)}</text>`;
}

// A text node, a line at a time.
function said(node, { x, y }) {
  const holder = node.parentElement;
  if (holder instanceof SVGElement || node.data.trim() === "") return "";
  const style = getComputedStyle(holder);
  const lines = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const at = range.getClientRects()[0];
    if (!at) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - at.top) < 2) Object.assign(last, { words: `${last.words} ${word}`, right: at.right });
    else lines.push({ words: word, top: at.top, left: at.left, right: at.right, height: at.height });
  }
  measuring.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measuring.measureText("Å");
  const right = style.textAlign === "right" || style.textAlign === "end";
  const slant = style.fontStyle === "normal" ? "" : ` font-style="${style.fontStyle}"`;
  return lines
    .map((line) => {
      const base = line.top + (line.height - up - down) / 2 + up - y;
      const words = style.textTransform === "uppercase" ? line.words.toUpperCase() : line.words;
      const start = right ? `x="${round(line.right - x)}" text-anchor="end"` : `x="${round(line.left - x)}"`;
      return `<text ${start} y="${round(base)}" font-size="${Number.parseFloat(style.fontSize)}" font-weight="${style.fontWeight}"${slant} fill="${style.color}" style="font-variant-numeric:tabular-nums">${escaped(words)}</text>`;
    })
    .join("");
}

const PAINT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order"];
const LENGTHS = {
  rect: ["x", "y", "width", "height", "rx"],
  line: ["x1", "y1", "x2", "y2"],
  circle: ["cx", "cy", "r"],
  ellipse: ["cx", "cy", "rx", "ry"],
};

// A shape, with what its style sheet says and its lengths in the units of the drawing.
function shape(node, style, place) {
  const kind = node.localName;
  const texts = { path: ["d"], polyline: ["points"], polygon: ["points"] }[kind];
  if (!LENGTHS[kind] && !texts && kind !== "text") return "";
  if (node.closest("pattern, defs, clipPath")) return "";
  const matrix = node.getScreenCTM();
  if (!matrix) return "";
  const { a, b, c, d, e, f } = matrix;
  const moved = `transform="matrix(${[a, b, c, d, e - place.x, f - place.y].map((one) => round(one)).join(" ")})"`;
  return bare(node, style, moved, place);
}

function bare(node, style, moved, place) {
  const kind = node.localName;
  const paint = PAINT.map((name) => {
    const value = style.getPropertyValue(name);
    const pattern = /url\("?#([^")]+)"?\)/.exec(value);
    if (pattern) {
      keep_pattern(pattern[1], place);
      return `${name}="url(#${pattern[1]})"`;
    }
    return value && value !== "none" && value !== "normal" ? `${name}="${escaped(value)}"` : name === "fill" ? 'fill="none"' : "";
  }).filter(Boolean);
  const long = (LENGTHS[kind] ?? []).map((name) => `${name}="${round(node[name].baseVal.value)}"`);
  if (kind === "text") {
    const first = (list) => (list.baseVal.length ? list.baseVal[0].value : 0);
    const [x, y] = [first(node.x) + first(node.dx), first(node.y) + first(node.dy)];
    return `<text x="${round(x)}" y="${round(y)}" ${moved} ${paint.join(" ")} font-size="${Number.parseFloat(style.fontSize)}" font-weight="${style.fontWeight}" text-anchor="${style.textAnchor}" dominant-baseline="${style.dominantBaseline}">${escaped(node.textContent)}</text>`;
  }
  const own = ["d", "points"].filter((name) => node.hasAttribute(name)).map((name) => `${name}="${node.getAttribute(name)}"`);
  return `<${kind} ${[...long, ...own, moved, ...paint].filter(Boolean).join(" ")}/>`;
}

function keep_pattern(id, place) {
  const pattern = document.getElementById(id);
  if (!pattern || place.defs.has(id)) return;
  // Known before what is in it is drawn: a pattern that names itself would never end.
  place.defs.set(id, "");
  const named = ["width", "height", "patternUnits", "patternTransform"].filter((name) => pattern.hasAttribute(name));
  const inside = [...pattern.children].map((child) => bare(child, getComputedStyle(child), "", place));
  const attributes = named.map((name) => `${name}="${escaped(pattern.getAttribute(name))}"`);
  place.defs.set(id, `<pattern id="${id}" ${attributes.join(" ")}>${inside.join("")}</pattern>`);
}

// Twice as fine as it is large, for slides.
async function painted({ svg, width, height }) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
}

// ---- Workbooks

const address = at("BOOKS_WORKER");
const policy = self.trustedTypes?.createPolicy("ramkalkyl-books", { createScriptURL: () => address });

// Asks a worker of its own for one thing; `progress` is told how much of it is done.
export function books(job, progress) {
  const worker = new Worker(policy ? policy.createScriptURL(address) : address, { type: "module" });
  return new Promise((done, failed) => {
    worker.onerror = (event) => failed(new Error(event.message ?? "the worker could not be fetched"));
    worker.onmessage = ({ data }) => {
      if (data === "ready") worker.postMessage(job);
      else if (typeof data === "number") progress(data);
      else if ("error" in data) failed(new Error(data.error));
      else done(data.made);
    };
  }).finally(() => worker.terminate());
}
