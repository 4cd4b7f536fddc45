"""How many things a text lists after it has announced their number: "four rivers: ...", bullets, names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.document.model import Document
from numcheck.later import later
from numcheck.pattern.model import Scene
from numcheck.quantity.model import Quantity

OPEN = later(
    r"\b(?:includ\w+|such as|among|amongst|e\.g|for example|for instance|notably|especially|mainly|mostly"
    r"|particularly|between|pairs?|couples?|sets?|groups?|times|each|both|respectively|versus|at least"
    r"|or more"
    r"|others?|except|not)\b",
    re.IGNORECASE,
)
"""Words of a list that does not claim to be complete, or whose items are not what is counted."""

PARTIAL = later(
    r"\b(?:includ\w+|among|of (?:the|its|their|his|her|our|my|these|those|all)|out of|first|last|next"
    r"|other|another"
    r"|further|top|than|least|over|about|some|or|one of|more|extra|additional|nearly|almost|page"
    r"|chapter|table|figure"
    r"|section|no\.|number)\s+$",
    re.IGNORECASE,
)
"""Words before a number that is not of all the things listed."""

LIMB = later(r"[(:–—]|\s-\s|,\s(?:namely|viz\.?)\s|,\s(?=(?:the\s)?[A-Z])")
"""What a list may begin with; the last is a name behind a comma."""

SAYING = later(r"\b(?:said|says|say|agreed?|warn\w*|added|asked|for|of|by|to|with|at|on|in|was|is)\s*$")
"""Words before a colon that open a quotation or a clause, no list."""

BRACKET = later(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
LEAD = later(r"^(?:namely|viz\.?|in order:|these are|they are|from \w+ to \w+:)\s+", re.IGNORECASE)
NAMING = later(r"\s*(?:They|These|Those)\s+(?:were|are|was)\s+(?:named as|identified as|called|:)?\s*")
CLAUSE = later(
    r"\b(?:which|who|whom|whose|where|all of|each|both|with|but|because|while|although|according)\b"
)
PREDICATE = later(r"\s(?:will|have|has|were|are|was|is|had)\s")
ITEM_AND = later(r"\s(?:and|or|&)\s")
LAST = later(r"^(?:and|or)\s+")
OPENERS = (
    "a ", "an ", "the ", "to ", "when ", "that ", "is ", "are ", "does ", "whether ", "how ",
    "in ", "on ", "at ",
)  # fmt: skip
"""Words of which each item of a list has one at its head, where the items are no names."""

COUNTED = later(
    r"\d[\d,.]*\s[a-z]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens)\s",
    re.IGNORECASE,
)
"""An item that is led by how many it stands for: "38 for roads" is no one thing."""

LONGEST = 90
"""Characters of an item of a list with commas; what is longer holds a clause of its own."""

NEAREST = 25
"""Characters between a number's noun and its list in brackets or behind a comma."""

FARTHEST = 160
"""Characters between a number and its list."""

MOST = 12


def listed(announced: Quantity, scene: Scene) -> int:
    """How many things are listed behind the number that announces them; 0 where no list plainly ends."""
    document, value = scene.document, announced.value
    here = scene.sentence_at(announced.span)
    if here is None or value is None or not 2 <= value <= MOST or announced.hedge is not None:
        return 0
    sentence = document.sentences[here].span
    if PARTIAL.search(document.text, sentence.start, announced.span.start):
        return 0
    tail = document.text[announced.phrase.end : sentence.end]
    if any(each.span.start >= announced.phrase.end for each in _figures(scene, here)):
        return _in_figures(tail)
    return _in_sentence(tail) or _in_bullets(document, here, tail) or _in_next(document, here, tail)


def _figures(scene: Scene, sentence: int) -> Iterator[Quantity]:
    """Counts that might announce the list as well."""
    for quantity in scene.quantities[sentence]:
        if quantity.kind in ("count", "number") and quantity.value is not None and quantity.value <= MOST:
            yield quantity


def _in_figures(tail: str) -> int:
    """The items behind a colon that follows the number at once."""
    match = re.match(r"(?:\s\w+)?:\s", tail)
    return count_items(tail[match.end() :]) if match else 0


def _in_sentence(tail: str) -> int:
    """The items behind a colon, in a bracket, behind a dash, or names behind a comma."""
    limb = LIMB.search(tail)
    if limb is None or limb.start() > FARTHEST or OPEN.search(tail):
        return 0
    sign, rest = limb.group().strip(), tail[limb.end() :]
    if SAYING.search(tail, 0, limb.start()) or not _is_near(tail[: limb.start()], sign):
        return 0
    if sign == "(":
        return count_items(rest.partition(")")[0], is_set_off=True)
    if sign in ("–", "—", "-"):
        return count_items(re.split(r"[–—]|\s-\s", rest)[0], are_names=True)
    return count_items(rest)


def _is_near(between: str, sign: str) -> bool:
    """Whether the list belongs to the number and to no word between: "three lights at Ayr, Oban and Wick"."""
    if ")" in between or ";" in between:
        return False
    if sign == "(":
        return len(between) <= NEAREST
    return not sign.startswith(",") or (len(between) <= NEAREST and not re.search(r"[A-Z\d]", between))


def _in_bullets(document: Document, here: int, tail: str) -> int:
    """The items of the list of bullets or numbers that follows the sentence's block."""
    block = document.sentences[here].block
    is_last = here + 1 >= len(document.sentences) or document.sentences[here + 1].block != block
    if not is_last or document.blocks[block].kind == "list item" or OPEN.search(tail):
        return 0
    depth, found = 0, 0
    for each in document.blocks[block + 1 :]:
        if each.kind != "list item":
            break
        depth = depth or each.depth
        found += each.depth == depth
    return found if found > 1 else 0


def _in_next(document: Document, here: int, tail: str) -> int:
    """The names of the next sentence: "They were named as A, B and C.", "A, B and C will be closed."."""
    if here + 1 >= len(document.sentences) or OPEN.search(tail) or ":" in tail:
        return 0
    sentence = document.sentences[here + 1]
    if sentence.block != document.sentences[here].block:
        return 0
    text = sentence.span.of(document.text)
    naming = NAMING.match(text)
    if naming:
        return count_items(text[naming.end() :], are_names=True)
    subject = PREDICATE.split(text, maxsplit=1)[0]
    return count_items(subject, are_names=True) if subject != text and subject.count(",") > 1 else 0


def count_items(text: str, *, is_set_off: bool = False, are_names: bool = False) -> int:
    """The number of things in a list that plainly ends and whose items are alike; 0 for another text."""
    text = re.sub(r",([”’\"'])", r"\1,", text)
    text = LEAD.sub("", BRACKET.sub("", text).strip().rstrip(".?!")).strip()
    if ";" in text:
        items = [each.strip() for each in text.split(";")]
        is_closed = bool(LAST.match(items[-1])) and all(items)
        return len(items) if is_closed else 0
    if ":" in text or CLAUSE.search(text) or OPEN.search(text):
        return 0
    items = _items(text, is_set_off)
    if len(items) < 2 or any(not each or len(each) > LONGEST or COUNTED.match(each) for each in items):
        return 0
    return len(items) if _are_alike(items, are_names) else 0


def _items(text: str, is_set_off: bool) -> list[str]:
    items = [each.strip() for each in text.split(",")]
    if LAST.match(items[-1]):
        if len({bool(ITEM_AND.search(each)) for each in [*items[:-1], LAST.sub("", items[-1])]}) > 1:
            return []
        return [*items[:-1], LAST.sub("", items[-1])]
    if any(ITEM_AND.search(each) for each in items[:-1]):
        return []
    last = ITEM_AND.split(items[-1])
    if len(last) == 1:
        return items if is_set_off and len(items) > 2 else []
    return [*items[:-1], *last] if len(last) == 2 else []


def _are_alike(items: list[str], are_names: bool) -> bool:
    """All names, all behind the same kind of word, or all short plain nouns."""
    if all(_is_name(each) for each in items):
        return True
    if are_names:
        return False
    led = [each.lower().startswith(OPENERS) for each in items]
    if all(led):
        return True
    is_plain = not any(each[0].isupper() for each in items[1:]) and not any(led)
    return is_plain and all(len(each.split()) <= 5 for each in items[:-1])


def _is_name(item: str) -> bool:
    words = item.removeprefix("the ").split()
    return (
        bool(words)
        and words[0][0].isupper()
        and all(word[0].isupper() or len(word) < 4 for word in words[:2])
    )
