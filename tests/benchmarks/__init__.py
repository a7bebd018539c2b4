"""Speed and memory, compared as ratios in one run (``make bench``)."""
