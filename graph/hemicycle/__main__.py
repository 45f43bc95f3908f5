"""`python -m hemicycle`: the command line, for environments whose scripts are not on the path."""

from hemicycle.cli.main import run

if __name__ == "__main__":
    run()
