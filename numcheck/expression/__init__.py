"""Expressions over quantities: parsed, checked and worked out over intervals, for rules and relations."""
