"""``perfeval lsp``: the language server.

``desk`` and ``finder`` know files and books; ``answers``, ``convert``, ``session`` and ``server`` know the protocol, by
``pygls`` and ``lsprotocol``. What is answered comes from ``perfeval_rules.editor``.
"""
