"""Trains the model that finds people in British case notes. Not part of the product: see README.md."""
