"""
The reference document that pandoc takes styles, page, header and footer from, made from code.

It is small, because pandoc reads it anew each time, and the same bytes for the same words.
"""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Final

from treatyc.backends.word.needs import Needs
from treatyc.backends.word.page import (
    NAMESPACE,
    document_xml,
    first_header_xml,
    footer_xml,
    header_xml,
)
from treatyc.backends.word.styles import styles_xml

__all__ = ["TEMPLATE", "reference_document"]

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
_RUNNING: Final = ("header1", "header2", "header3", "footer1", "footer2", "footer3")

# What pandoc fills; its own template would print the title a second time.
TEMPLATE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<w:document {NAMESPACE} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
    "\n<w:body>\n$body$\n$sectpr$\n</w:body>\n</w:document>\n"
)


def reference_document(needs: Needs) -> bytes:
    """
    The bytes of a DOCX without text.
    """
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships([("officeDocument", "rId1", "word/document.xml")]),
        "word/document.xml": document_xml(right_to_left=needs.right_to_left),
        "word/_rels/document.xml.rels": _relationships(
            [("styles", "rId2", "styles.xml"), ("settings", "rId3", "settings.xml")]
            + [(name[:-1], f"rId{11 + at}", f"{name}.xml") for at, name in enumerate(_RUNNING)]
        ),
        "word/styles.xml": styles_xml(needs),
        "word/settings.xml": _SETTINGS,
        "word/header1.xml": header_xml(needs.running, "left"),
        "word/header2.xml": header_xml(needs.running, "right"),
        "word/header3.xml": first_header_xml(above_masthead=needs.has_masthead),
        "word/footer1.xml": footer_xml("left"),
        "word/footer2.xml": footer_xml("right"),
        "word/footer3.xml": footer_xml(None),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), text.encode())
    return file.getvalue()


_SETTINGS: Final = (
    f"{_HEAD}<w:settings {NAMESPACE}><w:evenAndOddHeaders/><w:compat><w:compatSetting"
    ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)


def _content_types() -> str:
    kinds = [("document", "document.main"), ("styles", "styles"), ("settings", "settings")]
    kinds += [(name, name[:-1]) for name in _RUNNING]
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_CONTENT}.{kind}+xml"/>'
        for name, kind in kinds
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: Iterable[tuple[str, str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, name, target in targets
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
