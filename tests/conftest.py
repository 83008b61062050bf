"""
What all tests share: golden files, and ``pytest --accept`` that writes them anew.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[Path, str | bytes], None]


def pytest_configure() -> None:
    """
    Commands that tests start find the package of this checkout, and compile it only once.
    """
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[1] / "src")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """
    Add --accept.
    """
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what came out into the golden files and transcripts; then read the difference",
    )


@pytest.fixture
def accepting(request: pytest.FixtureRequest) -> bool:
    """
    Whether what comes out is to be written down instead of compared.
    """
    return bool(request.config.getoption("--accept"))


@pytest.fixture
def golden(accepting: bool) -> Golden:  # noqa: FBT001 (a fixture, not a flag)
    """
    Compare what came out with the file that holds what should: ``golden(path, actual)``.
    """

    def compare(path: Path, actual: str | bytes) -> None:
        data = actual.encode() if isinstance(actual, str) else actual
        if accepting:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        expected = path.read_bytes() if path.exists() else b""

        assert _lines(expected) == _lines(data), f"{path.name} differs; see pytest --accept"

    return compare


def _lines(data: bytes) -> list[str]:
    return data.decode(errors="replace").splitlines(keepends=True)
