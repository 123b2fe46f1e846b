// The search page: reads ?q=, loads the one index, lists what fits. Every word a reader sees comes from the template.
const box = document.getElementById("search");
const list = document.getElementById("search-results");
const status = document.getElementById("search-status");
const all = document.getElementById("search-all");
const field = document.getElementById("q");
const LIMIT = 60;
let loading;

const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = text => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

async function load() {
  const answer = await fetch(box.dataset.index);
  if (!answer.ok) throw new Error(String(answer.status));
  const index = await answer.json();
  const names = new Map(index.artifacts.map(item => [item.slug, item.name]));
  const entry = (kind, name, url, note) => ({ kind, name, url, note, words: wordsOf(name), plain: wordsOf(name).join(" ") });
  const of = kind => box.dataset[kind];
  return {
    things: [
      ...index.artifacts.map(item => entry(1, item.name, item.url, [of("artifact"), item.type].filter(Boolean).join(" · "))),
      ...index.capabilities.map(item => entry(2, item.name, item.url, of("capability"))),
    ],
    pairs: index.comparisons.map(item => {
      const [left, right] = [names.get(item.left) ?? item.left, names.get(item.right) ?? item.right];
      return { ...entry(3, `${left} ${box.dataset.vs} ${right}`, item.url, of("comparison")), left: entry(1, left), right: entry(1, right) };
    }),
  };
}

// How well the asked words fit an entry: 0 when one of them is nowhere. Whole words beat beginnings, beginnings beat middles.
function fit(asked, entry) {
  if (!asked.length) return 0;
  if (asked.join(" ") === entry.plain) return 1000;
  let points = 0;
  for (const word of asked) {
    let best = 0;
    for (const own of entry.words) {
      if (own === word) { best = 10; break; }
      if (own.startsWith(word)) best = Math.max(best, 6);
      else if (word.length > 2 && own.includes(word)) best = Math.max(best, 2);
    }
    if (!best) return 0;
    points += best;
  }
  if (entry.plain.startsWith(asked.join(" "))) points += 8;
  return points + 4 * asked.length / entry.words.length;
}

// "a vs b": the sides on either hand of the word between them, in whichever order.
function sides(query) {
  const parts = fold(query).split(/\s+(?:vs?\.?|versus)(?:\s+|$)/u).map(wordsOf);
  return parts.length === 2 && parts[0].length && parts[1].length ? parts : null;
}

function find(query, index) {
  const asked = wordsOf(query);
  const found = [];
  const add = (entry, points) => { if (points > 0) found.push({ entry, points: points - entry.kind / 10 }); };
  const two = sides(query);
  if (two) {
    const both = (a, b) => (a && b ? a + b : 0);
    for (const pair of index.pairs) {
      add(pair, Math.max(both(fit(two[0], pair.left), fit(two[1], pair.right)), both(fit(two[0], pair.right), fit(two[1], pair.left))));
    }
    for (const thing of index.things) add(thing, Math.max(fit(two[0], thing), fit(two[1], thing)) / 1e4);
  } else {
    for (const entry of index.things) add(entry, fit(asked, entry));
    for (const pair of index.pairs) add(pair, Math.min(fit(asked, pair), 900) * 0.5);
  }
  return found.sort((a, b) => b.points - a.points || a.entry.plain.localeCompare(b.entry.plain, "en")).map(one => one.entry);
}

function line(entry) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = box.dataset.root + entry.url.replace(/^\/+/, "");
  link.textContent = entry.name;
  const note = document.createElement("span");
  note.className = "quiet small";
  note.textContent = entry.note;
  item.append(link, " ", note);
  return item;
}

const say = (key, values) => { status.textContent = fill(box.dataset[key], values); };

async function search(query) {
  const asked = query.trim();
  box.hidden = !asked;
  all.hidden = false;
  list.replaceChildren();
  if (!asked) { status.textContent = ""; return; }
  try {
    if (!loading) say("loading", {});
    const index = await (loading ??= load());
    if (field.value.trim() !== asked) return;
    const found = find(asked, index);
    const shown = found.slice(0, LIMIT);
    list.replaceChildren(...shown.map(line));
    all.hidden = found.length > 0;
    const key = !found.length ? "none" : found.length === 1 ? "one" : found.length > LIMIT ? "first" : "many";
    say(key, { q: asked, n: found.length, m: LIMIT });
  } catch {
    loading = undefined;
    say("failed", { q: asked });
  }
}

function fromAddress() {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  search(field.value);
}

let wait;
field.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(() => {
    const address = new URL(location.href);
    if (field.value.trim()) address.searchParams.set("q", field.value.trim()); else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    search(field.value);
  }, 120);
});
field.form.addEventListener("submit", event => {
  event.preventDefault();
  clearTimeout(wait);
  history.pushState(null, "", `?${new URLSearchParams({ q: field.value.trim() })}`);
  search(field.value);
});
addEventListener("popstate", fromAddress);
fromAddress();
