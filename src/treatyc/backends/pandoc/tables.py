"""
Tables: columns as wide as their words ask for, the head repeated on each page.
"""

from treatyc.backends.pandoc import forms
from treatyc.backends.pandoc.inlines import Inlines
from treatyc.backends.word.names import TABLE, TABLE_HEAD, TABLE_TEXT
from treatyc.backends.word.page import BETWEEN_MARGINS, COLUMN
from treatyc.treaty.provisions import Row, Table

__all__ = ["table"]

# A column is never wider than these many characters ask for, never narrower than those.
_WIDEST = 40
_NARROWEST = 8


def table(inlines: Inlines, table: Table) -> str:
    """
    *table*, as wide as the text column.
    """
    columns = max((len(row.cells) for row in table.rows), default=0)
    rows = [
        _row(inlines, row, TABLE_HEAD if table.has_head and not number else TABLE_TEXT, columns)
        for number, row in enumerate(table.rows)
    ]
    heads = 1 if table.has_head else 0
    return forms.table(TABLE, _widths(table, columns), rows[:heads], rows[heads:])


def _row(inlines: Inlines, row: Row, style: str, columns: int) -> str:
    cells = [inlines.text(cell) or forms.words("") for cell in row.cells]
    cells += [forms.words("")] * (columns - len(cells))
    return ",".join(forms.cell(forms.in_style(style, forms.paragraph(cell))) for cell in cells)


def _widths(table: Table, columns: int) -> list[float]:
    """
    The share of each column in the width between the margins.
    """
    longest = [_NARROWEST] * columns
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            longest[column] = max(longest[column], min(len(cell.words), _WIDEST))
    share = (BETWEEN_MARGINS - 2 * COLUMN) / BETWEEN_MARGINS / sum(longest)
    return [length * share for length in longest]
