"""``python -m perfeval_rules``: the same as the command ``perfeval``."""

from perfeval_rules.shell.cli import main

raise SystemExit(main())
