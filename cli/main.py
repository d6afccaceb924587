"""This file is the way in: it finds the command, runs it, and turns every error into one line and an exit status.

Exit status: 0 done; 1 the answer is no, or a check failed; 2 wrong usage; 3 bad input; 4 the store cannot be opened;
70 a fault of govgraph's own; 130 interrupted.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from govgraph import __version__
from govgraph.errors import GovgraphError

COMMANDS = (
    "check",
    "conflicts",
    "draw",
    "evaluate",
    "explain",
    "facts",
    "ingest",
    "queries",
    "query",
    "rebuild",
    "recommendations",
    "register",
    "succession",
    "unknowns",
    "who",
    "withdraw",
)
FAULT = 70
INTERRUPTED = 130


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called: each stands in the file of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"govgraph.cli.{cmd_name}").command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__)
def govgraph() -> None:
    """Who held what post, when, under whom, who followed whom: with the words of the documents that say so.

    \b
    Example:
      govgraph ingest letters/
      govgraph who leader "Birmingham City Council" --on 2016-01-11
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command that `arguments` (by default the process's own) name, and end the process with its status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # words that a terminal cannot show are no reason to stop
    sys.exit(run(list(arguments) if arguments is not None else None))


def run(arguments: list[str] | None) -> int:
    """Run a command and return its exit status; whatever goes wrong is one line on standard error."""
    try:
        with govgraph.make_context("govgraph", sys.argv[1:] if arguments is None else arguments) as context:
            status = govgraph.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.UsageError as error:
        usage = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
        return report(f"{error.format_message().rstrip('.')}{usage}", error.exit_code)
    except click.ClickException as error:
        return report(error.format_message(), error.exit_code)
    except GovgraphError as error:
        return report(str(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return report("interrupted", INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has left: that is their right, and the interpreter must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("GOVGRAPH_DEBUG"):
            raise
        fault = f"a fault of govgraph's own ({type(error).__name__}: {error}); GOVGRAPH_DEBUG=1 shows where"
        return report(fault, FAULT)
    return status if isinstance(status, int) else 0


def report(message: str, status: int) -> int:
    """Say `message` on standard error in one line, and return `status`."""
    click.echo(f"govgraph: {' '.join(message.split())}", err=True)
    return status
