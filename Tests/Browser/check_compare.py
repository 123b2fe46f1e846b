"""/compare/: two, three, four, what is not there, what is there twice; from the keyboard; with hostile data."""

import os
import re
import subprocess
import tempfile

from stage import Stage, expect, serving

A, B, C, D = "openai-gpt-4-1", "openai-gpt-4o-2024-11-20", "dreambooth-stable-diffusion", "openai-gpt-5-2"


def columns(page):
    return [cell for cell in page.locator(".pair-table thead th").all_inner_texts()[1:]]


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def check_two(stage):
    """Two: the same rows, the same words and the same marks as on the pair's own page, and the way there."""
    with stage.page(f"/compare/{A}-vs-{B}/") as page:
        # In a cell: the value, what leads; the source numbers are each page's own.
        read = """rows => rows.map(row => [row.className.trim(), ...[...row.cells].map(cell => {
            const copy = cell.cloneNode(true); copy.querySelectorAll('.cite, .who').forEach(e => e.remove());
            return copy.textContent.replace(/\\s+/g, ' ').replace(/ , /g, ', ').trim(); })])"""
        own = page.eval_on_selector_all(".pair-table tbody tr", read)
        both = [words(text) for text in page.locator(".shared h4").all_inner_texts()]
        caption = words(page.locator(".pair-table caption").inner_text())
        lanes = """all => all.map(e => [e.closest('.peek').querySelector('h4').innerText, e.querySelector('.prose').textContent.trim(),
            e.querySelector('.from a:not(.cite)')?.href])"""
        alone = page.eval_on_selector_all(".lane .peek .statement", lanes)
        expect(alone, "nothing that one side can do alone")
    with stage.page(f"/compare/?items={A},{B}") as page:
        drawn = page.eval_on_selector_all(".pair-table tbody tr", read)
        expect(len(own) == len(drawn), f"{len(drawn)} rows, the page has {len(own)}")
        for one, other in zip(own, drawn):
            expect(one == other, f"the page says {one}, the picker {other}")
        expect(words(page.locator(".pair-table caption").inner_text()) == caption, "another caption")
        expect([words(text) for text in page.locator(".shared h4").all_inner_texts()] == both, "other capabilities")
        other = page.eval_on_selector_all(".lane .peek .statement", lanes)
        expect(sorted(other, key=str) == sorted(alone, key=str), f"of one side the picker says {set(map(str, other)) ^ set(map(str, alone))}")
        page.locator("#comparison .aside a").first.click()
        page.wait_for_url(f"**/compare/{A}-vs-{B}/")


def check_three_and_four(stage):
    """Three and four: a column each, the highest in words, unknown where a list is cut."""
    for items in ([A, B, C], [A, B, C, D]):
        with stage.page("/compare/?items=" + ",".join(items)) as page:
            expect(len(columns(page)) == len(items), f"{columns(page)}")
            expect(page.locator("td.c .lead", has_text="highest").count() > 0, "the highest is not named")
            expect(page.locator("#comparison .unknown", has_text="not known").count() > 0, "a cut list is not marked")
            expect(page.locator("#comparison h3", has_text="Some of them").is_visible(), "what some have is not shown")
            expect(page.locator("#comparison > .aside a").count() == 0, "leads to a pair's page")
            for cell in page.locator(".pair-table tbody tr").all():
                expect(cell.locator(".lead").count() <= 1, "two winners in a row")
            expect(page.locator("#pick-q").is_disabled() == (len(items) == 4), "the field at four")


def columns_read(page):
    """Of each row of the rows side by side, the roles of its cells, as they are read out."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    role = lambda node: node["role"]["value"]

    def cells(node):
        for child in (known[one] for one in node.get("childIds", []) if one in known):
            if not child.get("ignored") and role(child) in ("cell", "gridcell", "columnheader", "rowheader"):
                yield role(child)
            elif role(child) != "table":
                yield from cells(child)

    return [list(cells(node)) for node in nodes if not node.get("ignored") and role(node) == "row"]


def check_columns_read(stage):
    """On a phone the rows are drawn as cards, and read out as a table still: each value stands under the head of its side."""
    for count, path in ((2, f"/compare/{A}-vs-{B}/"), (2, f"/compare/?items={A},{B}"), (3, f"/compare/?items={A},{B},{C}"), (4, f"/compare/?items={A},{B},{C},{D}")):
        for width in (320, 390, 1280):
            with stage.page(path, width=width) as page:
                rows = columns_read(page)
                heads, others = [row for row in rows if "columnheader" in row], [row for row in rows if "columnheader" not in row]
                expect(heads == [["columnheader"] * (count + 1)], f"{path} at {width}: the heads are read as {heads}")
                lost = [row for row in others if row[0] != "rowheader" or len(row) != count + 1]
                expect(others and not lost, f"{path} at {width}: rows are read as {lost[:1]}")


def check_stops_in_sight(stage):
    """With three on a phone no stop of the Tab key is out of sight, and each name takes one line."""
    with stage.page(f"/compare/?items={A},{B},{C}", width=390) as page:
        hidden = page.eval_on_selector_all("#comparison :is(a, button, summary)", """all => all.filter(e => e.checkVisibility() && e.closest('thead')).length""")
        expect(hidden == 0, f"{hidden} links in a head that is not seen")
        high = page.eval_on_selector_all("td > .who", "all => Math.max(...all.map(e => e.offsetHeight))")
        expect(0 < high < 30, f"a name is {high} px high")


def check_citations(stage):
    """A citation's name holds what is seen of it, on pages as sent and as drawn."""
    for path in (f"/compare/{A}-vs-{B}/", f"/compare/?items={A},{B}"):
        with stage.page(path) as page:
            seen = page.eval_on_selector_all(".cite", "all => all.map(e => [e.getAttribute('aria-label'), e.textContent, e.lastChild.textContent])")
            expect(len(seen) > 5 and all(label is None and text == "Source " + shown for label, text, shown in seen), f"{path}: {seen[:2]}")
            expect(re.fullmatch(r"\d+(:\d+)?", seen[0][2]), f"{path}: {seen[0]}")


def check_listing_and_full(stage):
    """The arrow opens the list with nothing typed; after the fourth the focus goes on to the comparison."""
    with stage.page(f"/compare/?items={A},{B},{C}") as page:
        field = page.locator("#pick-q")
        field.focus()
        field.press("ArrowDown")
        options = page.locator("#pick-options [role=option]")
        options.first.wait_for()
        expect(options.count() > 1 and field.get_attribute("aria-activedescendant") == "option-0", "the list is not opened at its first")
        field.press("Escape")
        field.press_sequentially("gpt-5.2")
        options.first.wait_for()
        field.press("Enter")
        page.wait_for_function("document.querySelectorAll('.pair-table thead th').length === 5")
        page.wait_for_function("document.activeElement.id === 'facts-h'")
        expect(field.is_disabled(), "a fifth is offered")


def check_conflicts(stage):
    """Only where sources give something else does a row say that they do."""
    with stage.page(f"/compare/?items={A},{B},{C}") as page:
        empty = page.eval_on_selector_all(".conflict", "all => all.filter(e => /:\\s*$/.test(e.textContent)).length")
        expect(empty == 0, f"{empty} rows say that sources disagree, and not about what")


def check_bad_twice_and_many(stage):
    """A slug that is not there is named, one given twice counts once, a fifth is left out."""
    with stage.page(f"/compare/?items={A},no-such-thing,{B}") as page:
        expect("no-such-thing" in page.locator("#pick-notes").inner_text(), "the bad slug is not named")
        expect(len(columns(page)) == 2, "the others are not compared")
    with stage.page(f"/compare/?items={A},{A},{B},{A}") as page:
        expect(len(columns(page)) == 2 and page.locator("#picked li").count() == 2, "counted twice")
    with stage.page(f"/compare/?items={A},{B},{C},{D},openai-gpt-5-4-pro") as page:
        expect(len(columns(page)) == 4 and "four" in page.locator("#pick-notes").inner_text(), "five are compared")
    with stage.page(f"/compare/?items={A}") as page:
        expect(not page.locator("#comparison").is_visible() and page.locator("#all-pairs").is_visible(), "one is compared")
    for hostile in ("%3Cimg%20src=x%20onerror=alert(1)%3E", "..%2F..%2Fx", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"):
        with stage.page(f"/compare/?items={hostile}") as page:
            expect(page.locator("#pick-notes li").count() == 1 and page.locator("#pick-notes li *").count() == 0, "the address becomes markup")


def check_typing(stage):
    """Typed, chosen and removed from the keyboard alone; the address follows, and Back goes back."""
    with stage.page("/compare/") as page:
        field = page.locator("#pick-q")
        field.focus()
        field.press_sequentially("gpt-4.1")
        page.locator("#pick-options [role=option]").first.wait_for()
        expect(field.get_attribute("aria-expanded") == "true", "not said to be open")
        field.press("ArrowDown")
        active = field.get_attribute("aria-activedescendant")
        expect(page.locator(f"#{active}").get_attribute("aria-selected") == "true", "the active option is not marked")
        field.press("Enter")
        page.wait_for_url(f"**?items={A}")
        field.press_sequentially("dream")
        page.locator("#pick-options [role=option]").first.wait_for()
        field.press("Enter")
        page.wait_for_url(f"**?items={A},{C}")
        page.locator(".pair-table").wait_for()
        expect(page.title().startswith("OpenAI: GPT-4.1 vs Dreambooth"), page.title())
        field.press_sequentially("zzz")
        page.locator("#pick-says", has_text="zzz").wait_for()
        field.fill("")
        field.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**?items={A}")
        expect(page.evaluate("document.activeElement.id") == "pick-q", "the focus is lost")
        page.go_back()
        page.wait_for_url(f"**?items={A},{C}")
        page.locator(".pair-table").wait_for()


def check_hostile(stage):
    """Names, labels and texts from hostile sources stay text in the browser."""
    bite = '<img src=x onerror="window.bitten=1"></template><script>window.bitten=1</script>'
    with tempfile.TemporaryDirectory() as project:
        os.makedirs(project + "/Content/artifacts")
        for slug in ("one", "two"):
            with open(f"{project}/Content/artifacts/{slug}.md", "w") as file:
                file.write(f"---\nname: '{slug} {bite}'\ntype: '{bite}'\npricing: '{bite}'\nfacts:\n  '{bite}': '{bite}'\n---\n\n"
                           f"## Capabilities\n\n### Bites `{bite}`\n\n{bite}\n\nUnique: {bite} `{bite}`\n")
        subprocess.run([stage.pairwise, "build", "--project", project], capture_output=True, check=False)
        slugs = sorted(os.listdir(project + "/public/artifacts"))
        slugs = [slug for slug in slugs if os.path.isdir(f"{project}/public/artifacts/{slug}")]
        expect(len(slugs) == 2, f"two artifacts, not {slugs}")
        with serving(project + "/public") as base:
            hostile = Stage(stage.browser, base)
            for path in ["/compare/?items=" + ",".join(slugs), "/matrix/", "/", f"/artifacts/{slugs[0]}/"]:
                with hostile.page(path) as page:
                    page.wait_for_timeout(100)
                    expect(page.evaluate("window.bitten === undefined"), f"{path}: a script of the data ran")
                    expect(page.locator("img").count() == 0, f"{path}: the data became an element")
                    if "items" in path:
                        expect(page.locator(".pair-table").is_visible(), "nothing was drawn")
            expect(not hostile.faults, "\n".join(hostile.faults))
