"""
What the commands say, exit codes included, is what tests/commands/*.md say.
"""

from pathlib import Path

import pytest

from tests.commands.transcript import read, replay

PAGES = sorted(Path(__file__).parent.glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_transcript(page, tmp_path, golden):
    """
    Each command prints what the page says it prints.
    """
    golden(page, replay(read(page.read_text(encoding="utf-8")), tmp_path))
