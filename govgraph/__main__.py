"""This file is the command line under the name of the package: `python -m govgraph`."""

from govgraph.cli import main

if __name__ == "__main__":
    main()
