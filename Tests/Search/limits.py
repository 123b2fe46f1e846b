"""What searching costs on a site of any size, counted in Chromium: limits.py SITE [--first KB] [--bytes] [--check]

The script, the first query and the queries after it are what a server with gzip sends. A keystroke is what the page's main
thread works from the input event until the next frame is painted, on a processor four times as slow: four times its processor
time by Chromium's own trace. Three queries of up to 20 letters are typed seven times, each time before and after their files
are there, in a browser that has been typed into before. The limit holds for the median of each key's seven times. A plain
field on an empty page stands beside it, and what Chromium's own throttle makes of the same keys. The throttle interrupts the
page every 200 µs and spins for three times the time on the clock since it did so last, so that it also multiplies what other
work on the machine takes in between, or, where the interrupts come late, slows nothing: by it the limit holds for the usual key.
"""
import argparse, gzip, json, pathlib, random, statistics, sys

from playwright.sync_api import sync_playwright

from sites import Server, script


def queries(site, count):
    """Three words of a capability's name, a name, two names in turn."""
    index = json.loads(pathlib.Path(site, "index.json").read_text(encoding="utf-8"))
    chance = random.Random(11)
    for turn in range(count):
        if turn % 3 == 0:
            words = [word for word in chance.choice(index["capabilities"])["name"].replace("-", " ").split() if len(word) > 3]
            yield " ".join(chance.sample(words, min(3, len(words))))
        elif turn % 3 == 1:
            yield chance.choice(index["artifacts"])["name"]
        else:
            yield " vs ".join(one["name"] for one in chance.sample(index["artifacts"], 2))


# Puts a text in at once and waits for its results.
SETTLE = """([where, list, text]) => new Promise(done => {
    const input = document.querySelector(where);
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const look = () => document.querySelector(list).ariaBusy === "false" ? done() : setTimeout(look, 5);
    look();
})"""


# Types a text, twenty letters a second at most. Marks in the trace the task that brings a letter, and each that paints from then on until
# the results are there. The letters are put in by a script: what a browser does for a key of its own is left out.
TYPE = """async ([where, busy, text]) => {
    const input = document.querySelector(where), rest = ms => new Promise(done => setTimeout(done, ms));
    const frame = () => new Promise(done => requestAnimationFrame(() => { performance.mark("search paints"); setTimeout(done); }));
    for (let end = 1; end <= text.length; end++) {
        await rest(50);
        performance.mark("search key");
        input.value = text.slice(0, end);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        do await frame(); while (document.querySelector(busy)?.ariaBusy === "true");
    }
    await frame();
}"""


def traced(page, rate, work):
    """The tasks of the page's main thread meanwhile, in order: (the marks set in it, processor ms), under Chromium's throttle."""
    session, events, ends = page.context.new_cdp_session(page), [], []
    session.on("Tracing.dataCollected", lambda part: events.extend(part["value"]))
    session.on("Tracing.tracingComplete", lambda _: ends.append(True))
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    session.send("Tracing.start", {"traceConfig": {"includedCategories": ["toplevel", "blink.user_timing"]}})
    work()
    session.send("Tracing.end")
    while not ends:
        page.wait_for_timeout(20)
    marks = [one for one in events if one["name"].startswith("search ")]
    thread = (marks[0]["pid"], marks[0]["tid"])
    tasks = [one for one in events if one["name"] == "ThreadControllerImpl::RunTask" and (one["pid"], one["tid"]) == thread and "dur" in one]
    held = lambda task: [mark["name"] for mark in marks if task["ts"] <= mark["ts"] <= task["ts"] + task["dur"]]
    return [(held(one), one.get("tdur", 0) / 1000) for one in sorted(tasks, key=lambda one: one["ts"])]


def keystrokes(browser, address, place, texts, rate):
    """Types each text on a new page and once more, now that the files of its words are there, under Chromium's throttle at this
    rate. By state, for each key, in processor ms at a quarter of this machine's speed: what the main thread works until it is
    painted, and the longest single piece of its work until the results are there, which is what the next key may wait for."""
    field, busy = place
    typed, longest = {"cold": [], "warm": []}, {"cold": [], "warm": []}
    for text in texts:
        page = browser.new_page()
        # What a browser does once, when it is typed into for the first time, is no cost of a key.
        page.route("**/plain", lambda route: route.fulfill(body=EMPTY, content_type="text/html"))
        page.goto(address[0] + "plain")
        page.focus(PAGE[0])
        page.evaluate(TYPE, [*PAGE, "a plain text"])
        page.goto("".join(address))
        page.focus(field)
        page.wait_for_selector(busy, state="attached")
        page.wait_for_timeout(300)
        for state in typed:
            keys, pieces, isPainted = [], [], True
            for marks, spent in traced(page, rate, lambda: page.evaluate(TYPE, [field, busy, text])):
                spent *= SLOWED / rate
                if "search key" in marks:
                    keys.append(0)
                    pieces.append(0)
                    isPainted = False
                if not keys:
                    continue
                pieces[-1] = max(pieces[-1], spent)
                if not isPainted:
                    keys[-1] += spent
                    isPainted = "search paints" in marks
            typed[state] += keys
            longest[state] += pieces
        page.close()
    return {state: (typed[state], longest[state]) for state in typed}


# How many times slower the processor is than this machine's; how often each key is typed without Chromium's throttle, and with it.
SLOWED = 4
ROUNDS = {1: 7, SLOWED: 1}

BOX = ("header.top form.find input", ".found [role=listbox]")
PAGE = ("#q", "#search-results")
# A page where nothing is searched.
EMPTY = "<!doctype html><input id=q><p id=search-results>"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site")
    parser.add_argument("--first", type=float, default=40)
    parser.add_argument("--bytes", action="store_true", help="leaves the keystrokes out")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    source, _ = script(options.site)
    figures = {"script": len(gzip.compress(source.read_bytes(), 9)) / 1000}
    server = Server(options.site)
    asked = list(queries(options.site, 31))
    spent = lambda: sum(size for path, size in server.requests if "search" in path and not path.endswith("/")) / 1000
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, address, place in [("box", "artifacts/", BOX), ("page", "search/", PAGE)]:
            firsts, nexts = [], []
            for turn in range(5):
                context = browser.new_context()
                page = context.new_page()
                server.requests.clear()
                page.goto(server.url + address)
                page.wait_for_timeout(100)
                assert not spent(), server.requests
                page.focus(place[0])
                page.wait_for_function("document.querySelector('main form.find').isAwake" if name == "page" else "document.querySelector('.found')")
                page.wait_for_timeout(200)
                page.evaluate(SETTLE, [*place, asked[3 * turn]])
                page.wait_for_timeout(100)
                firsts.append(spent())
                for text in asked[3 * turn + 1:3 * turn + 7]:
                    server.requests.clear()
                    page.evaluate(SETTLE, [*place, text])
                    page.wait_for_timeout(50)
                    nexts.append((spent(), len(server.requests)))
                context.close()
            figures[f"{name}: first query, most"] = max(firsts)
            figures[f"{name}: next query, median"] = statistics.median(one for one, _ in nexts)
            figures[f"{name}: next query, most"] = max(one for one, _ in nexts)
            figures[f"{name}: requests of a next query, median"] = statistics.median(count for _, count in nexts)
        browser.close()
        # Frames as fast as they are made, so that no key waits for the clock of a screen.
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu-vsync", "--disable-frame-rate-limit"])
        typed = {"plain": ((server.url, "plain"), PAGE), "box": ((server.url, "artifacts/"), BOX), "page": ((server.url, "search/"), PAGE)}
        texts = [text[:20] for text in asked[:3]]
        # The pages take turns, so that a busy minute falls on all of them.
        rounds = {rate: [] if options.bytes else [{name: keystrokes(browser, *typed[name], texts, rate) for name in typed} for _ in range(count)] for rate, count in ROUNDS.items()}
        keys = {}
        for name in [] if options.bytes else typed:
            for state in ("cold", "warm"):
                for at, what in enumerate(("a key until it is painted", "the longest piece of its work")):
                    same = {rate: zip(*(turn[name][state][at] for turn in turns)) for rate, turns in rounds.items()}
                    keys[f"{name}: {what}, files {'not ' * (state == 'cold')}there"] = {rate: [statistics.median(times) for times in lists] for rate, lists in same.items()}
        browser.close()
    server.close()
    for key, value in figures.items():
        print(f"| {key} | {value:.1f} |")
    for key, values in keys.items():
        print(f"| {key}, ms: median and most of the keys | " + "; ".join(f"{what} {statistics.median(times):.1f}, {max(times):.1f}" for what, times in zip(("four times its processor time", "by Chromium's throttle"), values.values())) + " |")
    limits = [("script", 8), *((f"{name}: first query, most", options.first) for name in ("box", "page")), *((f"{name}: next query, most", 12) for name in ("box", "page"))]
    missed = [f"{key}: {figures[key]:.1f} > {most}" for key, most in limits if figures[key] > most]
    missed += [f"{key}: {max(values[1]):.1f} > 16" for key, values in keys.items() if "painted" in key and max(values[1]) > 16]
    missed += [f"{key}: by Chromium's throttle, median {statistics.median(values[SLOWED]):.1f} > 16" for key, values in keys.items() if "painted" in key and statistics.median(values[SLOWED]) > 16]
    if options.check and missed:
        sys.exit("Missed: " + "; ".join(missed))


if __name__ == "__main__":
    main()
