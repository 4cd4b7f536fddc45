"""Tables: what their cells hold, and the sums and other relations that their figures stand in."""
