"""This folder is the way in: from a source's bytes to claims in the ledger, and the accepted view made of them.

`pipeline` reads a batch, `keeping` loads, withdraws, rebuilds and checks a store, `facts` shows claims as rows.
"""
