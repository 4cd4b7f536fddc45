"""The functions that look at quantities as the text words them."""

from numcheck.expression.functions import figure, loose, sameness, wording
from numcheck.expression.functions.model import COUNT, NUMBER, POINTS, Function

WORDED: dict[str, Function] = {
    "first": Function(
        "first(range)", "The first end of a range as written.",
        ("range",), "same", wording.first_end,
    ),
    "last": Function(
        "last(range)", "The last end of a range as written.",
        ("range",), "same", wording.last_end,
    ),
    "near": Function(
        "near(x)", "x with a hedge such as 'over' read as at most half as much again; not for an error.",
        ("quantity",), "same", wording.near, in_scope=True,
    ),
    "bare": Function(
        "bare(x)", "x without its hedge.",
        ("quantity",), "same", wording.bare, in_scope=True,
    ),
    "at_best": Function(
        "at_best(x)", "x without a hedge such as 'up to', where the figures of the best case are given.",
        ("quantity",), "same", wording.at_best, in_scope=True,
    ),
    "left": Function(
        "left(score)", "The first number of a score or vote: 61 of '61-39'.",
        ("quantity",), COUNT, wording.left,
    ),
    "right": Function(
        "right(score)", "The second number of a score or vote: 39 of '61-39'.",
        ("quantity",), COUNT, wording.right,
    ),
    "exactly": Function(
        "exactly(x)", "x as it is written, without hedge or rounding.",
        ("quantity",), "same", wording.exactly,
    ),
    "is_unread": Function(
        "is_unread(x)", "Whether it is open which number x is, by its decimal mark or its groups of digits.",
        ("quantity",), "truth", wording.is_unread,
    ),
    "spelled_out": Function(
        "spelled_out(x)", "Whether x is written in words, without a digit.",
        ("quantity",), "truth", wording.spelled_out,
    ),
    "points": Function(
        "points(p)", "A percent read as percentage points.",
        ("quantity",), POINTS, wording.points, in_scope=True,
    ),
    "part_of": Function(
        "part_of(f)", "The first number of a fraction or ratio that writes two: 12 of '12 of 30'.",
        ("quantity",), COUNT, wording.part_of, in_scope=True,
    ),
    "whole_of": Function(
        "whole_of(f)", "The second number of a fraction or ratio that writes two: 30 of '12 of 30'.",
        ("quantity",), COUNT, wording.whole_of, in_scope=True,
    ),
    "agrees": Function(
        "agrees(a, b)",
        "Whether two mentions of one figure fit: open hedges closed, a fair rounding accepted.",
        ("quantity", "quantity"), "truth", wording.agrees, in_scope=True, alike=True,
    ),
    "swapped": Function(
        "swapped(x, a)", "Whether x would agree with a if two neighbouring digits were exchanged.",
        ("quantity", "amount"), "truth", wording.swapped, in_scope=True, alike=True,
    ),
    "mistyped": Function(
        "mistyped(x, a)", "Whether x would agree with a if one digit were another.",
        ("quantity", "amount"), "truth", wording.mistyped, in_scope=True, alike=True,
    ),
    "same_noun": Function(
        "same_noun(a, b)", "Whether both count the same noun; unknown where one has none.",
        ("quantity", "quantity"), "truth", sameness.same_noun,
    ),
    "different_noun": Function(
        "different_noun(a, b)", "True only if both nouns are known and differ, else false.",
        ("quantity", "quantity"), "truth", sameness.different_noun,
    ),
    "same_setting": Function(
        "same_setting(a, b)",
        "False where times or places around a and b contradict, or one is a set of its own ('the other 12').",
        ("quantity", "quantity"), "truth", sameness.same_setting, in_scope=True,
    ),
    "same_person": Function(
        "same_person(first, second)",
        "Whether the sentence of the second names whom the first is told of again, or begins with he or she.",
        ("quantity", "quantity"), "truth", sameness.same_person, in_scope=True,
    ),
    "is_compound": Function(
        "is_compound(x)", "Whether a hyphen ties x to its noun or unit, as in 'thirteen-member', '90-day'.",
        ("quantity",), "truth", sameness.is_compound, in_scope=True,
    ),
    "told": Function(
        "told(x)", "How many things the rest of the paragraph numbers, from 'First' to 'Third' or 'Finally'.",
        ("quantity",), NUMBER, wording.told, in_scope=True,
    ),
    "listed": Function(
        "listed(x)", "How many things are listed behind x: after a colon, in brackets, as bullets, as names.",
        ("quantity",), NUMBER, wording.listed, in_scope=True,
    ),
    "refers_back": Function(
        "refers_back(x)", "Whether x counts things named before: 'of them', 'the remaining'.",
        ("quantity",), "truth", sameness.refers_back,
    ),
    "definite": Function(
        "definite(x)", "Whether 'the', 'these', 'all' or the like leads x.",
        ("quantity",), "truth", sameness.definite,
    ),
    "has_noun": Function(
        "has_noun(x, 'voter')",
        "Whether x counts that noun, given in the singular; unknown where it has none.",
        ("quantity", "text"), "truth", sameness.has_noun,
    ),
    "is_counted": Function(
        "is_counted(x)", "Whether a noun follows x that says what it counts.",
        ("quantity",), "truth", sameness.is_counted,
    ),
    "is_alone": Function(
        "is_alone(x)", "Whether no other number of its kind stands in the sentence of x.",
        ("quantity",), "truth", sameness.is_alone, in_scope=True,
    ),
    "precedes": Function(
        "precedes(a, b)", "Whether a stands before b in the text.",
        ("quantity", "quantity"), "truth", sameness.precedes,
    ),
    "digits": Function(
        "digits(x)", "How many digits x is written with, zeros at either end left out: 2 of '$47,000'.",
        ("quantity",), NUMBER, figure.digits,
    ),
    "figure": Function(
        "figure(x)", "The number without its unit: 32 of '32 days'.",
        ("quantity",), NUMBER, figure.figure, in_scope=True,
    ),
    "about": Function(
        "about(x)", "The number without its unit, an open hedge reaching a tenth: 100 to 110 of 'over 100'.",
        ("quantity",), NUMBER, loose.about, in_scope=True,
    ),
    "sharp": Function(
        "sharp(x)", "The number without its unit, a whole one exact: 12 of '12 m'.",
        ("quantity",), NUMBER, loose.sharp, in_scope=True,
    ),
    "is_hedged": Function(
        "is_hedged(x)", "Whether a hedge such as 'over' or 'about' stands with x.",
        ("quantity",), "truth", figure.is_hedged,
    ),
    "is_floor": Function(
        "is_floor(x)", "Whether x is open above, as 'at least 60' is.",
        ("quantity",), "truth", figure.is_floor,
    ),
    "is_ceiling": Function(
        "is_ceiling(x)", "Whether a hedge lets x be anything from zero up, as 'at most 50' does.",
        ("quantity",), "truth", figure.is_ceiling,
    ),
    "reads": Function(
        "reads(x, 'F1')", "Whether x is written so, be the letters large or small.",
        ("quantity", "text"), "truth", figure.reads,
    ),
    "head_is": Function(
        "head_is(x, 'record')",
        "Whether x counts that; of a score 'record' (of a season) or 'sets' (of several games).",
        ("quantity", "text"), "truth", figure.head_is,
    ),
    "starts_with": Function(
        "starts_with(x, 'F')", "Whether x is written with that first, be the letters large or small.",
        ("quantity", "text"), "truth", figure.starts_with,
    ),
    "p_value": Function(
        "p_value(x)", "The probability that a P value gives: 0.02 of 'P = 0.02' and of 'P < 0.02'.",
        ("quantity",), NUMBER, figure.p_value,
    ),
    "later_version": Function(
        "later_version(a, b)", "Whether a is a later release than b of the same line: 1.10 than 1.9.",
        ("quantity", "quantity"), "truth", figure.later_version,
    ),
    "same_word": Function(
        "same_word(a, b)", "Whether two words of the text are one.",
        ("word", "word"), "truth", figure.same_word,
    ),
    "games": Function(
        "games(score)", "All numbers of a record added up: 16 of '10-4-2'.",
        ("quantity",), COUNT, figure.games,
    ),
}  # fmt: skip
