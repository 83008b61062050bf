"""
A page as a strict reader takes it in.
"""

from collections import Counter
from html.parser import HTMLParser

__all__ = ["Opened", "open_page"]


class Opened(HTMLParser):
    """
    A page as a strict reader takes it in: its text, ids, links, and every fault of its form.
    """

    VOID = frozenset({"br", "link", "meta"})

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.faults = []
        self.ids = []
        self.targets = []
        self.names = []
        self.pieces = []

    def handle_starttag(self, tag, attributes):
        """
        Note an id, a link, a name; and what may not stand here.
        """
        values = dict(attributes)
        if len(values) < len(attributes):
            self.faults.append(f"an attribute twice in {self.get_starttag_text()}")
        if tag == "a" and "a" in self.open:
            self.faults.append(f"a link within a link: {self.get_starttag_text()}")
        if "id" in values:
            self.ids.append(values["id"])
        if values.get("href", "").startswith("#"):
            self.targets.append(values["href"][1:])
        if "aria-label" in values:
            self.names.append(values["aria-label"])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """
        Each end must be that of what was opened last.
        """
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing at {self.getpos()}")

    def handle_data(self, data):
        """
        Keep words with the tags that they stand in.
        """
        if "style" not in self.open:
            self.pieces.append((data, tuple(self.open)))

    @property
    def text(self):
        """
        All words of the page.
        """
        return "".join(piece for piece, _ in self.pieces)


def open_page(markup: str | bytes) -> Opened:
    """
    Read a page, or a piece of one, and note what is wrong with its form.
    """
    page = Opened()
    page.feed(markup if isinstance(markup, str) else markup.decode("utf-8"))
    page.close()
    page.faults += [f"<{tag}> is never closed" for tag in page.open]
    page.faults += [f"id twice: {name}" for name, times in Counter(page.ids).items() if times > 1]
    page.faults += [f"leads nowhere: {name}" for name in page.targets if name not in page.ids]
    return page
