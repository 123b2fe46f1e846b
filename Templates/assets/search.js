// Search without a server: the ranking (openSearch), the box with suggestions and the search page (attach).
// The files it reads are described in docs/FORMATS.md#search. Every word a reader sees comes from the templates.
// Lower case, no accents, narrow: what Sources/Searching/Folding.swift does to the texts.
const fold = text => text.toLowerCase()
  .replace(/[\u00c0-\u017fς\u1e00-\u1e99\u1ea0-\u1ef9\uff10-\uff5a]/g, letter => LETTERS[letter] ?? letter.normalize("NFKD"))
  .replace(/[\u0300-\u036f]/g, "");

// A word; a run of a script without spaces between words; letters that are no accented ones: all set by the manifest.
let WORD, RUN, LETTERS;
const cut = word => {
  const letters = [...word];
  if (!RUN.test(word) || letters.length < 3) return [letters.slice(0, 32).join("")];
  return letters.slice(1).map((letter, index) => letters[index] + letter);
};
const wordsOf = text => (fold(text).match(WORD) ?? []).flatMap(cut);
// Keeps what was once worked out: the same words come again with each key.
const kept = work => {
  const known = new Map();
  return key => known.get(key) ?? known.set(key, work(key)).get(key);
};

// Whether one letter more, less or other, or two swapped, make one word of the other.
const isOneEdit = (a, b) => {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const [x, y] = [a.slice(head), b.slice(head)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
};

const summed = steps => { let at = 0; return steps.map(step => (at += step)); };
const raise = (points, id, value) => { if (value > (points.get(id) ?? 0)) points.set(id, value); };
const KINDS = ["artifacts", "capabilities"], byKind = () => ({ artifacts: new Map(), capabilities: new Map() });
const FACETS = ["type", "pricing"], NARROWED = [...FACETS, "capability"];

const NOTHING = { groups: [], hits: () => false, facets: () => [] };

// `load(path)` promises the value of a file of /search/. In `words` the words and phrases of questions, each list with | between.
export function openSearch(load, words) {
  const [versus, between, alternatives] = ["versus", "between", "alternatives"].map(key => words[key]?.split("|") ?? []);
  const files = new Map();
  const file = path => {
    if (!files.has(path)) {
      files.set(path, load(path).then(value => {
        if (value?.version !== 1) throw new Error(path);
        return value;
      }));
      files.get(path).catch(() => { files.delete(path); files.delete("manifest.json"); });
    }
    return files.get(path);
  };
  let site;
  const part = (kind, index) => file(`${kind}/${index}-${site.files[kind].slice(6 * index, 6 * index + 6)}.json`);
  const record = async (kind, id) => {
    const size = site.perFile[kind], values = (await part(kind, id / size | 0))[kind][id % size];
    return Object.fromEntries(site.fields[kind].map((name, at) => [name, values[at]]));
  };

  const stem = kept(word => {
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
  });
  const termsOf = kept(text => wordsOf(text).map(stem));

  // The entries of a sorted, sharded list that begin with `start`, from at most three files: [key, file, place].
  async function beginning(kind, start, max) {
    const starts = site.starts[kind], first = Math.max(0, starts.findLastIndex(one => one <= start)), found = [];
    const near = [first, first + 1, first + 2].filter(index => index in starts && (index === first || (max > 1 && starts[index].startsWith(start))));
    for (const one of await Promise.all(near.map(index => part(kind, index)))) {
      one[kind].forEach((key, at) => { if (found.length < max && key.startsWith(start)) found.push([key, one, at]); });
    }
    return found;
  }
  const visit = ([, shard, at], each) => {
    for (const kind of KINDS) for (const [impact, ...steps] of shard[kind][at]) for (const id of summed(steps)) each(kind, id, impact);
  };
  const exactly = async key => (await beginning("terms", key, 1)).find(one => one[0] === key);
  async function misspelt(word) {
    const letters = [...word], half = (letters.length - 1) >> 1;
    const alike = async (letters, sign) => (await beginning("words", sign + letters.slice(0, half).join(""), 9999)).map(one => one[0].slice(sign.length)).filter(other => isOneEdit(letters.join(""), other));
    if (letters.length < 5) return [];
    const [ahead, back] = await Promise.all([alike(letters, ""), alike(letters.toReversed(), "~")]);
    return [...new Set([...ahead, ...back.map(other => [...other].reverse().join(""))])].sort();
  }

  // What stands in the index for one typed word: the word, else what it begins, else what it nearly is.
  async function expanded(word) {
    const whole = await exactly(stem(word));
    if (whole) return { found: [[whole, 1]] };
    let found = word.length > 1 || RUN.test(word) ? await beginning("terms", word, 40) : [];
    // An ending that is being typed: `checkpointi`.
    for (let length = word.length - 1; !found.length && length > 3 && site.endings.flat().some(([ending]) => ending.startsWith(word.slice(length))); length--) {
      const shorter = await exactly(word.slice(0, length));
      if (shorter) return { near: [shorter[0]], found: [[shorter, 0.6]] };
    }
    if (found.length) return { found: found.map(one => [one, 0.6]) };
    const near = await misspelt(word), terms = await Promise.all([...new Set(near.map(stem))].map(exactly));
    return { near, found: terms.filter(Boolean).map(one => [one, 0.5]) };
  }

  // The points of all documents for one typed word. The words before the one that is being typed are asked for again
  // at each key, so they are kept.
  const weighed = new Map();
  async function weights(word) {
    if (weighed.has(word)) return weighed.get(word);
    const { near, found } = await expanded(word), one = { ...byKind(), word, near, terms: found.map(([[term]]) => term) };
    for (const [place, factor] of found) visit(place, (kind, id, impact) => raise(one[kind], id, impact * factor));
    if (weighed.size > 40) weighed.clear();
    weighed.set(word, one);
    return one;
  }

  // Types and pricing models that the words name: { kind, value, words }.
  function facetsIn(words) {
    const stems = words.map(stem);
    return FACETS.flatMap(kind => site[kind].flatMap(([label], value) => {
      const own = termsOf(label), at = stems.findIndex((_, index) => own.length && own.every((word, step) => stems[index + step] === word));
      return at < 0 ? [] : { kind, value, label, words: own.map((_, step) => at + step) };
    }));
  }
  const isOf = (table, { kind, value }, id) => table[kind].charCodeAt(id) === 35 + value;

  // Whole names and their beginnings, for a text typed without regard to spaces, or to its ending where that tells nothing:
  // [id, points] by kind.
  async function named(words) {
    const points = byKind(), keyOf = words => "=" + [...words.join("")].slice(0, 64).join("");
    const whole = keyOf(words);
    let key = whole, found = key[1] ? await beginning("terms", key, 60) : [];
    if (!found.length && words.length) key = keyOf(words.with(-1, stem(words.at(-1))));
    if (key !== whole && key.length > 6) found = await beginning("terms", key, 60);
    for (const place of found) {
      const [term] = place;
      visit(place, (kind, id, level) => raise(points[kind], id, term === whole ? level * 1e6 : level * 1e4 + Math.round(9e3 * key.length / term.length)));
    }
    return points;
  }

  // The scores of everything that holds any of the words.
  async function ranked(words) {
    const asked = words.filter(word => ![...site.stopWords, ...versus].includes(word)).slice(0, 12);
    if (!asked.length) asked.push(...words.slice(0, 12));
    const [names, ...parts] = await Promise.all([named(words.slice(0, 24)), ...asked.map(weights)]);
    // A misspelt word may have hidden a whole name.
    for (const { word, near } of parts) {
      for (const other of near?.slice(0, 6) ?? []) {
        const corrected = await named(words.map(one => (one === word ? other : one)));
        for (const kind of KINDS) for (const [id, points] of corrected[kind]) raise(names[kind], id, points / 2);
      }
    }
    const facets = facetsIn(asked);
    const table = facets.length ? await part("facets", 0) : null;
    const marks = new Set(parts.flatMap(one => one.terms)), hits = text => termsOf(text).some(term => marks.has(term));
    const byName = ({ name }, text) => name >= 2e6 && name < 3e6 ? "alias" : name || hits(text) ? "name" : "";
    const result = { facets, hits, byName, isFaceted: facets.flatMap(facet => facet.words).length >= asked.length };
    // By document: the sum of points, and a bit for each word that it has.
    const all = byKind();
    const add = (kind, id, points, bits) => {
      const known = all[kind].get(id) ?? { id, name: names[kind].get(id) ?? 0, raw: 0, bits: 0, gain: 0 };
      known.raw += points;
      known.bits |= bits;
      all[kind].set(id, known);
      return known;
    };
    parts.forEach((one, index) => {
      const here = facets.filter(facet => facet.words.includes(index)), has = id => here.some(facet => isOf(table, facet, id));
      for (const kind of KINDS) for (const [id, points] of one[kind]) if (kind !== "artifacts" || !has(id)) add(kind, id, points, 1 << index);
      for (let id = 0; here[0] && id < site.counts.artifacts; id++) if (has(id)) add("artifacts", id, 40 + (one.artifacts.get(id) ?? 0) / 4, 1 << index);
    });
    for (const kind of KINDS) for (const id of names[kind].keys()) add(kind, id, 0, 0);
    const settle = kind => {
      const entries = [...all[kind].values()];
      for (const entry of entries) {
        let count = 0;
        for (let rest = entry.bits; rest; rest &= rest - 1) count++;
        entry.share = entry.name < 1e4 ? count / asked.length : 1;
        entry.points = entry.name + entry.raw * entry.share ** 2;
      }
      const least = 0.66 * Math.max(...entries.map(entry => entry.share));
      return entries.filter(entry => entry.share >= least).sort((a, b) => b.points - a.points || a.id - b.id);
    };
    result.capabilities = settle("capabilities");
    // Who provides the capabilities that fit best fits too, even if its own texts use other words.
    const top = result.capabilities.slice(0, 3).filter(entry => entry.share === result.capabilities[0].share);
    result.records = await Promise.all(top.map(entry => record("capabilities", entry.id)));
    top.forEach((entry, index) => {
      const limit = entry.name ? entry.raw + 20 : entry.raw;
      for (const id of summed(result.records[index].artifacts)) {
        const known = add("artifacts", id, 0, 0), more = limit - known.gain;
        if (more <= 0) continue;
        add("artifacts", id, more / 2, entry.bits);
        known.gain = limit;
      }
    });
    result.artifacts = settle("artifacts");
    return result;
  }

  // The artifacts that a text names, the likeliest first: by name, by what stands at one of its ends, by a name misspelt.
  async function artifactsCalled(text, isExact) {
    const words = wordsOf(text).slice(0, 12);
    for (const run of words.flatMap((_, cut) => (cut ? [words.slice(cut), words.slice(0, -cut)] : [words]))) {
      const direct = [...(await named(run)).artifacts].sort((a, b) => b[1] - a[1] || a[0] - b[0]), ids = [];
      for (const [id, points] of direct.slice(0, 9)) {
        const known = points >= 1e6 || (run === words && !isExact) ? run : wordsOf((await record("artifacts", id)).name);
        if (run.every(word => known.includes(word))) ids.push(id);
      }
      if (ids[0] !== undefined) return ids;
    }
    return isExact ? [] : (await ranked(words)).artifacts.filter(entry => entry.name).map(entry => entry.id);
  }

  async function pair(ids) {
    const sorted = ids.toSorted((a, b) => a - b), sides = await Promise.all(sorted.map(id => record("artifacts", id)));
    const slugs = sides.map(side => side.slug);
    const hasPage = sides.length === 2 && summed((await record("links", sorted[0])).pairs).includes(sorted[1]);
    const url = hasPage ? `compare/${slugs.join("-vs-")}/` : `compare/?items=${slugs.join(",")}`;
    return { names: sides.map(side => side.name), url, why: ["pair"] };
  }
  async function shown(id, why, found, entry) {
    const one = await record("artifacts", id);
    const result = { id, names: [one.name], url: `artifacts/${one.slug}/`, why };
    for (const kind of FACETS) result[kind] = site[kind][one[kind]]?.[0];
    if (!found) return result;
    const own = summed(one.capabilities), best = found.capabilities.find(capability => own.includes(capability.id));
    const facets = found.facets.filter(facet => one[facet.kind] === facet.value), byName = found.byName(entry, one.name);
    if (byName) result.why = [byName];
    else if (best && !(facets[0] && found.isFaceted)) {
      const capability = await record("capabilities", best.id);
      result.why = ["capability", capability.name];
      result.excerpt = () => excerptOf(capability, id);
    } else if (facets[0]) result.why = ["facet"];
    return result;
  }
  // What an artifact says of a capability; without one, what the first says.
  async function excerptOf(capability, id) {
    const at = capability.from + (id === undefined ? 0 : summed(capability.artifacts).indexOf(id)), size = site.perFile.excerpts;
    return capability.excerpts.length ? (await file(`excerpts/${capability.excerpts[at / size | 0]}.json`)).excerpts[at % size] : "";
  }

  const parted = (text, words) => words.reduce((all, word) => all.replaceAll(` ${word} `, " | "), ` ${text} `).split("|").map(part => part.trim());
  // "a vs b", "a or b or c", "compare a and b": the ids that each side may mean; where one side alone is named, its text.
  async function sidesIn(text) {
    let part;
    for (const words of [versus, [...versus, ...between]]) {
      const isLoose = words !== versus, sides = parted(isLoose ? text.replace(/[,;&/]/g, " , ") : text, words);
      if (sides.length < 2) continue;
      const texts = sides.filter(Boolean).slice(0, 4), found = await Promise.all(texts.map(side => artifactsCalled(side, isLoose)));
      const lists = found.filter(list => list.length);
      if (lists[1] || (lists[0] && !isLoose && !texts[1])) return { sides: lists };
      if (!isLoose) part = texts.find((_, at) => found[at].length);
    }
    return { part };
  }
  // "alternatives to a", "free a alternatives": the artifact, and the rest of the text.
  async function alternativesIn(text) {
    for (const phrase of alternatives) {
      const [before, after] = parted(text, [phrase]);
      for (const [side, rest] of after === undefined ? [] : [[after, before], [before, after]]) {
        const [id] = await artifactsCalled(side);
        if (id !== undefined) return { id, rest };
      }
    }
  }

  const group = async (kind, list, each, total = list.length) => ({ kind, total, items: await Promise.all(list.map(each)) });
  // Groups in the order in which they are shown; `limit` results a group. `filter`: labels, by { type, pricing, capability }.
  return async function search(query, { limit = 5, filter = {} } = {}) {
    site = await file("manifest.json");
    // Asked for at once, since a later word may need it.
    part("facets", 0);
    LETTERS = site.letters;
    RUN ??= new RegExp(`^[${site.unspaced}]`, "u");
    WORD ??= new RegExp(`[${site.unspaced}]+|(?:(?![${site.unspaced}])[\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}])+`, "gu");
    const text = fold(query).trim().slice(0, 240).replace(/\s+/g, " "), words = wordsOf(text);
    const answer = { ...NOTHING };
    if (!words.length) return answer;
    const isName = Math.max(...(await named(words)).artifacts.values()) >= 2e6;
    const { sides, part: side } = isName ? {} : await sidesIn(text);
    if (sides) {
      const [one, other = (await record("links", one[0])).near] = sides;
      const sets = sides[2] ? [sides.map(list => list[0])] : Array.from({ length: 9 }, (_, at) => [one[at / 3 | 0], other[at % 3]]);
      const pairs = sets.filter(set => new Set(set).size === set.length && !set.includes(undefined)).slice(0, limit);
      if (pairs.length) {
        answer.groups = [await group("pair", pairs, pair), await group("artifact", [...new Set(sides.map(list => list[0]))], id => shown(id, ["name"]))];
        return answer;
      }
    }
    const original = sides ? null : await alternativesIn(text);
    if (original) {
      const { id, rest } = original, one = await record("artifacts", id), { near, pairs } = await record("links", id);
      const alike = await group("artifact", (near.length ? near : summed(pairs)).slice(0, limit), other => shown(other, ["near", one.name]));
      const labels = facetsIn(wordsOf(rest)).map(facet => facet.label), fitting = item => FACETS.filter(kind => labels.includes(item[kind])).length;
      alike.items.sort((a, b) => fitting(b) - fitting(a));
      answer.groups = [alike, await group("pair", alike.items.slice(0, 3), other => pair([id, other.id]))];
      return answer;
    }

    const found = await ranked(side ? wordsOf(side) : words);
    answer.hits = found.hits;
    let { artifacts } = found, asked = [];
    if (limit > 5) {
      const table = await part("facets", 0), values = FACETS.flatMap(kind => site[kind].map(([label], value) => ({ kind, label, has: id => isOf(table, { kind, value }, id) })));
      const [called] = (await named(wordsOf(filter.capability ?? ""))).capabilities.keys();
      for (const id of new Set([called, ...found.capabilities.slice(0, 3).map(entry => entry.id)])) {
        if (id === undefined) continue;
        const one = await record("capabilities", id), providers = new Set(summed(one.artifacts));
        values.push({ kind: "capability", label: one.name, has: id => providers.has(id) });
      }
      // What the address names and is not there does not narrow.
      asked = values.filter(one => one.label === filter[one.kind]);
      const fitting = kept(but => found.artifacts.filter(({ id }) => asked.every(one => one.kind === but || one.has(id))));
      answer.facets = () => values.map(({ kind, label, has }) => ({ kind, label, count: fitting(kind).filter(({ id }) => has(id)).length })).filter(one => one.count || filter[one.kind] === one.label);
      artifacts = fitting();
    }
    const isNarrowed = asked.length > 0;
    const capabilities = isNarrowed ? [] : found.capabilities, top = artifacts[0];
    // What one artifact alone offers is found with that artifact; what is asked for by type alone, too.
    const isCapability = (capabilities[0]?.points ?? 0) > (top?.points ?? 0) && (capabilities[0].name >= 1e6 || found.records[0].artifacts.length !== 1) && !found.isFaceted;
    const ofArtifacts = await group("artifact", artifacts.slice(0, limit), entry => shown(entry.id, ["text"], found, entry), artifacts.length);
    const ofCapabilities = await group("capability", capabilities.slice(0, limit > 10 ? limit : 3), async entry => {
      const one = await record("capabilities", entry.id);
      return {
        names: [one.name], url: `capabilities/${one.slug}/`, count: one.artifacts.length, why: [found.byName(entry, one.name) || "text"],
        excerpt: async () => one.text ?? excerptOf(one),
      };
    }, capabilities.length);
    // Comparisons of the one that was named with those nearest to it, or of the best two.
    const partners = top?.name >= 1e4 ? (await record("links", top.id)).near.slice(0, 3).map(id => [top.id, id])
      : artifacts.length > 1 && artifacts[1].share === top.share ? [[top.id, artifacts[1].id]] : [];
    answer.groups = [...(isCapability ? [ofCapabilities, ofArtifacts] : [ofArtifacts, ofCapabilities]), await group("pair", isNarrowed ? [] : partners, pair)].filter(one => one.items.length);
    return answer;
  };
}

let engine;
const MOST = 10;
// Ends when what is typed and drawn so far is on the screen.
const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
// Makes a form.find search while its reader types: with suggestions, or, where #search-results is, on the page.
export function attach(form) {
  const found = document.getElementById("found"), words = found.dataset, root = new URL(words.root, document.baseURI).href;
  const input = form.elements.q, page = form.closest("main") && document.getElementById("search-results");
  // What is put in is isolated: marks in a stranger's name must not turn the direction of the rest.
  const say = (key, values) => (words[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => `\u2068${values?.[name] ?? ""}\u2069`);
  // What is not there is no JSON of our version, whatever the host answers.
  engine ??= openSearch(path => fetch(root + "search/" + path, path === "manifest.json" ? { cache: "no-cache" } : {}).then(answer => answer.json()), words);
  const make = (name, parent, text) => {
    const node = document.createElement(name);
    if (text) node.textContent = text;
    parent?.append(node);
    return node;
  };
  // A text with the words that were found in marks.
  const marked = (node, text) => {
    let at = 0;
    for (const match of text.matchAll(WORD)) {
      if (!answer.hits(match[0])) continue;
      node.append(text.slice(at, match.index));
      make("mark", node, match[0]);
      at = match.index + match[0].length;
    }
    node.append(text.slice(at));
  };
  const excerpted = (text, node) => {
    const at = [...text.matchAll(WORD)].find(match => answer.hits(match[0]))?.index, from = at > 120 ? text.indexOf(" ", at - 70) + 1 : 0;
    const rest = text.slice(from, from + 260);
    marked(node, (from ? "… " : "") + (text[from + 260] ? rest.replace(/ [^ ]*$/, " …") : rest));
  };
  // A result on the page, or a group of suggestions.
  const drawn = (label, items) => {
    const parent = make(page ? "li" : "div");
    if (label) make(page ? "h2" : "span", parent, label).ariaHidden = !page;
    if (!page) [parent.role, parent.ariaLabel] = ["group", label];
    for (const item of items) {
      const link = make("a", parent);
      link.href = root + item.url;
      item.names.forEach((name, index) => {
        if (index) link.append(` ${words.vs} `);
        marked(make("bdi", link), name);
      });
      make("small", page ? parent : link, [item.type, item.pricing, item.count && say("count", { n: item.count }), say("why" + item.why[0], { x: item.why[1] })].filter(Boolean).join(" · "));
      if (item.text) excerpted(item.text, make("p", parent));
      if (!page) [link.role, link.tabIndex, link.id] = ["option", -1, `${place.id}-${++count}`];
    }
    return parent;
  };

  const box = found.content.firstElementChild.cloneNode(true), scope = page ? form.closest("main") : box;
  const place = page ?? box.querySelector("[role=listbox]"), status = scope.querySelector("[role=status]"), everything = scope.querySelector("[data-all]"), panel = document.getElementById("search-facets");
  let turn = 0, limit = MOST, filter = {}, answer, active, later, count;
  const options = () => [...place.querySelectorAll("a")];

  // Puts the nodes into a parent, but for those that stand there already: in each frame as many as are laid out in 2 to 3 ms, which
  // on a slow machine is one.
  async function fill(parent, nodes, isOld) {
    let until = 0;
    while (parent.children[nodes.length]) parent.lastChild.remove();
    for (const [at, node] of nodes.entries()) {
      const old = parent.children[at];
      if (old?.isEqualNode(node)) continue;
      if (Date.now() > until) {
        if (await isOld()) return true;
        until = Date.now() + 2;
      }
      parent.insertBefore(node, old);
      old?.remove();
      parent.offsetTop;
    }
  }

  // Searches in one frame and draws in the next ones, a little in each, so that no key waits for all of it.
  async function update() {
    const mine = ++turn, query = input.value.trim(), isOld = () => painted().then(() => mine !== turn);
    let now = NOTHING, fault;
    place.ariaBusy = true;
    if (await isOld()) return;
    status.textContent ||= query && say("loading");
    try {
      now = await engine(query, page ? { limit, filter } : {});
      if (page) await Promise.all(now.groups.flatMap(group => group.items.map(async item => { item.text = await item.excerpt?.(); })));
    } catch {
      now = NOTHING;
      fault = "failed";
    }
    if (await isOld()) return;
    answer = now;
    const { groups } = answer, n = groups.reduce((sum, group) => sum + group.total, 0);
    select();
    status.textContent = query && say(fault ?? (n === 1 ? "one" : n ? "many" : "none"), { n, q: query });
    if (page) everything.hidden = n > 0;
    else {
      everything.href = root + "search/" + (n ? "?" + new URLSearchParams({ q: query }) : "");
      everything.textContent = say(n ? "all" : "list");
      open(Boolean(query));
    }
    count = 0;
    if (await fill(place, groups.flatMap(({ kind, items }) => (page ? items.map((item, at) => drawn(at ? "" : say(kind), [item])) : drawn(say(kind), items))), isOld)) return;
    if (page && await fill(panel, narrowing(), isOld)) return;
    place.ariaBusy = false;
  }

  // The search page: facets with counts, and more results.
  function narrowing() {
    const facets = answer.facets(), more = document.getElementById("search-more");
    more.hidden = !answer.groups.some(group => group.items.length < group.total);
    more.onclick = () => { limit += 20; update(); };
    return NARROWED.flatMap(kind => {
      const values = facets.filter(one => one.kind === kind);
      if (values.length < 2 && !filter[kind]) return [];
      const set = make("fieldset");
      make("legend", set, say("facet" + kind));
      for (const { label, count } of values.filter((one, place) => place < 8 || one.label === filter[kind])) {
        const button = make("button", set);
        make("bdi", button, label);
        button.append(` ${count}`);
        button.ariaPressed = filter[kind] === label;
        button.onclick = () => {
          filter[kind] = filter[kind] === label ? null : label;
          limit = MOST;
          address(true);
          update().then(() => [...panel.querySelectorAll("button")].find(one => one.firstChild.textContent === label)?.focus());
        };
      }
      return set;
    });
  }

  // The suggestions, by the ARIA practices of a combobox with a list.
  function open(isOpen) {
    box.hidden = !isOpen;
    input.ariaExpanded = isOpen;
  }
  function select(index = -1) {
    active?.removeAttribute("aria-selected");
    active = options()[index];
    active?.setAttribute("aria-selected", true);
    active?.scrollIntoView({ block: "nearest" });
    if (!page) input.setAttribute("aria-activedescendant", active?.id ?? "");
  }
  // What is asked for and how it is narrowed stand in the address.
  function address(push) {
    const asked = new URLSearchParams(input.value.trim() && { q: input.value.trim() });
    for (const kind of NARROWED) if (filter[kind]) asked.set(kind, filter[kind]);
    clearTimeout(later);
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
    input.addEventListener("input", () => {
      [limit, filter] = [MOST, {}];
      // A browser takes its time over an address: it follows in a pause, or when the box is left.
      clearTimeout(later);
      later = setTimeout(address, 300);
      update();
    });
    input.addEventListener("change", () => address());
    form.addEventListener("submit", event => { event.preventDefault(); address(true); update(); });
    addEventListener("popstate", fromAddress);
    if (input.value) { address(); update(); } else fromAddress();
    return;
  }
  place.id = input.id + "-list";
  Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: false });
  input.setAttribute("aria-controls", place.id);
  form.append(box);
  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (input.value) update(); });
  form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) open(false); });
  box.addEventListener("mousedown", event => event.preventDefault());
  input.addEventListener("keydown", event => {
    const all = options(), count = all.length + 1, step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
    if (event.isComposing) return;
    if (step && all[0]) {
      open(true);
      select((all.indexOf(active) + 1 + step) % count - 1);
    } else if (box.hidden) return;
    else if (event.key === "Escape") { select(); open(false); }
    else if (event.key === "Enter" && active) active.click();
    else return;
    event.preventDefault();
  });
  update();
}
