"""
Tables.
"""

from treatyc.backends.html.page import Page
from treatyc.treaty.provisions import Row, Table

__all__ = ["write_table"]


def write_table(page: Page, table: Table) -> None:
    """
    A table with its head; where the page is too narrow, it moves sideways by itself.
    """
    if page.lead:
        page.add(f"<p>{page.take_lead()}</p>\n")
    page.tables += 1
    label = page.phrase("table", number=str(page.tables))
    page.add(f'<div class="table" role="group" tabindex="0" aria-label="{label}">\n')
    page.add(f"<table{page.anchor(table)}>\n")
    rows = table.rows
    if table.has_head and rows:
        page.add("<thead>\n")
        _write_row(page, rows[0], 'th scope="col"', "th")
        page.add("</thead>\n")
        rows = rows[1:]
    if rows:
        page.add("<tbody>\n")
        for row in rows:
            _write_row(page, row, "td", "td")
        page.add("</tbody>\n")
    page.add("</table>\n</div>\n")


def _write_row(page: Page, row: Row, opening: str, closing: str) -> None:
    cells = "".join(
        f"<{opening}{page.anchor(cell)}>{page.wording.render(cell)}</{closing}>"
        for cell in row.cells
    )
    page.add(f"<tr>{cells}</tr>\n")
