"""Files as they were: a git revision in, the files of a folder there out, by the ``git`` program, into memory."""

import subprocess
import tarfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePosixPath

from perfeval_rules.shell.folders import RULES
from perfeval_rules.shell.trouble import WrongUsage


def files_at(word: str) -> dict[str, bytes]:
    """The files below the folder that ``word`` names: ``REVISION:FOLDER``, or ``REVISION`` for its rules folder.

    Paths count from that folder on. Raises ``WrongUsage``.
    """
    revision, _, folder = word.partition(":")
    folder = folder or RULES
    commit = _commit(revision, word)
    archive = _git(["archive", "--format=tar", commit, "--", folder])
    if archive.returncode:
        raise WrongUsage("the revision '{revision}' has no folder '{folder}' here", revision=revision, folder=folder)
    return _unpacked(archive.stdout, folder)


def _commit(revision: str, word: str) -> str:
    """The full name of the commit that is meant."""
    inside = _git(["rev-parse", "--is-inside-work-tree"])
    if inside.returncode:
        raise WrongUsage("'{place}' is no folder, and this is no git repository whose revision it could be", place=word)
    found = _git(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"])
    if found.returncode:
        raise WrongUsage("'{place}' is neither a folder nor a revision of this git repository", place=word)
    return found.stdout.decode("ascii").strip()


def _git(words: Sequence[str]) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", *words], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise WrongUsage("git is not installed, so that only folders can be compared") from error


def _unpacked(archive: bytes, folder: str) -> dict[str, bytes]:
    home = PurePosixPath(folder)
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        for member in tar.getmembers():
            file = tar.extractfile(member) if member.isfile() else None
            if file is not None:
                found[PurePosixPath(member.name).relative_to(home).as_posix()] = file.read()
    return found
