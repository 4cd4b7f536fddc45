"""Text with numbers that counts nothing: dates, years, clock times, ordinals, scores, names, references."""

from numcheck.quantity.aside.find import find_asides
from numcheck.quantity.aside.model import Aside

__all__ = ["Aside", "find_asides"]
