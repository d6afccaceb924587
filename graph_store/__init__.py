"""This folder is where the graph lives: the ledger that holds the truth, and the store that is an index over it."""
