"""This folder is being built."""
