"""One layout for rule files: ``tidy`` puts together ``blocks`` (order of keys), ``indents`` and ``quotes``."""
