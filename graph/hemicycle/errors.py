"""One tree of errors, each saying when it is raised.

Bad input never stops a run: readers return it as `hemicycle.read.article.Skipped`. These errors
are for requests that can't be carried out at all; the command line prints them in one line and
exits with code 2.
"""


class HemicycleError(Exception):
    """Say what went wrong, where, and what to do; the base of every error of this package."""


class InputError(HemicycleError):
    """Raised when nothing at all can be read from the paths given."""


class OutputError(HemicycleError):
    """Raised when a file or folder can't be written."""


class PeriodError(HemicycleError):
    """Raised when a text is no period or no date in EDTF."""


class PipelineError(HemicycleError):
    """Raised when no French pipeline can be loaded under the name given."""


class TableError(HemicycleError):
    """Raised when a table or lexicon under `ontology/` is malformed; names file and line."""


class QueryError(HemicycleError):
    """Raised when a SPARQL query is malformed, or asks for anything outside the export."""


class UnknownActorError(HemicycleError):
    """Raised when no actor of the graph bears the name asked for."""


class AmbiguousActorError(HemicycleError):
    """Raised when several actors of the graph bear the name that one was asked for by."""


class EmptyViewError(HemicycleError):
    """Raised when nothing of the graph is left to be shown; names the option that left nothing."""


class OptionError(HemicycleError):
    """Raised when an option has a value that it doesn't take; names the option."""


class StatementError(HemicycleError):
    """Raised when a line of a statements file doesn't follow the format; names file and line."""


class GoldError(HemicycleError):
    """Raised when a gold file, or one beside it, can't be used; names file and line."""
