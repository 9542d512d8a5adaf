"""From text to syntax tree.

``tokens`` cuts the text, ``cursor`` walks over the pieces, ``operators`` reads by precedence, ``atoms``, ``forms``,
``ranges`` and ``type_names`` read what stands between operators, ``mistakes`` knows what people write instead, and
``parse`` puts it together.
"""
