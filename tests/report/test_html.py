"""The page of HTML, read by a parser and by a real browser where there is one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from numcheck.checker import check_text
from numcheck.report import FORMATS, Failure, Outcome, Page
from numcheck.report.html import ASSETS
from numcheck.report.page import plain
from tests.report.samples import crowded_report, ferry_report

DRAFT = """\
# Rye & <wheat>

Read `the <books>` of **Ada**, *please*.

The mill ground 54 tons of rye, up **18%** from 50 tons. It opened at 9:30 and has 7 cats.

Of 200 sacks, 120 were sold and 80 were kept.

<!-- numcheck: ignore percent-change-contradicts-endpoints -- as printed -->
Sales of flour rose 30% to $60 from $50.
"""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def page_of(*outcomes: Outcome) -> str:
    return "".join(plain(line) + "\n" for line in FORMATS["html"](outcomes, Page()))


def draft_page() -> str:
    return page_of(check_text(DRAFT, "mill.md", "markdown"), Failure("no.md", "no.md: no such <file>"))


def test_figures_in_cells_are_marked_by_what_became_of_them() -> None:
    table = "| Mill | Sacks | Tons | Carts |\n|-|-|-|-|\n| North | 50,120 | 12,113 | 2,219 |\n"
    table += "| South | 70,412 | 15,207 | 4,114 |\n| West | 81,903 | 33,415 | 1,717 |\n"
    page = page_of(check_text(table + "| Total | 202,435 | 60,735 | 8,150 |\n", "mill.md", "markdown"))
    fates = dict(
        re.findall(r'<td dir="auto"><a class="number ([a-z]+)" [^>]*>(8,150|202,435)</a></td>', page)
    )
    assert fates == {"consistent": "202,435", "inconsistent": "8,150"}
    links = re.findall(r'<a href="#(f1-n\d+)">total ', page)
    assert len(links) == 3
    assert all(f'id="{link}"' in page for link in links)


class Reader(HTMLParser):
    """Ids, links, and whether every element is closed."""

    VOID = frozenset({"meta", "br", "link", "img"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.described: list[str] = []
        self.classes: list[str] = []
        self.open: list[str] = []
        self.nested: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += filter(None, [values.get("id")])
        self.links += filter(None, [values.get("href"), values.get("src")])
        self.described += filter(None, [values.get("aria-describedby")])
        self.classes += (values.get("class") or "").split()
        if (tag in ("a", "button", "summary") or "tabindex" in values) and {"a", "button"} & {*self.open}:
            self.nested.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_every_link_leads_to_a_number_of_it() -> None:
    found = Reader(draft_page())
    assert found.open == []
    assert len(set(found.ids)) == len(found.ids)
    assert found.links
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert set(" ".join(found.described).split()) <= set(found.ids)


def test_nothing_that_can_be_pressed_stands_within_another() -> None:
    assert Reader(draft_page()).nested == []
    assert 'role="button"' not in draft_page()


def test_the_page_asks_for_nothing_from_outside() -> None:
    assert not re.search(r"https?://|@import|url\(|src=", draft_page())


def test_every_fate_is_told_apart() -> None:
    classes = Reader(draft_page()).classes
    for fate in ("inconsistent", "consistent", "left-alone", "compared-with-nothing", "no-value"):
        assert classes.count(fate) >= 2, fate  # one of them in the legend


def test_text_of_the_draft_is_no_markup() -> None:
    text = page_of(crowded_report())
    assert "<wheat>" not in draft_page()
    assert "no such &lt;file&gt;" in draft_page()
    assert text.count("</section>") == 1


ODD = "\x1b[m\x0b\x85\ufdd0 שלום \u202e12 of 30\u202c (50%) & <i>🚢\n"


def test_what_a_page_may_not_hold_is_replaced_and_what_turns_words_around_is_fenced() -> None:
    page = page_of(check_text(ODD, "\u202edraft\x1b.txt", "plain"), Failure("x", "\x00\udcff: <b>"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0]", page)
    assert '<h2 class="path"><bdi>\u202edraft\ufffd.txt</bdi></h2>' in page
    assert 'dir="auto">\ufffd[m\ufffd\ufffd\ufffd שלום' in page
    assert "&amp; &lt;i&gt;🚢" in page


def structure(text: str, format_name: str) -> str:
    """The page's draft without what its numbers say."""
    page = page_of(check_text(text, "draft", format_name))
    draft = page[page.index("</h2>") + 5 : page.index("</section>")]
    draft = re.sub(r"<details>.*</details>|<ol class=.claims.*?</ol>", "", draft, flags=re.DOTALL)
    bare = re.sub(r"</?(?:a|span|div)\b[^>]*>| (?:dir|class)=\"[^\"]*\"", "", draft)
    return "".join(line.strip() for line in bare.splitlines())


def test_headings_lists_and_code_look_as_the_draft_means_them() -> None:
    text = (
        "# Pies\n\n## Of `x > 5`\n\n- `a|b`: 5 *plums*\n  - 3 pears\n\n4. last\n\n"
        "#### Deep\n\n> Said **30**.\n"
    )
    assert structure(text, "markdown") == (
        "<h3>Pies</h3><h4>Of <code>x &gt; 5</code></h4>"
        '<ul><li><code>a|b</code>: 5 plums</li><li style="--depth: 1">3 pears</li></ul>'
        '<ol><li value="4">last</li></ol>'
        "<h6>Deep</h6><blockquote>Said 30.</blockquote>"
    )


def test_lists_of_html_are_numbered_and_set_in_as_their_tags_say() -> None:
    text = "<p>So:</p><ol><li>5 figs<ul>\n<li>3 ripe</li></ul></li>\n<li>7 nuts</ol>\n<ul><li>Salt</li></ul>"
    assert structure(text, "html") == (
        '<p>So:</p><ol><li value="1">5 figs</li></ol><ul><li style="--depth: 1">3 ripe</li></ul>'
        '<ol><li value="2">7 nuts</li></ol><ul><li>Salt</li></ul>'
    )


@pytest.mark.parametrize(
    ("format_name", "text"),
    [
        ("markdown", "| Town | Cats | Dogs |\n|---|--:|:-:|\n| Ely |  | 7 |\n| Bath | 5 | |\n"),
        ("markdown", "Town | Cats | Dogs\n--- | --- | ---\nEly |  | 7\nBath | 5 |\n"),
        (
            "html",
            "<table><tr><th>Town</th><th>Cats</th>\n<th>Dogs</th></tr>\n<tr><td>Ely</td><td></td><td>7</td></tr>"
            "<tr><td>Bath\n<td>5<td></table>",
        ),
    ],
)
def test_a_table_is_a_table(format_name: str, text: str) -> None:
    assert structure(text, format_name) == (
        '<table><tr><th scope="col">Town</th><th scope="col">Cats</th><th scope="col">Dogs</th></tr>'
        "<tr><td>Ely</td><td></td><td>7</td></tr><tr><td>Bath</td><td>5</td><td></td></tr></table>"
    )


def test_columns_of_plain_text_are_a_table_and_a_blank_line_ends_it() -> None:
    text = "Ely      12     13\nBath     14     15\n\nYork     16     17\nHull     18     19\n"
    table = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    first, second = (("Ely", 12, 13), ("Bath", 14, 15)), (("York", 16, 17), ("Hull", 18, 19))
    assert structure(text, "plain") == "".join(
        f"<table>{''.join(table.format(*row) for row in rows)}</table>" for rows in (first, second)
    )


def test_a_long_draft_is_no_slower_by_the_number() -> None:
    """Time that grew with the square would be a hundred times as long."""
    text = "Of 200 sacks, 120 were sold and 80 kept. The mill ground 54 tons, up 18% from 50 tons.\n\n"
    short, long = (check_text(text * times, "mill.txt", "plain") for times in (10, 100))
    assert seconds(long) < 30 * max(seconds(short), 0.002)


def seconds(report: Outcome) -> float:
    start = time.perf_counter()
    page_of(report)
    return time.perf_counter() - start


def test_the_same_report_gives_the_same_page() -> None:
    assert page_of(ferry_report()) == page_of(ferry_report())


def test_light_dark_and_print_are_styled() -> None:
    style = (ASSETS / "report.css").read_text(encoding="utf-8")
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


PROBE = """
<script>
const numbers = [...document.querySelectorAll("main .number")];
const tip = () => document.getElementById("tip");
const fire = (element, kind, more) => element.dispatchEvent(new UIEvent(kind, {bubbles: true, ...more}));
const press = (element, key) => element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
const focus = element => {
  element.focus();
  if (!document.hasFocus()) element.dispatchEvent(new FocusEvent("focusin", {bubbles: true}));
};
const wrong = numbers.find(each => each.textContent === "18%");
const alone = numbers.find(each => each.textContent === "7");
const found = {};
found.before = tip() !== null;
focus(wrong);
found.next = wrong.nextElementSibling === tip();
found.said = tip().textContent;
found.lit = document.querySelectorAll("main .number.operand").length;
const links = [...tip().querySelectorAll("a")];
found.linked = links.map(each => document.querySelector(each.getAttribute("href")).textContent);
const box = tip().getBoundingClientRect();
found.inside = box.left >= 0 && box.right <= document.documentElement.clientWidth;
focus(tip().querySelector("a"));
found.stays = tip() !== null;
press(document.activeElement, "Escape");
found.escaped = tip() === null;
found.returned = document.activeElement === wrong;
wrong.blur();
if (!document.hasFocus()) wrong.dispatchEvent(new FocusEvent("focusout", {bubbles: true}));
found.after = document.querySelectorAll("main .number.operand").length;
fire(alone, "mouseover");
found.hovered = tip().textContent;
press(document.body, "Escape");
found.unhovered = tip() === null;
fire(alone, "mouseover");
found.dismissed = tip() === null;
fire(document.body, "mouseover");
fire(alone, "mouseover");
found.again = tip() !== null;
const held = numbers.find(each => each.textContent === "200");
held.click();
found.revealed = document.querySelector(held.getAttribute("href")).closest("details").open;
found.reachable = numbers.every(each => each.tabIndex === 0);
found.wide = document.documentElement.scrollWidth <= document.documentElement.clientWidth;
const out = document.createElement("pre");
out.id = "found";
out.textContent = JSON.stringify(found);
document.body.append(out);
</script>
"""


def browser() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def browsed(folder: Path, *flags: str) -> str:
    """The page as a real browser has it after its scripts ran."""
    program = browser()
    assert program is not None
    path = folder / "page.html"
    path.write_text(draft_page().replace("</body>", PROBE + "</body>"), encoding="utf-8")
    done = subprocess.run(
        [
            program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=2000", *flags, path.as_uri(),
        ],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


needs_browser = pytest.mark.skipif(browser() is None, reason="no Chromium here")


@needs_browser
@pytest.mark.parametrize("size", ["1200,900", "400,800"])
def test_a_browser_shows_claims_by_keyboard(tmp_path: Path, size: str) -> None:
    dom = browsed(tmp_path, "--dump-dom", f"--window-size={size}")
    probed = re.search(r'<pre id="found">(.*?)</pre>', dom)
    assert probed, dom[-500:]
    found = json.loads(probed[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    assert "50 tons to 54 tons is a change of 8%, not 18%" in found.pop("said")
    assert sorted(found.pop("linked")) == ["18%", "50 tons", "54 tons"]
    assert found.pop("hovered") == "compared with nothingread as count: 7 of cats"
    assert (found.pop("before"), found.pop("lit"), found.pop("after")) == (False, 3, 0)
    assert all(found.values()), found


@needs_browser
def test_a_browser_prints_it(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    browsed(tmp_path, f"--print-to-pdf={target}")
    assert target.read_bytes().startswith(b"%PDF")


def test_the_title_does_not_call_fine_what_was_not_checked() -> None:
    missing = Failure("no.md", "no.md: no such file or folder")
    right = check_text("The mill ground 54 tons of rye, up 8% from 50 tons.", "a.md", "markdown")
    assert "<title>numcheck: nothing was checked</title>" in page_of(missing)
    assert "<title>numcheck: no numbers found</title>" in page_of(check_text("Nothing.", "a.md", "plain"))
    assert "<title>numcheck: no violations, 1 file not checked</title>" in page_of(right, missing)
