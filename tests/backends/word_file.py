"""
What stands in a Word file, read with the standard library alone.
"""

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WHITE = {"tab": "\t", "br": "\n", "softHyphen": "\xad"}
_WORDS = {"t", "delText"}


class WordFile:
    """
    The parts of a DOCX as XML, and its paragraphs as (name of the style, words).
    """

    def __init__(self, data):
        self.archive = zipfile.ZipFile(BytesIO(data))
        self.document = self.part("document")
        styles = self.part("styles").iter(f"{W}style")
        self.styles = {style.get(f"{W}styleId"): style for style in styles}

    def read(self, path):
        """
        A part of the file by its path, as XML.
        """
        return ET.fromstring(self.archive.read(path))  # noqa: S314 (written by the test itself)

    def part(self, name):
        """
        A part of word/ by its name.
        """
        return self.read(f"word/{name}.xml")

    def all(self, tag, root=None):
        """
        All elements of one name, in the document or another part.
        """
        return list((self.document if root is None else root).iter(f"{W}{tag}"))

    def values(self, tag, attribute, root=None):
        """
        An attribute of all elements of one name.
        """
        return [element.get(f"{W}{attribute}") for element in self.all(tag, root)]

    def name(self, style):
        """
        The name of a style by its id.
        """
        return self.styles[style].find(f"{W}name").get(f"{W}val")

    @property
    def paragraphs(self):
        """
        The paragraphs of the document, those in tables too.
        """
        return [(self.style_of(p), words_of(p)) for p in self.all("p")]

    def style_of(self, paragraph):
        """
        The name of the style of a paragraph.
        """
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return None if style is None else self.name(style.get(f"{W}val"))

    def runs(self, style):
        """
        The words of the runs in the style of characters that is called *style*.
        """
        return [
            words_of(run)
            for run in self.all("r")
            for mark in run.iterfind(f"{W}rPr/{W}rStyle")
            if self.name(mark.get(f"{W}val")) == style
        ]

    def style(self, name):
        """
        The style that is called *name*.
        """
        return next(s for key, s in self.styles.items() if self.name(key) == name)

    def property(self, style, path, attribute="val"):
        """
        A property of a style by its name: its own or that of a style below it.
        """
        element = self.style(style)
        while element is not None:
            found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
            if found is not None:
                return found.get(f"{W}{attribute}")
            below = element.find(f"{W}basedOn")
            element = None if below is None else self.styles[below.get(f"{W}val")]
        return None


def words_of(element):
    """
    The words of a paragraph or run as a reader sees them, deleted ones too.
    """
    words = []
    for part in element.iter():
        tag = part.tag.removeprefix(W)
        if tag in _WORDS:
            words.append(part.text or "")
        words.append(_WHITE.get(tag, "") if tag != "tab" or not part.attrib else "")
    return "".join(words)
