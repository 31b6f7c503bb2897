#!/usr/bin/env python3
"""Uses the pages in headless Chromium as a reader would.

    check_page.py NETWORK.html TEXTS.html SCREENSHOTS/ [--stated]

The network must be one of examples/articles; --stated tells that it has the statements of
tests/it/pages.rs and no others.  Chromium is taken from WHOWHOM_CHROMIUM, or else
from the PATH.  Checked: it renders, search finds, a click shows evidence, filters work, all
can be done by keyboard and on a phone, it can be read without JavaScript, nothing is said on the
console, no request leaves the page, and relations show their parts in the text.  Exit code 0: all is well; 1: a check failed.
"""
import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

LARGEST = 100 * 1024


class Reader:
    """A browser window that notes all that should not happen."""

    def __init__(self, browser, path, **settings):
        self.context = browser.new_context(**settings)
        self.page = self.context.new_page()
        self.faults = []
        self.url = path.resolve().as_uri()
        self.page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", self.note_request)
        self.page.goto(self.url)
        self.page.wait_for_timeout(200)

    def note_request(self, request):
        if request.url.split("#")[0] != self.url:
            self.faults.append(f"request: {request.url}")

    def close(self, name):
        assert not self.faults, f"{name}: {self.faults}"
        self.context.close()

    def painted(self):
        """How many pixels of the canvas are not of the background."""
        return self.page.evaluate("""() => {
            const canvas = document.getElementById("canvas");
            const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            let count = 0;
            for (let at = 3; at < pixels.length; at += 4) count += pixels[at] > 0;
            return count;
        }""")

    def node(self, label):
        """Number, place on the screen and radius of a node."""
        return self.page.evaluate("""(label) => {
            const { nodes, toScreen, view } = window.whowhom;
            const node = nodes.find((node) => node.label === label);
            const box = document.getElementById("canvas").getBoundingClientRect();
            const [x, y] = toScreen(node.x, node.y);
            return { index: node.index, x: x + box.left, y: y + box.top, radius: node.size * view.scale };
        }""", label)

    def tie(self, one, other):
        """Number of a tie, and the place on it, on the screen, that is farthest from all nodes."""
        return self.page.evaluate("""([one, other]) => {
            const { nodes, ties, toScreen } = window.whowhom;
            const tie = ties.find((tie) => [tie.source.label, tie.target.label].sort().join() === [one, other].sort().join());
            const box = document.getElementById("canvas").getBoundingClientRect();
            const { source, target } = tie;
            const places = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((part) =>
                [source.x + part * (target.x - source.x), source.y + part * (target.y - source.y)]);
            const room = ([x, y]) => Math.min(...nodes.map((node) => Math.hypot(node.x - x, node.y - y) - node.size));
            const [x, y] = toScreen(...places.reduce((best, place) => room(place) > room(best) ? place : best));
            return { index: tie.index, x: x + box.left, y: y + box.top };
        }""", [one, other])

    def shown(self):
        return self.page.evaluate("() => [window.whowhom.shown.nodes.size, window.whowhom.shown.ties.length]")


def check_desktop(browser, path, shots):
    reader = Reader(browser, path, viewport={"width": 1280, "height": 800})
    page = reader.page
    assert reader.painted() > 20_000, "the canvas is empty"
    page.screenshot(path=shots / "graph.png")

    # A click on a node shows its neighbours, one on a neighbour the evidence.
    place = reader.node("Kyrgyzstan")
    page.mouse.click(place["x"], place["y"])
    page.wait_for_selector("#panel:not([hidden]) h2")
    assert page.inner_text("#panel h2").strip() == "Kyrgyzstan", page.inner_text("#panel h2")
    assert page.locator("#panel .neighbours li").count() > 10
    page.screenshot(path=shots / "node.png")
    page.click("#panel .neighbours a >> text=Tajikistan")
    page.wait_for_selector("#panel blockquote")
    marks = page.locator("#panel blockquote mark.country").all_inner_texts()
    assert any("Tajik" in mark for mark in marks) and any("Kyrgyz" in mark for mark in marks), marks
    assert page.locator("#panel blockquote footer a").first.get_attribute("href"), "no link to the document"
    page.screenshot(path=shots / "evidence.png")
    page.go_back()
    # Not wait_for_function: it may need eval, which the page forbids.
    expect(page.locator("#panel h2")).to_have_text("Kyrgyzstan")

    # A click on a tie shows evidence too; one beside everything closes it.
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="hidden")
    tie = reader.tie("Armenia", "Azerbaijan")
    page.mouse.click(tie["x"], tie["y"])
    page.wait_for_selector("#panel blockquote")
    page.click("#panel .close")
    page.wait_for_selector("#panel", state="hidden")

    # Hovering shows neighbours: the rest grows faint.
    before = page.screenshot()
    place = reader.node("Armenia")
    page.mouse.move(place["x"], place["y"])
    page.wait_for_timeout(100)
    assert page.screenshot() != before, "hovering changes nothing"

    # Search finds by other spellings; the keyboard alone is enough.
    page.mouse.move(640, 780)
    page.keyboard.press("/")
    page.keyboard.type("zhaparov" if "Zhaparov" in page.content() else "japarov")
    assert page.inner_text("#results a").strip() == "Sadyr Japarov", page.inner_text("#results")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Sadyr Japarov")
    page.fill("#search", "nobodyofthisname")
    assert "Nobody" in page.inner_text("#results")
    page.fill("#search", "")

    check_filters(reader)

    # Dark and light, and the tables.
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.click("#theme")
    page.click("#show-tables")
    assert page.is_visible("#tables table") and not page.is_visible("#canvas")
    page.screenshot(path=shots / "table.png")
    page.click("#show-tables")
    reader.close("desktop")


def check_filters(reader):
    page = reader.page
    page.keyboard.press("Escape")
    nodes, ties = reader.shown()
    page.uncheck("[name=kind][value=place]")
    fewer = reader.shown()
    assert fewer[0] < nodes and fewer[1] < ties, "the kinds filter nothing"
    page.check("[name=kind][value=place]")
    page.focus("#least")
    page.keyboard.press("ArrowRight")
    assert reader.shown()[1] < ties and page.inner_text("#least-shown") == "2", "strength filters nothing"
    page.keyboard.press("ArrowLeft")
    page.uncheck("#own")
    assert reader.shown()[1] < ties, "own countries stay"
    page.check("#own")
    # Documents of 2010 and 2025: half of the time has some of the ties.
    page.evaluate("() => { const to = document.getElementById('to'); to.value = to.max / 2; to.dispatchEvent(new Event('input')); }")
    early = reader.shown()
    assert 0 < early[1] < ties, "time filters nothing"
    page.evaluate("() => { const to = document.getElementById('to'); to.value = to.max; to.dispatchEvent(new Event('input')); }")
    assert reader.shown() == [nodes, ties], "not all came back"
    if page.is_visible("#relation"):
        page.select_option("#relation", "visits")
        visits = reader.shown()
        assert 1 < visits[0] < nodes and 0 < visits[1] < ties, "the relation filters nothing"
        page.select_option("#relation", "")
    if "--stated" in sys.argv:
        # The two statements that tests/it/pages.rs makes.
        page.select_option("#relation", "visits")
        assert visits == [2, 1], visits
        tie = reader.tie("Sadyr Japarov", "Russia")
        page.goto(f"{reader.url}#t{tie['index']}")
        assert "Sadyr Japarov – visits → Russia: 2, of which 1 denied, 1 planned" in page.inner_text("#panel"), page.inner_text("#panel")
        page.click("#panel .close")
        page.select_option("#relation", "")
    page.select_option("#colours", "kind")
    assert sorted(page.inner_text("#legend").split()) == ["country", "organisation", "person", "place"]
    page.select_option("#colours", "community")
    assert "Russia" in page.inner_text("#legend")
    assert f"{nodes} of {nodes} entities" in page.inner_text("#count")


def check_dark(browser, path, shots):
    reader = Reader(browser, path, viewport={"width": 1280, "height": 800}, color_scheme="dark")
    tie = reader.tie("Kyrgyzstan", "Russia")
    reader.page.goto(f"{reader.url}#t{tie['index']}")
    reader.page.wait_for_selector("#panel blockquote")
    reader.page.screenshot(path=shots / "dark.png")
    reader.close("dark")


def check_phone(browser, path, shots):
    reader = Reader(browser, path, viewport={"width": 390, "height": 780}, has_touch=True, is_mobile=True, device_scale_factor=2)
    page = reader.page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the phone must scroll sideways"
    assert reader.painted() > 10_000
    page.screenshot(path=shots / "phone.png")
    place = reader.node("Russia")
    page.touchscreen.tap(place["x"], place["y"])
    page.wait_for_selector("#panel:not([hidden]) h2")
    assert page.inner_text("#panel h2").strip() == "Russia"
    page.screenshot(path=shots / "phone-node.png")
    reader.close("phone")


def check_plain(browser, path, shots):
    """Without JavaScript."""
    reader = Reader(browser, path, viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    page = reader.page
    assert page.is_visible("#tables table") and not page.is_visible("#canvas") and not page.is_visible("#search")
    assert page.locator("#tables blockquote mark").count() > 50
    page.screenshot(path=shots / "without-javascript.png")
    reader.close("without JavaScript")


def check_texts(browser, path, shots):
    reader = Reader(browser, path, viewport={"width": 1280, "height": 800})
    page = reader.page
    mark = page.locator(".text mark[data-key='country:KG']").first
    assert mark.get_attribute("title").startswith("Kyrgyzstan, country")
    page.screenshot(path=shots / "texts.png")
    mark.click()
    same = page.locator("mark.same").count()
    assert same > 5 and page.locator(".focus mark.same").count() == same
    page.keyboard.press("Escape")
    page.fill("#search", "erdogan")
    hidden = page.locator("article[hidden]").count()
    assert 0 < hidden < page.locator("article").count(), "search hides nothing, or all"
    page.fill("#search", "")
    check_relations(page)
    page.screenshot(path=shots / "texts-relation.png")
    reader.close("texts")

    # A phone has room for the rows; in the dark what is lit differs from what is not.
    reader = Reader(browser, path, viewport={"width": 390, "height": 780}, color_scheme="dark")
    page = reader.page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the phone must scroll sideways"
    page.locator(".relations a.source").first.focus()
    page.screenshot(path=shots / "texts-phone-dark.png")
    lit = page.locator(".as-trigger").first.evaluate("(part) => getComputedStyle(part).backgroundColor")
    assert lit != page.evaluate("getComputedStyle(document.body).backgroundColor"), lit
    reader.close("texts on a phone")

    # Without JavaScript all relations can be read, and their links lead into the text.
    reader = Reader(browser, path, viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    page = reader.page
    row = page.locator(".relations li").first
    assert row.is_visible() and not page.is_visible("#relations"), "relations are hidden, or a button does nothing"
    for side in ("source", "target", "word"):
        link = row.locator(f"a.{side}")
        link.click()
        assert page.locator(f".text *:target").count() == 1, f"{link.get_attribute('href')} leads nowhere"
    page.screenshot(path=shots / "texts-without-javascript.png")
    reader.close("texts without JavaScript")


def check_relations(page):
    """A row of a relation, hovered or focused, shows its source, trigger and target in the text."""
    rows = page.locator(".relations li")
    assert rows.count() > 10
    row = rows.first
    names = [row.locator(f"a.{side}").inner_text() for side in ("source", "target")]
    word = row.locator("a.word").inner_text()

    def lit():
        return {name: page.locator(f".text .as-{name}").all_inner_texts() for name in ("source", "trigger", "target")}

    def is_whole():
        parts = lit()
        shown = [page.locator(f".text .as-{side}").get_attribute("title") for side in ("source", "target")]
        are_sides = all(title.startswith(name) for title, name in zip(shown, names))
        return are_sides and "".join(parts["trigger"]) == word

    assert lit() == {"source": [], "trigger": [], "target": []}
    row.hover()
    assert is_whole(), (names, word, lit())
    page.mouse.move(5, 5)
    assert lit()["source"] == [], "what is lit stays lit"
    row.locator("a.source").focus()
    assert is_whole(), "the keyboard lights nothing"
    page.keyboard.press("Tab")
    assert is_whole(), "the second link of a row lights nothing"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == row.locator("a.target").get_attribute("href")
    # Every link of every row leads somewhere.
    lost = page.evaluate("""() => [...document.querySelectorAll(".relations a")]
        .filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => link.hash)""")
    assert lost == [], lost
    page.uncheck("#relations")
    assert not row.is_visible()
    page.check("#relations")
    assert row.is_visible()


def check_size(path):
    """At most 100 KB beside the data: here, beside the tables and the network's numbers."""
    text = path.read_text(encoding="utf-8")
    start, end = text.index("<section id=\"tables\">"), text.index("</section>")
    data = text.index("id=\"data\">"), text.index("</script>", text.index("id=\"data\">"))
    size = len((text[:start] + text[end:data[0]] + text[data[1]:]).encode())
    assert size <= LARGEST, f"{size} bytes beside the data"
    return size


def main():
    network, texts, shots = map(Path, sys.argv[1:4])
    shots.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("WHOWHOM_CHROMIUM") or shutil.which("chromium")
    assert chromium, "no chromium on the PATH; install it (Debian: chromium) or set WHOWHOM_CHROMIUM"
    size = check_size(network)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for check in (check_desktop, check_dark, check_phone, check_plain):
            check(browser, network, shots)
        check_texts(browser, texts, shots)
        browser.close()
    print(f"the page has {size} bytes beside its data; all checks passed; screenshots are in {shots}")


if __name__ == "__main__":
    main()
