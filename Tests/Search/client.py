"""The search box and the search page in Chromium: client.py --demo FOLDER --hostile FOLDER

Each check is a function named by what it shows; all run, and any that fails is printed.
"""
import argparse, pathlib, sys, traceback

from playwright.sync_api import sync_playwright

from judged import written
from sites import Server, ranked

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def results(page):
    page.wait_for_selector("#search-results[aria-busy=false]", state="attached")
    return page.eval_on_selector_all("ol#search-results > li > a[href]", "all => all.map(one => one.href)")


def typed(page, text, where="header.top form.find input"):
    page.fill(where, "")
    page.click(where)
    page.type(where, text)
    page.wait_for_function("[...document.querySelectorAll('.found')].some(one => !one.hidden && one.querySelector('[aria-busy=false]'))")


@check
def nothing_loads_before_the_box_is_touched(page, demo, _):
    demo.requests.clear()
    page.goto(demo.url + "artifacts/")
    page.wait_for_timeout(300)
    assert not [path for path, _ in demo.requests if "search" in path], demo.requests
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.evaluate("document.activeElement.name") == "q"
    assert [path for path, _ in demo.requests if "search." in path]
    # What every question needs; no file of words before there is one.
    read = [path for path, _ in demo.requests if path.startswith("/search/")]
    assert "/search/manifest.json" in read and all(path.startswith(("/search/manifest", "/search/facets")) for path in read), read


@check
def the_box_is_a_combobox(page, demo, _):
    page.goto(demo.url + "capabilities/")
    typed(page, "structured")
    box = "header.top form.find input"
    assert page.get_attribute(box, "role") == "combobox" and page.get_attribute(box, "aria-expanded") == "true"
    assert page.evaluate("document.getElementById(document.querySelector('header.top form.find input').getAttribute('aria-controls')).role") == "listbox"
    page.wait_for_function("document.querySelector('.found [role=option]')?.href.includes('structured-output')")
    count = page.locator(".found [role=option]").count()
    assert count > 2
    assert any(character.isdigit() for character in page.inner_text(".found [role=status]"))
    page.keyboard.press("ArrowDown")
    first = page.get_attribute(box, "aria-activedescendant")
    assert page.get_attribute(f"#{first}", "aria-selected") == "true"
    assert "structured-output" in page.get_attribute(f"#{first}", "href")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(box, "aria-activedescendant") == ""
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(box, "aria-activedescendant").endswith(f"-{count}")
    page.keyboard.press("Escape")
    assert page.get_attribute(box, "aria-expanded") == "false" and not page.is_visible(".found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/capabilities/structured-output/")


@check
def what_stays_is_not_drawn_again_and_what_goes_cannot_be_chosen(page, demo, _):
    page.goto(demo.url + "capabilities/")
    typed(page, "structured outpu")
    page.wait_for_function("document.querySelector('.found [role=option]')?.href.includes('structured-output')")
    page.evaluate("document.querySelector('.found [role=option]').isMarked = true")
    page.keyboard.type("t")
    page.wait_for_function("document.querySelector('.found [role=status]').textContent.includes('output')")
    page.wait_for_selector(".found [aria-busy=false]")
    assert page.evaluate("document.querySelector('.found [role=option]').isMarked")
    ids = page.eval_on_selector_all(".found [role=option]", "all => all.map(one => one.id)")
    assert len(set(ids)) == len(ids) and ids[0].endswith("-1") and ids[-1].endswith(f"-{len(ids)}"), ids
    page.fill("header.top form.find input", "xqzzyqx")
    page.wait_for_function("!document.querySelector('.found [role=option]')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=xqzzyqx")


@check
def a_pair_leads_to_its_page(page, demo, _):
    page.goto(demo.url)
    typed(page, "dreambooht vs gpt-4.1", "main form.find input")
    page.wait_for_function("document.querySelector('.found [role=option]')?.href.endsWith('/compare/dreambooth-stable-diffusion-vs-openai-gpt-4-1/')")


@check
def the_page_groups_marks_and_explains(page, demo, _):
    page.goto(demo.url + "search/?q=valid+json+output")
    urls = results(page)
    assert urls[0].endswith("/capabilities/structured-output/") or urls[0].endswith("/"), urls
    assert page.locator("#search-results h2").count() >= 2
    assert page.locator("#search-results p mark").count() > 0
    assert all(text.strip() for text in page.locator("#search-results small").all_inner_texts())
    page.goto(demo.url + "search/?q=training")
    urls = results(page)
    assert page.locator("#search-facets button").count() >= 2
    before = len(urls)
    page.locator("#search-facets button").first.click()
    page.wait_for_function("document.querySelector('#search-facets [aria-pressed=true]')")
    assert 0 < page.locator("#search-results > li > a").count() <= before


@check
def what_is_narrowed_stands_in_the_address(page, demo, _):
    links = "#search-results > li > a"
    pressed = "#search-facets [aria-pressed=true]"
    page.goto(demo.url + "search/?q=openai+dreambooth+training")
    everything = results(page)
    for kind in ("Type", "Capability"):
        button = page.locator(f"#search-facets fieldset:has(legend:text-is('{kind}')) button:not({pressed})").last
        label = button.locator("bdi").inner_text()
        button.click()
        page.wait_for_selector(f"{pressed}:has-text('{label}')")
        page.wait_for_function("document.activeElement.ariaPressed === 'true'")
        assert page.evaluate("document.activeElement.firstChild.textContent") == label
    assert "?q=openai+dreambooth+training&type=Repository&capability=" in page.url, page.url
    narrowed = results(page)
    assert narrowed and set(narrowed) < set(everything), (narrowed, everything)
    # Shared: the same results on another page, with nothing else known.
    other = page.context.browser.new_page()
    other.goto(page.url)
    assert results(other) == narrowed and other.locator(pressed).count() == 2
    other.close()
    page.go_back()
    page.wait_for_function("document.querySelectorAll('#search-facets [aria-pressed=true]').length === 1")
    assert page.url.endswith("&type=Repository")
    page.go_back()
    page.wait_for_function("!document.querySelector('#search-facets [aria-pressed=true]')")
    assert results(page) == everything
    page.go_forward()
    page.wait_for_selector(pressed)
    page.click(pressed)
    page.wait_for_function("!document.querySelector('#search-facets [aria-pressed=true]')")
    assert page.url.endswith("?q=openai+dreambooth+training") and results(page) == everything
    # A capability by its name, and what is not there.
    page.goto(demo.url + "search/?q=openai&capability=Structured+output")
    results(page)
    assert page.locator(f"{pressed}:has-text('Structured output')").count() == 1 and 0 < page.locator(links).count() < 6
    page.goto(demo.url + "search/?q=openai")
    everything = results(page)
    page.goto(demo.url + "search/?q=openai&type=%3Cb%3E&pricing=__proto__&capability=Nonsense")
    assert results(page) == everything and page.locator(pressed).count() == 0
    # Another question is not narrowed any more.
    page.goto(demo.url + "search/?q=openai&type=Model")
    results(page)
    page.fill("#q", "training")
    page.wait_for_function("!location.search.includes('type=')")


@check
def without_results_or_without_a_shard_the_list_remains(page, demo, _):
    page.goto(demo.url + "search/?q=zzzqqqxxx")
    assert results(page) == [] and page.is_visible("#search-all a")
    demo.broken = lambda path: path.startswith("/search/terms/")
    try:
        page.goto(demo.url + "search/?q=structured")
        assert results(page) == [] and page.is_visible("#search-all a")
        assert "did not load" in page.inner_text("#search-status")
        page.goto(demo.url + "artifacts/")
        typed(page, "structured")
        assert "did not load" in page.inner_text(".found [role=status]")
        assert page.get_attribute(".found > a", "href").endswith("/search/")
    finally:
        demo.broken = lambda path: False
    typed(page, "structured output")
    assert page.locator(".found [role=option]").count() > 2


@check
def the_order_is_the_same_in_the_browser_and_outside(page, demo, _):
    queries = [query.text for query in written("demo")][::6]
    page.goto(demo.url + "search/")
    page.focus("#q")
    inside = page.evaluate("""async queries => {
        const words = document.getElementById("found").dataset, { openSearch } = await import(new URL(words.module, document.baseURI));
        const search = openSearch(async path => (await fetch("/search/" + path)).json(), words);
        const all = [];
        for (const q of queries) all.push((await search(q, { limit: 10 })).groups.flatMap(group => group.items.map(item => item.url)));
        return all; }""", queries)
    outside = [answer["urls"] for answer in ranked(demo.folder, queries)]
    assert inside == outside, next((q, a, b) for q, a, b in zip(queries, inside, outside) if a != b)
    for query, urls in list(zip(queries, outside))[::5]:
        page.goto(demo.url)
        page.goto(demo.url + "search/?" + page.evaluate("q => new URLSearchParams({ q }).toString()", query))
        assert [url.removeprefix(demo.url) for url in results(page)] == urls, query


@check
def without_javascript_the_list_is_there(page, demo, _):
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(demo.url + "artifacts/")
    plain.fill("header.top form.find input", "anything")
    plain.press("header.top form.find input", "Enter")
    plain.wait_for_url("**/search/?q=anything")
    assert plain.locator("#search-all li a").count() > 6
    context.close()


@check
def hostile_names_do_no_harm(page, _, hostile):
    page.add_init_script("window.ran = 0; window.alert = () => { window.ran++; }")
    for text in ["<img", "img src", "__proto__", "proto", "constructor", "tostring", "quote\" onfocus", "evil", "xxxxxxxxxx", "東京", "naïve", "' or 1", "\u202e", "a" * 5000, "x vs y vs z vs w vs v", "vs", "alternatives to"]:
        page.goto(hostile.url + "search/?" + page.evaluate("q => new URLSearchParams({ q }).toString()", text))
        page.wait_for_timeout(60)
        if text.strip("\u202e"):
            results(page)
        assert page.evaluate("window.ran") == 0 and page.locator("#search img, #search script").count() == 0, text
        assert "did not load" not in page.inner_text("#search-status"), text
    page.goto(hostile.url + "search/?q=proto")
    results(page)
    assert "__proto__" in page.inner_text("#search-results li")
    page.goto(hostile.url + "search/?q=%E6%9D%B1%E4%BA%AC")
    assert results(page)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--demo", required=True)
    parser.add_argument("--hostile", required=True)
    options = parser.parse_args()
    demo, hostile = Server(options.demo), Server(options.hostile)
    demo.folder = options.demo
    failed = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for one in CHECKS:
            page = browser.new_page()
            page.set_default_timeout(15_000)
            errors = []
            page.on("pageerror", lambda error: errors.append(str(error)))
            try:
                one(page, demo, hostile)
                assert not errors, errors
                print("ok", one.__name__.replace("_", " "))
            except Exception:
                failed += 1
                print("FAILED", one.__name__.replace("_", " "))
                traceback.print_exc()
            page.close()
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
