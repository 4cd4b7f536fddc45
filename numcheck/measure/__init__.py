"""Counts over plain text how often the evidence for a relation goes with arithmetic that holds."""
