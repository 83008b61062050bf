"""
Small treaties drawn by hand, so that a test of an output needs no draft.
"""

import pytest

from tests.backends.drawing import Drawer
from tests.backends.opened import open_page
from tests.backends.sample import sample


@pytest.fixture(scope="session")
def draw():
    """
    The drawer of treaties.
    """
    return Drawer()


@pytest.fixture(scope="session")
def opened():
    """
    Reads a page (or a piece of one) and says what is wrong with its form.
    """
    return open_page


@pytest.fixture(scope="session")
def sampler(draw):
    """
    A treaty with one of each construct.
    """
    return sample(draw)
