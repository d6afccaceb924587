"""govgraph: who held what, when, under whom, with the words that say so."""
