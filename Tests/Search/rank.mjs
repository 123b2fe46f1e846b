// Runs the ranking of the theme's search.js without a browser, over the files of a built site.
// Usage: node rank.mjs SITE search.mjs < queries (a JSON string a line) > answers (JSON a line)
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";

const [site, module] = process.argv.slice(2);
const { openSearch } = await import(pathToFileURL(module));
const home = await readFile(`${site}/search/index.html`, "utf8");
const options = Object.fromEntries(["versus", "between", "alternatives"].map(name => [name, home.match(new RegExp(`data-${name}="([^"]*)"`))[1]]));
const parsed = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const { q, limit = 10 } = JSON.parse(line);
  const loads = [];
  const load = async path => {
    const one = parsed.get(path) ?? parsed.set(path, await readFile(`${site}/search/${path}`)).get(path);
    loads.push([path, gzipSync(one, { level: 9 }).length]);
    return JSON.parse(one);
  };
  const start = performance.now();
  try {
    const answer = await openSearch(load, options)(q, { limit });
    const items = answer.groups.flatMap(group => group.items);
    const excerpts = limit > 5 ? await Promise.all(items.map(item => item.excerpt?.())) : [];
    console.log(JSON.stringify({ q, urls: items.map(item => item.url), why: items.map(item => item.why.join(":")), loads, ms: performance.now() - start, excerpts }));
  } catch (error) {
    console.log(JSON.stringify({ q, error: String(error?.stack ?? error), urls: [], loads, ms: 0 }));
  }
}
