"""Fits the weights of a relation's cues on texts whose roles are known, beside those in force.

    python benchmarks/fit.py --relation share paraphrases.jsonl passages.jsonl

Every candidate of a right text is a row: right where its numbers are those that the text states, else wrong.
The fit is a logistic regression with a ridge penalty by Newton's method (Hastie, Tibshirani and Friedman, The
Elements of Statistical Learning, 4.4), its coefficients scaled so that they read like the weights in force.
Nothing is drawn by chance: the same files give the same figures.
"""

from __future__ import annotations

import argparse
import collections
import math
from typing import Any

from binding import ANY, NAMES, Bench, operand_words, rows, ties

from numcheck.relation.model import Candidate
from numcheck.relation.propose import Proposer
from numcheck.relation.window import window_of

RIDGE = 2.0
STEPS = 25
MOST_WRONG = 40
"""Wrong candidates of a text at most, those with the most evidence first."""


def samples(bench: Bench, options: argparse.Namespace) -> list[tuple[frozenset[str], bool]]:
    """The cues that stand and whether the candidate is right, for every candidate of the texts."""
    found: list[tuple[frozenset[str], bool]] = []
    schema = bench.engine.schemas[options.relation]
    for row in rows(options):
        text = row.get("right") or row["text"]
        stated = row["relations"] if "relations" in row else [row] if row.get("wrong") else []
        right = [operand_words(each["operands"]) for each in stated if _is(each, options.relation)]
        sentences = dict(enumerate(bench.engine.mentions(bench.scene(text, row.get("format", "plain")))))
        proposer = Proposer(schema)
        proposed: list[Candidate] = []
        for number, own in sentences.items():
            window = window_of(sentences, number, schema.file.window) if own else []
            proposed += proposer.candidates(window, number, ANY)
        proposed.sort(key=lambda each: -each.evidence)
        wrong = 0
        for candidate in proposed:
            texts = [mention.quantity.text.lower() for mention in candidate.mentions()]
            is_right = any(ties(texts, words) for words in right)
            wrong += not is_right
            if is_right or wrong <= MOST_WRONG:
                found.append((frozenset(candidate.cues), is_right))
    return found


def _is(stated: dict[str, Any], name: str) -> bool:
    return bool(NAMES.get(stated["relation"], stated["relation"]) == name)


def fitted(data: list[tuple[frozenset[str], bool]], names: list[str]) -> dict[str, float]:
    """The coefficient of each cue, and that of the constant under the empty name; iteratively reweighted."""
    places = {name: number for number, name in enumerate(["", *names])}
    size = len(places)
    groups = collections.Counter(
        (tuple(sorted(places[cue] for cue in cues)), is_right) for cues, is_right in data
    )
    weights = [0.0] * size
    for _ in range(STEPS):
        gradient = [-RIDGE * weight if number else 0.0 for number, weight in enumerate(weights)]
        hessian = [[RIDGE * (a == b and a > 0) + 1e-6 * (a == b) for b in range(size)] for a in range(size)]
        for (cues, is_right), n in groups.items():
            active = (0, *cues)
            score = sum(weights[each] for each in active)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            for a in active:
                gradient[a] += n * (is_right - chance)
                for b in active:
                    hessian[a][b] += n * chance * (1 - chance)
        step = solved(hessian, gradient)
        weights = [weight + each for weight, each in zip(weights, step, strict=True)]
        if max(abs(each) for each in step) < 1e-6:
            break
    return {name: weights[number] for name, number in places.items()}


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination with pivots."""
    size = len(right)
    table = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda each: abs(table[each][column]))
        table[column], table[pivot] = table[pivot], table[column]
        for line in range(column + 1, size):
            factor = table[line][column] / table[column][column]
            table[line] = [a - factor * b for a, b in zip(table[line], table[column], strict=True)]
    found = [0.0] * size
    for line in range(size - 1, -1, -1):
        known = sum(table[line][each] * found[each] for each in range(line + 1, size))
        found[line] = (table[line][size] - known) / table[line][line]
    return found


def main() -> None:
    """Prints the weights of one relation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+")
    parser.add_argument("--relation", required=True)
    parser.add_argument("--part", choices=("learn", "check", "both"), default="learn")
    options = parser.parse_args()
    bench = Bench()
    data = samples(bench, options)
    cues = {cue.name: cue.weight for cue in bench.engine.schemas[options.relation].cues}
    found = fitted(data, list(cues))
    largest = max(abs(value) for name, value in found.items() if name) or 1.0
    scale = max(map(abs, cues.values())) / largest
    right = sum(is_right for _, is_right in data)
    print(f"{len(data)} candidates, {right} right; constant {found[''] * scale:.1f}")
    for name, weight in sorted(cues.items(), key=lambda each: -found[each[0]]):
        seen = sum(name in standing for standing, _ in data)
        held = sum(name in standing and is_right for standing, is_right in data)
        print(
            f"  {name:22} in force {weight:3}  fitted {found[name] * scale:5.1f}   right {held:4} of {seen:5}"
        )


if __name__ == "__main__":
    main()
