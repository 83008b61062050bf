"""
Profiles: the shipped ones, those of drafters, and what is said of files that are none.
"""

import re
from pathlib import Path

import pytest

from treatyc.pipeline import compile_source
from treatyc.profile import (
    FaultyProfileError,
    UnknownProfileError,
    folded_name,
    load_profile,
    read_profile,
    shipped_profiles,
)
from treatyc.source import Source

GUIDE = Path(__file__).parents[1] / "docs" / "profiles.md"

LANGUAGES = {"en", "fr", "es", "ru", "zh", "ar"}


def test_the_structure_of_2022_has_a_preamble_and_eight_chapters_in_six_languages() -> None:
    """
    As A/AC.291/L.4/Add.4 says.
    """
    profile = load_profile("un-cyber-2022")
    preamble, *chapters = profile.divisions

    assert "A/AC.291/L.4/Add.4" == profile.source
    assert "preamble" == preamble.kind
    assert [1, 2, 3, 4, 5, 6, 7, 8] == [chapter.value for chapter in chapters]
    assert all(set(chapter.names) == LANGUAGES for chapter in chapters)
    assert "Technical assistance" == chapters[4].name_in("en")
    assert chapters[4].name_in("la") is None


def test_no_name_stands_for_two_chapters() -> None:
    """
    A name leads to one chapter only, whatever its capitals and accents.
    """
    for language in LANGUAGES:
        names = [
            folded_name(name)
            for chapter in load_profile("un-cyber-2022").divisions
            for name in set(map(folded_name, chapter.names.get(language, ())))
        ]

        assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", shipped_profiles())
def test_a_shipped_profile_bears_the_name_of_its_file(name: str) -> None:
    """
    And says what it is for, and who says so.
    """
    profile = load_profile(name)

    assert name == profile.name
    assert profile.title
    assert profile.source


def test_names_are_compared_without_case_accents_and_punctuation() -> None:
    """
    Headings come in capitals, which lose their accents.
    """
    assert folded_name("Mécanisme d’application") == folded_name("MECANISME D'APPLICATION.")
    assert folded_name("Lights") != folded_name("Light")


def test_the_example_of_the_guide_is_a_profile() -> None:
    """
    What docs/profiles.md shows can be copied.
    """
    example = re.search(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    profile = read_profile(example[1])

    assert [("preamble", 1), ("chapter", 1), ("chapter", 2)] == [
        (division.kind, division.value) for division in profile.divisions
    ]
    assert not profile.divisions[2].required
    assert all(f"`{name}`" in GUIDE.read_text(encoding="utf-8") for name in shipped_profiles())


@pytest.mark.parametrize("name", ["un-cyber", "../un-cyber-2022", "", "convention.toml"])
def test_an_unknown_profile_is_refused(name: str) -> None:
    """
    A name is a name, not a path.
    """
    with pytest.raises(UnknownProfileError):
        load_profile(name)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = ", "Invalid value"),
        ("title = 'x'", "“name” is missing"),
        ("name = 5", "“name” must be text in quotation marks"),
        ("name = 'x'\nsauce = 'y'", "the profile has no “sauce”; known are name, title"),
        ("name = 'x'\norder = 'loose'", "order is “strict” or “free”, not “loose”"),
        ("name = 'x'\ndivision = 'y'", "“division” must be a list"),
        ("name = 'x'\ndivision = ['y']", "a division is written as [[division]]"),
        ("name = 'x'\n[division]\nkind = 'part'", "“division” must be a list"),
        ("name = 'x'\n[[division]]\nnames.en = ['y']", "“kind” is missing"),
        ("name = 'x'\n[[division]]\nkind = 'part'\nrequired = 1", "must be true or false"),
        ("name = 'x'\n[[division]]\nkind = 'part'\nnames = 1", "“names” must be a table"),
        ("name = 'x'\n[[division]]\nkind = 'part'\nnames.en = [1]", "names are written as"),
    ],
)
def test_a_file_that_is_no_profile_is_refused_with_its_reason(text: str, reason: str) -> None:
    """
    In words for whoever wrote it.
    """
    with pytest.raises(FaultyProfileError, match=re.escape(reason)):
        read_profile(text)


def test_what_changed_from_the_structure_of_2022_to_the_convention_is_told() -> None:
    """
    A new chapter on jurisdiction, prevention before assistance, and a longer name: nothing else.
    """
    names = (
        "General provisions",
        "Criminalization",
        "Jurisdiction",
        "Procedural measures and law enforcement",
        "International cooperation",
        "Preventive measures",
        "Technical assistance and information exchange",
        "Mechanism of implementation",
        "Final provisions",
    )
    chapters = "".join(
        f"Chapter {number}. {name}\n\nArticle {number}. {name}\n\nStates Parties shall act.\n\n"
        for number, name in enumerate(names, 1)
    )
    head = "Title: Convention\nProfile: un-cyber-2022\n\nPreamble\n\nHave agreed as follows:\n\n"
    found = compile_source(Source("adopted.treaty", head + chapters)).diagnostics

    assert [
        "chapter 3, “Jurisdiction”, is not in the structure of A/AC.291/L.4/Add.4",
        "“Preventive measures” stands before “Technical assistance”",
        "chapter 7 is called “Technical assistance and information exchange”",
    ] == [one.message for one in found]
