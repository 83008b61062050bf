"""
A compiler for treaty text.

The public face: everything in __all__ is imported when it is first asked for,
so that ``import treatyc`` costs nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from treatyc.diagnostics import Diagnostic, Edit, Note, Severity
    from treatyc.pipeline import Compilation, compile_bytes, compile_source
    from treatyc.resolve.resolved import ResolvedTreaty
    from treatyc.source import LineTable, Position, Source, Span

__all__ = [
    "Compilation",
    "Diagnostic",
    "Edit",
    "LineTable",
    "Note",
    "Position",
    "ResolvedTreaty",
    "Severity",
    "Source",
    "Span",
    "__version__",
    "compile_bytes",
    "compile_source",
]

__version__ = "0.1.0"

_HOMES = {
    "Compilation": "treatyc.pipeline",
    "Diagnostic": "treatyc.diagnostics",
    "Edit": "treatyc.diagnostics",
    "LineTable": "treatyc.source",
    "Note": "treatyc.diagnostics",
    "Position": "treatyc.source",
    "ResolvedTreaty": "treatyc.resolve.resolved",
    "Severity": "treatyc.diagnostics",
    "Source": "treatyc.source",
    "Span": "treatyc.source",
    "compile_bytes": "treatyc.pipeline",
    "compile_source": "treatyc.pipeline",
}


def __getattr__(name: str) -> object:
    """
    The public *name*, from the module where it lives.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
