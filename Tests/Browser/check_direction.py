"""A site that reads from the right, with names that turn the direction of text, and two ranks that are level."""

from stage import expect

# The text nodes in which a mark that turns the direction is neither inside an element of its own nor between isolates.
LOOSE = """() => {
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
        if (!node.data.includes("\\u202e") || node.parentElement.closest("bdi, script, template, code")) continue;
        if (!/\\u2068[^\\u2069]*\\u202e[^\\u2069]*\\u2069/.test(node.data)) found.push(node.parentElement.outerHTML.slice(0, 120));
    }
    return found; }"""


def check_direction(stage):
    """Rows begin on the right, bars grow from there, and nothing stands outside the page."""
    with stage.page(stage.kinds["pair"]) as page:
        expect(page.evaluate("document.documentElement.dir") == "rtl", "not from the right")
        head, cell = (page.locator(f".pair-table tbody tr:first-child {part}").first.bounding_box() for part in ("th", "td"))
        expect(head["x"] > cell["x"], "the rows' heads are not on the right")
        expect(page.locator(".bar").first.evaluate("bar => getComputedStyle(bar).transform") == "matrix(-1, 0, 0, 1, 0, 0)", "bars grow from the left")
        left = page.evaluate("Math.min(...[...document.querySelectorAll('main *')].filter(e => e.offsetWidth > 1).map(e => e.getBoundingClientRect().left))")
        expect(left >= 0, f"something begins at {left} px")


def check_isolation(stage):
    """U+202E in a name turns that name and nothing behind it, on pages as sent and as drawn by scripts."""
    seen = 0
    with stage.page() as page:
        for kind, path in {**stage.kinds, "found": "/search/?q=waraq"}.items():
            stage.go(page, path)
            page.wait_for_timeout(150)
            loose = page.evaluate(LOOSE)
            expect(not loose, f"{kind}: {loose[:2]}")
            seen += page.evaluate("document.body.innerText.includes('\\u202e')")
    expect(seen > 5, f"the name is seen on {seen} pages only")


def check_tie(stage):
    """Ranks of 80 and 80.3 are level: nobody is called the higher, on the pair's page or where it is drawn."""
    for path in ("/compare/qalam-vs-slate/", "/compare/?items=qalam,slate", "/compare/?items=qalam,slate,waraq"):
        with stage.page(path) as page:
            row = page.locator(".pair-table tbody tr", has_text="80.3")
            expect(row.count() == 1 and "differs" in row.get_attribute("class"), f"{path}: no row of ranks that differ")
            expect(row.locator(".lead").count() == 0, f"{path}: a winner in a tie")
            expect(page.locator(".pair-table .lead").count() == (0 if "waraq" in path else 1), f"{path}: no lead on the score")
    with stage.page("/compare/qalam-vs-slate/") as page:
        says = page.locator(".versus .verdict").inner_text()
        expect("Level" in says and "80.3" in says, says)
