"""A letter from a dossier: the kind of letter, the dossier and a template in, a Word document or diagnostics out."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime, time
from difflib import get_close_matches

from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.report.letters.context import filling
from perfeval_rules.report.letters.kinds import TITLES, Letter, own_template
from perfeval_rules.report.letters.names import BLANKS, NAMES
from perfeval_rules.report.letters.trouble import Trouble, diagnostic
from perfeval_rules.report.letters.word import Template, fill, opened, written

NO_FIELDS: Mapping[str, str] = {}


def letter(
    kind: Letter,
    dossier: Dossier,
    template: bytes | None = None,
    fields: Mapping[str, str] = NO_FIELDS,
    *,
    file: str = "",
    only_confirmed: bool = False,
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The letter as a Word document, or what is wrong with its template or fields.

    ``template`` is a person's own (``file`` is its name), and otherwise the program's; ``fields`` fill blanks such as
    文号, and may bring names of their own for the template to use. ``only_confirmed`` keeps findings out of a notice
    that nobody has confirmed.
    """
    document, troubles = _filled(kind, dossier, template, fields, only_confirmed)
    if document is None or troubles:
        return None, tuple(diagnostic(trouble, file or f"{kind}.docx") for trouble in troubles)
    made = datetime.combine(dossier.today, time(), UTC)
    return written(document, f"{dossier.project or dossier.title}{TITLES[kind]}", made), ()


def _filled(
    kind: Letter, dossier: Dossier, template: bytes | None, fields: Mapping[str, str], only_confirmed: bool
) -> tuple[Template | None, list[Trouble]]:
    taken = list(_taken(fields))
    if taken:
        return None, taken
    try:
        document = opened(own_template(kind) if template is None else template, {**NAMES, **dict.fromkeys(fields)})
    except Trouble as trouble:
        return None, [trouble]
    fill(document, filling(kind, dossier, fields, only_confirmed))
    return document, document.troubles or list(_unused(fields, document.used))


def _taken(fields: Mapping[str, str]) -> Iterator[Trouble]:
    """A field cannot say what the case says."""
    for name in fields:
        if name in NAMES and name not in BLANKS:
            yield Trouble(
                say("'{name}' is filled in from the case", name=name),
                say("To say something else there, use a name of your own in a template of your own."),
            )


def _unused(fields: Mapping[str, str], used: Collection[str]) -> Iterator[Trouble]:
    """A field that no letter knows, and that this template does not use, is mistyped."""
    for name in fields:
        if name not in BLANKS and name not in used:
            near = get_close_matches(name, [*BLANKS, *used], n=1, cutoff=0.5)
            hint = say("Did you mean '{name}'?", name=near[0]) if near else None
            yield Trouble(
                say("the template has no blank '{name}'", name=name),
                hint or say("There are: {names}.", names="、".join(BLANKS)),
            )
