"""Reads spreadsheets as hostile files: the grid, every other text, and what is a problem by itself."""
