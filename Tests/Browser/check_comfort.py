"""What scripts add: the theme's switch and the matrix's filters."""

import re

from stage import expect


# What of the matrix has the focus and is less than half seen: out of its box, or under a head that stays.
COVERED = """() => {
    const stop = document.activeElement, cell = stop.closest('.matrix :is(th, td)');
    if (!cell) return null;
    const [box, own, row] = [stop.closest('.scroll'), stop, document.querySelector('.matrix tbody th')].map(e => e.getBoundingClientRect());
    const head = document.querySelector('.matrix thead th'), stays = getComputedStyle(head).insetBlockStart === '0px';
    const left = Math.max(own.left, box.left, cell.cellIndex ? row.right : 0);
    const top = Math.max(own.top, box.top, 0, stays && cell.closest('tbody') ? head.getBoundingClientRect().bottom : 0);
    const seen = Math.max(0, Math.min(own.right, box.right, innerWidth) - left) * Math.max(0, Math.min(own.bottom, box.bottom, innerHeight) - top);
    return seen < own.width * own.height / 2 && stop.innerText; }"""


def colour(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def check_theme(stage):
    """The switch wins over the system, stays on other pages and after a reload, and can be given back."""
    with stage.page("/", scheme="light") as page:
        light = colour(page)
        page.locator("#theme input[value=dark]").check(force=True)
        dark = colour(page)
        expect(dark != light, "dark is light")
        page.goto(stage.base + "/matrix/")
        expect(colour(page) == dark and page.locator("#theme input[value=dark]").is_checked(), "the choice is lost")
        # Before anything is painted: the attribute is there when the body begins.
        page.add_init_script("new MutationObserver((_, watch) => { if (document.body) { window.early = document.documentElement.dataset.theme; watch.disconnect(); } }).observe(document, {childList: true, subtree: true})")
        page.reload()
        expect(page.evaluate("window.early") == "dark", "the page flashes")
        expect(page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark", "color-scheme is not set")
        page.locator("#theme input[value=system]").check(force=True)
        expect(colour(page) == light, "the system's setting does not come back")
        page.emulate_media(color_scheme="dark")
        expect(colour(page) == dark, "the system's setting is not followed")
        expect(page.evaluate("localStorage.length") == 0, "something stays behind")
    with stage.page("/", scheme="dark", script=False) as page:
        expect(colour(page) == dark, "without a script the system's setting is not followed")


def check_matrix(stage):
    """Filters, sorts, says how many are left, keeps it in the address, and can be reset."""
    with stage.page("/matrix/") as page:
        heads = page.locator(".matrix thead th")
        names = heads.all_inner_texts()
        rows = page.locator(".matrix tbody tr").count()
        kinds = page.locator("select[name=type] option").all_inner_texts()
        expect(len(kinds) > 2, "no types to choose from")
        page.locator("select[name=type]").select_option(kinds[-1])
        expect(1 < heads.count() < len(names), "the type does not narrow it")
        expect(page.locator(".matrix tbody tr").count() < rows, "rows that nobody left has stay")
        cells = page.eval_on_selector_all(".matrix tbody tr", "rows => rows.map(row => row.cells.length)")
        expect(set(cells) == {heads.count()}, "rows and head do not fit")
        expect(re.search(r"\d", page.locator("#matrix-says").inner_text()), "nothing is said")
        expect("type=" in page.url, "the address does not follow")
        page.reload()
        expect(heads.count() < len(names), "the address does not bring it back")
        page.locator("#matrix-tools button[type=reset]").click()
        page.wait_for_function(f"document.querySelectorAll('.matrix thead th').length === {len(names)}")
        page.locator("select[name=pricing]").select_option(label="Free")
        expect(heads.count() == 2, "the pricing does not narrow it")
        page.locator("#matrix-tools button[type=reset]").click()
        page.wait_for_function(f"document.querySelectorAll('.matrix thead th').length === {len(names)}")
        page.locator("select[name=columns]").select_option("rank")
        expect(heads.nth(1).inner_text().replace("\n", "").startswith("Dreambooth"), "the highest is not first")
        page.locator("select[name=rows]").select_option("name")
        first = page.locator(".matrix tbody th").all_inner_texts()
        expect(first == sorted(first, key=str.casefold), "rows are not from A to Z")
        page.locator("input[name=differ]").check()
        yes = page.eval_on_selector_all(".matrix tbody tr", "rows => rows.map(row => row.querySelectorAll('.yes').length)")
        expect(all(0 < count < len(names) - 1 for count in yes), "rows that all have stay")
    for width, height in ((1280, 700), (390, 700), (640, 400), (320, 256)):
        with stage.page("/matrix/", width=width) as page:
            page.set_viewport_size({"width": width, "height": height})
            page.locator(".scroll").focus()
            for key in ["Tab"] * 40 + ["Shift+Tab"] * 30:
                page.keyboard.press(key)
                covered = page.evaluate(COVERED)
                expect(not covered, f"{width}×{height}: {covered}")
    with stage.page("/matrix/") as page:
        page.set_viewport_size({"width": 1040, "height": 720})
        page.emulate_media(media="print")
        wide = page.evaluate("document.querySelector('.matrix').offsetWidth - document.querySelector('main').clientWidth")
        expect(wide <= 0, f"columns are cut in print, {wide} px of them")
    with stage.page("/matrix/", width=360) as page:
        scroll = page.locator(".scroll")
        scroll.scroll_into_view_if_needed()
        scroll.evaluate("box => box.scrollTo(200, 300)")
        box = scroll.bounding_box()
        corner = page.locator(".matrix thead th").first.bounding_box()
        expect(abs(corner["x"] - box["x"]) < 3 and abs(corner["y"] - box["y"]) < 3, "the corner does not stick")
