"""How well personal data is found, measured on generated workbooks and notes (``make bench-detection``)."""
