"""Numbers in their sentences: what governs, precedes, follows and dates each of them."""
