"""The functions that tell whether a figure is another one told again."""

from numcheck.expression.functions import told
from numcheck.expression.functions.model import NUMBER, Function

RETOLD: dict[str, Function] = {
    "rescaled": Function(
        "rescaled(x, a)", "Whether x would agree with a if 'million' stood for 'billion', or the like.",
        ("quantity", "amount"), "truth", told.rescaled, in_scope=True, alike=True,
    ),
    "near_digits": Function(
        "near_digits(a, b)",
        "Whether a has the digits of b, at most two neighbours exchanged or, of five and more, one changed.",
        ("quantity", "quantity"), "truth", told.near_digits,
    ),
    "digits": Function(
        "digits(x)", "How many digits x is written with, zeros at either end left out: 2 of '$47,000'.",
        ("quantity",), NUMBER, told.digits,
    ),
    "shared_words": Function(
        "shared_words(a, b)", "How many words of weight stand near both numbers.",
        ("quantity", "quantity"), NUMBER, told.shared_words, in_scope=True,
    ),
    "same_setting": Function(
        "same_setting(a, b)",
        "False where times or places around a and b contradict, or one is a set of its own ('the other 12').",
        ("quantity", "quantity"), "truth", told.same_setting, in_scope=True,
    ),
    "alone_in_paragraph": Function(
        "alone_in_paragraph(x)", "Whether no other number that compares with x stands in its paragraph.",
        ("quantity",), "truth", told.alone_in_paragraph, in_scope=True,
    ),
}  # fmt: skip
