"""Where the files that come with the program are: rule books and schemas.

They stand beside the package in a checkout and inside it (``_data``) once it is installed. Reading what the program
itself brings along is the one thing outside ``shell`` that touches the disk.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable


def data_folder(name: str) -> Traversable:
    """The folder ``name`` (``rules``, ``schemas``) of the program's own files."""
    package = files("perfeval_rules")
    installed = package / "_data" / name
    return installed if installed.is_dir() else package / ".." / name
