"""
Whatever a drafter could have written, its page is well-formed and its JSON obeys the schema.
"""

import json

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.backends.opened import open_page
from tests.strategies import drafts
from treatyc.assemble import IncludeFault, assemble
from treatyc.backends import BACKENDS
from treatyc.data_files import read_text
from treatyc.language import load_language
from treatyc.resolve import resolve
from treatyc.source import Source
from treatyc.syntax.printer import print_draft
from treatyc.syntax.reader import parse

SCHEMA = Draft202012Validator(json.loads(read_text("schemas/treaty.schema.json")))


def _resolved(draft):
    language = load_language("en")
    source = Source("draft.treaty", print_draft(draft, language))
    whole = assemble(parse(source).draft, lambda *_names: IncludeFault("there is none"))
    return resolve(whole.treaty, language, (source,))


@given(drafts)
@settings(max_examples=150, deadline=None)
def test_any_page_is_well_formed(draft):
    """
    No tag is left open, no id stands twice, no link leads nowhere.
    """
    page = open_page(BACKENDS["html"].render(_resolved(draft)))

    assert [] == page.faults


@given(drafts)
@settings(max_examples=150, deadline=None)
def test_any_tree_obeys_the_schema(draft):
    """
    The JSON tree of any treaty is what the schema describes.
    """
    document = json.loads(BACKENDS["json"].render(_resolved(draft)))

    assert [] == [fault.message for fault in SCHEMA.iter_errors(document)]


@given(drafts)
@settings(max_examples=50, deadline=None)
def test_any_output_is_the_same_twice(draft):
    """
    A treaty that is compiled again gives the same bytes.
    """
    for form in ("html", "json"):
        first, second = (BACKENDS[form].render(_resolved(draft)) for _ in range(2))

        assert first == second
