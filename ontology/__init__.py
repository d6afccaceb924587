"""This folder is what may be said: the terms, the concepts, the shapes of data, and the values that carry them."""
