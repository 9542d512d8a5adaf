"""Figures between people and the program: ``values`` prints one, ``shapes`` knows its decimals, ``cells`` reads one."""
