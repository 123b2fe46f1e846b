// /compare/: pick two to four, and see them as a pair's own page shows two. Every word and every element comes from
// the page's <template>s; data goes into the page as text, never as markup.
const $ = id => document.getElementById(id);
const [box, form, field, options, picked, says, notes, result] =
  ["picker", "pick", "pick-q", "pick-options", "picked", "pick-says", "pick-notes", "comparison"].map($);
const words = box.dataset;
const MOST = 4, OFFERED = 8, SIDES = ["a", "b", "c", "d"];
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
// What is put in is isolated: marks in a stranger's name must not turn the direction of the rest.
const phrase = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => key in values ? `\u2068${values[key]}\u2069` : whole);
const here = path => words.root + path.replace(/^\/+/, "");

/* Templates: data-text, data-href, data-width and data-class take a value; data-if and data-unless keep or drop an
   element; <template data-each> repeats. */
function draw(template, values) {
  const copy = template.content.cloneNode(true);
  fill(copy, values);
  return copy;
}

function fill(node, values) {
  for (const child of [...node.children]) {
    const { text, prose, href, width, class: name, each, id } = child.dataset;
    if ((child.dataset.if && !values[child.dataset.if]) || (child.dataset.unless && values[child.dataset.unless])) { child.remove(); continue; }
    if (each) { child.replaceWith(...(values[each] ?? []).map(item => draw(child, { ...values, ...item }))); continue; }
    if (text) child.textContent = values[text] ?? "";
    if (prose) child.append(...runs(values[prose] ?? ""));
    if (href) child.setAttribute("href", values[href]);
    if (width) child.setAttribute("width", Number(values[width]) || 0);
    if (id) child.id = values[id];
    if (name) child.classList.add(...name.split(" ").map(key => values[key]).filter(Boolean));
    for (const key in child.dataset) if (/^(if|unless|text|prose|href|width|class|id)$/.test(key)) delete child.dataset[key];
    if (!text && !prose) fill(child, values);
  }
}

// Text with what stands between backticks as code, as on the other pages.
function* runs(text) {
  const parts = text.split("`");
  for (let index = 0; index < parts.length; index++) {
    if (index % 2 && index + 1 < parts.length && parts[index]) {
      const code = document.createElement("code");
      code.textContent = parts[index];
      yield code;
    } else yield index % 2 ? "`" + parts[index] + (index + 1 < parts.length ? "`" : "") : parts[index];
  }
}

/* What is picked stands in the address. */
const wanted = () => [...new Set((new URLSearchParams(location.search).get("items") ?? "").split(",").map(item => item.trim()).filter(Boolean))];
const kept = new Map();
let names, drawing = 0, chosen = [];

const json = async path => {
  const answer = await fetch(here(path));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
const allNames = () => (names ??= json("compare/artifacts.json").then(
  list => list.artifacts.map(item => ({ ...item, folded: fold(item.name) })), fault => { names = undefined; throw fault; }));
const whole = slug => kept.get(slug) ?? kept.set(slug, json(`artifacts/${slug}/index.json`).catch(fault => { kept.delete(slug); throw fault; })).get(slug);

function say(key, values = {}) { says.textContent = key ? phrase(words[key], values) : ""; }
function note(key, values) {
  const item = document.createElement("li");
  item.textContent = phrase(words[key], values);
  notes.append(item);
}

function go(slugs) {
  history.pushState(null, "", location.pathname + (slugs.length ? `?items=${slugs.join(",")}` : ""));
  return show();
}

async function show() {
  const turn = ++drawing;
  const asked = wanted();
  box.setAttribute("aria-busy", "true");
  if (asked.length) say("loading");
  let known, items;
  try {
    known = new Map((await allNames()).map(item => [item.slug, item]));
    chosen = asked.filter(slug => slugShape.test(slug) && known.has(slug)).slice(0, MOST);
    items = await Promise.all(chosen.map(whole));
  } catch {
    if (turn === drawing) { chosen = []; say("failed"); box.removeAttribute("aria-busy"); }
    return;
  }
  if (turn !== drawing) return;
  notes.replaceChildren();
  const bad = asked.filter(slug => !known.has(slug));
  for (const slug of bad) note("bad", { slug });
  if (asked.length - bad.length > MOST) note("most", {});
  picked.replaceChildren(...chosen.map(slug => draw($("t-picked"), { name: known.get(slug).name, url: here(`artifacts/${slug}/`) })));
  [...picked.querySelectorAll("button")].forEach((button, index) => button.addEventListener("click", async () => {
    await go(chosen.filter((_, place) => place !== index));
    field.focus();
  }));
  field.disabled = field.nextElementSibling.disabled = chosen.length === MOST;
  result.hidden = items.length < 2;
  $("all-pairs").hidden = items.length > 1;
  const title = items.map(item => `\u2068${item.name}\u2069`).join(` ${words.vs} `);
  document.title = (items.length > 1 ? title.replace(/[\u2068\u2069]/g, "") + " · " : "") + words.title;
  result.replaceChildren();
  if (items.length > 1) result.append(draw($("t-comparison"), comparison(items)));
  say(items.length === 0 ? "" : items.length === 1 ? "another" : items.length === MOST ? "full" : "drawn", { names: title });
  box.removeAttribute("aria-busy");
}

/* The comparison of some artifacts, as values for the templates. */
function comparison(items) {
  const sides = items.map((item, index) => ({ name: item.name, slug: item.slug, url: here(item.url), side: SIDES[index], size: "n" + items.length }));
  const files = [...new Set(items.flatMap(item => item.sources))].sort();
  const cite = (file, line) => { const number = files.indexOf(file) + 1; return number ? { number, place: line ? number + ":" + line : number, cite: "#source-" + number } : {}; };
  const rows = table(items, sides, cite);
  const count = kind => rows.filter(row => row.kind === kind).length;
  const facts = items.flatMap(item => item.shown);
  // What the editors set and list no address for, as on the pairs' own pages.
  const set = items.filter(item => !item.externalSources.length).flatMap(item => item.shown.filter(fact => fact.edited));
  const pair = items.length === 2 && items[0].comparisons.find(one => one.other === items[1].slug);
  const [differing, same] = [count("differs"), count("same")];
  return {
    sides, rows, size: sides[0].size, page: pair && here(pair.url), differing, same, total: rows.length, unknown: rows.length - differing - same,
    shown: facts.length, sourced: facts.length - set.length, setByEditors: set.length,
    sources: files.map((file, index) => ({ file, number: index + 1, anchor: "source-" + (index + 1) })),
    ...capabilities(items, sides, cite),
  };
}

function table(items, sides, cite) {
  const shown = items.map(item => new Map(item.shown.map(fact => [fact.key, fact])));
  const known = [...$("t-rows").content.children].map(row => ({ key: row.dataset.key, label: row.textContent, ...row.dataset }));
  const further = new Map(items.flatMap(item => item.shown).filter(fact => fact.key.startsWith("facts.")).map(fact => [fact.key, { key: fact.key, label: fact.label }]));
  return [...known, ...further.values()].map(row => {
    const facts = shown.map(all => all.get(row.key));
    const given = facts.filter(Boolean);
    if (!given.length) return null;
    const tokens = new Set(given.map(fact => fact.value != null ? `${fact.unit}|${fact.value}` : fact.varies ? "" : fact.folded ?? fact.text.toLowerCase()));
    const kind = tokens.size > 1 ? "differs" : given.length === facts.length ? "same" : "";
    const first = row.better && kind === "differs" ? ahead(facts, row) : -1;
    const cells = facts.map((fact, index) => {
      const counts = row.key === "capabilities.declared" && items[index].capabilities;
      return {
        ...sides[index], known: fact, unknown: !fact, ...fact, ...(fact && cite(fact.file, fact.line)),
        ...(counts && counting(counts)), plain: !counts && fact?.text,
        ...disputed(fact),
        [index === first ? row.better + (items.length > 2 ? "est" : "er") : "none"]: true,
      };
    });
    return { label: row.label, kind, cells };
  }).filter(Boolean);
}

/* Who says otherwise, and which rule chose. */
function disputed(fact) {
  const said = fact?.conflict.filter(one => one.sources) ?? [];
  if (!said.length) return { conflict: null };
  return {
    conflict: said.map((one, place) => ({ ...one, more: place > 0, counted: said.length > 1, total: said.length > 1 && !place && fact.sources })),
    latest: fact.rule === "latest-check", most: fact.rule === "most-sources", firstFile: fact.rule === "first-file",
  };
}

/* More may be listed than declared, or as many though no source lists them all: then some may be one in other words. */
function counting({ counted: declared, listed, complete }) {
  const overlapping = declared != null && (listed > declared || (listed === declared && !complete));
  return { declared, listed, overlapping, counted: declared != null && !overlapping };
}

// The one that is ahead of all others; none within `band` of another, and none where a figure is missing or in another unit.
function ahead(facts, { better, band = 0 }) {
  if (facts.some(fact => fact?.value == null || fact.unit !== facts[0].unit)) return -1;
  const values = facts.map(fact => fact.value);
  const best = Math[better === "high" ? "max" : "min"](...values);
  const near = values.filter(value => value === best || Math.abs(value - best) < band);
  return near.length === 1 ? values.indexOf(best) : -1;
}

// What of a text stands for it: its first sentence, as Sources/Rendering/Opening.swift finds it.
const OPENING = /^[^]{59,}?(?:[.!?](?=\s+[^\s\p{Lowercase}\p{Nd}])|[。！？])/u;

function capabilities(items, sides, cite) {
  const found = new Map();
  items.forEach((item, index) => {
    for (const [at, said] of item.capabilities.statements.entries()) {
      const one = found.get(said.capability.slug) ?? { name: said.capability.name, slug: said.capability.slug, url: here(said.capability.url), by: items.map(() => []) };
      const claimed = said.unique || said.versusAlternatives || said.bestFor || said.limitations || said.requires;
      const opening = said.description.match(OPENING)?.[0] ?? said.description;
      one.by[index].push({
        ...said, title: said.title?.toLowerCase() !== one.name.toLowerCase() && said.title, claimed, opening,
        openingIsAll: opening === said.description && !claimed, whole: `${sides[index].url}#capability-${at + 1}`,
        cites: said.sources.map(source => cite(source.file, source.line)),
      });
      found.set(one.slug, one);
    }
  });
  const rows = [...found.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const having = row => row.by.filter(said => said.length).length;
  const across = row => ({
    ...row, sides: sides.map((side, index) => ({
      ...side, statements: row.by[index], lacks: !row.by[index].length && items[index].capabilities.complete,
      open: !row.by[index].length && !items[index].capabilities.complete,
    })),
  });
  const all = rows.filter(row => having(row) === items.length).map(across);
  const some = rows.filter(row => having(row) > 1 && having(row) < items.length).map(across);
  const cut = items.filter(item => !item.capabilities.complete);
  const lanes = sides.map((side, index) => ({
    ...side, two: items.length === 2, cutOthers: cut.some(item => item !== items[index]),
    only: rows.filter(row => having(row) === 1 && row.by[index].length).map(row => ({ name: row.name, url: row.url, statements: row.by[index] })),
  })).filter(lane => lane.only.length);
  return {
    all, some, lanes, allAny: all.length, someAny: some.length, cutAny: cut.length,
    cut: cut.map(item => {
      const counts = counting(item.capabilities);
      return { name: item.name, ...counts, one: counts.listed === 1, uncounted: counts.declared == null, rest: counts.declared > counts.listed && counts.declared - counts.listed };
    }),
  };
}

/* The field: a combobox with a list of what fits. */
let offered = [], active = -1, asking = 0;

function close() {
  offered = [];
  active = -1;
  options.hidden = true;
  options.replaceChildren();
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function move(to) {
  active = to;
  [...options.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === to)));
  if (to >= 0) {
    field.setAttribute("aria-activedescendant", options.children[to].id);
    options.children[to].scrollIntoView({ block: "nearest" });
  } else field.removeAttribute("aria-activedescendant");
}

/* What fits; with nothing typed nothing, or what can be picked at all. */
async function offer(atAll) {
  const turn = ++asking;
  const asked = fold(field.value).split(/\s+/).filter(Boolean);
  let all;
  try { all = await allNames(); } catch { return say("failed"); }
  if (turn !== asking) return;
  if (!asked.length && atAll !== true) { close(); return say(""); }
  const fits = all.filter(item => !chosen.includes(item.slug) && asked.every(word => item.folded.includes(word) || item.slug.includes(word)))
    .map(item => ({ item, first: !asked.length ? 0 : item.folded.startsWith(asked[0]) ? 0 : item.folded.split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(asked[0])) ? 1 : 2 }))
    .sort((one, other) => one.first - other.first || (asked.length && one.item.folded.length - other.item.folded.length));
  offered = fits.slice(0, OFFERED).map(fit => fit.item);
  options.replaceChildren(...offered.map((item, index) => draw($("t-option"), { ...item, anchor: "option-" + index })));
  options.hidden = !offered.length;
  field.setAttribute("aria-expanded", String(offered.length > 0));
  move(-1);
  say(fits.length === 0 ? "none" : fits.length === 1 ? "one" : "many", { n: fits.length, q: field.value.trim() });
}

async function pick(item) {
  field.value = "";
  asking++;
  close();
  field.focus();
  await go([...chosen, item.slug]);
  // A field that is disabled loses the focus: it goes on to what was asked for.
  if (field.disabled) $("facts-h")?.focus();
}

field.addEventListener("input", offer);
field.addEventListener("blur", () => { asking++; close(); });
field.addEventListener("keydown", async event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step > 0 && !offered.length) {
    event.preventDefault();
    await offer(true);
    if (offered.length) move(0);
  } else if (step && offered.length) {
    event.preventDefault();
    move((active + step + offered.length + (active < 0 && step < 0 ? 1 : 0)) % offered.length);
  } else if (event.key === "Escape" && offered.length) {
    event.preventDefault();
    close();
  }
});
options.addEventListener("mousedown", event => event.preventDefault());
options.addEventListener("click", event => {
  const option = event.target.closest("[role=option]");
  if (option) pick(offered[[...options.children].indexOf(option)]);
});
form.addEventListener("submit", async event => {
  event.preventDefault();
  if (!offered.length) await offer();
  if (offered.length) pick(offered[Math.max(active, 0)]);
});
addEventListener("popstate", show);
box.hidden = false;
show();
