"""What the steps of the way are made of, so that ``pipeline`` can show the order on one page."""
