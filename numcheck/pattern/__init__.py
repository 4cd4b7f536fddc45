"""Patterns: wordings with slots, and the readings of sentences that they give."""
