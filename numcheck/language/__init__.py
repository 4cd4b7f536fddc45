"""Words, word classes and clauses of English sentences."""
