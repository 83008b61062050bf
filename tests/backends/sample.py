"""
A treaty with one of each construct, its references, a term and brackets.
"""

from attrs import evolve

from treatyc.resolve.resolved import DefinedTerm, TermUse
from treatyc.treaty.parts import Masthead, MastheadField, Preamble, Recital
from treatyc.treaty.provisions import (
    Division,
    Option,
    Quotation,
    Subheading,
    Table,
    Testimonium,
)
from treatyc.treaty.text import Attributes, Mark

__all__ = ["sample"]


def sample(draw):
    """
    The treaty, resolved.
    """
    treaty = draw.treaty(
        _chapter(draw),
        masthead=_masthead(draw),
        front=(draw.words("As it stood."),),
        preamble=_preamble(draw),
        testimonium=Testimonium((draw.words("In witness whereof, Done."),), span=draw.span),
        annexes=(_annex(draw),),
        footnotes=(draw.note("1"),),
    )
    resolved = draw.resolved(treaty)
    passages = {passage.id: passage for passage in resolved.passages}
    first, second = passages["art_5__para_1"], passages["art_5__para_2"]
    named = resolved.by_id
    use = TermUse(passages["art_5__para_1__subpara_a"], 2, 8)
    references = (
        draw.reference(first, "article 5, paragraph 2", named["art_5__para_2"]),
        draw.reference(first, "articles 1 to 90", named["art_5"], missing=("article 90",)),
        draw.reference(second, "last", other="the Charter", scope="other"),
    )
    term = DefinedTerm("Lagoon", first, 1, 7, (use,))
    return evolve(resolved, references=references, terms=(term,))


def _masthead(draw):
    fields = [("title", 'Draft "lagoons"'), ("symbol", "A/AC.299/L.4"), ("item", "4")]
    return Masthead(
        tuple(
            MastheadField(key, key.title(), draw.text(value), span=draw.span)
            for key, value in fields
        ),
        span=draw.span,
    )


def _preamble(draw):
    recitals = (
        ("parties", draw.text("The Parties,")),
        ("recital", draw.text("Recalling all,", Mark("italics", 0, 9))),
        ("formula", draw.text("Have agreed:")),
    )
    return Preamble(
        "Preamble",
        tuple(Recital(kind, "", None, text, span=draw.span) for kind, text in recitals),
        span=draw.span,
    )


def _chapter(draw):
    article = draw.article(
        5,
        "Use of <terms>",
        _defining(draw),
        _contested(draw),
        Subheading(draw.text("Plans"), span=draw.span),
        Table((draw.row("Substance", "Limit"), draw.row("Mercury", "0.05")), span=draw.span),
        _quotation(draw),
        _option(draw),
        draw.paragraph(None, "", attributes=Attributes(status="deleted")),
        draw.paragraph(3, "Gone.", marks=(Mark("insertion-end", 5, 5),)),
    )
    number, title = draw.number("I", "capital-roman"), draw.text("General")
    return Division("chapter", "CHAPTER", number, "", title, (), (article,), span=draw.span)


def _annex(draw):
    number, title = draw.number("I", "capital-roman"), draw.text("Limits")
    end = Testimonium((draw.words("Done."),), span=draw.span)
    few = draw.paragraph(1, "Few.")
    return Division("annex", "Annex", number, ".", title, (few,), (end,), span=draw.span)


def _defining(draw):
    return draw.paragraph(
        1,
        "“Lagoon” means article 5, paragraph 2, and articles 1 to 90.",
        draw.item("a", "a lagoon;", draw.item("i", "any;"), draw.words("but that.")),
        draw.item("b", "another,"),
        draw.words("of any size."),
        marks=(Mark("italics", 1, 7), Mark("footnote", 8, 8, ("1",))),
    )


def _contested(draw):
    return draw.paragraph(
        2,
        "It [shall][should] last & stay.",
        before=(Mark("opening-bracket", 0, 0),),
        marks=(
            Mark("opening-bracket", 3, 4),
            Mark("closing-bracket", 9, 10),
            Mark("opening-bracket", 10, 11),
            Mark("closing-bracket", 17, 18, ("Norway", "Group of 77")),
            Mark("insertion-start", 26, 26),
            Mark("note", 31, 31, ("Why?",)),
        ),
        attributes=Attributes("last", "agreed-ad-referendum", ("Kenya",), "3"),
    )


def _quotation(draw):
    return Quotation(
        (draw.paragraph(3, "A plan is public."),),
        (draw.article(9, "Plans", draw.paragraph(1, "They last.")),),
        "“",
        "”.",
        span=draw.span,
    )


def _option(draw):
    return Option(
        "Option",
        draw.number("1"),
        ".",
        None,
        (draw.words("No text."),),
        attributes=Attributes(authors=("Fiji",)),
        span=draw.span,
    )
