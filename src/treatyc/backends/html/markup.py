"""
Words as markup: the one place where they are escaped, and the few tags that many parts need.
"""

__all__ = ["escape", "heard"]


def escape(words: str) -> str:
    """
    *words* as they may stand in a page, in text and in the value of an attribute alike.
    """
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words:
        words = words.replace("<", "&lt;")
    if ">" in words:
        words = words.replace(">", "&gt;")
    if '"' in words:
        words = words.replace('"', "&quot;")
    return words


def heard(words: str) -> str:
    """
    Words for who listens to the page; who sees it sees a style in their place.
    """
    return f'<span class="heard"> {escape(words)} </span>'
