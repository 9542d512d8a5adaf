"""What a printed page carries in its margins: the report's title in, a style rule out."""


def running_title(title: str) -> str:
    """The rule that prints ``title`` at the head of each page; as all of it is escaped, none is read as style."""
    escaped = "".join(f"\\{ord(char):x} " for char in title if char.isprintable())
    return f'@media print {{ @page {{ @top-left {{ content: "{escaped}"; }} }} }}\n'
