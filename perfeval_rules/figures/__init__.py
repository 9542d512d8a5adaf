"""Values as people read them: ``values`` prints one, ``shapes`` knows the decimals and unit of an expression."""
