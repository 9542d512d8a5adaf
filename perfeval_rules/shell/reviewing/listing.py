"""``perfeval review list`` and ``stats``: reviews in, findings or counts shown."""

import json
from collections.abc import Sequence

from perfeval_rules.report.compose.review import compose_list, compose_stats
from perfeval_rules.report.to_json_review import counts_data, line_data
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.review.counts import counted
from perfeval_rules.review.lines import Choice
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import write
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.reviewing.choosing import listed
from perfeval_rules.shell.reviewing.desk import Halted, desk_of


def list_findings(case: str, choice: Choice, asked: Asked, output: Output) -> Exit:
    """Shows the findings of a case that are chosen, with what was decided on them."""
    desk = desk_of(case, asked, output.language)
    lines = listed(desk, choice)
    if output.format is Format.JSON:
        data = {"case": desk.assessment.case.name, "findings": [line_data(line, output.language) for line in lines]}
        return _shown(json.dumps(data, ensure_ascii=False, indent=1) + "\n", output)
    title = desk.tell("Findings of {case}", case=desk.assessment.case.title)
    return _shown(written(compose_list(title, lines, desk.today, desk.tell), output), output)


def show_stats(cases: Sequence[str], asked: Asked, output: Output) -> Exit:
    """Shows how far the reviews of some cases are; those that cannot be read do not keep the others from it."""
    found, code = [], Exit.NOTHING_FOUND
    for source in case_sources(list(cases)):
        try:
            desk = desk_of(str(source.path or "-"), asked, output.language)
        except Halted as halted:
            code = max(code, halted.code)
            continue
        found.append(counted(desk.assessment, desk.review, desk.lines(), desk.today))
    if output.format is Format.JSON:
        text = json.dumps({"cases": [counts_data(one) for one in found]}, ensure_ascii=False, indent=1) + "\n"
    else:
        text = written(compose_stats(found, teller(output.language)), output)
    return max(code, _shown(text, output))


def _shown(text: str, output: Output) -> Exit:
    if output.file is None:
        put(text)
    elif write(output.file, [text]):
        note(teller(output.language)("Written: {path}", path=output.file))
    return Exit.NOTHING_FOUND
