"""
The notes at the end of the page.
"""

from treatyc.backends.html.page import Page

__all__ = ["write_notes"]


def write_notes(page: Page) -> None:
    """
    The footnotes in the order of their marks, each with its ways back; then those without marks.
    """
    if not page.resolved.treaty.footnotes:
        return
    page.add('<section class="footnotes" id="footnotes" role="doc-endnotes">\n')
    page.add(f'<h2>{page.phrase("footnotes")}</h2>\n<ul role="list">\n')
    written = 0
    # A note may itself bear the mark of a further one.
    while written < len(notes := page.notes.in_order()):
        for note, number in notes[written:]:
            words = page.wording.render(note.text)
            page.add(
                f'<li{page.anchor(note)}><p><span class="number">{number}</span> {words}'
                f"{page.notes.ways_back(note)}</p></li>\n"
            )
        written = len(notes)
    for note in page.notes.never_met():
        page.add(f"<li{page.anchor(note)}><p>{page.wording.render(note.text)}</p></li>\n")
    page.add("</ul>\n</section>\n")
