"""Frames: kinds of statement about numbers, the wordings that reveal their roles, and readings of them."""
