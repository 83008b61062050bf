"""
A treaty as a Word file, by pandoc: the only file that starts a process.

pandoc runs in its sandbox, with nothing of the user's settings, and is given
data only; it never sees markup of a draft.
"""

import os
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from typing import Final

from attrs import define

from treatyc.backends.pandoc_document import pandoc_document
from treatyc.backends.reference_document import TEMPLATE, reference_document
from treatyc.resolve.resolved import ResolvedTreaty

__all__ = ["DocxRun", "PandocError", "docx", "start_docx"]

_SECONDS: Final = 300
_DOCUMENT: Final = "document.json"
_REFERENCE: Final = "reference.docx"
_TEMPLATE: Final = "page.xml"
_ARGUMENTS: Final = (
    "--sandbox",
    "--from=json",
    "--to=docx",
    f"--reference-doc={_REFERENCE}",
    f"--template={_TEMPLATE}",
    "--syntax-highlighting=none",
    "--output=-",
)
_KEPT: Final = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")


class PandocError(Exception):
    """
    pandoc is not there or did not do its work; the message is one line and says what to do.
    """


@define
class DocxRun:
    """
    pandoc at work; whoever started it may do something else before asking for the file.
    """

    _process: subprocess.Popen[bytes]
    _folder: tempfile.TemporaryDirectory[str]

    def finish(self) -> bytes:
        """
        The bytes of the file, once pandoc is done.

        Raises PandocError where it failed or took more than five minutes.
        """
        with self._folder:
            try:
                file, complaint = self._process.communicate(timeout=_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.communicate()
                raise PandocError(_failed(f"it took more than {_SECONDS} seconds")) from None
        if self._process.returncode:
            reason = complaint.decode(errors="replace").strip().partition("\n")[0]
            raise PandocError(_failed(reason or f"exit code {self._process.returncode}"))
        return file

    def stop(self) -> None:
        """
        Give up: nobody wants the file any more.
        """
        with self._folder:
            self._process.kill()
            self._process.communicate()


def docx(resolved: ResolvedTreaty) -> bytes:
    """
    The bytes of the Word file; the same treaty gives the same bytes.
    """
    return start_docx(resolved).finish()


def start_docx(resolved: ResolvedTreaty) -> DocxRun:
    """
    Set pandoc to work on *resolved* and come back at once.

    Raises PandocError where there is no pandoc.
    """
    program = _program()
    document = pandoc_document(resolved)
    folder = tempfile.TemporaryDirectory(prefix="treatyc-")
    try:
        _write(folder.name, _REFERENCE, reference_document(document.needs))
        _write(folder.name, _TEMPLATE, TEMPLATE.encode())
        _write(folder.name, _DOCUMENT, document.json.encode(errors="replace"))
        return DocxRun(_start(program, folder.name), folder)
    except OSError as fault:
        folder.cleanup()
        raise PandocError(_failed(fault.strerror or str(fault))) from fault


def _start(program: str, folder: str) -> subprocess.Popen[bytes]:
    """
    pandoc, reading the document from a file, so that nobody waits for it to read.
    """
    with open(os.path.join(folder, _DOCUMENT), "rb") as document:
        return subprocess.Popen(  # noqa: S603  # the program we looked for, on files we wrote
            (program, *_ARGUMENTS, f"--data-dir={folder}"),
            stdin=document,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=_environment(),
        )


def _write(folder: str, name: str, data: bytes) -> None:
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def _program() -> str:
    """
    Where pandoc lies: in the wheel pypandoc-binary, which is not imported for it, or on the path.
    """
    wheel = find_spec("pypandoc")
    for folder in (wheel and wheel.submodule_search_locations) or ():
        for name in ("pandoc", "pandoc.exe"):
            inside = os.path.join(folder, "files", name)
            if os.path.isfile(inside):
                return inside
    on_path = shutil.which("pandoc")
    if on_path is None:
        raise PandocError("pandoc is missing, which writes Word files: pip install pypandoc-binary")
    return on_path


def _environment() -> dict[str, str]:
    """
    Nothing that could change the file: no settings of the user, no clock, one time zone.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {"LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "315532800"}


def _failed(reason: str) -> str:
    return f"pandoc could not write the Word file ({reason}): try another form, such as html"
