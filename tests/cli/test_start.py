"""
What a command costs before it begins: the modules that it imports.
"""

import subprocess
import sys

import pytest

SLOW = {
    "asyncio",
    "concurrent.futures",
    "hypothesis",
    "importlib.metadata",
    "importlib.resources",
    "jsonschema",
    "lark",
    "multiprocessing",
    "pathlib",
    "pypandoc",
    "subprocess",
    "tempfile",
    "urllib.request",
    "zipfile",
}
LIST = "import sys, treatyc.cli as c; c.main({arguments!r}); print(*sys.modules, file=sys.stderr)"


def imported(folder, *arguments):
    """
    The modules that are there when the command has run in *folder*.
    """
    code = LIST.format(arguments=list(arguments))
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "arguments", [("check", "a.treaty"), ("build", "--to", "html,json", "a.treaty"), ("--help",)]
)
def test_nothing_slow_is_imported(tmp_path, arguments):
    """
    A clean draft is compiled without the modules that take tens of milliseconds to import.
    """
    (tmp_path / "a.treaty").write_text("Article 1. Light\n\nEach Party shall keep a light.\n")

    assert set() == SLOW & imported(tmp_path, *arguments)


def test_the_package_itself_costs_nothing(tmp_path):
    """
    ``import treatyc`` imports none of its modules.
    """
    code = "import sys, treatyc; print(*(m for m in sys.modules if m.startswith('treatyc')))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert ["treatyc"] == done.stdout.split()


def test_the_public_face_is_there():
    """
    Every name of __all__ can be had, and no other.
    """
    import treatyc

    for name in treatyc.__all__:
        assert getattr(treatyc, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = treatyc.nonsense


def test_a_mistake_of_our_own_is_no_finding(monkeypatch, capsys):
    """
    Whatever fails inside, the exit code is not that of a draft with errors.
    """
    import treatyc.cli

    def fail(_):
        raise RuntimeError("boom")

    monkeypatch.setattr(treatyc.cli, "_run", fail)

    assert 2 == treatyc.cli.main(["check"])
    assert "boom" in (said := capsys.readouterr().err)
    assert "this is a mistake of treatyc" in said
