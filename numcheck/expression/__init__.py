"""Expressions over quantities: parsed, checked, and worked out over intervals. Rules and relations share them."""
