"""Relations that numbers stand in: candidates, the evidence for them, and the arithmetic."""
