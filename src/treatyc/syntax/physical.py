"""
The lines of a text as they stand in the file.
"""

__all__ = ["PhysicalLine", "physical_lines"]

PhysicalLine = tuple[int, str]


def physical_lines(text: str) -> list[PhysicalLine]:
    """
    The lines of *text*, each with the offset of its first character.
    """
    lines = []
    offset = 0
    for line in text.split("\n"):
        lines.append((offset, line))
        offset += len(line) + 1
    return lines
