"""The rim: the only code that touches disk, network, clock or terminal; commands in, bytes and exit codes out."""
