"""``python -m perfeval_rules``: the same as the command ``perfeval``."""

from perfeval_rules.shell.program import main

raise SystemExit(main())
