"""Quantities: the numbers of a text, with what they count or measure and the values they allow."""

from numcheck.quantity.model import KINDS, Kind, Quantity

__all__ = ["KINDS", "Kind", "Quantity"]
