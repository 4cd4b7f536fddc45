"""Measures how relations bind: is the right tuple a candidate, is it the best, is the changed number found.

    python benchmarks/binding.py paraphrases FILE.jsonl...   # short texts with the words of every role
    python benchmarks/binding.py passages FILE.jsonl...      # passages with every relation that they state
    python benchmarks/binding.py alarms FILE.jsonl.gz...     # presumably consistent prose: every accusation
    options: --relation NAME, --misses, --words N (alarms: stop after so many words), --half odd|even

Only the engine of relations is asked, not the rules beside it. Texts that were read once are kept in the
folder that NUMCHECK_BINDING_CACHE names.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import gzip
import hashlib
import json
import os
import pickle
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from numcheck import Checker
from numcheck.document import read_text
from numcheck.pattern.model import Scene
from numcheck.quantity.model import Quantity
from numcheck.relation.engine import Engine, Finding, proposers_of
from numcheck.relation.filling import members
from numcheck.relation.model import Candidate, Schema
from numcheck.relation.window import Section

NAMES = {"percent_change": "change-rate", "shares100": "shares-of-100", "same_figure": "same-figure"}
ANY = -99


class Bench:
    """The engine, and scenes kept from run to run."""

    def __init__(self) -> None:
        self.checker = Checker()
        self.engine: Engine = self.checker.engine
        self.folder = os.environ.get("NUMCHECK_BINDING_CACHE")

    def scene(self, text: str, format: str = "plain") -> Scene:  # noqa: A002
        """The text read; from the cache where it was read before."""
        if not self.folder:
            return self.checker.read_scene(read_text(text, "-", format))
        key = f"{format}{text}{[field.name for field in dataclasses.fields(Quantity)]}"
        file = Path(self.folder) / hashlib.sha256(key.encode()).hexdigest()[:24]
        if file.exists():
            scene: Scene = pickle.loads(file.read_bytes())
            return scene
        scene = self.checker.read_scene(read_text(text, "-", format))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(scene))
        return scene

    def findings(self, scene: Scene) -> list[Finding]:
        """The claims of the engine."""
        return self.engine.findings(scene)[0]


def rows(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """The objects of every file; where asked for, two thirds to learn from or the third to check with."""
    for name in options.files:
        opener = gzip.open if name.endswith(".gz") else open
        with opener(name, "rt", encoding="utf-8") as lines:
            for row in (json.loads(line) for line in lines if line.strip()):
                is_check = int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16) % 3 == 0
                if options.part == "both" or is_check == (options.part == "check"):
                    yield row


def operand_words(operands: dict[str, Any] | None) -> list[str]:
    """The words of every number of a relation, those of words left out."""
    found: list[str] = []
    for role, value in (operands or {}).items():
        if role not in ("word",):
            found += [str(each).lower() for each in (value if isinstance(value, list) else [value]) if each]
    return found


def ties(texts: list[str], words: list[str]) -> bool:
    """Whether every word stands in one of the texts, or the other way round."""
    return all(any(word in text or text in word for text in texts) for word in words)


def texts_of(finding: Finding) -> list[str]:
    """What its numbers look like."""
    return [mention.quantity.text.lower() for mention in finding.candidate.mentions()]


def is_candidate(bench: Bench, scene: Scene, name: str, words: list[str]) -> bool:
    """Whether the right tuple is proposed at all, whatever its evidence."""
    schema = bench.engine.schemas.get(name)
    if schema is None:
        return False
    return any(
        ties([mention.quantity.text.lower() for mention in candidate.mentions()], words)
        for candidate in proposals(bench.engine, scene, schema)
    )


def proposals(engine: Engine, scene: Scene, schema: Schema) -> list[Candidate]:
    """Every candidate of the relation, whatever its evidence."""
    (proposer,) = proposers_of([schema])
    sentences = Section(dict(enumerate(engine.mentions(scene))))
    return list(proposer.proposals(sentences, ANY))


def describe(finding: Finding) -> str:
    """A line about a claim."""
    candidate = finding.candidate
    roles = {
        name: " + ".join(m.quantity.text for m in members(filled)) for name, filled in candidate.roles.items()
    }
    verdict = "holds" if candidate.holds else "FAILS"
    worth = f"{candidate.evidence}/{candidate.strength}"
    return f"{candidate.schema.name} {roles} {verdict} {worth} {', '.join(candidate.cues)}"


def paraphrases(bench: Bench, options: argparse.Namespace) -> None:
    """Short texts: candidate, tied, found, accused, by relation."""
    tally: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for row in rows(options):
        name = NAMES.get(row["relation"], row["relation"])
        if options.relation and name != options.relation:
            continue
        if name not in bench.engine.schemas and not options.all:
            continue
        scene = bench.scene(row["right"])
        found = bench.findings(scene)
        false = [each for each in found if not each.candidate.holds]
        words = operand_words(row["operands"])
        keys = (name, "all")
        count(tally, keys, right=1, accused=bool(false))
        if false and options.misses:
            print(f"ACCUSED {row['id']} {row['right']}\n    {'; '.join(describe(each) for each in false)}")
        if not row["wrong"]:
            continue
        tied = any(each.candidate.schema.name == name and ties(texts_of(each), words) for each in found)
        proposed = tied or is_candidate(bench, scene, name, words)
        wrong = [each for each in bench.findings(bench.scene(row["wrong"])) if not each.candidate.holds]
        hit = bool(wrong) and not false
        count(tally, keys, twins=1, candidate=proposed, tied=tied, found=hit)
        if not hit and options.misses:
            why = "not a candidate" if not proposed else "not tied" if not tied else "tied, not found"
            print(f"MISSED {row['id']} ({why}) {row['wrong']}\n    {row['operands']} {row.get('changed')}")
            for each in found:
                print(f"      {describe(each)}")
    for key in sorted(tally, key=lambda each: (each == "all", each)):
        t = tally[key]
        n = max(1, t["twins"])
        print(
            f"  {key:14} twins {t['twins']:4}  candidate {100 * t['candidate'] / n:3.0f}%"
            f"  tied {100 * t['tied'] / n:3.0f}%"
            f"  found {100 * t['found'] / n:3.0f}%   right texts {t['right']:4}, accused {t['accused']:3}"
            f" ({100 * t['accused'] / max(1, t['right']):.1f}%)"
        )


def count(tally: dict[str, collections.Counter[str]], keys: tuple[str, ...], **what: int) -> None:
    """Adds to the counts of every key."""
    for key in keys:
        tally[key].update(what)


def passages(bench: Bench, options: argparse.Namespace) -> None:
    """Passages: which stated relations are tied, which ties are not stated, which changes are found."""
    tally: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    texts = accused = 0
    for row in rows(options):
        scene = bench.scene(row["text"], row.get("format", "plain"))
        found = bench.findings(scene)
        false = [each for each in found if not each.candidate.holds]
        texts, accused = texts + 1, accused + bool(false)
        if false and options.misses:
            print(f"ACCUSED {row['id']} {row['text']}\n    {'; '.join(describe(each) for each in false)}")
        for stated in row["relations"]:
            name = NAMES.get(stated["relation"], stated["relation"])
            if name in bench.engine.schemas:
                words = operand_words(stated["operands"])
                tied = any(
                    each.candidate.schema.name == name and ties(texts_of(each), words) for each in found
                )
                count(tally, (name, "all"), stated=1, tied=tied)
        for twin in row["twins"]:
            name = NAMES.get(twin["relation"], twin["relation"])
            if (options.relation and name != options.relation) or name not in bench.engine.schemas:
                continue
            changed = bench.findings(
                bench.scene(row["text"].replace(twin["from"], twin["to"], 1), row.get("format", "plain"))
            )
            hit = any(not each.candidate.holds for each in changed) and not false
            count(tally, (name, "all"), twins=1, found=hit)
            if not hit and options.misses:
                print(f"MISSED {row['id']} {name} {twin['from']} -> {twin['to']}: {row['text']}")
    for key in sorted(tally, key=lambda each: (each == "all", each)):
        t = tally[key]
        print(
            f"  {key:14} stated {t['stated']:4}  tied {100 * t['tied'] / max(1, t['stated']):3.0f}%"
            f"   twins {t['twins']:4}  found {100 * t['found'] / max(1, t['twins']):3.0f}%"
        )
    print(f"  passages {texts}, accused when right {accused}")


def alarms(bench: Bench, options: argparse.Namespace) -> None:
    """Accusations on prose presumed consistent, claims and failures by relation, words a second."""
    tally: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    words, seconds = 0, 0.0
    for row in rows(options):
        is_even = int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16) % 2 == 0
        if options.half != "both" and is_even != (options.half == "even"):
            continue
        scene = bench.scene(row["text"], row.get("format", "plain"))
        start = time.perf_counter()
        found = bench.findings(scene)
        seconds += time.perf_counter() - start
        words += len(row["text"].split())
        for each in found:
            name = each.candidate.schema.name
            if options.relation and name != options.relation:
                continue
            count(tally, (name, "all"), claims=1, failed=not each.candidate.holds)
            if not each.candidate.holds and options.misses:
                spans = [mention.quantity.span for mention in each.candidate.mentions()]
                first, last = min(span.start for span in spans), max(span.end for span in spans)
                shown = re.sub(r"\s+", " ", scene.document.text[max(0, first - 120) : last + 100])
                print(f"ALARM {row['id']} {describe(each)}\n    ... {shown} ...")
        if options.words and words > options.words:
            break
    for key in sorted(tally, key=lambda each: (each == "all", each)):
        t = tally[key]
        print(
            f"  {key:14} claims {t['claims']:5}  failed {t['failed']:4}"
            f" ({100 * t['failed'] / max(1, t['claims']):.0f}%)"
            f"  per 10,000 words {1e4 * t['failed'] / max(1, words):.2f}"
        )
    print(f"  {words} words, engine alone {words / max(seconds, 1e-9):,.0f} words/s")


def main() -> None:
    """Runs the measure that the command line names."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("measure", choices=("paraphrases", "passages", "alarms"))
    parser.add_argument("files", nargs="+")
    parser.add_argument("--relation")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--words", type=int, default=0)
    parser.add_argument("--part", choices=("learn", "check", "both"), default="both")
    parser.add_argument("--half", choices=("odd", "even", "both"), default="odd")
    options = parser.parse_args()
    {"paraphrases": paraphrases, "passages": passages, "alarms": alarms}[options.measure](Bench(), options)


if __name__ == "__main__":
    main()
