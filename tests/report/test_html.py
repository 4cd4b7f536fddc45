"""The page of HTML, read by a parser and by a real browser where there is one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
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
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += filter(None, [values.get("id")])
        self.links += filter(None, [values.get("href"), values.get("src")])
        self.described += filter(None, [values.get("aria-describedby")])
        self.classes += (values.get("class") or "").split()
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
    assert set(found.described) <= set(found.ids)


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


def test_the_same_report_gives_the_same_page() -> None:
    assert page_of(ferry_report()) == page_of(ferry_report())


def test_light_dark_and_print_are_styled() -> None:
    style = (ASSETS / "report.css").read_text(encoding="utf-8")
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


PROBE = """
<script>
const numbers = [...document.querySelectorAll("main .number")];
const shown = number => getComputedStyle(number.querySelector(".tip")).display !== "none";
const wrong = numbers.find(each => each.firstChild.textContent === "18%");
const found = {};
found.before = numbers.filter(shown).length;
wrong.focus();
if (!document.hasFocus()) wrong.dispatchEvent(new FocusEvent("focusin", {bubbles: true}));
found.focused = shown(wrong);
found.role = document.activeElement === wrong;
found.said = wrong.querySelector(".tip").textContent;
found.lit = document.querySelectorAll("main .number.operand").length;
const links = [...wrong.querySelectorAll(".tip a")].map(each => each.getAttribute("href"));
found.linked = links.map(each => document.querySelector(each).firstChild.textContent);
wrong.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
found.escaped = !shown(wrong);
wrong.blur();
if (!document.hasFocus()) wrong.dispatchEvent(new FocusEvent("focusout", {bubbles: true}));
found.after = document.querySelectorAll("main .number.operand").length;
found.reachable = numbers.every(each => each.tabIndex === 0);
found.wide = document.documentElement.scrollWidth <= document.documentElement.clientWidth;
document.title = "done";
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
    said = found.pop("said")
    assert "50 tons to 54 tons is 8%, not 18%" in said
    assert found == {
        "before": 0,
        "focused": True,
        "role": True,
        "lit": 3,
        "linked": found["linked"],
        "escaped": True,
        "after": 0,
        "reachable": True,
        "wide": True,
    }
    assert sorted(found["linked"]) == ["18%", "50 tons", "54 tons"]


@needs_browser
def test_a_browser_prints_it(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    browsed(tmp_path, f"--print-to-pdf={target}")
    assert target.read_bytes().startswith(b"%PDF")
