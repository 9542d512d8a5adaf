"""What a case file says before its facts: documents and what was found in them in; id, title and documents out."""

import re
from collections.abc import Sequence
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from perfeval_rules.figures.yaml_texts import yaml_value
from perfeval_rules.model.imports import CaseHead, Found
from perfeval_rules.model.originals import Original
from perfeval_rules.recognise.read import document_names
from perfeval_rules.shell.importing.books import Chosen


def head_of(originals: Sequence[Original], found: Found, chosen: Chosen, folder: Path | None) -> CaseHead:
    """Id, title, book and documents of the case; the id is the folder's name, the title that of the project."""
    year, project = (_text(found, name) for name in ("年度", "项目名称"))
    named = project if project.startswith(year) else f"{year} 年度{project}"
    return CaseHead(
        case=id_for(originals[0].file, folder),
        title=f"{named}绩效自评" if project else Path(originals[0].file).stem,
        book=chosen.name,
        region=chosen.region,
        kind=chosen.kind,
        documents=document_names(originals),
    )


def id_for(file: str, folder: Path | None) -> str:
    """The folder's name where it can be an id, else one made from the name."""
    name = folder.resolve().name if folder is not None else Path(file).stem
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain or f"case-{sha256(name.encode()).hexdigest()[:8]}"


def _text(found: Found, name: str) -> str:
    fact = found.facts.get(name)
    match fact.value if fact is not None else None:
        case Decimal() as number:
            return yaml_value(number)
        case str(text):
            return text
        case _:
            return ""
