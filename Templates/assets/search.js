// Search without a server: the ranking (openSearch), the box with suggestions and the search page (attach).
// The files it reads are described in docs/FORMATS.md#search. Every word a reader sees comes from the templates.
const LETTERS = new Map(Object.entries({ ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", đ: "d", ı: "i", ø: "o", ł: "l", ħ: "h", ŧ: "t", ŉ: "n", ŀ: "l" }));

// Lower case, no accents, narrow: what Sources/Searching/Folding.swift does to the texts.
const fold = text => text.toLowerCase()
  .replace(/[\u00c0-\u017f\u1e00-\u1e99\u1ea0-\u1ef9\uff10-\uff5a]/g, letter => LETTERS.get(letter) ?? letter.normalize("NFKD"))
  .replace(/[\u0300-\u036f]/g, "").replace(/ς/g, "σ");

// A word; a run of a script without spaces between words; both set by the manifest.
let WORD, RUN;
const cut = word => {
  const letters = [...word];
  if (!RUN.test(word) || letters.length < 3) return [letters.slice(0, 32).join("")];
  return letters.slice(1).map((letter, index) => letters[index] + letter);
};
const wordsOf = text => (fold(text).match(WORD) ?? []).flatMap(cut);

// Whether one letter more, less or other, or two swapped, make one word of the other.
const isOneEdit = (a, b) => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0, tail = 0;
  while (head < a.length && a[head] === b[head]) head++;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [x, y] = [a.length - head - tail, b.length - head - tail];
  return (x < 2 && y < 2) || (x === 2 && y === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]);
};

// The last place in a sorted list that is not behind `key`; −1 before the first.
const placeOf = (list, key) => {
  let low = -1, high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle] <= key) low = middle; else high = middle - 1;
  }
  return low;
};
const summed = steps => { let at = 0; return steps.map(step => (at += step)); };
const eachOf = (groups, visit) => {
  for (const group of groups) for (let index = 1, at = 0; index < group.length; index++) visit(at += group[index], group[0]);
};
const KINDS = ["artifacts", "capabilities"], FACETS = ["type", "pricing"], NARROWED = [...FACETS, "capability"];

// `load(path)` promises the value of a file of /search/. `versus` and `alternatives` are lists of words and phrases.
export function openSearch(load, { versus = [], alternatives = [] } = {}) {
  const kept = new Map();
  const file = path => {
    if (!kept.has(path)) {
      kept.set(path, load(path).then(value => {
        if (value?.version !== 1) throw new Error(path);
        return value;
      }));
      kept.get(path).catch(() => { kept.delete(path); kept.delete("manifest.json"); });
    }
    return kept.get(path);
  };
  let site;
  const part = (kind, index) => file(`${kind}/${index}-${site.files[kind].slice(6 * index, 6 * index + 6)}.json`);
  const record = async (kind, id) => {
    const size = site.perFile[kind], values = (await part(kind, Math.floor(id / size)))[kind][id % size];
    return Object.fromEntries(site.fields[kind].map((name, at) => [name, values[at]]));
  };

  const cutEndings = word => {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    for (const step of site.endings) {
      for (const [ending, put, left] of step) {
        const rest = word.slice(0, word.length - ending.length);
        if (rest.length < left || !word.endsWith(ending) || !/[aeiouy]/.test(rest)) continue;
        word = rest + put;
        break;
      }
    }
    return word;
  };
  const stems = new Map();
  const stem = word => stems.get(word) ?? stems.set(word, cutEndings(word)).get(word);

  // The entries of a sorted, sharded list that begin with `start`, from at most three files: [key, file, place].
  async function beginning(kind, start, max) {
    const starts = site.starts[kind], last = Math.max(0, placeOf(starts, start + "\uffff"));
    const first = Math.max(0, placeOf(starts, start));
    const files = starts.length ? await Promise.all([first, first + 1, first + 2].filter(index => index <= (max > 1 ? last : first)).map(index => part(kind, index))) : [];
    const found = [];
    for (const one of files) {
      const keys = one[kind];
      for (let at = placeOf(keys, start) + (keys[placeOf(keys, start)] === start ? 0 : 1); at < keys.length && keys[at].startsWith(start) && found.length < max; at++) found.push([keys[at], one, at]);
    }
    return found;
  }
  const exactly = async key => (await beginning("terms", key, 1)).find(one => one[0] === key);
  async function misspelt(word) {
    const letters = [...word], half = (letters.length - 1) >> 1;
    if (letters.length < 5) return [];
    const [ahead, back] = await Promise.all([
      beginning("words", letters.slice(0, half).join(""), 9999), beginning("words", "~" + letters.reverse().slice(0, half).join(""), 9999)]);
    // `letters` stand reversed by now, as the words of `back` do.
    const found = [...ahead.map(one => one[0]).filter(other => isOneEdit(word, other)),
      ...back.map(one => one[0].slice(1)).filter(other => isOneEdit(letters.join(""), other)).map(other => [...other].reverse().join(""))];
    return [...new Set(found)].sort();
  }

  // What stands in the index for one typed word: the word, else what it begins, else what it nearly is.
  async function expanded(word) {
    const whole = await exactly(stem(word));
    if (whole) return { word, found: [[whole, 1]] };
    let found = word.length > 1 || RUN.test(word) ? await beginning("terms", word, 40) : [];
    // An ending that is being typed: `checkpointi`.
    for (let length = word.length - 1; !found.length && length > 3 && site.endings.flat().some(([ending]) => ending.startsWith(word.slice(length))); length--) {
      const shorter = await exactly(word.slice(0, length));
      if (shorter) return { word, near: [shorter[0]], found: [[shorter, 0.6]] };
    }
    if (found.length) return { word, found: found.map(one => [one, 0.6]) };
    const near = await misspelt(word);
    const terms = await Promise.all([...new Set(near.map(stem))].map(exactly));
    return { word, near, found: terms.filter(Boolean).map(one => [one, 0.5]) };
  }

  // The points of all documents for one typed word. The words before the one that is being typed are asked for again
  // at each key, so they are kept.
  const weighed = new Map();
  async function weights(word) {
    if (weighed.has(word)) return weighed.get(word);
    const { near, found } = await expanded(word), one = { word, near, terms: found.map(([[term]]) => term) };
    for (const kind of KINDS) {
      const best = new Float64Array(site.counts[kind]), ids = [];
      for (const [[, shard, at], factor] of found) {
        eachOf(shard[kind][at], (id, impact) => {
          if (!best[id]) ids.push(id);
          if (impact * factor > best[id]) best[id] = impact * factor;
        });
      }
      one[kind] = { best, ids };
    }
    if (weighed.size > 40) weighed.clear();
    weighed.set(word, one);
    return one;
  }

  // Types and pricing models that the words name: { kind, value, words }.
  function facetsIn(words) {
    const stems = words.map(stem), found = [];
    for (const kind of FACETS) {
      site[kind].forEach(([label], value) => {
        const own = wordsOf(label).map(stem);
        const at = stems.findIndex((_, index) => own.length && own.every((word, step) => stems[index + step] === word));
        if (at >= 0) found.push({ kind, value, label, words: own.map((_, step) => at + step) });
      });
    }
    return found;
  }
  const facetLetter = value => value < 0 ? " " : String.fromCharCode(35 + value);

  // Whole names and their beginnings, for a text typed without regard to spaces: [id, points] by kind.
  async function named(words) {
    const key = "=" + [...words.join("")].slice(0, 64).join("");
    const points = { artifacts: new Map(), capabilities: new Map() };
    if (key.length < 2) return points;
    for (const [term, shard, at] of await beginning("terms", key, 60)) {
      for (const kind of KINDS) {
        eachOf(shard[kind][at], (id, level) => {
          const value = term === key ? level * 1e6 : level * 1e4 + Math.round(9e3 * key.length / term.length);
          if (value > (points[kind].get(id) ?? 0)) points[kind].set(id, value);
        });
      }
    }
    return points;
  }

  // The scores of everything that holds any of the words.
  async function ranked(words) {
    const asked = words.filter(word => !site.stopWords.includes(word)).slice(0, 12);
    if (!asked.length) asked.push(...words.slice(0, 12));
    const [names, ...parts] = await Promise.all([named(words.slice(0, 24)), ...asked.map(weights)]);
    // A misspelt word may have hidden a whole name.
    for (const { word, near } of parts) {
      for (const other of near?.slice(0, 6) ?? []) {
        const corrected = await named(words.map(one => (one === word ? other : one)));
        for (const kind in names) for (const [id, points] of corrected[kind]) names[kind].set(id, Math.max(points / 2, names[kind].get(id) ?? 0));
      }
    }
    const facets = facetsIn(asked);
    const table = facets.length ? await part("facets", 0) : null;
    const marks = new Set(), hits = text => wordsOf(text).some(word => marks.has(stem(word)));
    const byName = ({ name }, text) => name >= 2e6 && name < 3e6 ? "alias" : name || hits(text) ? "name" : "";
    const result = { asked, facets, hits, byName };
    // By document: the sum of points, and a bit for each word that it has, above them one that says it is in `ids`.
    const all = {}, gains = new Map();
    for (const kind of KINDS) all[kind] = { raw: new Float64Array(site.counts[kind]), bits: new Uint16Array(site.counts[kind]), ids: [] };
    const add = (kind, id, points, bits) => {
      const { raw, bits: known, ids } = all[kind];
      if (!known[id]) ids.push(id);
      raw[id] += points;
      known[id] |= bits | 1 << 12;
    };
    parts.forEach((one, index) => {
      for (const kind of KINDS) {
        const { best, ids } = one[kind], here = kind === "artifacts" ? facets.filter(facet => facet.words.includes(index)) : [];
        const has = id => here.some(facet => table[facet.kind][id] === facetLetter(facet.value));
        for (const id of ids) if (!has(id)) add(kind, id, best[id], 1 << index);
        if (here.length) best.forEach((points, id) => { if (has(id)) add(kind, id, 40 + points / 4, 1 << index); });
      }
      for (const term of one.terms) marks.add(term);
    });
    for (const kind of KINDS) for (const id of names[kind].keys()) add(kind, id, 0, 0);
    const settle = kind => {
      const { raw, bits, ids } = all[kind];
      const entries = ids.map(id => {
        const name = names[kind].get(id) ?? 0;
        let share = 0;
        for (let rest = bits[id] & 0xfff; rest; rest &= rest - 1) share++;
        share = name < 1e4 ? share / asked.length : 1;
        return { id, name, share, raw: raw[id], bits: bits[id], points: name + raw[id] * share * share, gain: gains.get(id) };
      });
      const least = 0.66 * entries.reduce((most, entry) => Math.max(most, entry.share), 0);
      return entries.filter(entry => entry.share >= least).sort((a, b) => b.points - a.points || a.id - b.id);
    };
    result.capabilities = settle("capabilities");
    result.scoreOf = new Map(result.capabilities.map(entry => [entry.id, entry.points]));
    // Who provides the capabilities that fit best fits too, even if its own texts use other words.
    const top = result.capabilities.slice(0, 3).filter(entry => entry.share === result.capabilities[0].share);
    result.records = await Promise.all(top.map(entry => record("capabilities", entry.id)));
    top.forEach((entry, index) => {
      const limit = entry.name ? entry.raw + 20 : entry.raw;
      for (const id of summed(result.records[index].artifacts)) {
        const known = gains.get(id) ?? 0;
        if (known >= limit) continue;
        add("artifacts", id, 0.5 * (limit - known), entry.bits);
        gains.set(id, limit);
      }
    });
    result.artifacts = settle("artifacts");
    return result;
  }

  // The artifacts that a text names, the likeliest first: by name, by all of its words.
  async function artifactsCalled(text) {
    const words = wordsOf(text);
    if (!words.length) return [];
    const direct = (await named(words)).artifacts;
    if (direct.size) return [...direct].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(one => one[0]);
    return (await ranked(words)).artifacts.filter(entry => entry.name || (entry.share === 1 && !entry.gain)).map(entry => entry.id);
  }

  async function pair(ids) {
    const sorted = [...ids].sort((a, b) => a - b);
    const sides = await Promise.all(sorted.map(id => record("artifacts", id)));
    const slugs = sides.map(side => side.slug);
    const hasPage = sides.length === 2 && summed((await record("links", sorted[0])).pairs).includes(sorted[1]);
    const url = hasPage ? `compare/${slugs.join("-vs-")}/` : `compare/?items=${slugs.join(",")}`;
    return { kind: "pair", names: sides.map(side => side.name), url, why: ["pair"] };
  }
  async function shown(id, why, found, entry) {
    const one = await record("artifacts", id);
    const result = { kind: "artifact", id, name: one.name, url: `artifacts/${one.slug}/`, type: site.type[one.type]?.[0], pricing: site.pricing[one.pricing]?.[0], why };
    if (!found) return result;
    const best = summed(one.capabilities).map(capability => [capability, found.scoreOf.get(capability) ?? 0]).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    const facets = found.facets.filter(facet => one[facet.kind] === facet.value), byName = found.byName(entry, one.name);
    if (byName) result.why = [byName];
    else if (best?.[1] > 0) {
      const capability = await record("capabilities", best[0]);
      result.why = ["capability", capability.name];
      result.excerpt = () => excerptOf(capability, id);
    } else result.why = facets.length ? ["facet", facets.map(facet => facet.label).join(", ")] : ["text"];
    return result;
  }
  // What an artifact says of a capability; without one, what the first says.
  async function excerptOf(capability, id) {
    const at = capability.from + (id === undefined ? 0 : summed(capability.artifacts).indexOf(id)), size = site.perFile.excerpts;
    return capability.excerpts.length ? (await file(`excerpts/${capability.excerpts[Math.floor(at / size)]}.json`)).excerpts[at % size] : "";
  }

  // "a vs b", "a or b or c": the ids named, or null when a side names nothing.
  async function sidesIn(text) {
    const parts = versus.reduce((all, word) => all.replaceAll(` ${word} `, " | "), ` ${text} `).split("|").map(part => part.trim()).slice(0, 4);
    if (parts.length < 2 || !parts[0]) return null;
    const found = await Promise.all(parts.filter(Boolean).map(artifactsCalled));
    return found.every(list => list.length) ? found : null;
  }
  async function alternativesIn(text) {
    for (const phrase of alternatives) {
      const rest = text.startsWith(phrase + " ") ? text.slice(phrase.length + 1) : text.endsWith(" " + phrase) ? text.slice(0, -phrase.length - 1) : "";
      const found = rest ? await artifactsCalled(rest) : [];
      if (found.length) return found[0];
    }
    return null;
  }

  // Groups in the order in which they are shown; `limit` results a group. `filter`: labels, by { type, pricing, capability }.
  return async function search(query, { limit = 5, filter = {} } = {}) {
    site = await file("manifest.json");
    RUN ??= new RegExp(`^[${site.unspaced}]`, "u");
    WORD ??= new RegExp(`[${site.unspaced}]+|(?:(?![${site.unspaced}])[\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}])+`, "gu");
    const text = fold(query).trim().slice(0, 240).replace(/\s+/g, " "), words = wordsOf(text);
    const groups = [];
    const answer = { groups, hits: () => false, facets: {} };
    if (!words.length) return answer;
    const isName = [...(await named(words)).artifacts.values()].some(points => points >= 2e6);
    const sides = isName ? null : await sidesIn(text);
    if (sides) {
      const [one, other = (await record("links", one[0])).near] = sides;
      const sets = sides.length > 2 ? [sides.map(list => list[0])] : "00 01 10 02 11 20 12 21 22".split(" ").map(([i, j]) => [one[i], other[j]]);
      const pairs = sets.filter(set => new Set(set).size === set.length && !set.includes(undefined)).slice(0, limit);
      const items = [...new Set(sides.flatMap(list => list.slice(0, 1)))];
      if (pairs.length) {
        groups.push({ kind: "pair", items: await Promise.all(pairs.map(pair)) });
        groups.push({ kind: "artifact", items: await Promise.all(items.map(id => shown(id, ["name"]))) });
        return answer;
      }
    }
    const original = sides ? null : await alternativesIn(text);
    if (original !== null) {
      const one = await record("artifacts", original), links = await record("links", original), near = (links.near.length ? links.near : summed(links.pairs)).slice(0, limit);
      groups.push({ kind: "artifact", items: await Promise.all(near.map(id => shown(id, ["near", one.name]))) });
      groups.push({ kind: "pair", items: await Promise.all(near.slice(0, 3).map(id => pair([original, id]))) });
      return answer;
    }

    const found = await ranked(words);
    answer.hits = found.hits;
    let artifacts = found.artifacts;
    let isNarrowed = false;
    if (limit > 5) {
      const table = await part("facets", 0), values = {};
      for (const kind of FACETS) values[kind] = site[kind].map(([label], value) => ({ label, has: id => table[kind][id] === facetLetter(value) }));
      const called = (await named(wordsOf(filter.capability ?? ""))).capabilities.keys();
      values.capability = await Promise.all([...new Set([...called].slice(0, 1).concat(found.capabilities.slice(0, 3).map(entry => entry.id)))].map(async id => {
        const one = await record("capabilities", id), providers = new Set(summed(one.artifacts));
        return { label: one.name, has: id => providers.has(id) };
      }));
      // What the address names and is not there does not narrow.
      const asked = NARROWED.flatMap(kind => values[kind].filter(one => one.label === filter[kind]).map(one => ({ ...one, kind })));
      const fitting = but => artifacts.filter(({ id }) => asked.every(one => one.kind === but || one.has(id)));
      for (const kind of NARROWED) {
        const others = fitting(kind);
        answer.facets[kind] = values[kind].map(({ label, has }) => ({ label, count: others.filter(({ id }) => has(id)).length })).filter(one => one.count || filter[kind] === one.label);
      }
      artifacts = fitting();
      isNarrowed = asked.length > 0;
    }
    const capabilities = isNarrowed ? [] : found.capabilities, top = artifacts[0];
    // What one artifact alone offers is found with that artifact; what is asked for by type alone, too.
    const isCapability = (capabilities[0]?.points ?? 0) > (top?.points ?? 0) && (capabilities[0].name >= 1e6 || found.records[0].artifacts.length !== 1)
      && found.facets.flatMap(facet => facet.words).length < found.asked.length;
    const ofArtifacts = { kind: "artifact", total: artifacts.length, items: await Promise.all(artifacts.slice(0, limit).map(entry => shown(entry.id, ["text"], found, entry))) };
    const ofCapabilities = {
      kind: "capability", total: capabilities.length,
      items: await Promise.all(capabilities.slice(0, limit > 10 ? limit : 3).map(async entry => {
        const one = await record("capabilities", entry.id), providers = summed(one.artifacts);
        return {
          kind: "capability", id: entry.id, name: one.name, url: `capabilities/${one.slug}/`, count: providers.length,
          why: [found.byName(entry, one.name) || "text"],
          excerpt: async () => one.text ?? excerptOf(one),
        };
      })),
    };
    // Comparisons of the one that was named with those nearest to it, or of the best two.
    const partners = top?.name >= 1e4 ? (await record("links", top.id)).near.slice(0, 3).map(id => [top.id, id])
      : artifacts.length > 1 && artifacts[1].share === top.share ? [[top.id, artifacts[1].id]] : [];
    const ofPairs = { kind: "pair", items: isNarrowed ? [] : await Promise.all(partners.map(pair)) };
    groups.push(...(isCapability ? [ofCapabilities, ofArtifacts] : [ofArtifacts, ofCapabilities]), ofPairs);
    answer.groups = groups.filter(group => group.items.length);
    return answer;
  };
}

let engine;
const MOST = 10;
// Makes a form.find search while its reader types: with suggestions, or, where #search-results is, on the page.
export function attach(form) {
  const words = document.getElementById("found").dataset, root = new URL(words.root, document.baseURI);
  const input = form.elements.q, page = form.closest("main") && document.getElementById("search-results");
  // What is put in is isolated: marks in a stranger's name must not turn the direction of the rest.
  const say = (key, values) => (words[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => `\u2068${values?.[name] ?? ""}\u2069`);
  engine ??= openSearch(async path => {
    const answer = await fetch(new URL("search/" + path, root), path === "manifest.json" ? { cache: "no-cache" } : {});
    if (!answer.ok) throw new Error(path);
    return answer.json();
  }, { versus: words.versus.split("|"), alternatives: words.alternatives.split("|") });
  const make = (name, parent, text, kind) => {
    const node = document.createElement(name);
    if (text) node.textContent = text;
    if (kind) node.className = kind;
    parent?.append(node);
    return node;
  };
  // A text with the words that were found in marks.
  const marked = (node, text, answer, from = 0) => {
    let at = from;
    for (const match of text.matchAll(WORD)) {
      if (match.index < at || !answer.hits(match[0])) continue;
      node.append(text.slice(at, match.index));
      make("mark", node, match[0]);
      at = match.index + match[0].length;
    }
    node.append(text.slice(at));
  };
  const filled = (item, link, answer) => {
    link.href = new URL(item.url, root);
    (item.names ?? [item.name]).forEach((name, index) => {
      if (index) link.append(` ${words.vs} `);
      marked(make("bdi", link), name, answer);
    });
    const why = say("why" + item.why[0], { x: item.why[1] });
    return [item.type, item.pricing, item.count && say("count", { n: item.count }), why].filter(Boolean).join(" · ");
  };
  const excerpted = async (item, node, answer) => {
    const text = await item.excerpt?.();
    if (!text) return;
    const first = [...text.matchAll(WORD)].find(match => answer.hits(match[0]));
    const from = first?.index > 120 ? text.indexOf(" ", first.index - 70) + 1 : 0;
    const end = text.length > from + 260 ? text.lastIndexOf(" ", from + 240) : text.length;
    marked(node, (from ? "… " : "") + text.slice(from, end) + (end < text.length ? " …" : ""), answer);
  };

  const box = document.getElementById("found").content.firstElementChild.cloneNode(true);
  const list = page ? null : box.querySelector("[role=listbox]"), status = page ? document.getElementById("search-status") : box.querySelector("[role=status]");
  const everything = (page ? form.closest("main") : box).querySelector("[data-all]");
  let turn = 0, limit = MOST, filter = {}, options = [], active = -1;

  async function update() {
    const mine = ++turn, query = input.value.trim();
    if (!query) return show(null);
    if (!status.textContent) status.textContent = say("loading");
    try {
      const answer = await engine(query, page ? { limit, filter } : {});
      if (page) await Promise.all(answer.groups.flatMap(group => group.items.map(async item => (item.node = document.createElement("p"), excerpted(item, item.node, answer)))));
      if (mine === turn) show(answer, query);
    } catch {
      if (mine === turn) show({ groups: [], isBroken: true }, query);
    }
  }
  function show(answer, query) {
    const place = page ?? list;
    place.replaceChildren();
    options = [];
    select(-1);
    for (const group of answer?.groups ?? []) {
      const parent = page ?? make("div", list);
      const label = say(group.kind);
      if (!page) {
        parent.role = "group";
        parent.ariaLabel = label;
        make("span", parent, label).ariaHidden = "true";
      }
      group.items.forEach((item, index) => {
        const holder = page ? make("li", page) : parent;
        if (page && !index) make("h2", holder, label);
        const link = make("a", holder), note = filled(item, link, answer);
        make("small", page ? holder : link, note);
        if (item.node?.textContent) holder.append(item.node);
        if (page) return;
        link.role = "option";
        link.tabIndex = -1;
        link.id = `${list.id}-${options.push(link)}`;
      });
    }
    const n = (answer?.groups ?? []).reduce((sum, group) => sum + (group.total ?? group.items.length), 0);
    status.textContent = !answer ? "" : answer.isBroken ? say("failed") : say(n === 1 ? "one" : n ? "many" : "none", { n, q: query });
    everything.hidden = page ? n > 0 : !answer;
    if (page) return narrow(answer);
    everything.href = n ? new URL(`search/?${new URLSearchParams({ q: query })}`, root) : new URL("search/", root);
    everything.textContent = say(n ? "all" : "list");
    open(Boolean(answer));
  }

  // The search page: facets with counts, and more results.
  function narrow(answer) {
    const panel = document.getElementById("search-facets"), more = document.getElementById("search-more");
    panel.replaceChildren();
    for (const [kind, values] of Object.entries(answer?.facets ?? {})) {
      if (values.length < 2 && !filter[kind]) continue;
      const set = make("fieldset", panel);
      make("legend", set, say("facet" + kind));
      for (const { label, count } of values.filter((one, place) => place < 8 || one.label === filter[kind])) {
        const button = make("button", set);
        make("bdi", button, label);
        button.append(` ${count}`);
        button.type = "button";
        button.ariaPressed = filter[kind] === label;
        button.onclick = () => {
          filter = { ...filter, [kind]: filter[kind] === label ? null : label };
          limit = MOST;
          address(true);
          update().then(() => [...panel.querySelectorAll("button")].find(one => one.firstChild.textContent === label)?.focus());
        };
      }
    }
    more.hidden = !answer?.groups.some(group => group.items.length < group.total);
    more.onclick = () => { limit += 20; update(); };
  }

  // The suggestions, by the ARIA practices of a combobox with a list.
  function open(isOpen) {
    box.hidden = !isOpen;
    input.ariaExpanded = isOpen;
  }
  function select(index) {
    active = index;
    options.forEach((option, at) => { option.ariaSelected = at === active; });
    options[active]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active]?.id ?? "");
  }
  // What is asked for and how it is narrowed stand in the address.
  function address(push) {
    const asked = new URLSearchParams(input.value.trim() && { q: input.value.trim() });
    for (const kind of NARROWED) if (filter[kind]) asked.set(kind, filter[kind]);
    history[push ? "pushState" : "replaceState"](null, "", location.pathname + (asked.size ? `?${asked}` : ""));
  }
  if (page) {
    const fromAddress = () => {
      const asked = new URLSearchParams(location.search);
      input.value = asked.get("q") ?? "";
      limit = MOST;
      for (const kind of NARROWED) filter[kind] = asked.get(kind);
      update();
    };
    input.addEventListener("input", () => { [limit, filter] = [MOST, {}]; address(); update(); });
    form.addEventListener("submit", event => { event.preventDefault(); address(true); update(); });
    addEventListener("popstate", fromAddress);
    if (input.value) { address(); update(); } else fromAddress();
    return;
  }
  list.id = input.id + "-list";
  Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: false });
  input.setAttribute("aria-controls", list.id);
  form.append(box);
  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (input.value) update(); });
  form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) open(false); });
  box.addEventListener("mousedown", event => event.preventDefault());
  input.addEventListener("keydown", event => {
    const { key } = event, count = options.length;
    if (event.isComposing) return;
    if (key === "Escape" && !box.hidden) { select(-1); open(false); }
    else if ((key === "ArrowDown" || key === "ArrowUp") && count) {
      if (box.hidden) open(true);
      select(key === "ArrowDown" ? (active + 2) % (count + 1) - 1 : (active + count + 1) % (count + 1) - 1);
    } else if (key === "Enter" && active >= 0 && !box.hidden) options[active].click();
    else return;
    event.preventDefault();
  });
  if (input.value) update();
}
