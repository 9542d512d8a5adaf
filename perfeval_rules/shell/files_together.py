"""Several files written together: all of them, or none."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from perfeval_rules.shell.files import permissions
from perfeval_rules.shell.trouble import WrongUsage, why


def write_together(files: Mapping[Path, bytes]) -> None:
    """Puts these bytes into files, in this order; where one cannot be written, all stay as they are.

    Raises ``WrongUsage``. Each file is first written beside the old one, so that a full disk is found out before
    anything is changed.
    """
    fresh: dict[Path, str] = {}
    old: dict[Path, bytes | None] = {}
    path = Path()
    try:
        for path, data in files.items():
            target = Path(os.path.realpath(path))
            fresh[target] = _beside(target, data)
        for path in [*fresh]:
            old[path] = path.read_bytes() if path.exists() else None
            os.replace(fresh[path], path)
    except BaseException as error:
        _put_back(old)
        for name in fresh.values():
            Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise WrongUsage("'{path}' cannot be written: {reason}", path=path, reason=why(error)) from error
        raise


def _beside(path: Path, data: bytes) -> str:
    """The name of a new file beside ``path`` that holds the data, with its permissions."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, permissions(path))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return name


def _put_back(old: Mapping[Path, bytes | None]) -> None:
    for path, data in old.items():
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)
