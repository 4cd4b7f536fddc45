"""What a number counts: the noun phrase after it, by a light grammar without a model."""

from numcheck.language.plural import looks_plural, singular
from numcheck.quantity.noun.both import counts_both
from numcheck.quantity.noun.definite import is_definite
from numcheck.quantity.noun.phrase import read_noun
from numcheck.quantity.noun.run import NOTHING, NounPhrase

__all__ = ["NOTHING", "NounPhrase", "counts_both", "is_definite", "looks_plural", "read_noun", "singular"]
