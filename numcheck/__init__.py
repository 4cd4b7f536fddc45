"""numcheck: finds the numbers in a draft that contradict each other."""
