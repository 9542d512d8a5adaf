"""``perfeval rules verify``: rule books in; what is proved of them, and counterexamples of what is not so, out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.verification import Outcome, Verification
from perfeval_rules.report.compose.verification import compose_verification
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.to_json_verification import verification_data
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.shell.console import note, put, with_progress
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import assert_writable, write
from perfeval_rules.shell.folders import CASE_FILE, rule_folders
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.reading import book_called, faulty
from perfeval_rules.shell.rules import known_books
from perfeval_rules.shell.trouble import WrongUsage, why

EXTRA = "perfeval-rules[verify]"


@dataclass(frozen=True, slots=True)
class Proving:
    """How proofs are to be sought: seconds for a step, and the folder for counterexamples, if any."""

    seconds: float
    folder: Path | None


def verify_rules(names: list[str], rules: Path | None, proving: Proving, output: Output) -> Exit:
    """Asks the books, all there are where none is named, and shows the answers."""
    folders, tell = rule_folders(rules, None), teller(output.language)
    if output.file is not None:
        assert_writable(output.file)
    books: list[RuleBook] = []
    diagnostics: dict[Diagnostic, None] = {}
    files: dict[str, bytes] = {}
    for name in known_books(names, folders):
        read = book_called(name, folders)
        diagnostics |= dict.fromkeys(read.diagnostics)
        files |= read.files
        books += [read.book] if read.book is not None else []
    if faulty(tuple(diagnostics)):
        note(excerpts(diagnostics, files, output.language))
        return Exit.FAULTY_FILE
    verify = _solver()
    ordered = verify.parents_first(books)
    found = list(verify.verified(with_progress(ordered, tell, quiet=output.quiet), proving.seconds))
    by_name = {book.name: book for book in books}
    if proving.folder is not None:
        count = _write_cases(found, by_name, proving.folder, output.language)
        note(tell("Written: {path} ({count} cases)", path=proving.folder, count=count))
    _show(found, by_name, output)
    failed = any(proof.outcome is Outcome.FAILED for one in found for proof in one.proofs)
    return Exit.FINDINGS if failed else Exit.NOTHING_FOUND


def _solver() -> ModuleType:
    """The module that proves. Raises ``WrongUsage`` where the solver is not installed."""
    try:
        from perfeval_rules.verify import books
    except ModuleNotFoundError as missing:
        if missing.name != "z3":
            raise
        raise WrongUsage("proofs need the solver z3: install {package}", package=EXTRA) from missing
    return books


def _show(found: Sequence[Verification], books: dict[str, RuleBook], output: Output) -> None:
    if output.quiet and output.file is None:
        return
    if output.format is Format.JSON:
        text = json.dumps(verification_data(found), ensure_ascii=False, indent=2) + "\n"
    else:
        text = written(compose_verification(found, books, output.language), output)
    if output.file is not None:
        write(output.file, [text])
    else:
        put(text)


def _write_cases(found: Sequence[Verification], books: dict[str, RuleBook], folder: Path, language: str) -> int:
    """Writes each counterexample as a case of its own folder; how many there are."""
    from perfeval_rules.verify.case_text import case_text

    tell, count = teller(language), 0
    for one in found:
        for proof in one.proofs:
            if proof.example is None:
                continue
            count += 1
            stem = proof.subject.partition(" ")[0].rpartition("/")[2]
            name = f"{stem}-{count}"
            text = case_text(proof.example, books[one.book], name, f"{proof.title}：{told(proof.fault, tell)}")
            _write(folder / name / CASE_FILE, text)
    return count


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be written: {reason}", path=path.parent, reason=why(error)) from error
    write(path, [text])
