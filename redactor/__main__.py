"""``python -m redactor``."""

from redactor.cli.main import main

if __name__ == "__main__":
    main()
