"""The reference of the command line, from the same words as `--help`: graph/docs/commands.md.

Made of the commands themselves and not of the printed help, whose layout is typer's business.
`make docs` writes it anew.
"""

import typer
from typer.core import TyperArgument, TyperCommand, TyperOption
from typer.main import get_group

TITLE = "# Commands\n\nThe words of `hemicycle COMMAND --help`. Made by `make docs`; don't edit.\n"
EXAMPLES = "\b"  # the mark by which typer keeps the line breaks of a paragraph


def format_reference(app: typer.Typer) -> str:
    """Return what the commands of an app do, ask for and offer, as Markdown."""
    commands = get_group(app).commands.values()
    sections = (_section(command) for command in commands if isinstance(command, TyperCommand))
    return "\n".join((TITLE, *sections))


def _section(command: TyperCommand) -> str:
    about, _, examples = (command.help or "").partition(EXAMPLES)
    arguments = [one for one in command.params if isinstance(one, TyperArgument)]
    options = [one for one in command.params if isinstance(one, TyperOption)]
    lines = (
        f"## hemicycle {' '.join((str(command.name), *map(_placeholder, arguments)))}\n",
        *(" ".join(paragraph.split()) + "\n" for paragraph in about.strip().split("\n\n")),
        f"```sh\n{examples.strip()}\n```\n",
        *(f"- `{_placeholder(one)}`: {one.help}" for one in arguments),
        *map(_describe_option, options),
    )
    return "\n".join(lines) + "\n"


def _placeholder(argument: TyperArgument) -> str:
    many = "..." if argument.nargs == -1 else ""
    return f"{argument.metavar or argument.name}{many}"


def _describe_option(option: TyperOption) -> str:
    value = f" {option.metavar}" if option.metavar else ""
    has_default = option.metavar and option.default is not None
    default = f" (default: `{option.default}`)" if has_default else ""
    return f"- `{', '.join(option.opts)}{value}`: {option.help}{default}"


if __name__ == "__main__":
    from hemicycle.cli.main import app

    print(format_reference(app), end="")
